import { blocksOf, SIZE } from './extremes.js';
import { derived, finite, ratio } from './finite.js';
import { eachBound } from './goal.js';
import type { Kpi, Point, Target } from './kpi.js';
import { firstWhere, isFinished, type Line, lineFrom, lineOf } from './line.js';
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
  const line = lineFrom(values.map((value, t) => ({ t, value, partial: false })));
  const { slope, intercept } = leastSquares(line);
  return { slope, intercept, next: derived((rise, start) => start + rise * values.length, slope, intercept) };
}

/** Least squares over the finished values of a line and their places, by default their index; and whether all of them are whole. */
export function leastSquares(
  line: Line,
  places?: Float64Array | null,
): { count: number; mean: number | null; slope: number | null; intercept: number | null; whole: boolean } {
  const { value, partial } = line;
  const { length } = value;
  // Sums of what differs from one of the values lose no digits.
  const base = value.find(isFinished(line)) ?? 0;
  // Each sum of doubles that a loop carries costs time until it is compiled, so those of places are summed where there is a gap.
  let [gaps, sumY, xy, rest] = [0, 0, 0, 0];
  let sumX = places ? places.reduce((sum, x) => sum + x, 0) : (length * (length - 1)) / 2;
  let xx = places ? places.reduce((sum, x) => sum + x * x, 0) : (sumX * (2 * length - 1)) / 3;
  for (let i = 0; i < length; i++) {
    const x = places ? places[i]! : i;
    const y = value[i]! - base;
    if (partial[i] === 0 && y === y) {
      sumY += y;
      xy += x * y;
      rest += value[i]! - Math.floor(value[i]!);
    } else {
      gaps++;
      sumX -= x;
      xx -= x * x;
    }
  }
  const count = length - gaps;
  const slope = count > 1 ? ratio(xy - (sumX * sumY) / count, xx - (sumX * sumX) / count) : null;
  const mean = derived((rise) => base + rise, ratio(sumY, count));
  const intercept = derived((start, rise) => start - (rise * sumX) / count, mean, slope);
  return { count, mean, slope, intercept, whole: rest === 0 };
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
 * column covers the same pixels as the line through all of them (M4: Jugel et al., VLDB 2014). `columns` is at least 1. A column
 * whose points have no value has no entry, and the next one is marked `afterGap`.
 */
export function pixelColumns(points: readonly Point[], columns: number, from: number, to: number): Column[] {
  const out: Column[] = [];
  const width = to - from || 1;
  const places = lineColumns(lineFrom(points), columns, from, to);
  for (let i = 0; i < places.length; i += 4) {
    const [first, min, max, last] = [0, 1, 2, 3].map((k) => points[places[i + k]!]!) as [Point, Point, Point, Point];
    const column = Math.min(columns - 1, Math.floor(((first.t - from) / width) * columns));
    out.push({ column, afterGap: i > 0 && places[i]! - places[i - 1]! > 1, first, last, min, max });
  }
  return out;
}

/**
 * The same of a line, by the places of its points, four for each column: the first, the lowest, the highest and the last. Points that
 * are in no column stand in a gap. Whole blocks in one column are looked at once.
 */
export function lineColumns(line: Line, columns: number, from: number, to: number): number[] {
  const { t, value } = line;
  const blocks = blocksOf(line);
  const out: number[] = [];
  const width = to - from || 1;
  const columnAt = (i: number): number => Math.min(columns - 1, (((t[i]! - from) / width) * columns) | 0);
  const end = firstWhere(0, t.length, (i) => t[i]! > to);
  let [column, first, min, max, last, lowest, highest] = [-1, 0, 0, 0, 0, 0, 0];
  for (let i = firstWhere(0, end, (i) => t[i]! >= from); i < end; i++) {
    const at = columnAt(i);
    const isBlock = at === column && i % SIZE === 0 && i + SIZE <= end && columnAt(i + SIZE - 1) === at;
    const low = isBlock ? blocks[i / (SIZE / 2)]! : i;
    const high = isBlock ? blocks[i / (SIZE / 2) + 1]! : i;
    if (isBlock) i += SIZE - 1;
    const down = value[low]!;
    const up = value[high]!;
    // A gap, or a block of nothing else.
    if (!(up >= down)) continue;
    if (at !== column) {
      if (column >= 0) out.push(first, min, max, last);
      column = at;
      first = min = max = low;
      lowest = highest = down;
    }
    if (down < lowest) lowest = value[(min = low)]!;
    if (up > highest) highest = value[(max = high)]!;
    last = i;
    while (isBlock && Number.isNaN(value[last])) last--;
  }
  if (column >= 0) out.push(first, min, max, last);
  return out;
}

/**
 * The target on the scale of one point of the series: a rate or a level is held against the target itself, a bucket of
 * a total against its share of the days. `null` where that would be a guess.
 */
export function bucketTarget(kpi: Kpi): Target | null {
  const { target, kind, days } = kpi;
  if (target === null || lineOf(kpi, 'targetSeries').t.length > 0) return null;
  if (kind === 'rate' || kind === 'level') return target;
  const bucket = bucketDays(lineOf(kpi, 'series'));
  if (kind !== 'total' || kpi.period === null || days === null || bucket === null) return null;
  const share = Math.min(1, bucket / days);
  return eachBound(target, (bound) => bound * share);
}

/** Days from one point to the next: the shortest step there is, as gaps only make steps longer. */
function bucketDays({ t }: Line): number | null {
  let shortest = Infinity;
  for (let i = 1; i < t.length; i++) shortest = Math.min(shortest, t[i]! - t[i - 1]!);
  return finite(shortest / DAY);
}
