import { atLeast, derived, finite } from '../model/finite.js';

/** What the rest of a period must show so that a rate ends at its target. */
export interface RequiredRate {
  /** The rate (or the cost of each) that the remaining cases must have, or at most may have; `null` with a reason. */
  readonly required: number | null;
  /**
   * `secured`: nothing that can still happen makes it miss the target, and `required` is the end of what is possible;
   * `unreachable`: no possible rate is enough.
   */
  readonly verdict: 'reachable' | 'secured' | 'unreachable' | null;
  /** `no-remaining`: no cases are left to change it. */
  readonly reason: 'missing' | 'negative-count' | 'no-remaining' | null;
}

/**
 * The rate that the remaining cases need: (T (n + m) − x) / m, with x of n so far and m still to come. `min` (0) and `max`
 * (none) are the legal range of the rate: 1 is the most of a percentage.
 */
export function requiredRate(given: {
  target: number | null;
  numerator: number | null;
  denominator: number | null;
  remainingDenominator: number | null;
  better?: 'higher' | 'lower';
  min?: number | null;
  max?: number | null;
}): RequiredRate {
  const { better = 'higher' } = given;
  const [x, n, m] = [finite(given.numerator), finite(given.denominator), finite(given.remainingDenominator)];
  const [min, max] = [finite(given.min) ?? 0, finite(given.max) ?? Infinity];
  const none = { required: null, verdict: null };
  if (n !== null && m !== null && (n < 0 || m < 0)) return { ...none, reason: 'negative-count' };
  if (m === 0) return { ...none, reason: 'no-remaining' };
  const required = derived((t, above, all, rest) => (t * (all + rest) - above) / rest, finite(given.target), x, n, m);
  if (required === null) return { ...none, reason: 'missing' };

  const [easiest, hardest] = better === 'lower' ? [max, min] : [min, max];
  const atMost = (a: number, b: number): boolean => (better === 'lower' ? atLeast(a, b) : atLeast(b, a));
  if (Number.isFinite(easiest) && atMost(required, easiest))
    return { required: easiest, verdict: 'secured', reason: null };
  const reachable = !Number.isFinite(hardest) || atMost(required, hardest);
  return { required, verdict: reachable ? 'reachable' : 'unreachable', reason: null };
}
