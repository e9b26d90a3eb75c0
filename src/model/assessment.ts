import { type Change, compareValues } from './change.js';
import { compareToTarget, type Evaluation, judged, type Variance } from './goal.js';
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
  const { value, target, kind, unit, better, period, elapsed, days, compare } = kpi;
  const range = period && elapsed !== null && elapsed > 0 ? firstDays(period, elapsed) : null;
  const own = period && comparisonPeriod(period, compare, elapsed);
  const against = compare === 'none' ? null : (kpi.previousPeriod ?? own);
  const chosen = against === own && typeof compare === 'string';
  return {
    goal: judged(kpi, value),
    variance: compareToTarget({ actual: value, target, better }),
    change: compareValues({
      ...{ value, kind, unit, better, digits },
      previous: compare === 'none' || elapsed === 0 ? null : kpi.previous,
      // Ranges must be equally long, unless we chose a whole unit for a whole one, or as much of it as has elapsed.
      comparable: !against || (range ? (chosen && elapsed === days) || likeForLike(range, against) : chosen || !period),
    }),
    range,
    against,
    unfinished: period !== null && elapsed !== days,
  };
}
