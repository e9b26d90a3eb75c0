import { bucketAfter, bucketPeriod, bucketsBetween, midnight } from './buckets.js';
import type { Granularity, Kpi, Period, Point } from './kpi.js';
import { periodLastYear } from './period.js';
import { DAY } from './zone.js';

/**
 * The line to compare with, by time, moved onto the dates of the present one by the calendar: a year before that is the same
 * date, ISO week or month; else the same place within the period. What has no counterpart (29 February) is left out, and a missing
 * point moves no other.
 */
export function alignedSeries(
  { series, previousSeries, compare, period }: Kpi,
  against: Period | null,
  unit: Granularity | null,
  to: number,
): ReadonlyMap<number, Point> {
  const [first, before] = [series[0], previousSeries[0]];
  if (!first || !before || compare === 'none') return new Map();
  if (!unit) return byTime(previousSeries.map((point) => ({ ...point, t: point.t + first.t - before.t })));

  const [here, there] = period && against ? [midnight(period.start), midnight(against.start)] : [first.t, before.t];
  const shift = bucketsBetween(there, here, unit);
  const points = byTime(previousSeries);
  const aligned = new Map<number, Point>();
  for (let t = first.t; t <= to; t = bucketAfter(t, unit, 1)) {
    const same = compare === 'year' ? lastYear(t, unit) : bucketAfter(t, unit, -shift);
    // Weeks that do not begin on a Monday have no number: 52 weeks before is as near as it gets.
    const point = points.get(same) ?? (compare === 'year' && unit === 'week' ? points.get(t - 364 * DAY) : undefined);
    if (point) aligned.set(t, { ...point, t, partial: false });
  }
  return aligned;
}

function byTime(points: readonly Point[]): ReadonlyMap<number, Point> {
  return new Map(points.map((point) => [point.t, point]));
}

/** Where the bucket began a year before; none for 29 February. */
function lastYear(t: number, unit: Granularity): number {
  const { start } = periodLastYear(bucketPeriod(t, unit));
  return unit === 'day' && new Date(t).getUTCDate() !== new Date(midnight(start)).getUTCDate() ? NaN : midnight(start);
}
