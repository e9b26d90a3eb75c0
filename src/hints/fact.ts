import type { Better, Period, Status, Target, Unit } from '../model/kpi.js';

/** What is known of one KPI. Only `metric` is needed: what is missing is not known, and no hint rests on it. Zero is a value. */
export interface HintFact {
  /** Id of the metric; empty for a funnel that has none. */
  readonly metric: string;
  /** What the page calls it. */
  readonly label?: string | null;
  /** A percentage is a fraction. */
  readonly value?: number | null;
  /** The figure of the period before. */
  readonly previous?: number | null;
  readonly target?: Target | null;
  /** By default what the definition of the metric says. */
  readonly better?: Better | null;
  readonly unit?: Unit | null;
  /** ISO 4217. Costs in different currencies are never compared. */
  readonly currency?: string | null;
  /**
   * The verdict; `null` where there is none. Left out, the value is judged against the target as it stands, which is right for
   * rates and for periods that are over.
   */
  readonly status?: Status | null;
  /** How many cases the value rests on: what is below the fraction bar of a rate. */
  readonly sample?: number | null;
  /** The same of `previous`. With both, "significantly" is a test; without them a rate is never said to have changed significantly. */
  readonly previousSample?: number | null;
  /** The inputs of the formula, by name. */
  readonly inputs?: Readonly<Record<string, number | null>>;
  /** Which part of the business, by dimension: `{channel: 'paid'}`. Only what is of the same part is put together. */
  readonly segment?: Readonly<Record<string, string>> | null;
  /** Only what is of the same days is put together. */
  readonly period?: Period | null;
  /** The last day with complete figures. */
  readonly asOf?: string | null;
  /** Id of the goal that it belongs to; without one all that have a target are one goal. */
  readonly goal?: string | null;
  /** Counts of whole weeks that follow one another, oldest first. */
  readonly weeks?: readonly (number | null)[];
  /** A funnel. The rates of its steps are known by it. */
  readonly stages?: readonly HintStage[];
  /** Parts of the business side by side, such as channels. Cards with a `segment` each are put together to the same. */
  readonly parts?: readonly HintPart[];
  /** The last thing that was done about it: a campaign, a new landing page. */
  readonly change?: HintChange | null;
}

/** A stage of a funnel. `visits`, `leads`, `mql`, `sql` and `customers` are known by their ids. */
export interface HintStage {
  readonly id: string;
  readonly label?: string | null;
  readonly value: number | null;
  readonly previous?: number | null;
  /** A rate to reach, of the stage before. */
  readonly stepTarget?: number | null;
}

/** A part of the business: what it cost and what it brought. */
export interface HintPart {
  readonly label: string;
  readonly spend?: number | null;
  readonly leads?: number | null;
  readonly mqls?: number | null;
  /** Average lead score, 0..100. */
  readonly quality?: number | null;
}

/** A change that is to be judged after some time. */
export interface HintChange {
  readonly date: string;
  /** The first day on which it may be judged; one month after the change unless given. */
  readonly evaluateAfter?: string | null;
  readonly label?: string | null;
  /** The figure of equally many days, before the change and from it on. */
  readonly before?: number | null;
  readonly after?: number | null;
}
