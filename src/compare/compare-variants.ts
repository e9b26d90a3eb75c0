import { compareProportions, type ProportionComparison, type Verdict } from './compare-proportions.js';
import type { Counts } from './counts.js';
import { holm } from './holm.js';
import { sampleRatio, type SampleRatio } from './sample-ratio.js';

/** One control and its variants, compared. The lists run along the variants. */
export interface VariantComparison {
  /** Each with its own p-value; its verdict is by the adjusted one. */
  readonly comparisons: readonly ProportionComparison[];
  readonly pValues: readonly (number | null)[];
  /** The p-values, adjusted by Holm's method. */
  readonly adjusted: readonly (number | null)[];
  readonly significant: readonly (boolean | null)[];
  /** `withheld`: the arms are not of the planned sizes, so that no figure of the test may be believed. */
  readonly verdicts: readonly (Verdict | 'withheld')[];
  /** `null` where no split was planned. */
  readonly sampleRatio: SampleRatio | null;
  /** Whether every arm has the planned size; `null` where none was planned. A verdict before is a look at a running test. */
  readonly sizeReached: boolean | null;
}

/**
 * Compares each variant with the control; with several the p-values are adjusted, so that trying more does not find more.
 * `split` are the planned shares of control and variants, as weights: `[1, 1]` for halves. `perArm` is the planned size.
 */
export function compareVariants(given: {
  control: Counts;
  variants: readonly Counts[];
  split?: readonly number[] | null;
  perArm?: number | null;
  alpha?: number;
}): VariantComparison {
  const { control, variants, split = null, perArm = null, alpha = 0.05 } = given;
  const single = variants.map((variant) => compareProportions(control, variant, { alpha }));
  const pValues = single.map(({ pValue }) => pValue);
  const found = holm(pValues, alpha);
  const comparisons = single.map((one, i): ProportionComparison => {
    const significant = found.significant[i];
    return significant === null ? one : { ...one, verdict: significant ? 'significant' : 'not-significant' };
  });
  const trials = [control, ...variants].map((arm) => arm.trials);
  const dealt = split && sampleRatio({ observed: trials, planned: split });
  const verdicts = comparisons.map(({ verdict }): Verdict | 'withheld' => (dealt?.mismatch ? 'withheld' : verdict));
  const sizeReached = perArm === null ? null : trials.every((n) => n !== null && n >= perArm);
  return { comparisons, pValues, ...found, verdicts, sampleRatio: dealt, sizeReached };
}
