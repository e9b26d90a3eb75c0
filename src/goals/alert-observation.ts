import { finite } from '../model/finite.js';
import { compareToTarget, evaluateGoal } from '../model/goal.js';
import type { Better, Goal, Status } from '../model/kpi.js';
import { dayNumber } from '../model/period.js';
import type { AlertRule, AlertSubject } from './alert-events.js';
import { type Cadence, cadenceDays } from './cadence.js';

/** Statuses by how good they are; `pending` says nothing. */
const ranks: Readonly<Record<Status, number | null>> = {
  ...{ missed: 0, 'off-track': 0, 'at-risk': 1, 'on-track': 2, achieved: 3, pending: null },
};

/**
 * What a rule observes in a goal as it stands, as a number that `alertStep` understands; `null` is not known.
 *
 * - `value`: the value itself;
 * - `performance`: value over what is expected to date, 1 is on pace;
 * - `projection`: the attainment of the projected end, so that below 1 the projection misses the target;
 * - `status`: 0 missed or off track, 1 at risk, 2 on track, 3 achieved;
 * - `data`: days from the newest figure to today, both civil dates.
 */
export function alertObservation(
  on: AlertSubject,
  given: { goal?: Goal | null; newest?: string | null; today?: string | null },
): number | null {
  const { goal = null } = given;
  if (on === 'data') {
    const [newest, today] = [dayNumber(given.newest ?? ''), dayNumber(given.today ?? '')];
    return newest === null || today === null ? null : today - newest;
  }
  if (!goal) return null;
  if (on === 'value') return finite(goal.actual);
  const { performance, projection, status } = evaluateGoal(goal);
  if (on === 'performance') return performance;
  if (on === 'status') return status && ranks[status];
  return compareToTarget({ actual: projection, target: goal.target, better: goal.better }).attainment;
}

/** Data that is older than its cadence is stale. */
export function staleRule(cadence: Cadence): AlertRule {
  return { id: 'stale', on: 'data', side: 'above', value: cadenceDays[cadence] };
}

/** The projection misses the target. */
export const missRule: AlertRule = { id: 'projection-miss', on: 'projection', side: 'below', value: 1 };

/**
 * Whether it is good news that a rule has fired: a value above its target where higher is better, a performance above its limit.
 * Data that is stale, and a value outside a range, never is; `null` where no way is good.
 */
export function isGoodNews({ on = 'value', side }: AlertRule, better: Better = 'higher'): boolean | null {
  if (side === 'outside' || on === 'data') return false;
  if (on !== 'value') return side === 'above';
  return better === 'higher' || better === 'lower' ? (side === 'above') === (better === 'higher') : null;
}
