import type { Occasion, Remarks } from '../format/expert.js';
import { formatDate, formatPeriod } from '../format/period.js';
import { formatTarget } from '../format/value.js';
import { once } from '../model/once.js';
import { dayNumber, isoDate } from '../model/period.js';
import { civilDay } from '../model/zone.js';
import { defaultCadence } from './cadence.js';
import { goalWords } from './goal-words.js';
import { aimOf } from './kpis-to-rechoose.js';
import { nextGoal } from './next-goal.js';
import { nextReview } from './next-review.js';
import type { GoalPlan, PlanTarget, Review } from './plan.js';
import { realPeriod } from './plan-goal.js';
import type { PlanOf } from './plan-of.js';
import { type ReviewState, reviewState } from './review-state.js';
import { smartText } from './smart-text.js';

/** When a KPI of a plan is looked at, and how that stands today. */
export interface DueReview {
  readonly date: string;
  readonly state: ReviewState['state'];
}

/** What a plan has to say under a figure: that it is a draft, when it is looked at, and what comes after it. */
export function planRemarks(occasion: Occasion, found: PlanOf | null): Remarks | undefined {
  if (!found) return undefined;
  const { kpi, now, language } = occasion;
  const words = goalWords(language);
  const { plan, target, check } = found;
  if (check.draft) {
    const reasons = check.checks.filter(({ result }) => result === 'fail').map((each) => smartText(each, language));
    return { lines: [words.draft(reasons.join(words.semicolon))] };
  }
  const today = isoDate(civilDay(now, kpi.timeZone));
  const next = nextAside(found, occasion);
  const review = next ? null : dueReview(plan, target, today);
  const date = review && formatDate(review.date, language, today.slice(0, 4));
  const { review: told } = words;
  const due =
    review?.state === 'upcoming'
      ? told.next(date!)
      : review && (review.date === today ? told.today : told[review.state](date!));
  return { asides: [next, due, hasChanged(plan, occasion) ? words.rechoose : null].filter((aside) => aside !== null) };
}

/**
 * The review of a KPI that is next, or should have been: the date that the plan has, else the first of its cadence, monthly unless it
 * says otherwise, from the beginning of the goal on. `null` when the goal is over before.
 */
export function dueReview(plan: GoalPlan, target: PlanTarget, today: string): DueReview | null {
  const period = realPeriod(plan.period);
  const { cadence = defaultCadence, ...when }: Partial<Review> =
    target.review ?? plan.review ?? (target.cadence ? { cadence: target.cadence } : {});
  const anchor = when.anchor ?? period?.start;
  const first = nextReview({ ...when, cadence, anchor, after: dayBefore(today) });
  // The first day after a goal is the review of its last part.
  const isOver = first !== null && period !== null && dayBefore(first) > period.end;
  const date = when.nextReview ?? (isOver || first === period?.start ? null : first);
  const found = date && reviewState({ due: date, today, cadence });
  return found ? { date, state: found.state } : null;
}

function dayBefore(date: string): string {
  return isoDate(dayNumber(date)! - 1);
}

/** When every target of a goal is reached, what to aim at next; each element tells its own part, and knows the rest by the shared memory. */
function nextAside({ plan, target, index, metric }: PlanOf, occasion: Occasion): string | null {
  const { kpi, status, shared, language } = occasion;
  const whole = realPeriod(plan.period);
  if (kpi.period?.start !== whole?.start || kpi.period?.end !== whole?.end) return null;
  const known = once(shared, `results ${plan.id}`, () => new Map()) as Map<
    number,
    { value: number | null; achieved: boolean }
  >;
  known.set(index, { value: kpi.value, achieved: status === 'achieved' });
  const results = plan.targets.map((_, i) => known.get(i) ?? { value: null, achieved: false });
  const next = nextGoal(plan, { id: plan.id, results, metric }).plan;
  const wanted = next?.targets[index]?.target;
  if (!next?.period || wanted === null || wanted === undefined || !target) return null;
  return goalWords(language).nextGoal(formatTarget(wanted, kpi, language), formatPeriod(next.period, language));
}

/** Whether a goal is after something else than when it was shown first. */
function hasChanged(plan: GoalPlan, { shared }: Occasion): boolean {
  return once(shared, `aim ${plan.id}`, () => aimOf(plan)) !== aimOf(plan);
}
