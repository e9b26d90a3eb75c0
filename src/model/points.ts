import { attempt } from './attempt.js';
import { decimal } from './decimal.js';
import * as is from './fields.js';
import type { Kpi, Point } from './kpi.js';
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

/** Fields that only some elements draw, and so read. */
export interface More {
  readonly names: readonly string[];
  readonly read: (border: Border) => Partial<Kpi>;
}

/** The line of the KPI itself. */
export const seriesField: More = {
  names: ['series'],
  read: (border) => ({ series: readSeries('series', border) }),
};

/** Points as pairs, objects, or columns `{t, value}`, in order of time; after as-of they are not finished. */
export function readSeries(name: string, border: Border): readonly Point[] {
  const raw = border.take(name);
  if (is.isEmpty(raw)) return [];
  return attempt(() => readPoints(name, raw, border)) ?? border.note(name, raw, POINTS) ?? [];
}

function readPoints(name: string, raw: unknown, { note, timeZone, asOf }: Border): readonly Point[] | null {
  const given = is.fromText(raw);
  const [times, values] = [is.own(given, 't'), is.own(given, 'value')] as ArrayLike<unknown>[];
  const rows = times && values ? times : given;
  const typed = ArrayBuffer.isView(rows);
  if (!typed && !Array.isArray(rows)) return null;
  const next = asOf === null ? Infinity : dayNumber(asOf)! + 1;
  const partialFrom = [next * DAY, asOf === null ? Infinity : startOfDay(next, timeZone)] as const;
  let bad: string | undefined;
  const points: Point[] = [];
  const { length } = rows as unknown as ArrayLike<unknown>;
  const longest = typed ? length : 1_000_000;
  if (length > longest) note(name, `${length} points`, is.SHORTER, true);
  for (let i = 0; i < Math.min(length, longest); i++) {
    const row: unknown = (rows as unknown as ArrayLike<unknown>)[i];
    const pair = Array.isArray(row);
    const time: unknown = values ? row : pair ? row[0] : is.own(row, 't');
    const value: unknown = values ? values[i] : pair ? row[1] : is.own(row, 'value');
    const t = timeOf(time, timeZone);
    const gap = is.isEmpty(value) || value !== value;
    const number = gap ? null : decimal(value);
    if (t === null || (!gap && number === null)) bad ??= `${i}: ${is.shown(t === null ? time : value)}`;
    if (t === null) continue;
    const isInstant = typeof time === 'string' ? time.length > 10 : t % DAY !== 0;
    points.push({ t, value: number, partial: t >= partialFrom[isInstant ? 1 : 0] || is.own(row, 'partial') === true });
  }
  if (bad !== undefined) note(name, bad, POINTS, true);
  const ordered = orderedPoints(points);
  if (ordered.duplicates > 0) note(name, `${ordered.duplicates} twice`, 'each time once', true);
  return ordered.points;
}
