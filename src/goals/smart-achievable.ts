/** A: it asks for more than there is, and for no more than can be done and paid. */

import { finite } from '../model/finite.js';
import { bounds } from '../model/goal.js';
import { achievability } from './achievability.js';
import type { GoalPlan, PlanTarget } from './plan.js';
import { targetFacts } from './plan-goal.js';
import { neededBudget, reverseFunnel } from './reverse-funnel.js';
import { type SmartContext, type SmartFinding, type SmartRule, unless } from './smart.js';

export const achievable: readonly SmartRule[] = [
  {
    // Where the baseline is not known nobody can say that it is a stretch; SM06 tells of that too.
    ...{ id: 'SM08', letter: 'A', otherwise: 'warn' },
    find: (plan, { metric }) =>
      unless(plan, 'no-stretch', (target) => {
        const baseline = finite(target.baseline?.value);
        const [min, max] = bounds(target.target);
        if (target.maintain) return true;
        if (baseline === null || min === null || max === null) return false;
        const { better } = targetFacts(target, metric);
        if (min !== max) return baseline < min || baseline > max;
        return better === 'lower' ? max < baseline : min > baseline;
      }),
  },
  {
    ...{ id: 'SM09', letter: 'A', otherwise: 'warn' },
    find: (plan, context) => {
      const classes = plan.targets.map((target) => reach(target, context));
      const targets = classes.flatMap((found, i) => (found.class === 'unrealistic' ? [i] : []));
      return targets.length > 0 ? { message: 'unrealistic', targets, data: { classes } } : null;
    },
  },
  {
    ...{ id: 'SM10', letter: 'A', otherwise: 'warn' },
    find: ({ expectations, funnel, budget }) => {
      const short = funnel ? shortage(funnel, budget) : null;
      if (short) return short;
      const names = ['cost', 'durationDays', 'expectedReturn'] as const;
      const missing = names.filter((name) => finite(expectations?.[name]) === null);
      return missing.length > 0 ? { message: 'no-expectations', data: { missing } } : null;
    },
  },
];

function reach(target: PlanTarget, { metric }: SmartContext): ReturnType<typeof achievability> {
  const { better } = targetFacts(target, metric);
  return achievability({ ...target, history: target.history ?? [], better, baseline: target.baseline?.value });
}

/** What the funnel of the goal has too little of. */
function shortage(funnel: NonNullable<GoalPlan['funnel']>, budget: number | null = null): SmartFinding | null {
  const { capacity = {}, costs = {} } = funnel;
  const volumes = reverseFunnel(funnel);
  const stages = Object.keys(volumes).filter((stage) => {
    const most = Object.hasOwn(capacity, stage) ? finite(capacity[stage]) : null;
    return most !== null && volumes[stage] !== null && volumes[stage]! > most;
  });
  if (stages.length > 0) return { message: 'short-capacity', data: { stages, volumes, capacity } };
  const { needed, sufficient } = neededBudget({ volumes, costs, budget });
  return sufficient === false ? { message: 'short-budget', data: { needed, budget } } : null;
}
