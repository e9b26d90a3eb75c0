import { dayNumber } from '../model/period.js';
import type { Cadence } from './cadence.js';

/** Days after which a review that is due is overdue. */
export const reviewGrace: Readonly<Record<Cadence, number>> = {
  ...{ daily: 0, weekly: 1, monthly: 3, quarterly: 7, seasonal: 7, annual: 7 },
};

/** How a review stands. */
export interface ReviewState {
  readonly state: 'upcoming' | 'due' | 'overdue';
  /** Days until it is due; negative when it was. */
  readonly days: number;
}

/**
 * Whether a review that has not been done is upcoming, due, or overdue: later than its day and the grace of its cadence.
 * `today` is a civil date of the data's zone. `null` where a date is none.
 */
export function reviewState(given: {
  due: string;
  today: string;
  cadence: Cadence;
  grace?: number;
}): ReviewState | null {
  const [due, today] = [dayNumber(given.due), dayNumber(given.today)];
  if (due === null || today === null) return null;
  const days = due - today;
  const grace = given.grace ?? reviewGrace[given.cadence];
  return { state: days > 0 ? 'upcoming' : -days <= grace ? 'due' : 'overdue', days };
}
