/** Why a whole could not be divided. */
export type SplitProblem =
  /** The amount is missing or not finite. */
  | 'no-amount'
  /** The amount is no whole number of units: choose a smaller unit. */
  | 'part-of-unit'
  /** More units than a double can count one by one. */
  | 'too-large'
  /** A weight is missing, negative or not finite, there are too few or too many, or none weighs anything. */
  | 'no-weights';

/**
 * Divides a whole number of units by weights so that the parts are whole and add up to it exactly: every part gets the whole
 * units of its share, and what is left goes one by one to the largest remainders, of equal ones to the earlier (Hamilton's
 * method of 1792). An amount below 0 is divided as its opposite. Units and weights are valid.
 */
export function apportion(units: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (units === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => (Math.abs(units) * weight) / sum);
  const parts = shares.map(Math.floor);
  let left = parts.reduce((rest, part) => rest - part, Math.abs(units));
  // Remainders that differ by the rounding of a share only are the same.
  const remainder = shares.map((share, i) => Math.round((share - parts[i]!) * 1e9));
  const order = weights
    .flatMap((weight, i) => (weight > 0 ? [i] : []))
    .sort((a, b) => remainder[b]! - remainder[a]! || a - b);
  // Of amounts near the end of what a double counts, shares may round to one unit too many.
  for (let k = 0; left !== 0; k++) {
    const step = Math.sign(left);
    parts[order[(step > 0 ? k : order.length - 1 - k + order.length * (k + 1)) % order.length]!]! += step;
    left -= step;
  }
  return parts.map((part) => part * Math.sign(units) + 0);
}

/** An amount as whole units; else what is wrong with it, or with the weights. */
export function wholeUnits(amount: number | null, unit: number, weights: readonly number[]): number | SplitProblem {
  if (amount === null || !Number.isFinite(amount)) return 'no-amount';
  const units = Math.round(amount / unit);
  if (!Number.isFinite(units) || !(unit > 0 && unit < Infinity)) return 'part-of-unit';
  if (!Number.isSafeInteger(units)) return 'too-large';
  if (Math.abs(amount / unit - units) > 1e-9 * Math.max(1, Math.abs(units))) return 'part-of-unit';
  const sum = weights.reduce((all, weight) => all + (weight >= 0 ? weight : NaN), 0);
  return Number.isFinite(sum * Math.abs(units)) && (sum > 0 || units === 0) ? units : 'no-weights';
}

/** So many units as an amount: 833333 units of 0.01 are 8333.33, to the last digit. */
export function inUnits(units: number, unit: number): number {
  const perOne = Math.round(1 / unit);
  return perOne > 1 && Math.abs(unit * perOne - 1) < 1e-9 ? units / perOne : units * unit;
}
