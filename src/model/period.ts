/** Civil dates and periods: no clock, no locale, no zone. Weeks are ISO weeks and start on Monday. */

import type { Compare, Granularity, Period } from './kpi.js';
import { DAY } from './zone.js';

/** A calendar unit that a period covers exactly. */
export type CalendarUnit = Granularity;

/** A hundred years: longer than any goal, short enough that a slip of the pen cannot run a loop for ever. */
const LONGEST = 36_525;

/** A period that only has a meaning together with a day to count from. */
export const PERIOD_WORD: RegExp = /^(today|week|month|quarter|year|[1-9]\d{0,3}d)$/;

/** A civil date as a count of days from 1970-01-01; `null` for anything but a real `YYYY-MM-DD`. */
export function dayNumber(date: string): number | null {
  if (typeof date !== 'string' || !/^[1-9]\d{3}-\d\d-\d\d$/.test(date)) return null;
  const time = Date.parse(date);
  return new Date(time).getUTCDate() === Number(date.slice(8)) ? time / DAY : null;
}

/** A count of days from 1970-01-01 as `YYYY-MM-DD`, never beyond the years that are written so: 1000 to 9999. */
export function isoDate(day: number): string {
  return new Date(Math.max(-354_285, Math.min(day, 2_932_896)) * DAY).toISOString().slice(0, 10);
}

/** Number of days in a period, both ends included. Periods must be real ones, as `parsePeriod` gives them; here and below. */
export function daysIn(period: Period): number {
  return dayNumber(period.end)! - dayNumber(period.start)! + 1;
}

/** The first days of a period. */
export function firstDays(period: Period, days: number): Period {
  const start = dayNumber(period.start)!;
  return span(start, start + Math.min(days, daysIn(period)) - 1);
}

/**
 * A period from its written form: `2026`, `2026-Q4`, `2026-11`, `2026-W46`, `2026-11-15`, `2026-11-01/2026-11-30`, or
 * a word that needs a day to count from (`today`, `7d`, `week`, `month`, `quarter`, `year`). `null` when it is none.
 */
export function parsePeriod(text: string, anchor: number | null = null): Period | null {
  const [first, last = first, more] = text.split('/');
  const [start, end] = [dayNumber(first!), dayNumber(last!)];
  if (start !== null && end !== null)
    return more === undefined && start <= end && end - start < LONGEST ? span(start, end) : null;

  const written = /^([1-9]\d{3})(?:-(?:Q([1-4])|W(\d\d)|(0[1-9]|1[0-2])))?$/.exec(text);
  if (written) {
    const [year, quarter, week, month] = written.slice(1).map(Number) as [number, number, number, number];
    if (quarter) return months(year, quarter * 3 - 2, 3);
    if (month) return months(year, month, 1);
    return written[3] ? isoWeekPeriod(year, week) : months(year, 1, 12);
  }
  if (anchor === null || !PERIOD_WORD.test(text)) return null;
  const days = parseInt(text);
  return days ? span(anchor - days + 1, anchor) : unitAround(anchor, text as CalendarUnit);
}

/** The unit that a period covers from its first day to its last; `null` for any other range. */
export function calendarUnit(period: Period): CalendarUnit | null {
  const days = daysIn(period);
  const unit = days < 2 ? 'day' : days < 8 ? 'week' : days < 32 ? 'month' : days < 93 ? 'quarter' : 'year';
  const { start, end } = unitAround(dayNumber(period.start)!, unit);
  return start === period.start && end === period.end ? unit : null;
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
    const { year, week } = isoWeek(period.start);
    return isoWeekPeriod(year - 1, week) ?? isoWeekPeriod(year - 1, week - 1)!;
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
  if (daysIn(range) === daysIn(other)) return true;
  const unit = calendarUnit(range);
  return unit !== null && unit === calendarUnit(other);
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

function span(start: number, end: number): Period {
  return { start: isoDate(start), end: isoDate(end) };
}

function months(year: number, month: number, count: number): Period {
  return span(Date.UTC(year, month - 1) / DAY, Date.UTC(year, month - 1 + count) / DAY - 1);
}

function mondayOf(day: number): number {
  return Math.floor((day + 3) / 7) * 7 - 3;
}

/** Week 1 is the week with 4 January in it. */
function firstMonday(year: number): number {
  return mondayOf(Date.UTC(year, 0, 4) / DAY);
}

function isoWeekPeriod(year: number, week: number): Period | null {
  const start = firstMonday(year) + (week - 1) * 7;
  return week >= 1 && start < firstMonday(year + 1) ? span(start, start + 6) : null;
}

/** The calendar unit that a day lies in; the day itself for anything else. */
function unitAround(day: number, unit: CalendarUnit): Period {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  if (unit === 'week') return span(mondayOf(day), mondayOf(day) + 6);
  if (unit === 'month') return months(year, month, 1);
  if (unit === 'quarter') return months(year, month - ((month - 1) % 3), 3);
  return unit === 'year' ? months(year, 1, 12) : span(day, day);
}

function yearBefore(date: string): string {
  const before = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return dayNumber(before) === null ? before.replace('-29', '-28') : before;
}
