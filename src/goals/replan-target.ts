import { apportion, inUnits, type SplitProblem, wholeUnits } from './apportion.js';
import { finite } from '../model/finite.js';

/** What the rest of the year is to bring. */
export interface Replan {
  /** The target of each part that is left; `null` when that cannot be said, and then there is a reason. */
  readonly remaining: readonly number[] | null;
  /** What was planned for them, kept for comparison; `null` when it was not given. */
  readonly planned: readonly number[] | null;
  /**
   * What actual and remaining parts together miss of the year's target: 0 after catching up (less than a unit below, where the
   * actual value is no whole one), negative when the year is exceeded already.
   */
  readonly shortfall: number | null;
  readonly reason: SplitProblem | 'no-plan' | null;
}

/**
 * Plans the rest of a year's total anew. `catch-up` (default) spreads what is missing over the remaining weights, in whole units
 * with the largest remainders first, and rounds it up to a unit, so that the year's target is kept; `static` leaves what was
 * `planned`, and says how much the year will fall short. A target that is exceeded leaves nothing to plan: all parts are 0.
 * The weight of a part that has begun is that of what is left of it.
 */
export function replanTarget(given: {
  annual: number | null;
  actualToDate: number | null;
  remainingWeights?: readonly number[] | null;
  mode?: 'catch-up' | 'static';
  planned?: readonly number[] | null;
  unit?: number;
}): Replan {
  const { mode = 'catch-up', unit = 1, planned = null } = given;
  const weights = given.remainingWeights ?? planned?.map(() => 1) ?? [];
  const [annual, actual] = [finite(given.annual), finite(given.actualToDate)];
  const none = { remaining: null, planned, shortfall: null };
  if (annual === null || actual === null) return { ...none, reason: 'no-amount' };
  const answer = (remaining: readonly number[]): Replan => {
    const shortfall = finite(remaining.reduce((rest, part) => rest - part, annual - actual));
    return { remaining, planned, shortfall, reason: shortfall === null ? 'too-large' : null };
  };
  if (mode === 'static') return planned ? answer(planned) : { ...none, reason: 'no-plan' };

  // Rounded up, but not for the noise of the last digit.
  const missing = Math.max(0, Math.ceil((annual - actual) / unit - 1e-9)) * unit;
  const units = wholeUnits(missing, unit, weights);
  if (typeof units !== 'number') return { ...none, reason: units };
  return answer(apportion(units, weights).map((part) => inUnits(part, unit)));
}
