import { bucketAfter, bucketPeriod, bucketsBetween, midnight } from './buckets.js';
import type { Granularity, Kpi, Period, Point } from './kpi.js';
import { type Line, lineFrom, lineOf, pointWhen } from './line.js';
import { periodLastYear } from './period.js';
import { DAY } from './zone.js';

/**
 * The line to compare with, moved onto the dates of the present one by the calendar: a year before that is the same
 * date, ISO week or month; else the same place within the period. What has no counterpart (29 February) is left out, and a missing
 * point moves no other.
 */
export function alignedSeries(kpi: Kpi, against: Period | null, unit: Granularity | null, to: number): Line {
  const { compare, period } = kpi;
  const former = lineOf(kpi, 'previousSeries');
  const [first, before] = [lineOf(kpi, 'series').t[0], former.t[0]];
  if (first === undefined || before === undefined || compare === 'none') return lineFrom([]);
  if (!unit) return { ...former, t: former.t.map((t) => t + first - before) };

  const [here, there] = period && against ? [midnight(period.start), midnight(against.start)] : [first, before];
  const shift = bucketsBetween(there, here, unit);
  const aligned: Point[] = [];
  for (let t = first; t <= to; t = bucketAfter(t, unit, 1)) {
    const same = compare === 'year' ? lastYear(t, unit) : bucketAfter(t, unit, -shift);
    // Weeks that do not begin on a Monday have no number: 52 weeks before is as near as it gets.
    const point =
      pointWhen(former, same) ?? (compare === 'year' && unit === 'week' ? pointWhen(former, t - 364 * DAY) : null);
    if (point) aligned.push({ ...point, t, partial: false });
  }
  return lineFrom(aligned);
}

/** Where the bucket began a year before; none for 29 February. */
function lastYear(t: number, unit: Granularity): number {
  const { start } = periodLastYear(bucketPeriod(t, unit));
  return unit === 'day' && new Date(t).getUTCDate() !== new Date(midnight(start)).getUTCDate() ? NaN : midnight(start);
}
