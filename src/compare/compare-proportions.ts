import { finite, ratio } from '../model/finite.js';
import { type Counts, countsProblem, type CountsProblem } from './counts.js';
import { fisherTail } from './fisher.js';
import { twoSidedTail, z95 } from './normal.js';

/** What a test may say. `not-significant` is not "equal": it only says that chance could have done it. */
export type Verdict = 'significant' | 'not-significant' | 'not-enough-data';

/** Two rates, compared. Rates are fractions; `null` is what cannot be said, and then there is a reason. */
export interface ProportionComparison {
  readonly rateA: number | null;
  readonly rateB: number | null;
  /** B − A. */
  readonly difference: number | null;
  /** (B − A) / A; `null` where A is 0. */
  readonly relativeLift: number | null;
  /** The two-proportion z-test, or Fisher's exact test where counts are small. */
  readonly method: 'z' | 'fisher' | null;
  readonly z: number | null;
  /** How likely chance alone makes a difference at least so large, either way. */
  readonly pValue: number | null;
  /** Of the difference, B − A, with the unpooled standard error; only with the z-test. */
  readonly ci95: readonly [low: number, high: number] | null;
  readonly verdict: Verdict;
  /** Only, and always, with `not-enough-data`. `no-variation`: nobody, or everybody, in both arms. */
  readonly reason: CountsProblem | 'no-variation' | null;
}

/**
 * Compares two independent proportions, A before B: z-test with the pooled standard error, Fisher's exact test as soon as
 * an expected count is below `minExpected` (10). Significant when p < `alpha` (0.05). Never throws; what cannot be a
 * count gives no figure. Looking again and again at a running test makes chance look significant sooner or later.
 */
export function compareProportions(
  a: Counts,
  b: Counts,
  { alpha = 0.05, minExpected = 10 }: { alpha?: number; minExpected?: number } = {},
): ProportionComparison {
  const problem = countsProblem(a) ?? countsProblem(b);
  const [rateA, rateB] = [rate(a), rate(b)];
  const difference = rateA === null || rateB === null ? null : finite(rateB - rateA);
  const found = { rateA, rateB, difference, relativeLift: ratio(difference, rateA) };
  const none = { method: null, z: null, pValue: null, ci95: null, verdict: 'not-enough-data' } as const;
  if (problem) return { ...found, ...none, reason: problem };

  const [x, n] = [a.successes! + b.successes!, a.trials! + b.trials!];
  if (x === 0 || x === n) return { ...found, ...none, reason: 'no-variation' };
  // Of successes and failures in both arms the smallest that is expected if there is no difference.
  const expected = (Math.min(a.trials!, b.trials!) * Math.min(x, n - x)) / n;
  const small = expected < minExpected;
  const pooled = x / n;
  const z = difference! / Math.sqrt(pooled * (1 - pooled) * (1 / a.trials! + 1 / b.trials!));
  const reach = z95 * Math.sqrt((rateA! * (1 - rateA!)) / a.trials! + (rateB! * (1 - rateB!)) / b.trials!);
  const pValue = small ? fisherTail(a as Valid, b as Valid) : twoSidedTail(z);
  return {
    ...found,
    method: small ? 'fisher' : 'z',
    z: small ? null : finite(z),
    pValue,
    ci95: small ? null : [difference! - reach, difference! + reach],
    verdict: pValue < alpha ? 'significant' : 'not-significant',
    reason: null,
  };
}

type Valid = { successes: number; trials: number };

function rate(counts: Counts): number | null {
  return countsProblem(counts) ? null : ratio(counts.successes, counts.trials);
}
