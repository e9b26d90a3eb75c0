import * as is from './fields.js';
import type { Kpi, Period, Point, Problem, Stage } from './kpi.js';
import { dayNumber, daysIn, elapsedDays, isoDate, parsePeriod, PERIOD_WORD } from './period.js';
import { orderedPoints } from './series.js';
import { civilDay, DAY, isTimeZone, startOfDay } from './zone.js';

export interface Reading {
  readonly kpi: Kpi;
  readonly problems: readonly Problem[];
}

/** A period in any of its written forms, or one of some words. */
function written<W extends string>(words: RegExp, more: string): is.Reader<Period | W> {
  return (raw, note) => {
    const ends = [is.own(raw, 'start'), is.own(raw, 'end')];
    const text = typeof raw === 'object' ? ends.map((end) => (typeof end === 'string' ? end : '')).join('/') : typeof raw === 'string' ? raw : is.shown(raw);
    return words.test(text)
      ? (text as W)
      : (parsePeriod(text) ?? note('', raw, `a period such as 2026-Q4, 2026-11, 2026-W46 or 2026-11-01/2026-11-30${more}`));
  };
}

/** An object with a name: by its place in the list where it has none. */
function named<S extends is.Schema>(schema: S): is.Reader<is.Fields<S> & { id: string; label: string }> {
  const reader = is.object({ id: is.text, label: is.text, ...schema });
  return (raw, note, index) => {
    const fields = reader(raw, note, index)!;
    const id = (fields.id as string | null) ?? String(index + 1);
    return { ...(fields as is.Fields<S>), id, label: (fields.label as string | null) ?? id };
  };
}

const stages: is.Reader<Stage[]> = is.list(
  named({ value: is.count, previous: is.count, target: is.count, stepTarget: is.count }),
  50,
);

const schema = {
  metric: is.text,
  label: is.text,
  value: is.number,
  previous: is.number,
  baseline: is.number,
  target: is.goal,
  stretch: is.number,
  unit: is.text,
  currency: is.where(is.text, (code) => /^[A-Z]{3}$/.test(code), 'an ISO 4217 code in capitals such as EUR', true),
  kind: is.oneOf('total', 'rate', 'level', 'unique'),
  better: is.oneOf('higher', 'lower', 'range', 'neither'),
  sample: is.count,
  minSample: is.count,
  monotone: is.flag,
  rateMode: is.oneOf('hold', 'glide'),
  weights: is.where(
    is.list(is.object({ days: is.count, w: is.count }), 3660),
    (parts) => parts.some(({ days, w }) => days! * w! > 0),
    'a list such as [{"days": 31, "w": 6}]',
  ),
  thresholds: is.object({ onTrack: is.count, atRisk: is.count }),
  warmup: is.where(is.count, (share) => share <= 1, 'a share from 0 to 1'),
  period: written(PERIOD_WORD, ', or a word such as month or 7d'),
  periodLabel: is.text,
  previousLabel: is.text,
  asOf: is.date,
  timeZone: is.where(is.text, isTimeZone, 'a zone such as Europe/Oslo', true),
  compare: written<'previous' | 'year' | 'none'>(/^(previous|year|none)$/, ', or previous, year, none'),
  previousPeriod: written<never>(/^\b$/, ''),
  partial: ((raw, ...rest) =>
    typeof raw === 'object' ? is.date(is.own(raw, 'from'), ...rest) : is.flag(raw, ...rest)) as is.Reader<boolean | string>,
  stages,
  segments: is.list(named({ stages, spend: is.count }), 4),
  spend: is.count,
  reference: is.text,
  updatedAt: is.instant,
  approximate: is.flag,
  truncated: is.flag,
  notices: is.list(is.text, 10),
};

/**
 * Any input to a KPI: the one place where input is checked. Never throws; a bad field is `null` and has its problem.
 *
 * `over` holds fields that win over those of `input` (an element's attributes), even when they are wrong: an author's
 * typing error must not be hidden by a figure that happens to be there. `now` is the reader's clock in milliseconds: it
 * gives words such as `month` their meaning and tells whether a period without as-of is over.
 */
export function read(input: unknown, options: { readonly over?: unknown; readonly now?: number } = {}): Reading {
  const problems: Problem[] = [];
  const note: is.Note = (field, value, expected, kept = false) => {
    problems.push({ field, value: is.shown(value), expected, kept });
    return null;
  };
  const taken = new Map<string, unknown>();
  const take = (name: string): unknown => {
    if (!taken.has(name)) {
      const over = is.own(options.over, name);
      taken.set(name, is.isEmpty(over) ? is.own(input, name) : over);
    }
    return taken.get(name);
  };
  if (!is.isEmpty(input) && (typeof input !== 'object' || is.attempt(() => Array.isArray(input)) !== false)) {
    note('', input, 'an object with fields such as value and target');
  }
  const given = is.readFields(schema, take, note);
  const { value, target, kind, currency, segments } = given;

  const percent = ['value', 'previous', 'baseline', 'target', 'stretch'].some((name) => /%\s*"$/.test(is.shown(take(name))));
  const asked = given.unit ?? (is.isEmpty(take('currency')) ? (percent ? 'percent' : 'number') : 'currency');
  const unit = asked === 'currency' && !currency ? 'number' : asked;
  if (given.unit === 'currency' && is.isEmpty(take('currency'))) note('currency', '', 'an ISO 4217 code such as EUR', true);
  if (unit === 'percent' && Math.abs(value ?? 0) > 10) note('value', value, 'a fraction, as 1 is 100 %', true);

  const range = target !== null && typeof target === 'object';
  // A wrong direction asks for no judgement, rather than for the wrong one.
  const asGiven = given.better ?? (is.isEmpty(take('better')) ? 'higher' : 'neither');
  const better = range && asGiven !== 'neither' ? 'range' : asGiven;
  const fits = better !== 'range' || range || target === null;

  const time = readTime(given, options.now, is.isEmpty(take('asOf')), note);
  const points = (name: string, asOf: string | null = null): readonly Point[] => {
    const raw = take(name);
    if (is.isEmpty(raw)) return [];
    const found = is.attempt(() => readPoints(name, raw, time.timeZone, asOf, note));
    return found ?? note(name, raw, 'points such as [["2026-11-01", 12]]') ?? [];
  };
  const isRate = is.isEmpty(take('kind')) && /^(percent|score|seconds|days)$/.test(unit);
  const kpi: Kpi = {
    ...given,
    ...time,
    exact: is.exactDigits(take('value')),
    target: fits ? target : note('target', target, 'a range such as 0.4/0.6'),
    unit,
    currency: unit === 'currency' ? currency : null,
    kind: isRate ? 'rate' : kind,
    better,
    minSample: given.minSample ?? (unit === 'percent' ? 100 : 30),
    monotone: given.monotone ?? true,
    rateMode: given.rateMode ?? 'hold',
    compare: given.compare ?? (is.isEmpty(take('compare')) ? 'previous' : 'none'),
    series: points('series', time.asOf),
    previousSeries: points('previousSeries'),
    targetSeries: points('targetSeries'),
    stages: given.stages ?? [],
    segments: (segments ?? []).map((segment) => ({ ...segment, stages: segment.stages ?? [] })),
    approximate: given.approximate ?? false,
    truncated: given.truncated === true || problems.some(({ expected }) => expected === is.SHORTER),
    notices: given.notices ?? [],
  };
  return { kpi, problems };
}

function readTime(
  given: is.Fields<typeof schema>,
  now: number | undefined,
  asOfFits: boolean,
  note: is.Note,
): Pick<Kpi, 'timeZone' | 'asOf' | 'period' | 'days' | 'elapsed'> {
  const { partial } = given;
  const timeZone = given.timeZone ?? 'UTC';
  const today = now === undefined ? null : civilDay(now, timeZone);
  const asOf = given.asOf ?? (typeof partial === 'string' ? isoDate(dayNumber(partial)! - 1) : null);
  const final = partial === false && !asOf;
  const settled = asOfFits && partial !== true;
  let { period } = given;
  if (typeof period === 'string') {
    period = parsePeriod(period, asOf ? dayNumber(asOf) : today) ?? note('period', period, 'an as-of date beside such a word');
  }
  const days = period ? daysIn(period) : final ? 1 : null;
  return { timeZone, asOf, period, days, elapsed: final ? days : period && elapsedDays(period, asOf, settled ? today : null) };
}

/** Points as pairs, objects, or columns `{t, value}`, in order of time; after as-of they are not finished. */
function readPoints(name: string, raw: unknown, timeZone: string, asOf: string | null, note: is.Note): readonly Point[] | null {
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
    const t = is.timeOf(time, timeZone);
    const gap = is.isEmpty(value) || value !== value;
    const number = gap ? null : is.decimal(value);
    if (t === null || (!gap && number === null)) bad ??= `${i}: ${is.shown(t === null ? time : value)}`;
    if (t === null) continue;
    const isInstant = typeof time === 'string' ? time.length > 10 : t % DAY !== 0;
    points.push({ t, value: number, partial: t >= partialFrom[isInstant ? 1 : 0] || is.own(row, 'partial') === true });
  }
  if (bad !== undefined) note(name, bad, 'a date such as 2026-11-01 and a number or null', true);
  const ordered = orderedPoints(points);
  if (ordered.duplicates > 0) note(name, `${ordered.duplicates} twice`, 'each time once; the last of two counts', true);
  return ordered.points;
}
