import { bounds } from '../model/goal.js';
import type { Target } from '../model/kpi.js';
import { extremes } from '../model/extremes.js';
import type { Line } from '../model/line.js';
import { type LinePaths, linePaths, place } from './line.js';

/** A line without axes, as SVG path data in a box of 300 by 40. Every path may be empty. */
export interface SparklineShape extends LinePaths {
  /** The target: one line, or two for a range. */
  readonly target: string;
}

const [width, height, margin] = [300, 40, 3];

/** `target` is on the scale of one point of the series. `null` when there is no value to draw. */
export function sparklineShape(series: Line, target: Target | null): SparklineShape | null {
  const { t } = series;
  const [from, to] = [t[0] ?? 0, t.at(-1) ?? 0];
  const ends = target === null ? [] : [...new Set(bounds(target))];
  const [least, most] = extremes(series);
  if (least === undefined) return null;
  const [low, high] = [Math.min(least, ...ends), Math.max(most!, ...ends)];
  const x = (t: number): number => place(t, from, to, 0, width);
  const y = (value: number): number => place(value, low, high, height - margin, margin);
  return {
    ...linePaths(series, { from, to, columns: width, x, y, floor: height }),
    target: ends.map((end) => `M0 ${y(end)}H${width}`).join(''),
  };
}
