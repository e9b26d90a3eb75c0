import { derived, finite } from '../model/finite.js';
import type { Period, Target } from '../model/kpi.js';
import { dayNumber, daysIn, isoDate } from '../model/period.js';
import { monthsLater, wholeMonths } from './civil-months.js';
import type { GoalPlan, MetricFacts, PlanTarget } from './plan.js';
import { type MetricLookup, realPeriod, targetFacts } from './plan-goal.js';

/** What comes after a goal. */
export interface NextGoal {
  /** A proposal for a person to change; `null` with a reason. */
  readonly plan: GoalPlan | null;
  /** `not-achieved`: finish this one first. `no-value`: there is no achieved value to start from. */
  readonly reason: 'not-achieved' | 'no-value' | 'no-period' | null;
}

/**
 * Proposes the next goal when one is achieved, with the achieved values as new baselines: for the period after, as ambitious as
 * before: the same share above (or below) the baseline, or the same difference where there is no share of it; of whole figures a
 * whole one, and never beyond what is legal. A target without a baseline, or one to maintain, or a range, stays; it was reached, so a person should look at it.
 * `results` run along the targets, `id` is that of the new goal. The split into quarters and months is left to be made anew.
 */
export function nextGoal(
  plan: GoalPlan,
  given: {
    id: string;
    results: readonly { readonly value: number | null; readonly achieved: boolean }[];
    metric: MetricLookup;
  },
): NextGoal {
  const { id, results, metric } = given;
  const period = realPeriod(plan.period);
  if (!period) return { plan: null, reason: 'no-period' };
  if (plan.targets.length === 0 || !plan.targets.every((_, i) => results[i]?.achieved))
    return { plan: null, reason: 'not-achieved' };
  const values = plan.targets.map((_, i) => finite(results[i]!.value));
  if (values.includes(null)) return { plan: null, reason: 'no-value' };

  const next = periodAfter(period);
  const targets = plan.targets.map((target, i): PlanTarget => {
    const value = values[i]!;
    return {
      ...target,
      baseline: { value, period, source: target.baseline?.source },
      target: nextTarget(target, value, targetFacts(target, metric)),
      stretchTarget: null,
      history: [...(target.history ?? []), value],
      parts: undefined,
    };
  });
  const review = plan.review && { ...plan.review, anchor: next.start };
  return { plan: { ...plan, id, period: next, targets, review }, reason: null };
}

/** The period just after: of whole months as many months, else as many days. */
export function periodAfter(period: Period): Period {
  const end = dayNumber(period.end)!;
  const start = isoDate(end + 1);
  const months = wholeMonths(period);
  const last = months === null ? end + daysIn(period) : dayNumber(monthsLater(start, months))! - 1;
  return { start, end: isoDate(last) };
}

function nextTarget(given: PlanTarget, value: number, { legalRange, kind }: Partial<MetricFacts>): Target | null {
  const { target, maintain } = given;
  const baseline = finite(given.baseline?.value);
  if (maintain || baseline === null || target === null || typeof target === 'object') return target;
  const way = derived(
    (from, to, now) => (from * to > 0 && from * now > 0 ? now * (to / from) : now + (to - from)),
    ...[baseline, finite(target), value],
  );
  const isWhole = kind !== 'rate' && [baseline, target, value].every(Number.isInteger);
  // Up or down to the next one, but not for the noise of the last digit.
  const ambitious = derived((next) => {
    const noise = 1e-9 * Math.abs(next);
    return !isWhole ? next : next > value ? Math.ceil(next - noise) : Math.floor(next + noise);
  }, way);
  return derived((next) => Math.max(legalRange?.min ?? next, Math.min(legalRange?.max ?? next, next)), ambitious);
}
