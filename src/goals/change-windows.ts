import type { Period } from '../model/kpi.js';
import { dayNumber, isoDate } from '../model/period.js';
import { monthsLater } from './civil-months.js';

/** A change somebody made: a new landing page, form or budget. Its day belongs to the time after it. */
export interface ChangeMark {
  readonly date: string;
  /** The first day on which it may be judged; one month after the change unless given. */
  readonly evaluateAfter?: string | null;
  readonly label?: string;
}

/** What is compared to judge a change: equally many days, before it and from it on. */
export interface ChangeWindows {
  readonly before: Period;
  readonly after: Period;
  /** Of each of the two. */
  readonly days: number;
  /** The first day on which it may be judged. */
  readonly due: string;
}

/** The windows of a change; `null` where a date is none, or the day of judgement is not after the change. */
export function changeWindows({ date, evaluateAfter }: ChangeMark): ChangeWindows | null {
  const start = dayNumber(date);
  const due = start === null ? null : (evaluateAfter ?? monthsLater(date, 1));
  const end = due === null ? null : dayNumber(due);
  if (start === null || end === null || end <= start) return null;
  const days = end - start;
  const period = (first: number): Period => ({ start: isoDate(first), end: isoDate(first + days - 1) });
  return { before: period(start - days), after: period(start), days, due: due! };
}
