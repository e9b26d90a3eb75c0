import type { Granularity, Period, Point } from './kpi.js';
import { dayNumber, isoDate } from './period.js';
import { DAY } from './zone.js';

const MONTHS = { month: 1, quarter: 3, year: 12 };
const DAYS = { day: 1, week: 7 };

/** Mean length of a bucket in days. */
export const meanDays: Readonly<Record<Granularity, number>> = {
  ...DAYS,
  month: 365.2425 / 12,
  quarter: 365.2425 / 4,
  year: 365.2425,
};

/**
 * How long one point of a series lasts, as its dates show: the shortest step there is, since gaps only make steps
 * longer. `null` for anything but days, weeks, months, quarters and years. Points are at civil midnights.
 */
export function granularityOf(points: readonly Point[]): Granularity | null {
  let shortest = Infinity;
  for (let i = 1; i < points.length; i++) shortest = Math.min(shortest, (points[i]!.t - points[i - 1]!.t) / DAY);
  if (shortest === 1 || shortest === 7) return shortest === 1 ? 'day' : 'week';
  const firsts = points.every(({ t }) => isoDate(t / DAY).endsWith('-01'));
  if (!firsts || shortest > 366) return null;
  return shortest > 360 ? 'year' : shortest > 88 ? 'quarter' : shortest > 27 && shortest < 32 ? 'month' : null;
}

/** Where the bucket begins that is `count` after the one at `t`. Times are civil, in milliseconds. */
export function bucketAfter(t: number, unit: Granularity, count: number): number {
  if (unit === 'day' || unit === 'week') return t + DAYS[unit] * count * DAY;
  const date = new Date(t);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + MONTHS[unit] * count, date.getUTCDate());
}

/** How many buckets `t` is after `from`, the beginning of one; a bucket begun does not count. */
export function bucketsBetween(from: number, t: number, unit: Granularity): number {
  const count = Math.round((t - from) / DAY / meanDays[unit]);
  return bucketAfter(from, unit, count) > t ? count - 1 : count;
}

/** The days of the bucket that begins at `t`. */
export function bucketPeriod(t: number, unit: Granularity): Period {
  return { start: isoDate(t / DAY), end: isoDate(bucketAfter(t, unit, 1) / DAY - 1) };
}

/** The civil midnight at which a date begins, in milliseconds. */
export function midnight(date: string): number {
  return dayNumber(date)! * DAY;
}
