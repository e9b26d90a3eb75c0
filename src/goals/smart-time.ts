/** T: it ends, it is looked at on the way, and its parts lead there. */

import type { Period } from '../model/kpi.js';
import { dayNumber } from '../model/period.js';
import { monthsLater } from './civil-months.js';
import { nextReview } from './next-review.js';
import type { GoalPlan, PlanTarget } from './plan.js';
import { realPeriod, targetFacts } from './plan-goal.js';
import { reconciles } from './reconcile.js';
import { type SmartContext, type SmartRule, unless } from './smart.js';

export const timeBound: readonly SmartRule[] = [
  {
    ...{ id: 'SM14', letter: 'T', otherwise: 'fail' },
    find: ({ period }) => (realPeriod(period) ? null : { message: 'no-period', data: { period: period ?? null } }),
  },
  {
    ...{ id: 'SM15', letter: 'T', otherwise: 'warn' },
    find: (plan) => {
      const period = realPeriod(plan.period);
      const longer = (months: number): boolean => period !== null && period.end >= monthsLater(period.start, months);
      const needs = [...(longer(3) ? ['quarters' as const] : []), ...(longer(1) ? ['months' as const] : [])];
      const has = ({ parts = {} }: PlanTarget): boolean =>
        needs.every((name) => parts[name]?.length && !parts[name].includes(null));
      return needs.length > 0 ? unless(plan, 'no-parts', has, { needs }) : null;
    },
  },
  {
    ...{ id: 'SM16', letter: 'T', otherwise: 'warn' },
    find: ({ review, ...plan }) => {
      const period = realPeriod(plan.period);
      const first = review && period && nextReview({ ...review, anchor: period.start, after: period.start });
      return first && first <= period.end ? null : { message: 'no-review', data: { cadence: review?.cadence ?? null } };
    },
  },
  {
    ...{ id: 'SM17', letter: 'T', otherwise: 'warn' },
    find: (plan, context) => {
      const { goals = [] } = context;
      const above = goals.find(({ id }) => id === plan.parent);
      const below = goals.filter(({ parent }) => parent === plan.id);
      const outside = [
        ...(above && !isWithin(plan, above) ? [plan.id] : []),
        ...below.filter((short) => !isWithin(short, plan)).map(({ id }) => id),
      ];
      if (outside.length > 0) return { message: 'outside-parent', data: { goals: outside } };
      const targets = plan.targets.flatMap((target, i) => (addsUp(target, plan, below, context) ? [] : [i]));
      return targets.length > 0 ? { message: 'parts-differ', targets } : null;
    },
  },
];

/** What has no period lies nowhere, and is no fault of this check. */
function isWithin(short: GoalPlan, long: GoalPlan): boolean {
  const [part, whole] = [realPeriod(short.period), realPeriod(long.period)];
  return !part || !whole || (part.start >= whole.start && part.end <= whole.end);
}

/** Whether the parts of a target, and the shorter goals that cover its period without gap, lead to it. What is incomplete says nothing. */
function addsUp(target: PlanTarget, plan: GoalPlan, below: readonly GoalPlan[], { metric }: SmartContext): boolean {
  const { kind = null, better } = targetFacts(target, metric);
  const leads = (parts: readonly PlanTarget['target'][]): boolean =>
    reconciles({ kind, better, target: target.target, rateMode: target.rateMode, parts }) !== false;
  const shorter = below
    .flatMap((goal) => goal.targets.filter((other) => isSame(other, target)).map((own) => ({ ...goal, own })))
    .sort((a, b) => ((a.period?.start ?? '') < (b.period?.start ?? '') ? -1 : 1));
  const whole = realPeriod(plan.period);
  const covers =
    whole !== null &&
    tiles(
      whole,
      shorter.map(({ period }) => realPeriod(period)),
    );
  return (
    leads(target.parts?.quarters ?? []) &&
    leads(target.parts?.months ?? []) &&
    (!covers || leads(shorter.map(({ own }) => own.target)))
  );
}

/** The same KPI of the same part of the business. */
function isSame(a: PlanTarget, b: PlanTarget): boolean {
  const key = ({ segment = 'all' }: PlanTarget): string =>
    segment === 'all' ? segment : JSON.stringify(Object.entries(segment).sort());
  return typeof a.kpi === 'string' && a.kpi === b.kpi && key(a) === key(b);
}

function tiles(whole: Period, parts: readonly (Period | null)[]): boolean {
  let next = dayNumber(whole.start)!;
  for (const part of parts) {
    if (!part || dayNumber(part.start) !== next) return false;
    next = dayNumber(part.end)! + 1;
  }
  return next === dayNumber(whole.end)! + 1;
}
