import { finite } from '../model/finite.js';
import { eachBound } from '../model/goal.js';
import type { Kind, Period, Target, Weight } from '../model/kpi.js';
import { daysIn } from '../model/period.js';
import type { PlanTarget } from './plan.js';
import { partsByHand, planCalendar } from './plan-calendar.js';
import { planWeights } from './plan-goal.js';
import { planParts, together } from './plan-parts.js';
import { planPath } from './plan-path.js';
import { type Place, placeIn, shared, stretchWeight, stretchWeights } from './plan-stretch.js';

/** What of a plan falls into a period. */
export interface PeriodTarget {
  /** `null` where none follows from the plan. */
  readonly target: Target | null;
  readonly stretch: number | null;
  /** Where the way to the target starts. */
  readonly baseline: number | null;
  /** How the target is spread over the days of the period; `null` for evenly. */
  readonly weights: readonly Weight[] | null;
}

/**
 * What of the target of a plan falls into a period within it, by the kind of number.
 *
 * - A total: the quarter's or month's own part (see `planParts`), whole months their sum; any other stretch, such as a week, of
 *   each month that it touches as much as its days there weigh; of a plan without whole months as much as its days weigh.
 * - A rate that holds: the same target, or that of the month or quarter that it lies in, where one was set by hand.
 * - A rate that glides, and a level: where the way is at the end of the period; the baseline is where it is at its start.
 * - A count of people: that of a quarter or month that was set by hand, and none otherwise.
 *
 * `null` where the period leaves the plan's. `unit` is the smallest part of a total: 1 of counts, 0.01 of most money.
 */
export function periodTarget(
  whole: Period,
  target: PlanTarget,
  period: Period,
  given: { kind: Kind; unit?: number | null },
): PeriodTarget | null {
  const place = placeIn(whole, period);
  if (!place) return null;
  const isWhole = place.days === daysIn(whole);
  const stretch = { ...target, parts: undefined, target: finite(target.stretchTarget) };
  // Nobody knows how a more ambitious target would have been divided by hand.
  const isShaped = !isWhole && Object.values(target.parts ?? {}).some((list) => list?.length);
  return {
    target: isWhole ? target.target : partTarget(whole, target, period, given),
    stretch: isWhole ? stretch.target : isShaped ? null : (partTarget(whole, stretch, period, given) as number | null),
    baseline: isWhole ? finite(target.baseline?.value) : baselineAt(whole, target, place, given.kind),
    weights: weightsWithin(whole, target, place, given.kind),
  };
}

function partTarget(
  whole: Period,
  target: PlanTarget,
  period: Period,
  given: { kind: Kind; unit?: number | null },
): Target | null {
  const { kind, unit = null } = given;
  const calendar = planCalendar(whole);
  const own = partsByHand(target, calendar);
  for (const name of ['quarters', 'months'] as const) {
    const i = calendar[name].findIndex((part) => isSame(part, period));
    if (i >= 0) return planParts(whole, target, given)[name][i]!.target;
  }
  if (kind === 'unique') return null;
  if (kind === 'total') return totalOf(whole, target, period, unit);
  const { from, days } = placeIn(whole, period)!;
  if (kind === 'level' || target.rateMode === 'glide') return planPath(whole, target, kind)(from + days);
  const around = (name: 'quarters' | 'months'): Target | null =>
    own[name][calendar[name].findIndex((part) => placeIn(part, period))] ?? null;
  return around('months') ?? around('quarters') ?? target.target;
}

function totalOf(whole: Period, target: PlanTarget, period: Period, unit: number | null): Target | null {
  const weights = planWeights(target.weights, whole);
  const weigh = (part: Period): number => stretchWeight(weights, placeIn(whole, part)!);
  const share = (part: Period, all: Period): number => {
    const sum = weigh(all);
    return sum > 0 ? weigh(part) / sum : daysIn(part) / daysIn(all);
  };
  const { months } = planParts(whole, target, { kind: 'total', unit });
  if (months.length === 0) return target.target && eachBound(target.target, (all) => all * share(period, whole));
  const parts = months.flatMap((month) => {
    const common = shared(month.period, period);
    if (!common) return [];
    return [month.target && eachBound(month.target, (all) => all * share(common, month.period))];
  });
  return together(parts, unit);
}

/** A total and a count of people start from nothing in every part; what they were in another whole period is no start of a part. */
function baselineAt(whole: Period, target: PlanTarget, { from }: Place, kind: Kind): number | null {
  const baseline = finite(target.baseline?.value);
  if (kind === 'total' || kind === 'unique' || baseline === null) return null;
  if (kind === 'rate' && target.rateMode !== 'glide') return baseline;
  return from === 0 ? baseline : finite(planPath(whole, target, kind)(from));
}

/** The plan's own weights; without any a total that was divided by hand runs as its parts do. */
function weightsWithin(whole: Period, target: PlanTarget, place: Place, kind: Kind): readonly Weight[] | null {
  const weights =
    planWeights(target.weights, whole) ?? (target.weights || kind !== 'total' ? null : partWeights(whole, target));
  const within = weights && stretchWeights(weights, place);
  return within && within.length > 1 ? within : null;
}

function partWeights(whole: Period, target: PlanTarget): readonly Weight[] | null {
  const calendar = planCalendar(whole);
  const own = partsByHand(target, calendar);
  for (const name of ['months', 'quarters'] as const) {
    const weights = own[name].map((w, i) => ({ days: daysIn(calendar[name][i]!), w: finite(w) ?? -1 }));
    if (weights.length > 0 && weights.every(({ w }) => w >= 0)) return weights;
  }
  return null;
}

function isSame(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}
