import type { Period } from '../model/kpi.js';
import { monthsLater } from '../model/months-later.js';
import { dayNumber, isoDate } from '../model/period.js';

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
