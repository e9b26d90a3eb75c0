import { attempt } from './attempt.js';
import { isMidnight } from './buckets.js';
import { decimal } from './decimal.js';
import { extremes } from './extremes.js';
import * as is from './fields.js';
import type { Kpi } from './kpi.js';
import { type Line, lineFrom, type LineName, lastPoints } from './line.js';
import { dayNumber } from './period.js';
import { orderedPoints } from './series.js';
import { timeOf } from './time.js';
import { DAY, startOfDay } from './zone.js';

const POINTS = 'points such as [["2026-11-01", 12]]';

/** Where input is read: a field by name, a place to note problems, and the data's time zone. */
export interface Border {
  readonly take: (name: string) => unknown;
  readonly note: is.Note;
  readonly timeZone: string;
  readonly asOf: string | null;
}

/** Fields that only some elements draw, and so read; of those that are lines, their columns. */
export interface More {
  readonly names: readonly string[];
  readonly read: (border: Border) => Partial<Omit<Kpi, LineName>> & Partial<Record<LineName, Line>>;
}

/** The line of the KPI itself. */
export const seriesField: More = {
  names: ['series'],
  read: (border) => ({ series: readLine('series', border) }),
};

/** Points as pairs, objects, or columns `{t, value}`, in order of time; after as-of they are not finished. */
export function readLine(name: LineName, border: Border): Line {
  const raw = border.take(name);
  const line = is.isEmpty(raw) ? lineFrom([]) : attempt(() => lineIn(name, raw, border));
  return line ?? border.note(name, raw, POINTS) ?? lineFrom([]);
}

function lineIn(name: LineName, raw: unknown, { note, timeZone, asOf }: Border): Line | null {
  const given = is.fromText(raw);
  const [times, values] = [is.own(given, 't'), is.own(given, 'value')] as ArrayLike<unknown>[];
  const rows = (times && values ? times : given) as ArrayLike<unknown>;
  const typed = ArrayBuffer.isView(rows) && 'length' in rows;
  if (!typed && !Array.isArray(rows)) return null;
  const next = asOf === null ? Infinity : dayNumber(asOf)! + 1;
  const partialFrom = [next * DAY, asOf === null ? Infinity : startOfDay(next, timeZone)] as const;
  const isPartial = (t: number, isInstant = !isMidnight(t)): boolean => t >= partialFrom[isInstant ? 1 : 0];
  const longest = typed ? rows.length : 1_000_000;
  if (rows.length > longest) note(name, `${rows.length} points`, is.SHORTER, true);
  const length = Math.min(rows.length, longest);
  // Of columns whose buffer was given away since nothing may be asked.
  if (length === 0 || (rows === times && !values?.length)) return lineFrom([]);
  const partial = new Uint8Array(length);
  const own = { t: times, value: values, partial };
  if (isLine(own)) {
    const { t } = own;
    for (let i = length; i-- > 0 && t[i]! >= Math.min(...partialFrom);) partial[i] = Number(isPartial(t[i]!));
    return own;
  }

  const t = new Float64Array(length);
  const value = new Float64Array(length);
  let bad: string | undefined;
  let [count, isOrdered] = [0, true];
  for (let i = 0; i < length; i++) {
    const row: unknown = rows[i];
    const pair: readonly unknown[] | null = Array.isArray(row) ? row : null;
    const time = values ? row : pair ? pair[0] : is.own(row, 't');
    const figure = values ? values[i] : pair ? pair[1] : is.own(row, 'value');
    const at = timeOf(time, timeZone);
    const gap = is.isEmpty(figure) || figure !== figure;
    const number = gap ? null : decimal(figure);
    if (at === null || (!gap && number === null)) bad ??= `${i}: ${is.shown(at === null ? time : figure)}`;
    if (at === null) continue;
    const moves = asOf !== null && isPartial(at, typeof time === 'string' ? time.length > 10 : undefined);
    isOrdered &&= !(at <= t[count - 1]!);
    t[count] = at;
    value[count] = number ?? NaN;
    partial[count++] = Number(moves || (!values && !pair && is.own(row, 'partial') === true));
  }
  if (bad !== undefined) note(name, bad, POINTS, true);
  const line: Line = { t: t.subarray(0, count), value: value.subarray(0, count), partial: partial.subarray(0, count) };
  if (isOrdered) return line;
  const ordered = orderedPoints(lastPoints(line));
  if (ordered.duplicates > 0) note(name, `${ordered.duplicates} twice`, 'each time once', true);
  return lineFrom(ordered.points);
}

/** Whether columns can stay as they are, and not be copied: doubles, in order of time, and gaps as `NaN`. */
function isLine(line: { t: unknown; value: unknown; partial: Uint8Array }): line is Line {
  const { t, value } = line;
  if (!(t instanceof Float64Array && value instanceof Float64Array && t.length === value.length)) return false;
  let before = -8.64e15;
  for (let i = 0; i < t.length; i++) {
    if (!(t[i]! > before)) return false;
    before = t[i]!;
  }
  return before < 8.64e15 && extremes(line as Line).every(Number.isFinite);
}
