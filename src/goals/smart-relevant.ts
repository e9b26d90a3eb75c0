/** R: it serves something higher, by figures that tell of it and that somebody can move. */

import { kpiSet } from './goal-types.js';
import { said, type SmartRule, unless } from './smart.js';

export const relevant: readonly SmartRule[] = [
  {
    ...{ id: 'SM11', letter: 'R', otherwise: 'warn' },
    find: ({ parent, why }) => {
      const missing = Object.entries({ parent, why }).flatMap(([name, text]) => (said(text) ? [] : [name]));
      return missing.length > 0 ? { message: 'no-purpose', data: { missing } } : null;
    },
  },
  {
    ...{ id: 'SM12', letter: 'R', otherwise: 'warn' },
    find: (plan) => {
      if (plan.type === 'custom') return null;
      const { kpis, more = [] } = kpiSet(plan.type) ?? { kpis: [] };
      const suggested = [...kpis, ...more];
      const fits = (kpi: unknown): boolean => typeof kpi === 'string' && suggested.includes(kpi);
      return unless(plan, 'other-kpi', ({ kpi, reason }) => fits(kpi) || said(reason), { suggested });
    },
  },
  {
    ...{ id: 'SM13', letter: 'R', otherwise: 'fail' },
    find: (plan) => unless(plan, 'no-action', ({ actions = [] }) => actions.some(said)),
  },
];
