import type { Granularity, Period } from './kpi.js';
import { dayNumber, isoDate } from './period.js';
import { DAY } from './zone.js';

/** Lengths of buckets: so many days, or months. */
const inDays = { day: 1, week: 7, month: 0, quarter: 0, year: 0 } as const;
const inMonths = { day: 0, week: 0, month: 1, quarter: 3, year: 12 } as const;

/** Mean length of a bucket in days. */
export function meanDays(unit: Granularity): number {
  return (inMonths[unit] * 365.2425) / 12 + inDays[unit];
}

/**
 * How long one point of a series lasts, as its dates show: the shortest step there is, since gaps only make steps
 * longer. `null` for anything but days, weeks, months, quarters and years. Times are civil midnights, in order.
 */
export function granularityOf(times: Float64Array | readonly number[]): Granularity | null {
  let shortest = Infinity;
  // Less than a day is nothing known, whatever follows.
  for (let i = 1; i < times.length && shortest > 0.9; i++)
    shortest = Math.min(shortest, (times[i]! - times[i - 1]!) / DAY);
  const units = Object.keys(inDays) as Granularity[];
  const unit = units.find((unit) => Math.abs(shortest / meanDays(unit) - 1) < 0.1) ?? null;
  // Months that begin in their middle are none.
  return shortest < 8 || times.every((t) => new Date(t).getUTCDate() === 1) ? unit : null;
}

/** Where the bucket begins that is `count` after the one at `t`. Times are civil, in milliseconds. */
export function bucketAfter(t: number, unit: Granularity, count: number): number {
  if (inDays[unit]) return t + inDays[unit] * count * DAY;
  const date = new Date(t);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + inMonths[unit] * count, date.getUTCDate());
}

/** How many buckets `t` is after `from`, the beginning of one; a bucket begun does not count. */
export function bucketsBetween(from: number, t: number, unit: Granularity): number {
  const count = Math.round((t - from) / DAY / meanDays(unit));
  return bucketAfter(from, unit, count) > t ? count - 1 : count;
}

/** The days of the bucket that begins at `t`. */
export function bucketPeriod(t: number, unit: Granularity): Period {
  return { start: isoDate(t / DAY), end: isoDate(bucketAfter(t, unit, 1) / DAY - 1) };
}

/** Whether a time is that of a civil date. */
export function isMidnight(t: number): boolean {
  return Math.floor(t / DAY) * DAY === t; // a tenth of the remainder of doubles
}

/** The civil midnight at which a date begins, in milliseconds. */
export function midnight(date: string): number {
  return dayNumber(date)! * DAY;
}
