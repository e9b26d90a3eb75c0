import { attempt } from './attempt.js';
import { exactDigits } from './decimal.js';
import * as is from './fields.js';
import type { Kpi, Period, Problem } from './kpi.js';
import { withLines } from './line.js';
import { dayNumber, daysIn, elapsedDays, isoDate, parsePeriod, PERIOD_WORD } from './period.js';
import { onlyText } from './only-text.js';
import type { More } from './points.js';
import { civilDay, isTimeZone } from './zone.js';

export interface Reading {
  readonly kpi: Kpi;
  readonly problems: readonly Problem[];
}

/** A period in any of its written forms, or one of some words. */
function written<W extends string>(words: RegExp, more: string): is.Reader<Period | W> {
  return (raw, note) => {
    const ends = typeof raw === 'object' ? [is.own(raw, 'start'), is.own(raw, 'end')] : [raw];
    const text = ends.join('/');
    return words.test(text)
      ? (text as W)
      : (parsePeriod(text) ?? note('', raw, `a period such as 2026-11, 2026-Q4, 2026-11-01/2026-11-30${more}`));
  };
}

const figures = ['value', 'previous', 'baseline', 'target', 'stretch'];

const CURRENCY = 'an ISO 4217 code such as EUR';

const schema = {
  metric: is.text,
  label: is.text,
  value: is.number,
  previous: is.number,
  baseline: is.number,
  target: is.goal,
  stretch: is.number,
  unit: is.text,
  currency: is.where(is.text, (code) => /^[A-Z]{3}$/.test(code), CURRENCY, true),
  kind: is.oneOf('total', 'rate', 'level', 'unique'),
  better: is.oneOf('higher', 'lower', 'range', 'neither'),
  sample: is.count,
  minSample: is.count,
  monotone: is.flag,
  rateMode: is.oneOf('hold', 'glide'),
  weights: is.list(is.object({ days: is.count, w: is.count }), 3660),
  thresholds: is.object({ onTrack: is.count, atRisk: is.count }),
  warmup: is.where(is.count, (share) => share <= 1, 'a share from 0 to 1'),
  period: written(PERIOD_WORD, ', month or 7d'),
  periodLabel: is.text,
  previousLabel: is.text,
  asOf: is.date,
  timeZone: is.where(is.text, isTimeZone, 'a zone such as Europe/Oslo', true),
  compare: written<'previous' | 'year' | 'none'>(/^(previous|year|none)$/, ', previous, year, none'),
  previousPeriod: written<never>(/^\b$/, ''),
  partial: ((raw, ...rest) =>
    typeof raw === 'object' ? is.date(is.own(raw, 'from'), ...rest) : is.flag(raw, ...rest)) as is.Reader<
    boolean | string
  >,
  notices: is.list(is.text, 10),
  updatedAt: is.instant,
};

/** The fields that every element takes, each as an attribute too. */
export const fieldNames: readonly string[] = Object.keys(schema);

const none: readonly never[] = [];

/** All that a KPI has, with what only some elements draw, and read. */
const shape = {
  ...schema,
  ...{ series: none, previousSeries: none, targetSeries: none, stages: none, segments: none },
  ...{ granularity: null, spend: null, reference: null, approximate: false, truncated: false },
  ...{ exact: null, days: null, elapsed: null },
};

/**
 * Any input to a KPI. Never throws; a bad field is `null` and has its problem. `field` gives each field as it is to be read, of
 * the input or of whoever knows better; `more` is what not every element draws.
 */
export function readKpi(input: unknown, field: (name: string) => unknown, now?: number, more?: More): Reading {
  const problems: Problem[] = [];
  const note: is.Note = (field, value, expected, kept = false) => {
    problems.push({ field, value: is.shown(value), expected, kept });
    return null;
  };
  const raw: Record<string, unknown> = { ...schema };
  const has = (name: keyof typeof schema): boolean => !is.isEmpty(raw[name]);
  if (!is.isEmpty(input) && attempt(() => typeof input === 'object' && !Array.isArray(input)) !== true) {
    note('', input, 'an object');
  }
  const given = is.readFields(schema, (name) => (raw[name] = field(name)), note, shape);
  const { value, target, kind, currency } = given;

  const inPercent = (name: string): boolean => /%\s*$/.test(onlyText(raw[name]));
  const asked = given.unit ?? (has('currency') ? 'currency' : figures.some(inPercent) ? 'percent' : 'number');
  const unit = asked === 'currency' && !currency ? 'number' : asked;
  if (given.unit === 'currency' && !has('currency')) note('currency', '', CURRENCY, true);
  if (unit === 'percent' && Math.abs(value ?? 0) > 10) note('value', value, 'a fraction, as 1 is 100 %', true);

  const range = target !== null && typeof target === 'object';
  // A wrong direction asks for no judgement, rather than for the wrong one.
  const asGiven = given.better ?? (has('better') ? 'neither' : 'higher');
  const better = range && asGiven !== 'neither' ? 'range' : asGiven;
  const fits = better !== 'range' || range || target === null;

  const time = readTime(given, now, !has('asOf'), note);
  const isRate = !has('kind') && /^(percent|score|seconds|days)$/.test(unit);
  const { series, previousSeries, targetSeries, ...drawn } = more?.read({ take: field, note, ...time }) ?? {};
  // Percentages rest on people or messages, as the steps of a funnel do.
  const ofPeople = unit === 'percent' || [drawn.stages, drawn.segments].some((list) => list?.length);
  const kpi: Kpi = {
    ...given,
    ...time,
    ...drawn,
    exact: exactDigits(raw.value),
    target: fits ? target : note('target', target, 'a range such as 0.4/0.6'),
    unit,
    currency: unit === 'currency' ? currency : null,
    kind: isRate ? 'rate' : kind,
    better,
    minSample: given.minSample ?? (ofPeople ? 100 : 30),
    monotone: given.monotone ?? true,
    rateMode: given.rateMode ?? 'hold',
    compare: given.compare ?? (has('compare') ? 'none' : 'previous'),
    notices: given.notices ?? none,
    truncated: drawn.truncated || problems.some(({ expected }) => expected === is.SHORTER),
  };
  return { kpi: withLines(kpi, { series, previousSeries, targetSeries }), problems };
}

function readTime(
  given: is.Fields<typeof schema>,
  now: number | undefined,
  asOfFits: boolean,
  note: is.Note,
): Pick<Kpi, 'timeZone' | 'asOf' | 'period' | 'days' | 'elapsed'> {
  const { partial } = given;
  const timeZone = given.timeZone ?? 'UTC';
  const asOf = given.asOf ?? (typeof partial === 'string' ? isoDate(dayNumber(partial)! - 1) : null);
  const anchor = asOf ? dayNumber(asOf) : now === undefined ? null : civilDay(now, timeZone);
  const final = partial === false && !asOf;
  const settled = asOfFits && partial !== true;
  let { period } = given;
  if (typeof period === 'string') {
    period = parsePeriod(period, anchor) ?? note('period', period, 'an as-of date beside it');
  }
  const days = period ? daysIn(period) : final ? 1 : null;
  return {
    timeZone,
    asOf,
    period,
    days,
    elapsed: final ? days : period && elapsedDays(period, asOf, settled ? anchor : null),
  };
}
