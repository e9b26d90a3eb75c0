/**
 * The data contract: what arrives (`KpiResult`), and what it is after `read` (`Kpi`).
 *
 * Everywhere: a percentage is a fraction (0.025 is 2.5 %), a date is a civil date (`2026-11-15`) of the data's own
 * time zone, and `null` means "not known", which is never the same as zero.
 */

/** A number, or a plain decimal string where a double would lose digits. `null` is "no data". */
export type Num = number | bigint | string | null;

/**
 * What kind of number it is; decides all target arithmetic. `total` accumulates over the period, `rate` is a ratio or an
 * average, `level` is a stock at a date, `unique` is a deduplicated count, which has no pace.
 */
export type Kind = 'total' | 'rate' | 'level' | 'unique';

/** Which way is good. `neither` asks for no judgement. */
export type Better = 'higher' | 'lower' | 'range' | 'neither';

/** `percent` values are always fractions; any word that is not in this list is printed after the number. */
export type Unit = 'number' | 'percent' | 'currency' | 'seconds' | 'days' | 'score' | (string & {});

/** How long one point of a series lasts. Weeks are ISO weeks. */
export type Granularity = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A target is one number, or a range in which every value is as good as any other. */
export type Target = number | { readonly min: number; readonly max: number };

/** Civil dates, both included. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** What the figure is compared with: the period before, the same period a year before, nothing, or a period of one's own. */
export type Compare = 'previous' | 'year' | 'none' | Period;

/** One entry of a seasonal plan: so many days that carry so much of the target. What is not known counts as 0. */
export interface Weight {
  readonly days: number | null;
  readonly w: number | null;
}

/** On track from `onTrack` (0.95) upwards, at risk from `atRisk` (0.8), off track below: shares of what is expected to date. */
export interface Thresholds {
  readonly onTrack?: number | null;
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
  readonly [t: string, value: Num] | { readonly t: string; readonly value: Num; readonly partial?: boolean };

/** A stage as it arrives. */
export interface KpiStage {
  readonly id?: string;
  readonly label?: string;
  readonly value: Num;
  readonly previous?: Num;
  readonly target?: Num;
  readonly stepTarget?: Num;
}

/** What a source answers: plain JSON. Every field may be missing; unknown fields are ignored. */
export interface KpiResult {
  readonly metric?: string;
  readonly label?: string;
  readonly value?: Num;
  /** The figure of the same elapsed part of the comparison period. */
  readonly previous?: Num;
  readonly previousPeriod?: Period | string;
  readonly baseline?: Num;
  readonly target?: Num | { readonly min: Num; readonly max: Num };
  readonly stretch?: Num;
  readonly unit?: Unit;
  /** ISO 4217, upper case. Implies unit `currency`. */
  readonly currency?: string;
  readonly kind?: Kind;
  readonly better?: Better;
  /** How many cases the value rests on. */
  readonly sample?: Num;
  readonly minSample?: Num;
  /** False for a total that can fall again, such as revenue with returns. Default true. */
  readonly monotone?: boolean;
  readonly rateMode?: 'hold' | 'glide';
  readonly weights?: readonly Weight[];
  readonly thresholds?: Thresholds;
  /** Share of the period, 0..1, before which no verdict is given. Default 0.1. */
  readonly warmup?: Num;
  /** `2026-11`, `2026-Q4`, `2026-W46`, `2026`, `2026-11-01/2026-11-30`, a word (`month`, `7d`), or an object. */
  readonly period?: Period | string;
  /** Printed in place of the period's own name: a campaign, a fiscal quarter. */
  readonly periodLabel?: string;
  /** Printed in place of the comparison period's own name. */
  readonly previousLabel?: string;
  /** The last day with complete figures. */
  readonly asOf?: string;
  /** IANA name of the zone in which the data's days begin. Default UTC. */
  readonly timeZone?: string;
  readonly compare?: 'previous' | 'year' | 'none' | (string & {});
  /** `false`: the figures are final; `true` or `{from}`: still moving (from that day on). */
  readonly partial?: boolean | { readonly from: string };
  readonly series?:
    readonly KpiPoint[] | { readonly t: ArrayLike<string | number>; readonly value: ArrayLike<number | null> };
  /** The line to compare with, at its own dates; a trend lays it over the present one by the calendar. */
  readonly previousSeries?: readonly KpiPoint[];
  /** A target that changes in time: it holds from each of its points to the next. */
  readonly targetSeries?: readonly KpiPoint[];
  /** How long one point of the series lasts. By default what its dates show. */
  readonly granularity?: Granularity;
  readonly stages?: readonly KpiStage[];
  readonly segments?: readonly {
    readonly id?: string;
    readonly label?: string;
    readonly stages: readonly KpiStage[];
    readonly spend?: Num;
  }[];
  readonly spend?: Num;
  /** Id of the stage that shares are taken of. Default `visits`, else the first. */
  readonly reference?: string;
  /** ISO instant at which the figures were fetched or true. */
  readonly updatedAt?: string;
  readonly approximate?: boolean;
  readonly truncated?: boolean;
  /** Plain text, shown as text. */
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
