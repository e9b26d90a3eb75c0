/**
 * The data contract: what arrives (`KpiResult`), and what it is after `read` (`Kpi`).
 *
 * Everywhere: a percentage is a fraction (0.025 is 2.5 %), a date is a civil date (`2026-11-15`) of the data's own
 * time zone, and `null` means "not known", which is never the same as zero.
 *
 * kpi-result.schema.json is made of this file (`npm run manifest`): descriptions and tags such as `@minimum` go into it.
 */

/**
 * A number, or a plain decimal string where a double would lose digits. `null` is "no data".
 *
 * @pattern ^[+-]?(\d+\.?\d*|\.\d+)( ?%)?$
 */
export type Num = number | bigint | string | null;

/**
 * What kind of number it is; decides all target arithmetic. `total` accumulates over the period, `rate` is a ratio or an
 * average, `level` is a stock at a date, `unique` is a deduplicated count, which has no pace.
 */
export type Kind = 'total' | 'rate' | 'level' | 'unique';

/** Which way is good. `neither` asks for no judgement. */
export type Better = 'higher' | 'lower' | 'range' | 'neither';

/** `number`, `percent` (always a fraction), `currency`, `seconds`, `days`, `score`; any other word is printed after the number. */
export type Unit = 'number' | 'percent' | 'currency' | 'seconds' | 'days' | 'score' | (string & {});

/** How long one point of a series lasts. Weeks are ISO weeks. */
export type Granularity = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A target is one number, or a range in which every value is as good as any other. */
export type Target = number | { readonly min: number; readonly max: number };

/** @pattern ^[1-9]\d{3}-\d\d-\d\d$ */
type CivilDate = string;

/** @pattern ^[1-9]\d{3}(-Q[1-4]|-W\d\d|-\d\d|-\d\d-\d\d(/[1-9]\d{3}-\d\d-\d\d)?)?$ */
type WrittenPeriod = string;

/** @pattern ^(today|week|month|quarter|year|[1-9]\d{0,3}d|[1-9]\d{3}(-Q[1-4]|-W\d\d|-\d\d|-\d\d-\d\d(/[1-9]\d{3}-\d\d-\d\d)?)?)$ */
type AnyPeriod = string;

/** @pattern ^\d{4}-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?$ */
type Time = string;

/** @pattern T.*(Z|[+-]\d\d:\d\d)$ */
type Instant = string;

/** Civil dates, both included. */
export interface Period {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** What the figure is compared with: the period before, the same period a year before, nothing, or a period of one's own. */
export type Compare = 'previous' | 'year' | 'none' | Period;

/** One entry of a seasonal plan: so many days that carry so much of the target. What is not known counts as 0. */
export interface Weight {
  /** @minimum 0 */
  readonly days: number | null;
  /** @minimum 0 */
  readonly w: number | null;
}

/** On track from `onTrack` (0.95) upwards, at risk from `atRisk` (0.8), off track below: shares of what is expected to date. */
export interface Thresholds {
  /** @minimum 0 */
  readonly onTrack?: number | null;
  /** @minimum 0 */
  readonly atRisk?: number | null;
}

/** One point of a series. `t` is in milliseconds: midnight UTC of a civil date, or the instant of a date-time. */
export interface Point {
  readonly t: number;
  readonly value: number | null;
  /** The bucket is not finished; its value will still move. */
  readonly partial: boolean;
}

/** One stage of a funnel. */
export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly previous: number | null;
  /** A count to reach. */
  readonly target: number | null;
  /** A rate to reach, of the stage before. A fraction. */
  readonly stepTarget: number | null;
}

/** A funnel of one part of the visitors (a channel, a product). */
export interface Segment {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly Stage[];
  readonly spend: number | null;
}

/** A point as it arrives: `["2026-11-01", 12]` or an object. */
export type KpiPoint =
  readonly [t: Time, value: Num] | { readonly t: Time; readonly value: Num; readonly partial?: boolean };

/** A stage as it arrives. */
export interface KpiStage {
  readonly id?: string;
  readonly label?: string;
  /** @minimum 0 */
  readonly value: Num;
  /** @minimum 0 */
  readonly previous?: Num;
  /** @minimum 0 */
  readonly target?: Num;
  /** @minimum 0 */
  readonly stepTarget?: Num;
}

/** What a source answers: plain JSON. Every field may be missing; unknown fields are ignored. */
export interface KpiResult {
  /** Id of the metric. */
  readonly metric?: string;
  /** Name of the KPI as the reader knows it. */
  readonly label?: string;
  /** The figure. A percentage is a fraction, 0.025, or a text, `2.5%`. */
  readonly value?: Num;
  /** The figure of the same elapsed part of the comparison period. */
  readonly previous?: Num;
  /** What `previous` stands for; of another length than the elapsed days it is no fair comparison. */
  readonly previousPeriod?: Period | WrittenPeriod;
  /** Where the way to the target started. */
  readonly baseline?: Num;
  /** A number, or a range in which every value is as good as any other. */
  readonly target?: Num | { readonly min: Num; readonly max: Num };
  /** A more ambitious target, shown beside the first. */
  readonly stretch?: Num;
  readonly unit?: Unit;
  /**
   * ISO 4217, upper case. Implies unit `currency`.
   *
   * @pattern ^[A-Z]{3}$
   */
  readonly currency?: string;
  readonly kind?: Kind;
  readonly better?: Better;
  /**
   * How many cases the value rests on.
   *
   * @minimum 0
   */
  readonly sample?: Num;
  /**
   * Fewest cases for a verdict; 100 for percentages, 30 otherwise.
   *
   * @minimum 0
   */
  readonly minSample?: Num;
  /** False for a total that can fall again, such as revenue with returns. Default true. */
  readonly monotone?: boolean;
  /** Whether the target of a rate holds all the time (`hold`, default) or is a path from the baseline (`glide`). */
  readonly rateMode?: 'hold' | 'glide';
  /**
   * A seasonal plan: how much of the target each stretch of days carries.
   *
   * @maxItems 3660
   */
  readonly weights?: readonly Weight[];
  readonly thresholds?: Thresholds;
  /**
   * Share of the period, 0..1, before which no verdict is given. Default 0.1.
   *
   * @minimum 0
   * @maximum 1
   */
  readonly warmup?: Num;
  /** `2026-11`, `2026-Q4`, `2026-W46`, `2026`, `2026-11-01/2026-11-30`, a word (`month`, `7d`), or an object. */
  readonly period?: Period | AnyPeriod;
  /** Printed in place of the period's own name: a campaign, a fiscal quarter. */
  readonly periodLabel?: string;
  /** Printed in place of the comparison period's own name. */
  readonly previousLabel?: string;
  /** The last day with complete figures. */
  readonly asOf?: CivilDate;
  /** IANA name of the zone in which the data's days begin. Default UTC. */
  readonly timeZone?: string;
  /** What to compare with: `previous` (default), `year`, `none`, or a period such as `2025-10`. */
  readonly compare?: 'previous' | 'year' | 'none' | (string & {});
  /** `false`: the figures are final; `true` or `{from}`: still moving (from that day on). */
  readonly partial?: boolean | { readonly from: CivilDate };
  /** The line of the figure: points, or columns; typed ones of doubles are not copied, so give new ones rather than change them. `null` is a gap. */
  readonly series?:
    readonly KpiPoint[] | { readonly t: ArrayLike<Time | number>; readonly value: ArrayLike<number | null> };
  /** The line to compare with, at its own dates; a trend lays it over the present one by the calendar. */
  readonly previousSeries?: readonly KpiPoint[];
  /** A target that changes in time: it holds from each of its points to the next. */
  readonly targetSeries?: readonly KpiPoint[];
  /** How long one point of the series lasts. By default what its dates show. */
  readonly granularity?: Granularity;
  /**
   * Stages of a funnel, in their order.
   *
   * @maxItems 50
   */
  readonly stages?: readonly KpiStage[];
  /**
   * Funnels of parts of the visitors, side by side with their total.
   *
   * @maxItems 4
   */
  readonly segments?: readonly {
    readonly id?: string;
    readonly label?: string;
    /** @maxItems 50 */
    readonly stages: readonly KpiStage[];
    /** @minimum 0 */
    readonly spend?: Num;
    /**
     * The scores of its leads, 0 to 100 each, added up (`kpi-elements/compare`).
     *
     * @minimum 0
     */
    readonly scoreSum?: Num;
  }[];
  /**
   * What the funnel cost; gives the cost of each stage.
   *
   * @minimum 0
   */
  readonly spend?: Num;
  /** Id of the stage that shares are taken of. Default `visits`, else the first. */
  readonly reference?: string;
  /** What the metric's formula is given, by name; its value and its sample follow, where its definition is known (`kpi-elements/catalog`). */
  readonly inputs?: Readonly<Record<string, Num>>;
  /** A team's goal (`kpi-elements/goals`) that gives the target of the period shown, and alerts and reviews. */
  readonly plan?: object;
  /** When to tell (`kpi-elements/goals`): `[{"side": "below", "value": 40}]`. */
  readonly alerts?: readonly object[];
  /** What was changed, and when (`kpi-elements/goals`). */
  readonly changes?: readonly {
    readonly date: CivilDate;
    readonly label?: string;
    /** The first day on which it may be judged; one month after the change unless given. */
    readonly evaluateAfter?: CivilDate | null;
  }[];
  /**
   * Whether to test what could be chance (`kpi-elements/compare`); `controlled` where chance chose who is in which segment. `split` are
   * the planned shares of the segments, as weights, and `perArm` is the planned size of each.
   */
  readonly significance?:
    | boolean
    | string
    | { readonly design?: string; readonly split?: readonly number[]; readonly perArm?: number | null };
  /** Which part of all cases the figures are of: `{"channel": "paid"}`. */
  readonly segment?: Readonly<Record<string, string>>;
  /** ISO instant at which the figures were fetched or true. */
  readonly updatedAt?: Instant;
  /** The source has estimated, sampled or withheld something. */
  readonly approximate?: boolean;
  /** The source has left something out. */
  readonly truncated?: boolean;
  /**
   * Plain text, shown as text.
   *
   * @maxItems 10
   */
  readonly notices?: readonly string[];
}

/** A KPI after `read`: every field is there, and nobody needs to check its shape again. */
export interface Kpi {
  readonly metric: string | null;
  readonly label: string | null;
  readonly value: number | null;
  /** All digits of the value where a double has lost some; for printing only. */
  readonly exact: string | null;
  readonly previous: number | null;
  readonly baseline: number | null;
  readonly target: Target | null;
  readonly stretch: number | null;
  readonly unit: Unit;
  readonly currency: string | null;
  /** `null`: not known. The value is compared, and no pace is claimed. */
  readonly kind: Kind | null;
  readonly better: Better;
  readonly sample: number | null;
  readonly minSample: number;
  readonly monotone: boolean;
  readonly rateMode: 'hold' | 'glide';
  readonly weights: readonly Weight[] | null;
  readonly thresholds: Thresholds | null;
  readonly warmup: number | null;
  readonly period: Period | null;
  readonly periodLabel: string | null;
  readonly previousLabel: string | null;
  readonly asOf: string | null;
  readonly timeZone: string;
  /** Days of the period. A finished figure without dates counts as one day of one. */
  readonly days: number | null;
  /** Days with complete figures, 0..days; `null` when that is not known, and then no pace is claimed. */
  readonly elapsed: number | null;
  readonly compare: Compare;
  readonly previousPeriod: Period | null;
  /** Made when it is first asked for; drawing needs none of it, however many points there are. */
  readonly series: readonly Point[];
  readonly granularity: Granularity | null;
  readonly previousSeries: readonly Point[];
  readonly targetSeries: readonly Point[];
  readonly stages: readonly Stage[];
  readonly segments: readonly Segment[];
  readonly spend: number | null;
  readonly reference: string | null;
  readonly updatedAt: number | null;
  readonly approximate: boolean;
  readonly truncated: boolean;
  readonly notices: readonly string[];
}

/** Something in the input that is not as it should be. */
export interface Problem {
  /** The field, as it is called in JSON: `asOf`, `stages[2].value`. */
  readonly field: string;
  /** What was found, cut to a readable length. */
  readonly value: string;
  /** What would be right. */
  readonly expected: string;
  /** True when the figure is shown all the same; else the field counts as not known. */
  readonly kept: boolean;
}

/** The flat goal of `evaluateGoal`. Only `target` is needed; what is not given is not claimed. */
export interface Goal {
  readonly kind?: Kind | null;
  readonly better?: Better;
  readonly target: Target | null;
  readonly actual: number | null;
  readonly baseline?: number | null;
  /** Days of the period, and how many of them have complete figures. */
  readonly days?: number | null;
  readonly elapsed?: number | null;
  readonly weights?: readonly Weight[] | null;
  readonly rateMode?: 'hold' | 'glide';
  readonly sample?: number | null;
  readonly minSample?: number;
  readonly monotone?: boolean;
  readonly thresholds?: Thresholds | null;
  readonly warmup?: number | null;
}

/** The verdict. `pending` always comes with a reason. */
export type Status = 'on-track' | 'at-risk' | 'off-track' | 'achieved' | 'missed' | 'pending';

/** Why there is no verdict yet. */
export type Reason = 'missing' | 'not-started' | 'too-early' | 'insufficient-sample' | 'no-pace';
