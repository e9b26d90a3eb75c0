/** A team's goal as data: what is wanted and why, one to five KPIs with their targets, by when, and how it is followed. */

import type { Better, Kind, Period, Target, Thresholds, Unit } from '../model/kpi.js';
import type { AlertWish } from './alert-events.js';
import type { Cadence } from './cadence.js';
import type { GoalType } from './goal-types.js';
import type { QualityTraits } from './quality-traits.js';
import type { FunnelRates } from './reverse-funnel.js';

/** A goal. Dates are civil dates of the data's own time zone; what is not given is not known. */
export interface GoalPlan {
  readonly id: string;
  readonly title?: string;
  readonly type?: GoalType;
  /** Why this outcome matters. */
  readonly why?: string;
  /** The wanted result in words. */
  readonly outcome?: string;
  /** Id of the higher goal, or the business aim in words. */
  readonly parent?: string;
  readonly owner?: string;
  readonly team?: readonly string[];
  readonly horizon?: 'short' | 'long';
  readonly period?: Period;
  /** One for each KPI. */
  readonly targets: readonly PlanTarget[];
  readonly expectations?: Expectations;
  /** What may be spent, in the currency of all costs. */
  readonly budget?: number | null;
  /** The way to the volumes that the goal needs, for the check of what can be done. */
  readonly funnel?: PlanFunnel;
  readonly review?: Review;
  readonly sharedWith?: readonly string[];
  readonly notes?: readonly string[];
}

/** What a team thinks its goal will take and bring. */
export interface Expectations {
  readonly cost?: number | null;
  readonly durationDays?: number | null;
  readonly expectedReturn?: number | null;
}

/** When a goal is looked at. */
export interface Review {
  readonly cadence: Cadence;
  readonly anchor?: string;
  /** The one that is to come, or should have been: whoever has done it sets the next. */
  readonly nextReview?: string;
  /** Start dates of seasons, `MM-DD`, for the seasonal cadence. */
  readonly seasons?: readonly string[];
}

/** What the wanted customers take: rates of the steps, and, where they are known, what a stage can hold and costs. */
export interface PlanFunnel {
  readonly customers: number | null;
  readonly rates: FunnelRates;
  /** At most so many, by stage. */
  readonly capacity?: Readonly<Record<string, number | null>>;
  /** Cost of one, by stage. */
  readonly costs?: Readonly<Record<string, number | null>>;
}

/** A KPI of one's own, complete when it says how it is made, in what unit, and which way is good. */
export interface CustomMetric extends Partial<MetricFacts> {
  /** By which elements and providers call it. */
  readonly id?: string;
  /** As the team calls it. */
  readonly name?: string;
  readonly formula?: string;
}

/** What a plan needs to know of a metric; a metric of the catalogue has it. */
export interface MetricFacts {
  readonly kind: Kind;
  readonly better: Better;
  readonly unit: Unit;
  /** False for a total that can fall again. */
  readonly monotone?: boolean | null;
  /** Between which values it can lie; `null` is no limit. */
  readonly legalRange?: { readonly min?: number | null; readonly max?: number | null };
}

/** One KPI of a goal, and where it is to go. Values of percentages are fractions. */
export interface PlanTarget {
  /** Id of a metric of the catalogue, or a definition of one's own. */
  readonly kpi: string | CustomMetric;
  /** Which part of the business: values by dimension, or `all`. */
  readonly segment?: 'all' | Readonly<Record<string, string>>;
  /** By default those of the metric. */
  readonly kind?: Kind;
  readonly better?: Better;
  /** Current performance. */
  readonly baseline?: { readonly value: number | null; readonly period?: Period; readonly source?: string };
  readonly target: Target | null;
  readonly stretchTarget?: number | null;
  /** The target is to keep what there is: no stretch is asked of it. */
  readonly maintain?: boolean;
  readonly rateMode?: 'hold' | 'glide';
  readonly weights?: PlanWeights;
  readonly minSample?: number;
  readonly warmup?: number;
  readonly thresholds?: Thresholds;
  readonly source?: { readonly system?: string; readonly field?: string; readonly automatic?: boolean };
  /** How often the source delivers. */
  readonly cadence?: Cadence;
  /** When this KPI is looked at; by default with its goal. */
  readonly review?: Review;
  readonly alerts?: readonly AlertWish[];
  /** What can be done about it: actions or levers. */
  readonly actions?: readonly string[];
  /** The target of each quarter and month of the goal, in their order. */
  readonly parts?: { readonly quarters?: readonly (Target | null)[]; readonly months?: readonly (Target | null)[] };
  /** Values of earlier comparable periods, oldest first. */
  readonly history?: readonly (number | null)[];
  /** Why this KPI, where it is not one that the type of the goal suggests. */
  readonly reason?: string;
  readonly traits?: QualityTraits;
}

/**
 * How a target is spread over its period: evenly, by seven weekdays from Monday on, or by written periods (`2026-01`,
 * `2026-Q2`) and what each weighs.
 */
export type PlanWeights = 'linear' | readonly number[] | Readonly<Record<string, number>>;
