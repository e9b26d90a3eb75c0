import type { TestDesign } from './test-design.js';
import type { Uncompared } from './compare-funnels.js';

/** Every word about what differs and whether chance could have done it. Names can be anything, so no message bends them. */
export interface CompareWords {
  readonly step: (from: string, to: string) => string;
  /** A name with its rate. */
  readonly arm: (name: string, rate: string) => string;
  readonly compared: (step: string, higher: string, lower: string, apart: string, verdict: string) => string;
  readonly apart: (gap: string) => string;
  /** The same with an interval around it; only `high` has its unit. */
  readonly apartWithin: (gap: string, level: string, low: string, high: string) => string;
  readonly significant: string;
  readonly notSignificant: string;
  /** What is not told one by one: so many comparisons, and how many of them are significant. */
  readonly others: (comparisons: string, count: number, significant: string) => string;
  /** No step has moved for sure. */
  readonly steady: (before: string) => string;
  /** The present period where it has no name. */
  readonly now: string;
  /** Steps that are not compared. */
  readonly uncompared: Readonly<Record<Uncompared['why'], (steps: string, minSample: string) => string>>;
  /** A step, and the segments it concerns. */
  readonly within: (step: string, segments: string) => string;
  /** Between the names of a list. */
  readonly comma: string;
  readonly more: (list: string, count: string) => string;
  /** How many comparisons were corrected together. */
  readonly together: (comparisons: string) => string;
  readonly notEqual: string;
  readonly design: Readonly<Record<TestDesign['design'], string>>;
  /** Of steps of a controlled test but the first. */
  readonly later: string;
  /** Of periods. */
  readonly periods: string;
  /** The segments are not of the planned sizes. */
  readonly unfit: string;
  /** The planned size of a segment is not reached. */
  readonly running: (planned: string) => string;
  /** The figures are estimates. */
  readonly estimated: string;
  /** The rate of all segments moved against that of each. */
  readonly mix: (step: string, before: string, after: string, improved: boolean) => string;
  readonly dominated: (channel: string, by: string) => string;
  readonly cheapest: (channel: string, cost: string) => string;
  /** The target lies within the interval of the rate. */
  readonly nearTarget: string;
}

export const compareEn: CompareWords = {
  step: (from, to) => `${from} → ${to}`,
  arm: (name, rate) => `${name} ${rate}`,
  compared: (step, higher, lower, apart, verdict) => `${step}: ${higher} against ${lower}, ${apart}: ${verdict}.`,
  apart: (gap) => `a difference of ${gap}`,
  apartWithin: (gap, level, low, high) => `a difference of ${gap} (${level} interval ${low} to ${high})`,
  significant: 'significant',
  notSignificant: 'not significant',
  others: (comparisons, count, significant) =>
    `${comparisons} more ${count === 1 ? 'comparison' : 'comparisons'}, of which ${significant} significant.`,
  steady: (before) => `No step differs significantly from ${before}.`,
  now: 'this period',
  uncompared: {
    few: (steps, minSample) => `Too few to compare, fewer than ${minSample}: ${steps}.`,
    missing: (steps) => `Not compared, as a figure is missing: ${steps}.`,
    grown: (steps) => `Not compared, as a stage is larger than the one before: ${steps}.`,
    broken: (steps) => `Not compared, as figures are not whole numbers: ${steps}.`,
    flat: (steps) => `Not compared, as all or none go on everywhere: ${steps}.`,
  },
  within: (step, segments) => `${step} (${segments})`,
  comma: ', ',
  more: (list, count) => `${list} and ${count} more`,
  together: (comparisons) =>
    `Verdicts are corrected for ${comparisons} comparisons (Holm); each interval stands alone.`,
  notEqual: 'Not significant does not mean equal.',
  design: {
    controlled: 'Controlled: visitors were assigned at random.',
    observational: 'Observational: visitors were not assigned at random, so no cause is claimed.',
    uncontrolled: 'Not a controlled comparison: more than one thing differs, so no cause is claimed.',
  },
  later: 'After the first step only those who got there are compared, and chance did not choose them.',
  periods: 'Periods differ in more than one thing, so no cause is claimed.',
  unfit: 'The sizes of the segments do not fit the planned split, so no verdict is given.',
  running: (planned) =>
    `Fewer than the planned ${planned} in a segment: looking early finds differences that are not there.`,
  estimated: 'The source has estimated these figures, so they are not compared.',
  mix: (step, before, after, improved) =>
    `${step}: from ${before} to ${after} for all segments together, though each of them ${improved ? 'rose' : 'fell'}; the mix changed.`,
  dominated: (channel, by) =>
    `${channel}: ${by} is at least as good in cost, volume and quality, and better in at least one.`,
  cheapest: (channel, cost) => `Lowest cost per quality-adjusted lead: ${channel}, ${cost}.`,
  nearTarget: 'not yet distinguishable from the target',
};
