import { finite } from '../model/finite.js';
import { chiSquareTail } from './chi-square.js';

/** Whether a test has been dealt as planned. */
export interface SampleRatio {
  readonly chi2: number | null;
  readonly pValue: number | null;
  /** True: something is wrong with the assignment or the counting, and no verdict of the test may be believed. */
  readonly mismatch: boolean | null;
  /** Why there is no answer: fewer than two arms, nobody in any of them, or what cannot be a count or a share. */
  readonly reason: 'too-few-arms' | 'no-trials' | 'invalid-counts' | null;
}

/**
 * Compares the sizes of the arms of a test with the planned split (equal, unless `planned` gives shares or weights): Pearson's
 * chi-square, a mismatch when p < `alpha`. That is 0.001, as the question is asked often and a false alarm stops a test.
 */
export function sampleRatio(given: {
  observed: readonly (number | null)[];
  planned?: readonly number[] | null;
  alpha?: number;
}): SampleRatio {
  const { observed, alpha = 0.001 } = given;
  const planned = given.planned ?? observed.map(() => 1);
  const none = { chi2: null, pValue: null, mismatch: null };
  if (observed.length < 2) return { ...none, reason: 'too-few-arms' };
  const total = observed.reduce<number>((sum, n) => sum + (n ?? NaN), 0);
  const shares = planned.reduce((sum, share) => sum + share, 0);
  const valid =
    observed.length === planned.length &&
    observed.every((n) => Number.isSafeInteger(n) && n! >= 0) &&
    planned.every((share) => share > 0) &&
    Number.isFinite(shares);
  if (!valid) return { ...none, reason: 'invalid-counts' };
  if (total === 0) return { ...none, reason: 'no-trials' };

  const chi2 = finite(
    observed.reduce<number>((sum, n, i) => {
      const expected = total * (planned[i]! / shares);
      return sum + (n! - expected) ** 2 / expected;
    }, 0),
  );
  if (chi2 === null) return { ...none, reason: 'invalid-counts' };
  const pValue = chiSquareTail(chi2, observed.length - 1);
  return { chi2, pValue, mismatch: pValue < alpha, reason: null };
}
