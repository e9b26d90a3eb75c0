import { granularityOf, meanDays } from '../model/buckets.js';
import type { Line } from '../model/line.js';
import { lineColumns } from '../model/series.js';
import { DAY } from '../model/zone.js';

/** A series as SVG path data. Every path may be empty. */
export interface LinePaths {
  /** Finished values; a gap is a gap, also where a bucket was left out. */
  readonly line: string;
  /** What is between the line and the floor. */
  readonly area: string;
  /** The way to values that will still move. */
  readonly partial: string;
  /** Points without a neighbour: lines of no length, to be drawn with round ends. */
  readonly dots: string;
}

/** The places of times and values, and how many pixel columns there are between two times. */
export interface LineScale {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  readonly x: (t: number) => number;
  readonly y: (value: number) => number;
  /** Where the area ends; none without. */
  readonly floor?: number;
}

/** Draws points in order of time: no more of them than the eye can tell apart, and every peak among them. */
export function linePaths(points: Line, scale: LineScale): LinePaths {
  const { x, y, floor } = scale;
  const { t, value } = points;
  const path = (run: readonly number[]): string => `M${run.map((i) => `${x(t[i]!)} ${y(value[i]!)}`).join('L')}`;
  let [line, area, partial, dots] = ['', '', '', ''];
  for (const run of runsOf(points, scale)) {
    const done = run.filter((i) => !points.partial[i]);
    const moving = run.slice(Math.max(0, done.length - 1));
    if (run.length === 1) dots += `${path(run)}h0`;
    if (done.length > 1) {
      const drawn = path(done);
      line += drawn;
      if (floor !== undefined) area += `${drawn}V${floor}H${x(t[done[0]!]!)}Z`;
    }
    if (moving.length > 1) partial += path(moving);
  }
  return { line, area, partial, dots };
}

/** Places of points that follow each other without a gap: neither a point without a value, nor a bucket that was left out. */
function runsOf(points: Line, { columns, from, to }: LineScale): number[][] {
  const { t } = points;
  const runs: number[][] = [];
  const unit = granularityOf(t);
  const longest = unit ? 1.5 * meanDays(unit) * DAY : Infinity;
  let end = -Infinity;
  for (const { afterGap, first, min, max, last } of lineColumns(points, columns, from, to)) {
    if (afterGap || runs.length === 0 || t[first]! - end > longest) runs.push([]);
    end = t[last]!;
    runs.at(-1)!.push(...[...new Set([first, min, max, last])].sort((a, b) => a - b));
  }
  return runs;
}

/** From one scale to another, to a tenth of a pixel; in the middle where the first has no length that can be told. */
export function place(value: number, low: number, high: number, start: number, end: number): number {
  const share = (value - low) / (high - low);
  return Math.round((start + (share >= 0 ? share : 0.5) * (end - start)) * 10) / 10;
}
