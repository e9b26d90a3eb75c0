import { derived, finite } from '../model/finite.js';

/** Rates of the steps from the top of the funnel to the customers. A key names the step: `visitToLead`, `leadToMql` … */
export type FunnelRates = Readonly<Record<string, number | null>>;

/** The stages whose names are not what the keys of their steps begin with. */
const stages: Readonly<Record<string, string>> = { visit: 'visits', lead: 'leads' };

/**
 * Works backwards from the wanted customers: how many each stage before must have. The chain is exact, and each stage is then
 * rounded up once. By stage, from the one before the customers to the first: `{sql, mql, leads, visits}`; `mqlToSql` is the
 * step from `mql`. `null` from where on a rate is missing, negative or 0: from nobody come none.
 */
export function reverseFunnel(given: { customers: number | null; rates: FunnelRates }): Record<string, number | null> {
  let exact = derived((n) => (n < 0 ? NaN : n), finite(given.customers));
  const needed = Object.keys(given.rates)
    .reverse()
    .map((step): [string, number | null] => {
      const from = step.split(/To(?=[A-Z])/)[0]!;
      exact = derived((n, rate) => (rate > 0 ? n / rate : NaN), exact, finite(given.rates[step]));
      // Not rounded up for the noise of the last digit.
      return [Object.hasOwn(stages, from) ? stages[from]! : from, derived((n) => Math.ceil(n - 1e-9 * n), exact)];
    });
  return Object.fromEntries(needed);
}

/** What volumes cost. */
export interface NeededBudget {
  /** Cost of each stage that has one; `null` where its volume is not known. */
  readonly byStage: Readonly<Record<string, number | null>>;
  readonly needed: number | null;
  /** Budget − needed: negative is what is missing. */
  readonly left: number | null;
  readonly sufficient: boolean | null;
}

/**
 * The budget that volumes need: each times the cost of one at that stage, where a cost is given (cost per lead alone, or what each
 * stage costs on top), and whether a budget covers it. `null` is what cannot be said; costs below 0 count as not known.
 */
export function neededBudget(given: {
  volumes: Readonly<Record<string, number | null>>;
  costs: Readonly<Record<string, number | null>>;
  budget?: number | null;
}): NeededBudget {
  const costs = Object.keys(given.costs).map((id): [string, number | null] => {
    const volume = Object.hasOwn(given.volumes, id) ? given.volumes[id]! : null;
    return [id, derived((n, cost) => (n < 0 || cost < 0 ? NaN : n * cost), finite(volume), finite(given.costs[id]))];
  });
  const amounts = costs.map(([, cost]) => cost);
  const needed = amounts.length ? derived((...all) => all.reduce((sum, cost) => sum + cost, 0), ...amounts) : null;
  const left = derived((all, cost) => all - cost, finite(given.budget), needed);
  return { byStage: Object.fromEntries(costs), needed, left, sufficient: left === null ? null : left >= 0 };
}
