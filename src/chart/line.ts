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
  /** The way to values that will still move, and the way from them. */
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

/**
 * Draws points in order of time: no more of them than the eye can tell apart, and every peak among them. Where they are denser
 * than pixels, each column is one stroke from its lowest to its highest value: corners that nobody sees cost a browser several times as much.
 */
export function linePaths(points: Line, scale: LineScale): LinePaths {
  const { t, value } = points;
  const { x, y, floor } = scale;
  const spot = (i: number, down: number): string => `${decimal(x(t[i]!))} ${decimal(down)}`;
  const at = (i: number): string => spot(i, y(value[i]!));
  const path = (corners: readonly number[]): string => {
    let [drawn, next] = ['', 'M'];
    for (let k = 0; k < corners.length; k++) {
      const i = corners[k]!;
      if (i < 0) {
        // A line is as thick beyond its lowest and its highest place as to its sides; a peak is thinner.
        const [early, late] = [~i, ~corners[++k]!];
        const [from, to] = [y(value[early]!), y(value[late]!)];
        const beyond = (Math.abs(from - to) < 2 ? 1 : 0.7) * (from < to ? -1 : 1);
        drawn += `M${spot(early, from + beyond)}L${spot(late, to - beyond)}`;
      } else drawn += next + at(i);
      next = i < 0 ? 'M' : 'L';
    }
    return drawn;
  };
  /** Under a stroke nobody sees where exactly the area ends: one place for each whole pixel will do. */
  const edge = (corners: readonly number[]): string => {
    let [drawn, before] = ['', NaN];
    for (const i of corners) {
      const here = x(t[i < 0 ? ~i : i]!);
      const column = Math.round(here);
      if (i >= 0) drawn += `L${at(i)}`;
      else if (column !== before) drawn += `L${column} ${Math.round(y(value[~i]!))}`;
      before = column;
    }
    return `M${drawn.slice(1)}V${floor}H${parseFloat(drawn.slice(1))}Z`;
  };
  let [line, area, partial, dots] = ['', '', '', ''];
  for (const run of runsOf(points, scale)) {
    if (run.length === 1) dots += `${path(run)}h0`;
    // Pieces that share their ends: ways from one finished value to the next, and ways to or from one that will still move.
    // A stroke, whose ends are below zero, is never of those.
    const moves = (k: number): boolean => Boolean(points.partial[run[k - 1]!] || points.partial[run[k]!]);
    for (let k = 1, from = 0; k < run.length; k++) {
      if (k + 1 < run.length && moves(k) === moves(k + 1)) continue;
      const corners = run.slice(from, k + 1);
      from = k;
      if (moves(k)) partial += path(corners);
      else {
        line += path(corners);
        if (floor !== undefined) area += edge(corners);
      }
    }
  }
  return { line, area, partial, dots };
}

/**
 * Places of points that follow each other without a gap: neither a point without a value, nor a bucket that was left out. The two ends of a
 * stroke are below zero (`~place`).
 */
function runsOf(points: Line, { columns, from, to }: LineScale): number[][] {
  const { t, value, partial } = points;
  const runs: number[][] = [];
  const unit = granularityOf(t);
  const longest = unit ? 1.5 * meanDays(unit) * DAY : Infinity;
  const places = lineColumns(points, columns, from, to);
  let run: number[] = [];
  // The last place of the column before, and from where to where that is a stroke.
  let [end, low, high] = [-2, NaN, NaN];
  for (let c = 0; c < places.length; c += 4) {
    const [first, min, max, last] = [places[c]!, places[c + 1]!, places[c + 2]!, places[c + 3]!];
    if (first - end > 1 || t[first]! - t[end]! > longest) {
      runs.push((run = []));
      low = NaN;
    }
    const [early, late] = min < max ? [min, max] : [max, min];
    const isStroke = !partial[last] && ((first < min && min < last) || (first < max && max < last));
    const overlaps = isStroke && value[min]! <= high && value[max]! >= low;
    if (low <= high && !overlaps) run.push(end);
    if (isStroke) {
      if (run.length > 0 && !overlaps) run.push(first);
      run.push(~early, ~late);
      [low, high] = [value[min]!, value[max]!];
    } else {
      for (const i of [first, early, late, last]) if (run.at(-1) !== i) run.push(i);
      low = NaN;
    }
    end = last;
  }
  return runs;
}

/** From one scale to another, to a tenth of a pixel; in the middle where the first has no length that can be told. */
export function place(value: number, low: number, high: number, start: number, end: number): number {
  const share = (value - low) / (high - low);
  return Math.round((start + (share >= 0 ? share : 0.5) * (end - start)) * 10) / 10;
}

const texts: string[] = [];

/** A number to a tenth, as text: each is made once, as an engine takes long to write a fraction. */
function decimal(value: number): string {
  const tenths = Math.round(value * 10);
  return (texts[tenths] ??= String(tenths / 10));
}
