/** The definition of a metric: what it is called, what it is made of, and how its values combine. Plain data. */

import type { UndefinedReason } from './computation.js';
import type { Better, Kind, Num, Unit } from './kpi.js';

/** A named input of a formula. */
export interface MetricInput {
  /** As the formula calls it. */
  readonly name: string;
  /** What is to be counted or summed, in words. */
  readonly description?: string;
  /** `number` by default. `percent` is a fraction; amounts in `currency` add only where it is the same. */
  readonly unit?: Unit;
  /** Stands in for a missing input, which is then optional. */
  readonly default?: number;
  /** Least legal value; 0 by default, `null` where it may be as negative as it likes. */
  readonly min?: number | null;
  /** Largest legal value; none by default. */
  readonly max?: number | null;
  /** What counts of it in several stretches of time: their sum (default), the first, the last; `none`: people, who are no sum. */
  readonly overTime?: 'sum' | 'first' | 'last' | 'none';
}

/** How a value is computed. */
export interface MetricFormula {
  /** Named inputs, numbers, + − × ÷ (or - * /) and parentheses: `(after - before) / before`. */
  readonly expression: string;
  readonly inputs: readonly MetricInput[];
  /** Without a single one of its optional inputs there is no value. */
  readonly atLeastOneOptional?: boolean;
  /** What must hold, or a part exceeds its whole: `clicks <= impressions`. */
  readonly constraints?: readonly string[];
  /** Whole numbers only: the next above, the next below, or the nearest. */
  readonly rounding?: 'ceil' | 'floor' | 'round' | null;
}

/**
 * How values combine. `sum` adds them; `ratio-of-sums` adds what is above and what is below the fraction bar, then divides, as
 * the mean of ratios is wrong; `last` is a level's; `none` is not derivable. With `-if-disjoint` this holds for parts that
 * share nothing. `recompute-from-end-points` goes by the `overTime` of each input; `compound` makes it a rate per part;
 * `dedupe-denominator` has bounds only; `weighted-by-orders` is a mean that is weighted by the field `orders` of each part.
 */
export type RollupRule =
  | 'sum'
  | 'sum-if-disjoint'
  | 'ratio-of-sums'
  | 'ratio-of-sums-if-disjoint'
  | 'last'
  | 'recompute-from-end-points'
  | 'compound'
  | 'dedupe-denominator'
  | `weighted-by-${string}`
  | 'none';

/** How values of several times, and of several segments, become one. */
export interface Rollup {
  readonly overTime: RollupRule;
  readonly overSegments: RollupRule;
  readonly note?: string | null;
}

/** Where a reader finds the definition, in the words of whoever sets it. */
export interface Authority {
  readonly name: string;
  readonly url?: string;
}

/**
 * A metric. A site's own needs only what is not optional; the catalogue has everything that there is to say.
 *
 * What a person reads is written in the language of the page; another language lays its own texts over it by `id`.
 */
export interface Metric {
  /** Kebab-case key, never renamed and never reused: `cost-per-lead`. */
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** `percent` values are fractions, always. */
  readonly unit: Unit;
  readonly better: Better;
  readonly formula: MetricFormula;
  /** `CPL`. */
  readonly abbreviation?: string;
  /** What else it is called; heads of imported columns are found by these. */
  readonly aliases?: readonly string[];
  /** Wrong words of machine translations by language: recognised on import, never shown. */
  readonly garbledTerms?: Readonly<Record<string, readonly string[]>>;
  /** Id of a category, such as `traffic`. */
  readonly category?: string;
  /** Broad and company-wide, or aimed at a team and easier to act on. The usual one; a goal may see it otherwise. */
  readonly level?: 'high' | 'low';
  readonly marketing?: 'inbound' | 'outbound' | 'both';
  readonly funnelStage?:
    'awareness' | 'visit' | 'lead' | 'mql' | 'sql' | 'customer' | 'retention' | 'cross-funnel' | (string & {});
  /** False for a total that can fall again, such as revenue with returns. Default true. */
  readonly monotone?: boolean | null;
  /** A surface number: it can grow while nothing gets better. Show it with a counter-metric. */
  readonly vanity?: boolean;
  /** Why nobody can count it exactly: `panel`, `machine-opens`, or a text of a site's own. The figure is marked as an estimate. */
  readonly estimate?: 'panel' | 'machine-opens' | (string & {});
  /** Ids of the metrics that keep this one honest. */
  readonly counterMetrics?: readonly string[];
  /** The one part of all cases that it is about: `{trafficType: 'organic'}`. */
  readonly segment?: Readonly<Record<string, string>> | null;
  /** Of a score: `0..100`. */
  readonly scale?: string | null;
  /** Other definitions in use under the same name; the formula is the first of them. */
  readonly variants?: readonly { readonly id: string; readonly definition: string }[];
  /** When there is no value, and why. A denominator of 0 needs not be named. */
  readonly undefinedWhen?: readonly { readonly when: string; readonly reason: UndefinedReason }[];
  /** Outside of it a value is wrong, and never bent back into it. */
  readonly legalRange?: { readonly min?: number | null; readonly max?: number | null };
  /** By default what the kind says. */
  readonly rollup?: Rollup;
  /** How often it is usually looked at. */
  readonly cadence?: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'annual';
  /** What others have claimed, with its context. Never a target by default. */
  readonly benchmarks?: readonly { readonly value: number; readonly context: string }[];
  /** Which decision it informs, in one sentence. */
  readonly action?: string;
  readonly commonMistakes?: readonly string[];
  /** Ids of metrics to read it with. */
  readonly related?: readonly string[];
  readonly authorities?: readonly Authority[];
}

/** What a language says of a metric. Lists stand in the order of the definition. */
export interface MetricTexts extends Pick<Metric, 'name' | 'aliases' | 'action'> {
  readonly mistakes?: readonly string[];
  /** What each variant of the definition is. */
  readonly variants?: readonly string[];
  /** The context of each benchmark. */
  readonly claims?: readonly string[];
}

/** Inputs by name. `null` is "not known"; `2.5%` as text is the fraction 0.025. */
export type MetricInputs = Readonly<Record<string, Num | undefined>>;
