import { bisector, nice, ticks } from 'd3';
import type { Point, Target } from '../model/kpi.js';
import type { TargetPath } from '../model/target-path.js';
import type { TrendEvaluation } from '../model/trend.js';
import { civilTime, instantAt } from '../model/zone.js';
import { calendarTicks, type Step } from './calendar.js';
import { type Label, type LineEnd, placeLabels, textWidth } from './labels.js';
import { linePaths, place } from './line.js';

/** What a trend is drawn from. Sizes are pixels; texts come ready-made. */
export interface TrendInput {
  readonly trend: TrendEvaluation;
  readonly width: number;
  readonly height: number;
  /** Size of letters. */
  readonly em: number;
  /** Time goes from right to left. */
  readonly rtl: boolean;
  /** A rank: the smallest value is at the top. */
  readonly inverted: boolean;
  readonly valueText: (value: number) => string;
  readonly timeText: (t: number, step: Step, years: boolean) => string;
  /** The label of a line, by its kind and the value at its end. */
  readonly endText: (kind: string, value: Target) => string;
}

/** A tick of an axis: its text with the place of that. */
export type Tick = Omit<Label, 'kind'>;

/** A trend, drawn. Paths are SVG path data and may be empty. */
export interface TrendShape {
  readonly line: string;
  readonly area: string;
  readonly partial: string;
  readonly dots: string;
  readonly previous: string;
  readonly target: string;
  readonly band: string;
  readonly projection: string;
  readonly marks: string;
  readonly grid: string;
  /** The last value, where it will still move. */
  readonly open: { readonly x: number; readonly y: number } | null;
  readonly labels: readonly Label[];
  readonly values: readonly Tick[];
  readonly times: readonly Tick[];
  /** Where the time axis begins and ends: from right to left in a page that is written so. */
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  /** Where a point is. */
  readonly place: (index: number) => { readonly x: number; readonly y: number | null };
  /** The point that is nearest to a place. */
  readonly nearest: (x: number) => number;
}

const byTime = bisector(({ t }: Point) => t);

/** Draws a trend for a size; `null` without a value. */
export function trendShape(input: TrendInput): TrendShape | null {
  const { trend, width, height, em, rtl, inverted } = input;
  const { points, previous, projection, latest, to, target, marks } = trend;
  const from = points[0]?.t ?? 0;
  const targets = target.knots.flatMap(({ target }) =>
    typeof target === 'number' ? [target] : [target.min, target.max],
  );
  const domain = domainOf(
    [points, previous],
    [...targets, ...marks.map(({ value }) => value), projection?.value ?? NaN],
    inverted,
  );
  if (!domain) return null;

  const top = em;
  const bottom = height - 1.8 * em;
  const [low, high] = nice(...domain, 4);
  const lowest = inverted && domain[0] > 0 ? Math.min(1, domain[0]) : low;
  const steps = ticks(lowest, high, Math.max(2, Math.min(4, (bottom - top) / (3.5 * em)))).filter(Number.isFinite);
  const values = steps.map((value) => ({ value, text: input.valueText(value) }));
  const left = Math.max(0, ...values.map(({ text }) => textWidth(text, em))) + 0.6 * em;

  const [ground, sky] = inverted ? [top, bottom] : [bottom, top];
  const y = (value: number): number => place(value, lowest, high, ground, sky);
  const ends = lineEnds(input);
  // Labels stand beside the lines where that costs less than a third of the width, else on them.
  const widest = Math.max(0, ...ends.filter(({ t }) => t === to).map(({ text }) => textWidth(text, em))) + em;
  const right = width - (widest < width / 3 ? Math.max(widest, em) : em / 2);
  const along = (t: number): number => place(t, from, to, left, right);
  const turned = (at: number): number => (rtl ? Math.round((width - at) * 10) / 10 : at);
  const x = (t: number): number => turned(along(t));
  const [start, end] = [turned(left), turned(right)];
  const scale = { from, to, columns: Math.max(1, Math.round(right - left)), x, y };

  const grounded = !inverted && lowest <= 0;
  const last = points.findLast(({ value }) => value !== null)!;

  return {
    ...linePaths(points, { ...scale, floor: grounded ? y(Math.max(lowest, 0)) : undefined }),
    previous: Object.values({ ...linePaths(previous, scale), area: '' }).join(''),
    ...targetPaths(target, x, y, from < to ? x(target.knots[0]?.t ?? 0) : start, end),
    projection:
      projection && latest ? `M${x(latest.t)} ${y(latest.value)}L${x(projection.t)} ${y(projection.value)}` : '',
    marks: marks.map(({ value }) => `M${start} ${y(value)}H${end}`).join(''),
    grid: values.map(({ value }) => `M${start} ${y(value)}H${end}`).join(''),
    open: last.partial ? { x: x(last.t), y: y(last.value!) } : null,
    labels: placeLabels(
      ends.map((end) => ({ ...end, x: along(end.t), y: y(end.value), above: end.kind === 'latest' && end.t < to })),
      { left, right: width, top: 0, bottom, em },
    ).map((label) => ({ ...label, x: turned(label.x) })),
    values: values.map(({ value, text }) => ({ x: turned(left - 0.6 * em), y: y(value), anchor: 'end', text })),
    times: timeAxis(input, x, right - left).map(({ x, text }) => {
      const half = textWidth(text, em) / 2;
      return { x: Math.max(half, Math.min(x, width - half)), y: bottom + 1.1 * em, anchor: 'middle', text };
    }),
    ...{ start, end, top, bottom },
    place: (index) => ({ x: x(points[index]!.t), y: points[index]!.value === null ? null : y(points[index]!.value) }),
    nearest: (at) => byTime.center(points, from + ((at - start) / (end - start || 1)) * (to - from)),
  };
}

/** From the lowest to the highest value; from zero, unless that would flatten the line. `null` without a value. */
function domainOf(
  lines: readonly (readonly Point[])[],
  more: readonly number[],
  inverted: boolean,
): [number, number] | null {
  let [low, high] = [Infinity, -Infinity];
  for (const line of lines)
    for (const { value } of line) {
      if (value === null) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  if (low > high) return null;
  for (const value of more) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (inverted && low < high) return [low, high];
  const near = high - low < (low > 0 ? high : -low) / 4 && low < high;
  if (!near) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
  return low < high ? [low, high] : [0, 1];
}

/** The lines that end with a label, the most important first. */
function lineEnds({ trend, endText }: TrendInput): (Omit<LineEnd, 'x'> & { t: number; value: number })[] {
  const { latest, target, projection, previous, marks, to } = trend;
  const goal = target.knots.at(-1)?.target;
  const before = previous.findLast(({ value }) => value !== null);
  const ends: [kind: string, t: number, value: Target | null | undefined][] = [
    ['latest', latest?.t ?? 0, latest?.value],
    ['target', to, goal],
    ['projection', to, projection?.value],
    ['previous', before?.t ?? 0, before?.value],
    ...marks.map(({ kind, value }) => [kind, to, value] as [string, number, number]),
  ];
  return ends.flatMap(([kind, t, value]) => {
    if (value === null || value === undefined) return [];
    const at = typeof value === 'number' ? value : (value.min + value.max) / 2;
    return [{ kind, t, value: at, y: 0, text: endText(kind, value) }];
  });
}

/** Steps, a glide path, or for ranges a band. */
function targetPaths(
  { kind, knots }: TargetPath,
  x: (t: number) => number,
  y: (value: number) => number,
  start: number,
  end: number,
): { target: string; band: string } {
  const on = kind === 'steps' ? (t: number) => `H${x(t)}V` : (t: number) => `L${x(t)} `;
  const edge = (bound: (target: Target) => number): string =>
    knots.map(({ t, target }, i) => (i ? on(t) : `M${start} `) + y(bound(target))).join('') + `H${end}`;
  if (knots.length === 0) return { target: '', band: '' };
  const high = edge((target) => (typeof target === 'number' ? target : target.max));
  if (!knots.some(({ target }) => typeof target === 'object')) return { target: high, band: '' };
  const min = (target: Target): number => (typeof target === 'number' ? target : target.min);
  const back = [...knots].reverse().map(({ t, target }) => `V${y(min(target))}H${x(t)}`);
  return { target: high + edge(min), band: `${high}${back.join('')}Z` };
}

/** Ticks of the calendar, as many as there is room for; a series without one has its first time. */
function timeAxis(
  { trend: { points, to, unit, timeZone }, timeText, em }: TrendInput,
  x: (t: number) => number,
  length: number,
): { x: number; text: string }[] {
  const from = points[0]!.t;
  const civil = (t: number): number => (timeZone ? civilTime(t, timeZone) : t);
  const [first, last] = [civil(from), civil(to)];
  const most = Math.max(2, Math.floor(length / (5 * em)));
  const { step, times } = calendarTicks(first, last, most, unit ?? (timeZone ? null : 'day'));
  const years = new Date(first).getUTCFullYear() < new Date(last).getUTCFullYear();
  const ticks = times.map((t) => ({ x: x(timeZone ? instantAt(t, timeZone) : t), text: timeText(t, step, years) }));
  return ticks.length > 0 ? ticks : [{ x: x(from), text: timeText(first, unit ?? 'hour', years) }];
}

/** Where a box of a width stands beside a place: on the side that has more room. */
export function besides(at: number, box: number, width: number, gap: number): number {
  const behind = at < width / 2 ? at + gap : at - gap - box;
  return Math.max(0, Math.min(behind, width - box));
}
