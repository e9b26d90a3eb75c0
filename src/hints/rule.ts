import type { HintWords } from './words.js';
import type { HintParameters } from './parameters.js';
import type { Part } from './parts.js';
import type { Fact } from './read-fact.js';
import type { HintThresholds } from './thresholds.js';

interface Rule {
  readonly id: string;
  /** 1 is the gravest. */
  readonly severity: number;
  /** Ids of the metrics that it reads; its hint is shown with the first. */
  readonly kpis: readonly string[];
  readonly textKey: keyof HintWords['hints'];
}

/** When a hint is given: what it fills in, and `null` where it does not hold or nobody knows. */
type Found = HintParameters | null;

/**
 * Looks at KPIs of the same part and the same days, in the order of `kpis`. The first is there; another is `undefined`
 * where it is not known, or where there are several and nobody knows which is meant.
 */
export interface KpiRule extends Rule {
  readonly of?: undefined;
  readonly when: (facts: readonly (Fact | undefined)[], thresholds: HintThresholds) => Found;
}

/** Looks at each funnel. */
export interface FunnelRule extends Rule {
  readonly of: 'funnel';
  readonly when: (funnel: Fact, thresholds: HintThresholds) => Found;
}

/** Looks at each part of the business beside all of them. */
export interface PartRule extends Rule {
  readonly of: 'parts';
  readonly when: (part: Part, all: readonly Part[], thresholds: HintThresholds) => Found;
}

/** Looks at the metrics that one goal has, and at all that stand with them. */
export interface GoalRule extends Rule {
  readonly of: 'goal';
  readonly when: (goal: readonly GoalMetric[], all: ReadonlySet<string>) => Found;
}

/** A metric of a goal, and what keeps it honest; no list where it can stand alone, or is not known. */
export interface GoalMetric {
  readonly id: string;
  readonly counters: readonly string[];
}

/** A hint of the library, as data. */
export type HintRule = KpiRule | FunnelRule | PartRule | GoalRule;
