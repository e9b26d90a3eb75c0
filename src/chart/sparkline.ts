import type { Point, Target } from '../model/kpi.js';
import { pixelColumns } from '../model/series.js';

/** A line without axes, as SVG path data in a box of `width` by `height`. Every path may be empty. */
export interface SparklineShape {
  readonly viewBox: string;
  /** Finished values; a gap is a gap. */
  readonly line: string;
  readonly area: string;
  /** The way to values that will still move. */
  readonly partial: string;
  /** Points without a neighbour: lines of no length, to be drawn with round ends. */
  readonly dots: string;
  /** The target: a line, or the band of a range. */
  readonly target: string;
  readonly band: string;
}

interface Sparkline {
  readonly series: readonly Point[];
  /** On the scale of one point of the series. */
  readonly target: Target | null;
  readonly targetSeries: readonly Point[];
  readonly width?: number;
  readonly height?: number;
}

/** `null` when there is no value to draw. */
export function sparklineShape({ series, target, targetSeries, width = 300, height = 40 }: Sparkline): SparklineShape | null {
  const values = series.filter(({ value }) => value !== null);
  if (values.length === 0) return null;
  const [from, to] = [series[0]!.t, series.at(-1)!.t];
  const points = values.length > width * 2 ? reduced(series, width, from, to) : series;
  const goals = targetSeries.filter(({ t, value }) => value !== null && t >= from && t <= to);
  const [low, high] = extent(points, goals, target);

  const x = (t: number): number => round(to === from ? width / 2 : ((t - from) / (to - from)) * width);
  const y = (value: number): number => round(high === low ? height / 2 : height - 3 - ((value - low) / (high - low)) * (height - 6));
  const at = ({ t, value }: Point): string => `${x(t)} ${y(value!)}`;

  let [line, area, partial, dots] = ['', '', '', ''];
  for (const run of runs(points)) {
    const done = run.filter((point) => !point.partial);
    const moving = run.slice(Math.max(0, done.length - 1));
    if (run.length === 1) dots += `M${at(run[0]!)}h0`;
    if (done.length > 1) {
      const path = done.map(at).join('L');
      line += `M${path}`;
      area += `M${x(done[0]!.t)} ${height}L${path}V${height}Z`;
    }
    if (moving.length > 1) partial += `M${moving.map(at).join('L')}`;
  }
  const level = typeof target === 'number' ? `M0 ${y(target)}H${width}` : '';
  return {
    viewBox: `0 0 ${width} ${height}`,
    line,
    area,
    partial,
    dots,
    target: goals.length > 1 ? `M${goals.map(at).join('L')}` : level,
    band: target !== null && typeof target === 'object' ? `M0 ${y(target.max)}H${width}V${y(target.min)}H0Z` : '',
  };
}

/** Points that follow each other without a gap. */
function runs(points: readonly Point[]): Point[][] {
  const out: Point[][] = [[]];
  for (const point of points) {
    if (point.value !== null) out.at(-1)!.push(point);
    else if (out.at(-1)!.length > 0) out.push([]);
  }
  return out.filter((run) => run.length > 0);
}

/** No more points than the eye can tell apart, and every peak among them. */
function reduced(series: readonly Point[], width: number, from: number, to: number): Point[] {
  return pixelColumns(series, width, from, to).flatMap(({ afterGap, first, min, max, last }) => {
    const kept = [first, min, max, last].sort((a, b) => a.t - b.t).filter((point, i, all) => point !== all[i - 1]);
    return afterGap ? [{ ...first, value: null }, ...kept] : kept;
  });
}

function extent(points: readonly Point[], goals: readonly Point[], target: Target | null): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  const include = (value: number | null): void => {
    if (value === null) return;
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const { value } of points) include(value);
  for (const { value } of goals) include(value);
  if (typeof target === 'number') include(target);
  else if (target) [target.min, target.max].forEach(include);
  return [low, high];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
