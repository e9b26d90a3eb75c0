import type { Point, Target } from '../model/kpi.js';
import { pixelColumns } from '../model/series.js';

/** A line without axes, as SVG path data in a box of 300 by 40. Every path may be empty. */
export interface SparklineShape {
  /** Finished values; a gap is a gap. */
  readonly line: string;
  readonly area: string;
  /** The way to values that will still move. */
  readonly partial: string;
  /** Points without a neighbour: lines of no length, to be drawn with round ends. */
  readonly dots: string;
  /** The target: one line, or two for a range. */
  readonly target: string;
}

const [width, height, margin] = [300, 40, 3];

/** `target` is on the scale of one point of the series. `null` when there is no value to draw. */
export function sparklineShape(series: readonly Point[], target: Target | null): SparklineShape | null {
  const [from, to] = [series[0]?.t ?? 0, series.at(-1)?.t ?? 0];
  const runs = runsOf(series, from, to);
  if (runs.length === 0) return null;

  const ends = target === null ? [] : typeof target === 'number' ? [target] : [target.min, target.max];
  const values = [...runs.flat().map(({ value }) => value!), ...ends];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (t: number): number => place(t, from, to, 0, width);
  const y = (value: number): number => place(value, low, high, height - margin, margin);
  const path = (run: readonly Point[]): string => `M${run.map(({ t, value }) => `${x(t)} ${y(value!)}`).join('L')}`;

  let [line, area, partial, dots] = ['', '', '', ''];
  for (const run of runs) {
    const done = run.filter((point) => !point.partial);
    const moving = run.slice(Math.max(0, done.length - 1));
    if (run.length === 1) dots += `${path(run)}h0`;
    if (done.length > 1) {
      line += path(done);
      area += `${path(done)}V${height}H${x(done[0]!.t)}Z`;
    }
    if (moving.length > 1) partial += path(moving);
  }
  return { line, area, partial, dots, target: ends.map((end) => `M0 ${y(end)}H${width}`).join('') };
}

/** Points that follow each other without a gap: no more than the eye can tell apart, and every peak among them. */
function runsOf(series: readonly Point[], from: number, to: number): Point[][] {
  const runs: Point[][] = [];
  for (const { afterGap, first, min, max, last } of pixelColumns(series, width, from, to)) {
    if (afterGap || runs.length === 0) runs.push([]);
    runs.at(-1)!.push(...[...new Set([first, min, max, last])].sort((a, b) => a.t - b.t));
  }
  return runs;
}

/** From one scale to another, to a tenth of a pixel; in the middle where the first has no length that can be told. */
function place(value: number, low: number, high: number, start: number, end: number): number {
  const share = (value - low) / (high - low);
  return Math.round((start + (share >= 0 ? share : 0.5) * (end - start)) * 10) / 10;
}
