import { extremes } from '../model/extremes.js';
import type { Target } from '../model/kpi.js';
import { firstWhere, lastKnown, pointAt } from '../model/line.js';
import { type TargetPath, targetOf } from '../model/target-path.js';
import type { TrendEvaluation } from '../model/trend.js';
import { timeAxis, valueAxis } from './axes.js';
import type { Step } from './calendar.js';
import { type Label, placeLabels, textWidth } from './labels.js';
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
  /** The smallest value is at the top. */
  readonly isRank: boolean;
  readonly valueTexts: (values: readonly number[]) => readonly string[];
  readonly timeText: (t: number, step: Step, years: boolean) => string;
  /** What happened on the way. */
  readonly changes: readonly { readonly t: number; readonly label: string }[];
  /** The label of a line, by its kind and the value at its end. */
  readonly endText: (kind: string, value: Target) => string;
}

/** What a path shows, from the back to the front. */
type PathKind =
  'grid' | 'band' | 'target' | 'area' | 'previous' | 'marks' | 'changes' | 'projection' | 'line' | 'partial' | 'dots';

/** A trend, drawn. */
export interface TrendShape {
  /** SVG path data; each may be empty. `partial` is what will still move, `dots` are lines of no length, to be drawn with round ends. */
  readonly paths: Readonly<Record<PathKind, string>>;
  /** Ticks of both axes, and the labels of the lines. */
  readonly texts: readonly Label[];
  /** The last value, where it will still move. */
  readonly open: { readonly x: number; readonly y: number } | null;
  readonly top: number;
  readonly bottom: number;
  /** How far a place is across and down, as shares of the size such as `12.5%`: for what is stretched with its letters kept. */
  readonly across: (x: number) => string;
  readonly down: (y: number) => string;
  /** Where a point is. */
  readonly place: (index: number) => { readonly x: number; readonly y: number | null };
  /** The point that is nearest to a place. */
  readonly nearest: (x: number) => number;
}

/** Draws a trend for a size; `null` without a value that can be drawn. */
export function trendShape(input: TrendInput): TrendShape | null {
  const { trend, width, height, em, rtl, isRank, valueTexts, timeText } = input;
  const { points, previous, projection, latest, to, target, marks } = trend;
  const { t: times } = points;
  // Columns may be given away after they were read.
  if (times.length * points.value.length === 0) return null;
  const from = times[0] ?? 0;
  const [top, bottom, space] = [em, height - 1.8 * em, 0.6 * em];
  const values = [points, previous].flatMap(extremes);
  values.push(...marks.map(({ value }) => value), ...(projection ? [projection.value] : []));
  for (const { min, max } of target.knots) values.push(min, max);
  const axis = valueAxis(values, isRank, Math.max(2, Math.min(4, (bottom - top) / (3.5 * em))), valueTexts);
  const last = lastKnown(points);
  if (!axis || !last) return null;

  const { low, high, ticks } = axis;
  const widest = (texts: readonly { text: string }[]): number =>
    Math.max(0, ...texts.map(({ text }) => textWidth(text, em)));
  const ends = lineEnds(input);
  const left = Math.ceil(Math.min(width / 2, widest(ticks) + space));
  // Labels stand beside the lines where that costs less than a third of the width, else on them.
  const margin = widest(ends.filter(({ t }) => t === to)) + em;
  const right = Math.floor(width - (margin < width / 3 ? margin : space));
  const turned = (at: number): number => (rtl ? width - at : at);
  const [start, end] = [turned(left), turned(right)];
  const x = (t: number): number => place(t, from, to, start, end);
  const y = (value: number): number =>
    isRank ? place(value, low, high, top, bottom) : place(value, low, high, bottom, top);
  const across = (list: readonly number[]): string => list.map((value) => `M${start} ${y(value)}H${end}`).join('');

  // Two columns a pixel: many screens have as many, and the edges of a line two pixels wide fall between them.
  const scale = { from, to, columns: 2 * Math.max(1, right - left), x, y };
  const before = linePaths(previous, scale);
  const { line, area, partial, dots } = linePaths(points, {
    ...scale,
    floor: low > 0 || isRank ? undefined : y(Math.min(0, high)),
  });
  const changes = input.changes
    .filter(({ t }) => t >= from && t <= to)
    .map((each) => ({ ...each, at: turned(x(each.t)) }));
  const labels = ends.map(({ t, value, ...end }) => ({ ...end, x: turned(x(t)), y: y(value) }));
  return {
    paths: {
      grid: across(ticks.map(({ at }) => at)),
      ...targetPaths(target, (t) => (t > from ? x(t) : start), y, target.to < to ? x(target.to) : end),
      area,
      previous: before.line + before.dots,
      marks: across(marks.map(({ value }) => value)),
      changes: changes.map(({ at }) => `M${turned(at)} 0V${bottom}`).join(''),
      projection:
        projection && latest ? `M${x(latest.t)} ${y(latest.value)}L${x(projection.t)} ${y(projection.value)}` : '',
      ...{ line, partial, dots },
    },
    texts: [
      ...ticks.map(({ at, text }) => ({ kind: '', text, x: turned(left - space), y: y(at), anchor: 'end' as const })),
      ...timeAxis(trend, Math.max(2, Math.floor((right - left) / (5 * em))), timeText).map(({ at, text }) => {
        const half = textWidth(text, em) / 2;
        const middle = Math.max(half, Math.min(x(at), width - half));
        return { kind: '', text, x: middle, y: bottom + 1.1 * em, anchor: 'middle' as const };
      }),
      ...changes.flatMap(({ label: text, at }, i) => {
        // As much room as there is to the next one; what does not fit is only told below.
        const next = changes[i + 1]?.at ?? width - margin;
        return next - at > textWidth(text, em) + space
          ? { kind: 'change', text, x: turned(at), y: top / 2, anchor: 'start' as const }
          : [];
      }),
      ...placeLabels(labels, { left, right: width, bottom, em }).map((label) => ({
        ...label,
        x: turned(label.x),
      })),
    ],
    open: last.partial ? { x: x(last.t), y: y(last.value!) } : null,
    ...{ top, bottom },
    across: (x) => `${(100 * x) / width}%`,
    down: (y) => `${(100 * y) / height}%`,
    place: (index) => {
      const { t, value } = pointAt(points, index);
      return { x: x(t), y: value === null ? null : y(value) };
    },
    nearest(at) {
      const time = from + ((at - start) / (end - start || 1)) * (to - from);
      const next = firstWhere(1, times.length - 1, (i) => times[i]! > time);
      return time - times[next - 1]! > times[next]! - time ? next : next - 1;
    },
  };
}

/** The lines that end with a label, the most important first; of a band the middle. */
function lineEnds({ trend, endText }: TrendInput): {
  kind: string;
  text: string;
  t: number;
  value: number;
}[] {
  const { latest, previous, target, projection, marks, to } = trend;
  const goal = target.knots.at(-1);
  const ends = [
    // The line itself has its label where no other line goes on from it.
    { kind: 'latest', t: latest?.t, value: latest?.t === to ? latest.value : null },
    { kind: 'target', t: target.to, value: goal && targetOf(goal) },
    { kind: 'projection', t: to, value: projection?.value },
    { kind: 'previous', ...lastKnown(previous) },
    ...marks.map((mark) => ({ ...mark, t: to })),
  ];
  return ends.flatMap(({ kind, t = to, value = null }) =>
    value === null
      ? []
      : { kind, t, value: typeof value === 'number' ? value : (value.min + value.max) / 2, text: endText(kind, value) },
  );
}

/** Steps or a glide path, and for ranges the band between two of them. */
function targetPaths(
  { kind, knots }: TargetPath,
  x: (t: number) => number,
  y: (value: number) => number,
  end: number,
): { band: string; target: string } {
  if (knots.length === 0) return { band: '', target: '' };
  const edge = (bound: 'min' | 'max'): string => {
    const steps = knots.map(
      (knot, i) => (i ? (kind === 'steps' ? `H${x(knot.t)}V` : `L${x(knot.t)} `) : '') + y(knot[bound]),
    );
    return `M${x(knots[0]!.t)} ${steps.join('')}H${end}`;
  };
  if (knots.every(({ min, max }) => min === max)) return { band: '', target: edge('max') };
  const back = [...knots].reverse().map(({ t, min }) => `V${y(min)}H${x(t)}`);
  return { band: `${edge('max')}${back.join('')}Z`, target: edge('max') + edge('min') };
}
