import { finite } from '../model/finite.js';
import { bounds, glide, planShare } from '../model/goal.js';
import type { Kind, Period, Target } from '../model/kpi.js';
import { daysIn } from '../model/period.js';
import type { PlanTarget } from './plan.js';
import { partsByHand, planCalendar } from './plan-calendar.js';
import { planWeights } from './plan-goal.js';
import { placeIn } from './plan-stretch.js';

/** A day of a plan, counted from its beginning, and what is to be reached by then. */
interface Knot {
  readonly day: number;
  readonly value: Target;
}

/**
 * Where a rate or a level is to be after so many days of its plan: on the way from the baseline to the target, through the
 * milestones that were set by hand, as fast as the weights say. A rate that holds, and a level without a baseline, is to be
 * at the target all the time.
 */
export function planPath(period: Period, target: PlanTarget, kind: Kind): (days: number) => Target | null {
  const days = daysIn(period);
  const baseline = finite(target.baseline?.value);
  const glides = baseline !== null && (kind === 'level' || (kind === 'rate' && target.rateMode === 'glide'));
  if (!glides || target.target === null) return () => target.target;
  const weights = planWeights(target.weights, period) ?? [];
  const between = milestones(period, target).filter(({ day }) => day < days);
  const knots: readonly Knot[] = [{ day: 0, value: baseline }, ...between, { day: days, value: target.target }];
  return (day) => {
    const next = Math.max(
      1,
      knots.findIndex((knot) => knot.day >= day),
    );
    const [here, there] = [knots[next - 1]!, knots[next]!];
    const done = (at: number): number => planShare(days, at, weights);
    const [from, to] = [done(here.day), done(there.day)];
    const share = to > from ? (done(day) - from) / (to - from) : (day - here.day) / (there.day - here.day);
    const [[a, b], [c, d]] = [bounds(here.value), bounds(there.value)];
    return typeof there.value === 'number' ? glide(b, d, share) : { min: glide(a, c, share), max: glide(b, d, share) };
  };
}

/** What was set by hand, by month or else by quarter, with the day that it is to be reached at. */
function milestones(period: Period, target: PlanTarget): readonly Knot[] {
  const calendar = planCalendar(period);
  const own = partsByHand(target, calendar);
  const name = own.months.some((value) => value !== null) ? 'months' : 'quarters';
  return own[name].flatMap((value, i) => {
    const { from, days } = placeIn(period, calendar[name][i]!)!;
    return value === null ? [] : [{ day: from + days, value }];
  });
}
