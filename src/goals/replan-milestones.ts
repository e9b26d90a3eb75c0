import { finite } from '../model/finite.js';
import { glide } from '../model/goal.js';
import type { Replan } from './replan-target.js';

/**
 * Plans the rest of the way of a level, or of a rate that glides, anew: milestones at the end of each part that is left. `catch-up`
 * (default) leads from where it is now to the target, as fast as the weights of the remaining parts say; `static` leaves what was
 * `planned`. The shortfall is what the last milestone misses of the target, in the direction from the baseline, or from where it
 * is now: negative where it lies beyond. A milestone is a value, not a part of a sum: it is not rounded.
 */
export function replanMilestones(given: {
  target: number | null;
  actual: number | null;
  baseline?: number | null;
  remainingWeights?: readonly number[] | null;
  mode?: 'catch-up' | 'static';
  planned?: readonly number[] | null;
}): Replan {
  const { mode = 'catch-up', planned = null } = given;
  const weights = given.remainingWeights ?? planned?.map(() => 1) ?? [];
  const [target, actual] = [finite(given.target), finite(given.actual)];
  const none = { remaining: null, planned, shortfall: null };
  if (target === null || actual === null) return { ...none, reason: 'no-amount' };
  const from = finite(given.baseline) ?? actual;
  const answer = (remaining: readonly number[]): Replan => {
    const missing = finite(target - (remaining.at(-1) ?? actual));
    return { remaining, planned, shortfall: missing && missing * (target < from ? -1 : 1), reason: null };
  };
  if (mode === 'static') return planned ? answer(planned) : { ...none, reason: 'no-plan' };

  const sum = weights.reduce((all, weight) => all + (weight >= 0 ? weight : NaN), 0);
  if (!(sum > 0) || sum === Infinity) return { ...none, reason: 'no-weights' };
  let done = 0;
  // The last is the target, whatever rounding has made of the sum.
  return answer(
    weights.map((weight, i) => glide(actual, target, i === weights.length - 1 ? 1 : (done += weight) / sum)),
  );
}
