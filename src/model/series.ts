import { finite, ratio } from './finite.js';
import { eachBound } from './goal.js';
import type { Kpi, Point, Target } from './kpi.js';
import { DAY } from './zone.js';

/** Points in order of time, on a copy. Of two points at the same time the later given one stands. */
export function orderedPoints(points: readonly Point[]): { points: readonly Point[]; duplicates: number } {
  const sorted = [...points].sort((a, b) => a.t - b.t);
  const kept = sorted.filter((point, i) => point.t !== sorted[i + 1]?.t);
  return { points: kept, duplicates: points.length - kept.length };
}

/** Least squares over (index, value). Gaps are skipped, never counted as zero; `next` is the value at the next index. */
export function trendLine(values: readonly (number | null)[]): {
  slope: number | null;
  intercept: number | null;
  next: number | null;
} {
  let [n, sumX, sumY] = [0, 0, 0];
  values.forEach((y, x) => {
    if (y === null) return;
    n++;
    sumX += x;
    sumY += y;
  });
  let [xx, xy] = [0, 0];
  values.forEach((y, x) => {
    if (y === null) return;
    xx += (x - sumX / n) ** 2;
    xy += (x - sumX / n) * (y - sumY / n);
  });
  const slope = ratio(xy, xx);
  const intercept = slope === null ? null : finite(sumY / n - (slope * sumX) / n);
  return {
    slope,
    intercept,
    next: slope === null || intercept === null ? null : finite(intercept + slope * values.length),
  };
}

/** The mean of the last `k` values at each place; `null` where one of them is missing. */
export function movingAverage(values: readonly (number | null)[], k: number): (number | null)[] {
  return values.map((_, i) => {
    // Each window is summed anew: a running sum keeps the rounding of every large value that has left it.
    const last = i < k - 1 ? [null] : values.slice(i - k + 1, i + 1);
    return last.includes(null) ? null : finite(last.reduce((sum: number, value) => sum + value!, 0) / k);
  });
}

/** What one pixel column shows: of all points that fall into it the first, the lowest, the highest and the last. */
export interface Column {
  readonly column: number;
  /** Points without a value stand between this column and the one before: no line may join them. */
  readonly afterGap: boolean;
  readonly first: Point;
  readonly last: Point;
  readonly min: Point;
  readonly max: Point;
}

/**
 * Reduces points in order of time to pixel columns: the line through the first, lowest, highest and last point of each
 * column covers the same pixels as the line through all of them (M4: Jugel et al., VLDB 2014). One pass. `columns` is at least 1. A column
 * whose points have no value has no entry, and the next one is marked `afterGap`.
 */
export function pixelColumns(points: readonly Point[], columns: number, from: number, to: number): Column[] {
  const out: Column[] = [];
  const width = to - from || 1;
  let open: { -readonly [K in keyof Column]: Column[K] } | undefined;
  let afterGap = false;
  for (const point of points) {
    if (point.t < from || point.t > to) continue;
    if (point.value === null) {
      afterGap = out.length > 0;
      continue;
    }
    const column = Math.min(columns - 1, Math.floor(((point.t - from) / width) * columns));
    if (open?.column === column) {
      open.last = point;
      if (point.value < open.min.value!) open.min = point;
      if (point.value > open.max.value!) open.max = point;
    } else {
      open = { column, afterGap, first: point, last: point, min: point, max: point };
      out.push(open);
    }
    afterGap = false;
  }
  return out;
}

/**
 * The target on the scale of one point of the series: a rate or a level is held against the target itself, a bucket of
 * a total against its share of the days. `null` where that would be a guess.
 */
export function bucketTarget(kpi: Kpi): Target | null {
  const { target, kind, days, series } = kpi;
  if (target === null || kpi.targetSeries.length > 0) return null;
  if (kind === 'rate' || kind === 'level') return target;
  const bucket = bucketDays(series);
  if (kind !== 'total' || kpi.period === null || days === null || bucket === null) return null;
  const share = Math.min(1, bucket / days);
  return eachBound(target, (bound) => bound * share);
}

/** Days from one point to the next: the shortest step there is, as gaps only make steps longer. */
function bucketDays(series: readonly Point[]): number | null {
  let shortest = Infinity;
  for (let i = 1; i < series.length; i++) shortest = Math.min(shortest, series[i]!.t - series[i - 1]!.t);
  return finite(shortest / DAY);
}
