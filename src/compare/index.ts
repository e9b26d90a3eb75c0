/** Comparing variants, channels, mixes and cohorts: what differs, and whether chance could have done it. No DOM, no clock, no locale. */

export { type CohortRates, cohortRates, cohortsAdvised } from './cohort-rates.js';
export { type Channel, type ChannelComparison, compareChannels } from './compare-channels.js';
export { compareFunnels, type FunnelComparison, type StepComparison, type Uncompared } from './compare-funnels.js';
export { compareProportions, type ProportionComparison, type Verdict } from './compare-proportions.js';
export { compareVariants, type VariantComparison } from './compare-variants.js';
export type { Counts, CountsProblem } from './counts.js';
export { holm, type HolmAdjustment } from './holm.js';
export { type MixEffect, mixEffect, type Part } from './mix-effect.js';
export { normalQuantile, normalShare, twoSidedTail } from './normal.js';
export { chiSquareTail } from './chi-square.js';
export { type SampleRatio, sampleRatio } from './sample-ratio.js';
export { type SampleSize, sampleSize } from './sample-size.js';
export type { FunnelArm, Hindrance, Step } from './step-counts.js';
export { type Arm, type TestDesign, testDesign } from './test-design.js';
export type { CompareWords } from './words.js';
export { type WilsonInterval, wilsonInterval } from './wilson-interval.js';
