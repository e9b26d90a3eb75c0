import { type Change, compareValues } from './change.js';
import { compareToTarget, evaluateGoal, type Evaluation, goalOf, type Variance } from './goal.js';
import type { Kpi, Period } from './kpi.js';
import { comparisonPeriod, firstDays, likeForLike } from './period.js';

/** Everything that an element says about one KPI: against its goal, and against its past. */
export interface Assessment {
  readonly goal: Evaluation;
  readonly variance: Variance;
  readonly change: Change;
  /** The days that the value stands for: the elapsed part of its period. `null` when that is not known. */
  readonly range: Period | null;
  /** The days that it is compared with. */
  readonly against: Period | null;
  /** True when the period is not over. */
  readonly unfinished: boolean;
}

/** Judges a KPI. `digits` are the fraction digits that a change will be printed with; the format layer knows them. */
export function assessment(kpi: Kpi, digits?: number): Assessment {
  const { period, elapsed, days, compare } = kpi;
  const range = period && elapsed !== null && elapsed > 0 ? firstDays(period, elapsed) : null;
  const against = compare === 'none' ? null : (kpi.previousPeriod ?? (period && comparisonPeriod(period, compare, elapsed)));
  return {
    goal: evaluateGoal(goalOf(kpi)),
    variance: compareToTarget({ ...kpi, actual: kpi.value }),
    change: compareValues({
      ...kpi,
      previous: compare === 'none' ? null : kpi.previous,
      digits,
      comparable: range === null || against === null || isComparable(kpi, range, against),
    }),
    range,
    against,
    unfinished: period !== null && elapsed !== days,
  };
}

/** Ranges that the source chose must be equally long, or just what we would have chosen: 1–31 March against all of February. */
function isComparable({ period, elapsed, compare }: Kpi, range: Period, against: Period): boolean {
  if (likeForLike(range, against)) return true;
  const ours = comparisonPeriod(period!, typeof compare === 'string' ? compare : 'previous', elapsed);
  return ours?.start === against.start && ours.end === against.end;
}
