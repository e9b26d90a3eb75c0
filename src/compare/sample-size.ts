import { finite } from '../model/finite.js';
import { normalQuantile } from './normal.js';

/** How many it takes. */
export interface SampleSize {
  /** In each of the two arms, rounded up. */
  readonly perArm: number | null;
  /** `no-difference`: there is nothing to find. `out-of-range`: rates, alpha or power that are no share, or power below alpha. */
  readonly reason: 'no-difference' | 'out-of-range' | null;
}

/**
 * How many trials each arm needs to find the difference between two rates with the probability `power` (0.8), two-sided at
 * `alpha` (0.05). J. L. Fleiss, Statistical Methods for Rates and Proportions (2nd edition 1981), section 3.2, without
 * the continuity correction. Decide it before the test, and judge when it is reached.
 */
export function sampleSize(given: { p1: number; p2: number; alpha?: number; power?: number }): SampleSize {
  const { p1, p2, alpha = 0.05, power = 0.8 } = given;
  const share = (p: number): boolean => p >= 0 && p <= 1;
  const between = (p: number): boolean => p > 0 && p < 1;
  if (!share(p1) || !share(p2) || !between(alpha) || !between(power) || power < alpha)
    return { perArm: null, reason: 'out-of-range' };
  if (p1 === p2) return { perArm: null, reason: 'no-difference' };
  const q = (p1 + p2) / 2;
  const root =
    normalQuantile(1 - alpha / 2) * Math.sqrt(2 * q * (1 - q)) +
    normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  const perArm = finite(Math.max(1, Math.ceil((root / (p1 - p2)) ** 2)));
  return { perArm, reason: perArm === null ? 'no-difference' : null };
}
