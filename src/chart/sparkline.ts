import { bounds } from '../model/goal.js';
import type { Point, Target } from '../model/kpi.js';
import { type LinePaths, linePaths, place } from './line.js';

/** A line without axes, as SVG path data in a box of 300 by 40. Every path may be empty. */
export interface SparklineShape extends LinePaths {
  /** The target: one line, or two for a range. */
  readonly target: string;
}

const [width, height, margin] = [300, 40, 3];

/** `target` is on the scale of one point of the series. `null` when there is no value to draw. */
export function sparklineShape(series: readonly Point[], target: Target | null): SparklineShape | null {
  const [from, to] = [series[0]?.t ?? 0, series.at(-1)?.t ?? 0];
  const ends = target === null ? [] : [...new Set(bounds(target))];
  let [low, high] = [Infinity, -Infinity];
  for (const { value } of series) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return null;
  [low, high] = [Math.min(low, ...ends), Math.max(high, ...ends)];
  const x = (t: number): number => place(t, from, to, 0, width);
  const y = (value: number): number => place(value, low, high, height - margin, margin);
  return {
    ...linePaths(series, { from, to, columns: width, x, y, floor: height }),
    target: ends.map((end) => `M0 ${y(end)}H${width}`).join(''),
  };
}
