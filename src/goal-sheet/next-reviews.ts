import { nextReview } from '../goals/next-review.js';
import type { GoalPlan } from '../goals/plan.js';
import type { Period } from '../model/kpi.js';

/**
 * The next three reviews of a goal, after today or else after its first day; the last of them is the first that does not lie before
 * its end. None for a goal that is over, or that has no period or no cadence.
 */
export function nextReviews({ review }: GoalPlan, period: Period | null, today: string | null): readonly string[] {
  if (!review || !period) return [];
  const dates: string[] = [];
  for (let after = today ?? period.start; dates.length < 3 && after <= period.end; after = dates.at(-1)!) {
    const next = nextReview({ anchor: period.start, ...review, after });
    if (next === null) break;
    dates.push(next);
  }
  return dates;
}
