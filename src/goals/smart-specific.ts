/** S: it is said what is wanted, of what, and for which part of the business. */

import { targetFacts } from './plan-goal.js';
import { said, type SmartRule, unless } from './smart.js';

export const specific: readonly SmartRule[] = [
  {
    ...{ id: 'SM01', letter: 'S', otherwise: 'fail' },
    find: (plan, { metric }) =>
      unless(plan, 'no-metric', (target) => {
        if (typeof target.kpi === 'string') return metric(target.kpi) !== null;
        const { unit, better } = targetFacts(target, metric);
        return said(target.kpi.formula) && said(unit) && said(better);
      }),
  },
  {
    ...{ id: 'SM02', letter: 'S', otherwise: 'warn' },
    find: (plan) =>
      unless(plan, 'no-segment', ({ segment = {} }) => segment === 'all' || Object.keys(segment).length > 0),
  },
  {
    ...{ id: 'SM03', letter: 'S', otherwise: 'warn' },
    find: ({ title, outcome }) => {
      const missing = Object.entries({ title, outcome }).flatMap(([name, text]) => (said(text) ? [] : [name]));
      return missing.length > 0 ? { message: 'no-words', data: { missing } } : null;
    },
  },
];
