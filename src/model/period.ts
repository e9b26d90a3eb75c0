/** Civil dates and periods: no clock, no locale, no zone. Weeks are ISO weeks and start on Monday. */

import type { Compare, Period } from './kpi.js';
import { DAY } from './zone.js';

/** A calendar unit that a period covers exactly. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A hundred years: longer than any goal, short enough that a slip of the pen cannot run a loop for ever. */
const LONGEST = 36_525;

/** A civil date as a count of days from 1970-01-01; `null` for anything but a real `YYYY-MM-DD`. */
export function dayNumber(date: string): number | null {
  const match = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const number = dayOf(year, month, day);
  return isoDate(number) === date ? number : null;
}

/** A count of days from 1970-01-01 as `YYYY-MM-DD`. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Number of days in a period, both ends included. */
export function daysIn(period: Period): number {
  return dayNumber(period.end)! - dayNumber(period.start)! + 1;
}

/** The first days of a period. */
export function firstDays(period: Period, days: number): Period {
  const start = dayNumber(period.start)!;
  return span(start, Math.min(start + days, start + daysIn(period)) - 1);
}

/**
 * A period from its written form: `2026`, `2026-Q4`, `2026-11`, `2026-W46`, `2026-11-15`, `2026-11-01/2026-11-30`, or
 * a word that needs a day to count from (`today`, `7d`, `week`, `month`, `quarter`, `year`). `null` when it is none.
 */
export function parsePeriod(text: string, anchor: number | null = null): Period | null {
  const slash = text.indexOf('/');
  if (slash > 0) return checked(dayNumber(text.slice(0, slash)), dayNumber(text.slice(slash + 1)));
  const unit = unitWritten(text) ?? (anchor === null ? null : daysCounted(text, anchor));
  return unit && checked(dayNumber(unit.start), dayNumber(unit.end));
}

function unitWritten(text: string): Period | null {
  const written = /^([1-9]\d{3})(?:-(?:Q([1-4])|W(\d\d)|(\d\d)(?:-\d\d)?))?$/.exec(text);
  if (!written) return null;
  const year = Number(written[1]);
  if (text.length === 10) return checked(dayNumber(text), dayNumber(text));
  if (written[2]) return months(year, Number(written[2]) * 3 - 2, 3);
  if (written[3]) return week(year, Number(written[3]));
  if (written[4]) return Number(written[4]) >= 1 && Number(written[4]) <= 12 ? months(year, Number(written[4]), 1) : null;
  return months(year, 1, 12);
}

function daysCounted(text: string, anchor: number): Period | null {
  const last = /^([1-9]\d{0,3})d$/.exec(text);
  if (last) return span(anchor - Number(last[1]) + 1, anchor);
  return isPeriodWord(text) ? unitAround(anchor, text === 'today' ? 'day' : (text as CalendarUnit)) : null;
}

/** Whether a written period only has a meaning together with a day to count from. */
export function isPeriodWord(text: string): boolean {
  return /^(today|week|month|quarter|year|[1-9]\d{0,3}d)$/.test(text);
}

/** The unit that a period covers from its first day to its last; `null` for any other range. */
export function calendarUnit(period: Period): CalendarUnit | null {
  const start = dayNumber(period.start)!;
  for (const unit of ['day', 'week', 'month', 'quarter', 'year'] as const) {
    const whole = unitAround(start, unit);
    if (whole.start === period.start && whole.end === period.end) return unit;
  }
  return null;
}

/** ISO week number of a day, and the year it belongs to. */
export function isoWeek(date: string): { year: number; week: number } {
  const monday = mondayOf(dayNumber(date)!);
  const year = Number(isoDate(monday + 3).slice(0, 4));
  return { year, week: (monday - firstMonday(year)) / 7 + 1 };
}

/** The period just before: whole weeks, months, quarters and years before whole ones, else the same number of days. */
export function periodBefore(period: Period): Period {
  const unit = calendarUnit(period);
  const start = dayNumber(period.start)!;
  return unit ? unitAround(start - 1, unit) : span(start - daysIn(period), start - 1);
}

/** The same period a year before: 29 February becomes 28 February, week 53 the last week there is. */
export function periodLastYear(period: Period): Period {
  const unit = calendarUnit(period);
  if (unit === 'week') {
    const { year, week: number } = isoWeek(period.start);
    return week(year - 1, number) ?? week(year - 1, number - 1)!;
  }
  const start = dayNumber(yearBefore(period.start))!;
  return unit ? unitAround(start, unit) : span(start, dayNumber(yearBefore(period.end))!);
}

/** What to compare with: the whole other period, or as much of it as has elapsed of this one. */
export function comparisonPeriod(period: Period, compare: Compare, elapsed: number | null): Period | null {
  if (compare === 'none') return null;
  if (typeof compare === 'object') return compare;
  const other = compare === 'year' ? periodLastYear(period) : periodBefore(period);
  return elapsed === null || elapsed >= daysIn(period) ? other : elapsed > 0 ? firstDays(other, elapsed) : null;
}

/** Whether two ranges may be compared as a percentage: equally long, or both the same whole unit. */
export function likeForLike(range: Period, other: Period): boolean {
  const unit = calendarUnit(range);
  return daysIn(range) === daysIn(other) || (unit !== null && unit === calendarUnit(other));
}

/**
 * Days with complete figures, 0..days: up to as-of, included. Without as-of a period that is over is complete; of one
 * that is not over nobody knows (`null`), whatever the reader's clock says.
 */
export function elapsedDays(period: Period, asOf: string | null, today: number | null): number | null {
  const days = daysIn(period);
  if (asOf !== null) return Math.max(0, Math.min(days, dayNumber(asOf)! - dayNumber(period.start)! + 1));
  return today !== null && dayNumber(period.end)! < today ? days : null;
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

function span(start: number, end: number): Period {
  return { start: isoDate(start), end: isoDate(end) };
}

function checked(start: number | null, end: number | null): Period | null {
  return start !== null && end !== null && start <= end && end - start < LONGEST ? span(start, end) : null;
}

function months(year: number, month: number, count: number): Period {
  return span(dayOf(year, month, 1), dayOf(year, month + count, 1) - 1);
}

function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Week 1 is the week with 4 January in it. */
function firstMonday(year: number): number {
  return mondayOf(dayOf(year, 1, 4));
}

function week(year: number, number: number): Period | null {
  const start = firstMonday(year) + (number - 1) * 7;
  return number >= 1 && start < firstMonday(year + 1) ? span(start, start + 6) : null;
}

function unitAround(day: number, unit: CalendarUnit): Period {
  if (unit === 'day') return span(day, day);
  if (unit === 'week') return span(mondayOf(day), mondayOf(day) + 6);
  const [year, month] = isoDate(day).split('-').map(Number) as [number, number];
  if (unit === 'month') return months(year, month, 1);
  if (unit === 'quarter') return months(year, month - ((month - 1) % 3), 3);
  return months(year, 1, 12);
}

function yearBefore(date: string): string {
  const before = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;
  return dayNumber(before) === null ? before.replace('-29', '-28') : before;
}
