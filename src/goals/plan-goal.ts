import { finite } from '../model/finite.js';
import type { Goal, Period, Weight } from '../model/kpi.js';
import { dayNumber, daysIn, elapsedDays, parsePeriod } from '../model/period.js';
import type { GoalPlan, MetricFacts, PlanTarget, PlanWeights } from './plan.js';

/** What is known of metrics, by id: `null` where an id is not known. A catalogue answers it. */
export type MetricLookup = (id: string) => MetricFacts | null;

/** What is known of the KPI of a target: its metric, or its own definition; what the target says itself comes first. */
export function targetFacts(target: PlanTarget, metric: MetricLookup): Partial<MetricFacts> {
  const own = typeof target.kpi === 'string' ? (metric(target.kpi) ?? {}) : target.kpi;
  const { kind = own.kind, better = own.better } = target;
  return { ...own, kind, better };
}

/**
 * The flat goal of one target of a plan, for `evaluateGoal`: its days and those that have elapsed, weights, thresholds. `asOf` is the
 * last day with complete figures; without it nothing is claimed of a pace. Fewest cases for a verdict: 100 for percentages, else 30.
 */
export function planGoal(
  plan: GoalPlan,
  target: PlanTarget,
  given: { actual: number | null; asOf?: string | null; metric: MetricLookup; sample?: number | null },
): Goal {
  const { actual, asOf = null, metric, sample = null } = given;
  const { kind = null, better = 'higher', unit, monotone } = targetFacts(target, metric);
  const { rateMode, warmup, thresholds, minSample = unit === 'percent' ? 100 : 30 } = target;
  const period = realPeriod(plan.period);
  return {
    ...{ actual, kind, better, sample, target: target.target, baseline: finite(target.baseline?.value) },
    ...{ rateMode, minSample, warmup, thresholds, monotone: monotone ?? undefined },
    days: period && daysIn(period),
    elapsed: period && asOf !== null && dayNumber(asOf) !== null ? elapsedDays(period, asOf, null) : null,
    weights: period && planWeights(target.weights, period),
  };
}

/**
 * The weights of a plan as stretches of days, of a real period: seven weekdays from Monday on become a stretch each day, written
 * periods one each in the order of time, and what none of them covers weighs nothing. `null` for an even spread, and for weights
 * that are none: negative ones, others than seven, periods that overlap or leave the plan's.
 */
export function planWeights(weights: PlanWeights | undefined, period: Period): readonly Weight[] | null {
  if (weights === undefined || weights === 'linear') return null;
  const first = dayNumber(period.start)!;
  if (isList(weights)) {
    if (weights.length !== 7 || !weights.every((w) => finite(w) !== null && w >= 0)) return null;
    // 1970-01-01 was a Thursday.
    const weekday = (day: number): number => (((first + day + 3) % 7) + 7) % 7;
    return Array<null>(daysIn(period))
      .fill(null)
      .map((_, day) => ({ days: 1, w: weights[weekday(day)]! }));
  }
  const spans = Object.keys(weights).map((written) => ({ ...parsePeriod(written), w: finite(weights[written]) }));
  spans.sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  const out: Weight[] = [];
  let at = first;
  for (const { start, end, w } of spans) {
    if (!start || !end || w === null || w < 0 || dayNumber(start)! < at || end > period.end) return null;
    const [from, to] = [dayNumber(start)!, dayNumber(end)! + 1];
    if (from > at) out.push({ days: from - at, w: 0 });
    out.push({ days: to - from, w });
    at = to;
  }
  const left = dayNumber(period.end)! + 1 - at;
  return left > 0 ? [...out, { days: left, w: 0 }] : out;
}

/** The period, if its dates are real and in order. */
export function realPeriod(period: Period | null | undefined): Period | null {
  if (!period) return null;
  const [start, end] = [dayNumber(period.start ?? ''), dayNumber(period.end ?? '')];
  return start !== null && end !== null && start <= end ? period : null;
}

function isList(weights: Exclude<PlanWeights, string>): weights is readonly number[] {
  return Array.isArray(weights);
}
