import { Fields, instantOf, jsonValue, own } from './fields.js';
import type { Compare, Kpi, Period, Point, Problem, Segment, Stage, Thresholds, Weight } from './kpi.js';
import { dayNumber, daysIn, elapsedDays, isoDate, isPeriodWord, parsePeriod } from './period.js';
import { orderedPoints } from './series.js';
import { civilDay, DAY, isTimeZone } from './zone.js';

export interface Reading {
  readonly kpi: Kpi;
  readonly problems: readonly Problem[];
}

const period = 'a period such as 2026-11, 2026-Q4, 2026-W46, 2026, 2026-11-01/2026-11-30, month or 7d';

/**
 * Any input to a KPI: the one place where input is checked. Never throws; a bad field is `null` and has its problem.
 *
 * `over` holds fields that win over those of `input` (an element's attributes). `now` is the reader's clock in
 * milliseconds: it gives words such as `month` their meaning and tells whether a period without as-of is over.
 */
export function read(input: unknown, options: { readonly over?: unknown; readonly now?: number } = {}): Reading {
  const problems: Problem[] = [];
  const fields = new Fields(input, problems, '', options.over);
  if (input !== undefined && input !== null && (typeof input !== 'object' || Array.isArray(input))) {
    fields.wrong('', input, 'an object with fields such as value and target');
  }

  const value = fields.number('value');
  const previous = fields.number('previous');
  const baseline = fields.number('baseline');
  const goal = fields.target('target');
  const stretch = fields.number('stretch');
  const percent = [value, previous, baseline, goal, stretch].some((part) => part?.percent);
  const { unit, currency } = readUnit(fields, percent);
  if (unit === 'percent' && Math.abs(value?.value ?? 0) > 10) {
    fields.wrong('value', fields.raw('value'), 'a fraction, as 1 is 100 %', true);
  }

  const time = readTime(fields, options.now);
  const lists = readLists(fields, time.timeZone, time.asOf);
  const target = goal?.target ?? null;
  let better = fields.choice('better', ['higher', 'lower', 'range', 'neither'] as const) ?? 'higher';
  if (better === 'range' && typeof target === 'number') fields.wrong('target', target, 'a range such as 0.4/0.6, as better is range');
  if (target !== null && typeof target === 'object' && better !== 'neither') better = 'range';

  const kpi: Kpi = {
    metric: fields.text('metric'),
    label: fields.text('label'),
    value: value?.value ?? null,
    exact: value?.exact ?? null,
    previous: previous?.value ?? null,
    baseline: baseline?.value ?? null,
    target: better === 'range' && typeof target === 'number' ? null : target,
    stretch: stretch?.value ?? null,
    unit,
    currency,
    kind:
      fields.choice('kind', ['total', 'rate', 'level', 'unique'] as const) ??
      (['percent', 'score', 'seconds', 'days'].includes(unit) && fields.raw('kind') === undefined ? 'rate' : null),
    better,
    sample: fields.bounded('sample', 0),
    minSample: fields.bounded('minSample', 0) ?? (unit === 'percent' ? 100 : 30),
    monotone: fields.flag('monotone') ?? true,
    rateMode: fields.choice('rateMode', ['hold', 'glide'] as const) ?? 'hold',
    weights: readWeights(fields),
    thresholds: readThresholds(fields),
    warmup: fields.bounded('warmup', 0, 1),
    periodLabel: fields.text('periodLabel'),
    previousLabel: fields.text('previousLabel'),
    ...time,
    ...lists,
    spend: fields.bounded('spend', 0),
    reference: fields.text('reference'),
    approximate: fields.flag('approximate') ?? false,
    truncated: lists.truncated || (fields.flag('truncated') ?? false),
    notices: readNotices(fields),
  };
  return { kpi, problems };
}

function readUnit(fields: Fields, percent: boolean): Pick<Kpi, 'unit' | 'currency'> {
  const given = fields.text('currency');
  const currency = given !== null && /^[A-Z]{3}$/.test(given) ? given : null;
  const code = 'an ISO 4217 code in capitals such as EUR';
  if (given !== null && currency === null) fields.wrong('currency', given, code, true);
  const unit = fields.text('unit', 40) ?? (given !== null ? 'currency' : percent ? 'percent' : 'number');
  if (unit === 'currency' && given === null) fields.wrong('currency', '', code, true);
  return { unit: unit === 'currency' && currency === null ? 'number' : unit, currency: unit === 'currency' ? currency : null };
}

function readTime(fields: Fields, now: number | undefined): Pick<
  Kpi,
  'timeZone' | 'asOf' | 'period' | 'days' | 'elapsed' | 'compare' | 'previousPeriod' | 'updatedAt'
> {
  let timeZone = fields.text('timeZone') ?? 'UTC';
  if (!isTimeZone(timeZone)) {
    fields.wrong('timeZone', timeZone, 'a zone such as Europe/Oslo', true);
    timeZone = 'UTC';
  }
  const today = now === undefined ? null : civilDay(now, timeZone);
  const partial = fields.raw('partial');
  const moving = typeof partial === 'object' ? fields.inside('partial', partial).date('from') : null;
  const asOf = fields.date('asOf') ?? (moving === null ? null : isoDate(dayNumber(moving)! - 1));
  const final = asOf === null && typeof partial !== 'object' && fields.flag('partial') === false;

  const about = readPeriod(fields, 'period', asOf === null ? today : dayNumber(asOf));
  const days = about ? daysIn(about) : final ? 1 : null;
  const updatedAt = fields.text('updatedAt');
  const updated = updatedAt === null ? null : (instantOf(updatedAt) ?? fields.wrong('updatedAt', updatedAt, 'an instant such as 2026-11-15T06:00:00Z', true));
  return {
    timeZone,
    asOf,
    period: about,
    days,
    elapsed: final ? days : about && elapsedDays(about, asOf, today),
    compare: readCompare(fields),
    previousPeriod: readPeriod(fields, 'previousPeriod', null),
    updatedAt: updated,
  };
}

function readPeriod(fields: Fields, name: string, anchor: number | null): Period | null {
  const raw = fields.raw(name);
  if (raw === undefined) return null;
  const text = typeof raw === 'object' ? `${String(own(raw, 'start'))}/${String(own(raw, 'end'))}` : String(raw).slice(0, 40);
  const found = parsePeriod(text, anchor);
  if (found) return found;
  return fields.wrong(name, raw, isPeriodWord(text) ? 'a word such as month only together with as-of or a clock' : period);
}

function readCompare(fields: Fields): Compare {
  const raw = fields.raw('compare');
  if (raw === undefined) return 'previous';
  if (raw === 'previous' || raw === 'year' || raw === 'none') return raw;
  return parsePeriod(String(raw).slice(0, 40)) ?? fields.wrong('compare', raw, 'previous, year, none, or a period such as 2026-10') ?? 'none';
}

function readLists(
  fields: Fields,
  timeZone: string,
  asOf: string | null,
): Pick<Kpi, 'series' | 'previousSeries' | 'targetSeries' | 'stages' | 'segments' | 'truncated'> {
  const partialFrom = asOf === null ? Infinity : (dayNumber(asOf)! + 1) * DAY;
  const series = (name: string, from = Infinity): readonly Point[] => {
    const { points, duplicates } = orderedPoints(fields.points(name, timeZone, from));
    if (duplicates > 0) fields.wrong(name, `${duplicates} of them twice`, 'each time once; the last of two counts', true);
    return points;
  };
  const stages = readStages(fields);
  const segments = fields.list('segments', 4);
  return {
    series: series('series', partialFrom),
    previousSeries: series('previousSeries'),
    targetSeries: series('targetSeries'),
    stages: stages.stages,
    segments: segments.items.map((item, i): Segment => {
      const segment = fields.inside(`segments[${i}]`, item);
      const id = segment.text('id') ?? `segment-${i + 1}`;
      return { id, label: segment.text('label') ?? id, stages: readStages(segment).stages, spend: segment.bounded('spend', 0) };
    }),
    truncated: stages.cut || segments.cut,
  };
}

function readStages(fields: Fields): { stages: readonly Stage[]; cut: boolean } {
  const { items, cut } = fields.list('stages', 50);
  const stages = items.map((item, i): Stage => {
    const stage = fields.inside(`stages[${i}]`, item);
    const label = stage.text('label');
    const id = stage.text('id') ?? `stage-${i + 1}`;
    return {
      id,
      label: label ?? id,
      value: stage.bounded('value', 0),
      previous: stage.bounded('previous', 0),
      target: stage.bounded('target', 0),
      stepTarget: stage.bounded('stepTarget', 0),
    };
  });
  return { stages, cut };
}

function readWeights(fields: Fields): readonly Weight[] | null {
  const { items } = fields.list('weights', 3660);
  const weights = items.map((item, i) => {
    const weight = fields.inside(`weights[${i}]`, item);
    return { days: weight.bounded('days', 0) ?? 0, w: weight.bounded('w', 0) ?? 0 };
  });
  return weights.some(({ days, w }) => days > 0 && w > 0) ? weights : null;
}

function readThresholds(fields: Fields): Thresholds | null {
  let raw = fields.raw('thresholds');
  if (raw === undefined) return null;
  if (typeof raw === 'string') raw = jsonValue(raw) ?? raw;
  const inside = fields.inside('thresholds', raw);
  const [onTrack, atRisk] = [inside.bounded('onTrack', 0), inside.bounded('atRisk', 0)];
  if (onTrack !== null && atRisk !== null && atRisk <= onTrack) return { onTrack, atRisk };
  return fields.wrong('thresholds', raw, 'two shares such as {"onTrack": 0.95, "atRisk": 0.8}');
}

function readNotices(fields: Fields): readonly string[] {
  const { items } = fields.list('notices', 10);
  return items.map((item, i) => new Fields({ notice: item }, fields.problems, `notices[${i}].`).text('notice') ?? '').filter(Boolean);
}
