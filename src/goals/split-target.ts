import { apportion, inUnits, type SplitProblem, wholeUnits } from './apportion.js';

/** A year's target, split. `null` when it cannot be, and then there is a reason. */
export interface Split {
  /** Four, which add up to the year. */
  readonly quarters: readonly number[] | null;
  /** Twelve; three at a time add up to their quarter. */
  readonly months: readonly number[] | null;
  readonly reason: SplitProblem | null;
}

/**
 * Splits the target of a year's total: first into quarters, then each quarter into its months, by weights of the twelve months
 * (equal by default), in whole units: 1 for counts and for money in minor units, 0.01 for money. Every part is a whole number of
 * units and the parts always add up, in units, exactly; what does not divide goes to the largest remainders, of equal ones to
 * the earlier. A fiscal year begins with its own first month.
 */
export function splitTarget(given: {
  annual: number | null;
  weights?: readonly number[] | null;
  unit?: number;
}): Split {
  const { annual, unit = 1 } = given;
  const weights = given.weights ?? Array<number>(12).fill(1);
  const units = wholeUnits(annual, unit, weights);
  const reason = weights.length === 12 ? units : 'no-weights';
  if (typeof reason !== 'number') return { quarters: null, months: null, reason };
  const { quarters, months } = splitUnits(reason, weights);
  const amounts = (parts: readonly number[]): number[] => parts.map((part) => inUnits(part, unit));
  return { quarters: amounts(quarters), months: amounts(months), reason: null };
}

/** Whole units split into quarters, and each of them into its months; months that are no whole quarters have none. */
export function splitUnits(
  units: number,
  weights: readonly number[],
): { readonly quarters: readonly number[]; readonly months: readonly number[] } {
  if (weights.length % 3) return { quarters: [], months: apportion(units, weights) };
  const threes = weights.filter((_, i) => i % 3 === 0).map((_, i) => weights.slice(i * 3, i * 3 + 3));
  const quarters = apportion(
    units,
    threes.map((three) => three.reduce((sum, weight) => sum + weight, 0)),
  );
  return { quarters, months: quarters.flatMap((part, i) => apportion(part, threes[i]!)) };
}
