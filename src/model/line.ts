import { finite } from './finite.js';
import type { Kpi, Point } from './kpi.js';

/** Points in columns and in order of time: a million of them cost no object each. */
export interface Line {
  readonly t: Float64Array;
  /** As long as `t`; `NaN` is a gap. */
  readonly value: Float64Array;
  /** 1 where the bucket is not finished. */
  readonly partial: Uint8Array;
  /** What `extremes` has found; every line with the same values may keep it. */
  blocks?: Int32Array | undefined;
}

/** The fields of a KPI that are lines. */
export type LineName = 'series' | 'previousSeries' | 'targetSeries';

type Lines = Readonly<Partial<Record<LineName, Line>>>;

const lines = new WeakMap<object, Lines>();

/** One point of a line. */
export function pointAt({ t, value, partial }: Line, i: number): Point {
  return { t: t[i]! + 0, value: finite(value[i]), partial: partial[i] === 1 };
}

/** A line as points; of a longer one the last so many. */
export function lastPoints(line: Line, most: number = Infinity): readonly Point[] {
  const points: Point[] = [];
  for (let i = Math.max(0, line.t.length - most); i < line.t.length; i++) points.push(pointAt(line, i));
  return points;
}

/** Points in order of time as a line. */
export function lineFrom(points: readonly Point[]): Line {
  return {
    t: new Float64Array(points.map(({ t }) => t)),
    value: new Float64Array(points.map(({ value }) => value ?? NaN)),
    partial: new Uint8Array(points.map(({ partial }) => Number(partial))),
  };
}

/**
 * Gives a KPI its lines. Its points are made when somebody asks for them, so what draws many asks `lineOf`, and spreads no
 * KPI.
 */
export function withLines(kpi: Kpi, given: Lines): Kpi {
  lines.set(kpi, given);
  for (const [name, line] of Object.entries(given)) {
    let points: readonly Point[] | undefined;
    const get = (): readonly Point[] => (points ??= lastPoints(line));
    if (line) Object.defineProperty(kpi, name, { get });
  }
  return kpi;
}

/** A line of a KPI, in columns. */
export function lineOf<N extends LineName>(kpi: Pick<Kpi, N>, name: N): Line {
  return lines.get(kpi)?.[name] ?? lineFrom(kpi[name]);
}

/** Tells which values are known and will not move any more. */
export function isFinished({ partial }: Line): (value: number, i: number) => boolean {
  return (value, i) => value === value && !partial[i];
}

/** The last point with a value. */
export function lastKnown(line: Line): Point | null {
  const i = line.value.findLastIndex((value) => !Number.isNaN(value));
  return i < 0 ? null : pointAt(line, i);
}

/** The point at a time. */
export function pointWhen(line: Line, time: number): Point | null {
  const { t } = line;
  const i = firstWhere(0, t.length, (i) => t[i]! >= time);
  return t[i] === time ? pointAt(line, i) : null;
}

/** The first place from one to another (excluded) at which something holds that holds from there on; the end where it never does. */
export function firstWhere(from: number, end: number, holds: (i: number) => boolean): number {
  while (from < end) {
    const middle = (from + end) >>> 1;
    if (holds(middle)) end = middle;
    else from = middle + 1;
  }
  return from;
}
