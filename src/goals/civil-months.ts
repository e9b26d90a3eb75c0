import type { Period } from '../model/kpi.js';
import { monthsLater } from '../model/months-later.js';
import { calendarUnit, dayNumber, daysIn, isoDate } from '../model/period.js';

export { monthsLater };

/** So many parts of so many months each, beginning at a date: the quarters or months of any fiscal year. */
export function monthParts(start: string, parts: number, months: number): readonly Period[] {
  return Array<null>(parts)
    .fill(null)
    .map((_, i) => ({
      start: monthsLater(start, i * months),
      end: isoDate(dayNumber(monthsLater(start, (i + 1) * months))! - 1),
    }));
}

/** The quarters and months of a year that begins at a date: `2026-04-01` for a fiscal year from April; `null` for no date. */
export function yearParts(start: string): { quarters: readonly Period[]; months: readonly Period[] } | null {
  return dayNumber(start) === null ? null : { quarters: monthParts(start, 4, 3), months: monthParts(start, 12, 1) };
}

/** How many months a period covers from day to day, such as a quarter, or a fiscal year; `null` when it is none of whole months. */
export function wholeMonths(period: Period): number | null {
  if (calendarUnit(period) === 'week' || daysIn(period) < 28) return null;
  const months = Math.round(daysIn(period) / 30.436875);
  return dayNumber(monthsLater(period.start, months)) === dayNumber(period.end)! + 1 ? months : null;
}
