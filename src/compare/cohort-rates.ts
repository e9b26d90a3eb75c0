import { finite, ratio } from '../model/finite.js';

/** Conversion by period and by cohort. Fractions; `null` is what cannot be said. */
export interface CohortRates {
  /** By period: customers won in it, whenever they became leads, over its leads. May exceed 1. */
  readonly period: Readonly<Record<string, number | null>>;
  /** By cohort: customers won so far from the leads of a period, whenever they were won, over those leads. */
  readonly cohort: Readonly<Record<string, number | null>>;
  /** Cohorts younger than the sales cycle, whose rate will still grow. */
  readonly immature: readonly string[];
}

/**
 * Conversion of leads to customers, by period and by cohort: the two differ as soon as winning a customer takes time.
 * `leads` counts by the period in which they came; `customersWon` by the period in which they were won, and within it by
 * the period in which they had come. With `age` (days since the end of each period) and `salesCycle` (days), cohorts that
 * are too young are named.
 */
export function cohortRates(given: {
  leads: Readonly<Record<string, number | null>>;
  customersWon: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  age?: Readonly<Record<string, number | null>>;
  salesCycle?: number | null;
}): CohortRates {
  const { leads, customersWon, age = {}, salesCycle = null } = given;
  const ids = Object.keys(leads);
  const wins = Object.values(customersWon);
  const rates = (won: (id: string) => (number | null)[]): Record<string, number | null> =>
    Object.fromEntries(ids.map((id) => [id, rate(won(id), leads[id]!)]));
  return {
    period: rates((id) => (Object.hasOwn(customersWon, id) ? Object.values(customersWon[id]!) : [null])),
    cohort: rates((id) => wins.flatMap((won) => (Object.hasOwn(won, id) ? [won[id]!] : []))),
    immature: ids.filter((id) => salesCycle !== null && Object.hasOwn(age, id) && (age[id] ?? Infinity) < salesCycle),
  };
}

/**
 * Whether customers of a period stem to a good part from leads of earlier ones, so that its conversion misleads and cohorts
 * should be offered: when the average sales cycle exceeds half the period. Both in days.
 */
export function cohortsAdvised(salesCycle: number | null, days: number | null): boolean {
  return salesCycle !== null && days !== null && salesCycle > days / 2;
}

function rate(won: readonly (number | null)[], leads: number | null): number | null {
  const valid = won.every((n) => Number.isFinite(n) && n! >= 0) && Number.isFinite(leads) && leads! > 0;
  return valid
    ? finite(
        ratio(
          won.reduce<number>((sum, n) => sum + n!, 0),
          leads,
        ),
      )
    : null;
}
