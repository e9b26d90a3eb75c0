import { type Counts, countsProblem, type CountsProblem } from './counts.js';
import { z95 } from './normal.js';

/** A rate, and how far it may be from what would show in the long run. Fractions; `null` with a reason. */
export interface WilsonInterval {
  readonly rate: number | null;
  /** Within 0..1, and around the rate. */
  readonly ci95: readonly [low: number, high: number] | null;
  /** Whether the rate can be told from the target: false while the interval holds it; `null` without a target. */
  readonly distinct: boolean | null;
  readonly reason: CountsProblem | null;
}

/**
 * The 95 % score interval of a proportion (E. B. Wilson, Journal of the American Statistical Association 22, 1927,
 * p. 209), which has a width at 0 % and at 100 % too. With a `target` it says whether the rate can be told from it.
 */
export function wilsonInterval(given: Counts & { readonly target?: number | null }): WilsonInterval {
  const { target = null } = given;
  const reason = countsProblem(given);
  if (reason) return { rate: null, ci95: null, distinct: null, reason };
  const [x, n] = [given.successes! + 0, given.trials!];
  const rate = x / n;
  const zz = z95 ** 2;
  const centre = (x + zz / 2) / (n + zz);
  const reach = (Math.sqrt(zz) / (n + zz)) * Math.sqrt(rate * (n - x) + zz / 4);
  // At the ends the formula gives exactly 0 and 1, but for the rounding.
  const low = x === 0 ? 0 : Math.min(rate, centre - reach);
  const high = x === n ? 1 : Math.max(rate, centre + reach);
  const distinct = Number.isFinite(target) ? target! < low || target! > high : null;
  return { rate, ci95: [low, high], distinct, reason };
}
