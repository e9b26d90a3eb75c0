/** The goal itself: whether it asks for the right thing. */

import { share } from './parameters.js';
import type { Fact } from './read-fact.js';
import type { HintRule } from './rule.js';
import { hasValue } from './verdicts.js';

const byTraffic = [
  'conversion-rate',
  'organic-conversion-rate',
  'paid-conversion-rate',
  'organic-traffic',
  'paid-traffic',
] as const;

const isThere = (...facts: readonly (Fact | undefined)[]): boolean =>
  facts.some((fact) => fact !== undefined && fact.value !== null && fact.value > 0);

/** Organic and paid visits are both there, and share one target. */
function isPooled([rate, organic, paid, organicVisits, paidVisits]: readonly (Fact | undefined)[]): boolean {
  if (!rate || rate.target === null || (organic?.target ?? null) !== null || (paid?.target ?? null) !== null)
    return false;
  return isThere(organic, organicVisits) && isThere(paid, paidVisits);
}

export const goalRules: readonly HintRule[] = [
  {
    ...{ id: 'H18', severity: 6, kpis: byTraffic, textKey: 'pooledTarget' },
    when: (facts) => {
      const [rate, organic, paid] = facts;
      return isPooled(facts) && hasValue(organic) && hasValue(paid)
        ? { target: share(rate!.target!), organic: share(organic.value), paid: share(paid.value) }
        : null;
    },
  },
  {
    ...{ id: 'H18', severity: 6, kpis: byTraffic, textKey: 'pooledTargetOnly' },
    when: (facts) =>
      isPooled(facts) && !(hasValue(facts[1]) && hasValue(facts[2])) ? { target: share(facts[0]!.target!) } : null,
  },
  {
    ...{ id: 'H19', severity: 6, kpis: [], textKey: 'surfaceOnly' },
    of: 'goal',
    when: (goal, all) => {
      const counters = [...new Set(goal.flatMap(({ counters }) => counters))];
      return goal.length > 0 && goal.every(({ counters }) => counters.length > 0) && !counters.some((id) => all.has(id))
        ? { surface: { all: goal.map(({ id }) => id) }, counters: { one: counters } }
        : null;
    },
  },
];
