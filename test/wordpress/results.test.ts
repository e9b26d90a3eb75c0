/** What the plugin answers is read by the elements without a problem, and its sums are those of the library. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Granularity, KpiResult, Period } from '../../src/model/kpi.js';
import { dayNumber, isoDate, parsePeriod } from '../../src/model/period.js';
import { read } from '../../src/model/read.js';
import { fromTable } from '../../src/sources/table.js';
import { answers, siteToAsk } from './answers.js';

const today = dayNumber('2026-11-15')!;
const many = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, seed: number): T[] =>
  fc.sample(arbitrary, { numRuns, seed });

const site = await siteToAsk();
const fresh = JSON.parse(site.php('echo wp_json_encode( KpiElements\\NEW_KPI );')) as object;

const kinds = ['total', 'rate', 'level', 'unique'] as const;
interface Row {
  readonly date: string;
  readonly value: string;
  readonly sample?: string;
}
interface Asked {
  readonly kind: (typeof kinds)[number];
  readonly rows: Row[];
  readonly period: string;
  readonly compare: string;
  readonly granularity: Granularity;
}

const amount = fc.oneof(
  fc.integer({ min: -500, max: 90_000 }).map(String),
  fc
    .tuple(fc.nat(9999), fc.integer({ min: 1, max: 99 }))
    .map(([a, b]) => `${a}.${String(b).padStart(2, '0').replace(/0$/, '')}`),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 79n }).map((big) => `${big}.25`),
);
const asked: fc.Arbitrary<Asked> = fc.record({
  kind: fc.constantFrom(...kinds),
  rows: fc.uniqueArray(
    fc.record({
      date: fc.integer({ min: today - 500, max: today + 3 }).map(isoDate),
      value: amount,
      sample: fc.integer({ min: 1, max: 900 }).map(String),
    }),
    { selector: ({ date }) => date, maxLength: 40 },
  ),
  period: fc.constantFrom(
    '2026-11',
    '2026-10',
    '2026-Q4',
    '2026',
    '2025',
    '2026-W46',
    'month',
    '7d',
    '30d',
    'year',
    '2026-12',
    '2025-03-02/2026-10-20',
  ),
  compare: fc.constantFrom('previous', 'year', 'none', '2026-06'),
  granularity: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
});

/** What the plugin answers of these rows on 15 November 2026. */
function results(questions: readonly Asked[]): KpiResult[] {
  return answers(
    site,
    'kpi_result',
    questions.map(({ kind, rows, ...query }) => [
      { ...fresh, label: 'Leads', target: '1200', kind, time_zone: 'Europe/Oslo' },
      { rows, facts: [], result: null, at: 1_794_700_000 },
      query,
      today,
    ]),
  ) as KpiResult[];
}

void describe('a result of PHP', () => {
  it('is read without a problem, whatever was typed and asked', () => {
    const questions = many(asked, 1500, 21);
    results(questions).forEach((result, i) => {
      const { kpi, problems } = read(result);
      const message = JSON.stringify(questions[i]);
      assert.deepEqual(problems, [], message);
      assert.deepEqual([kpi.label, kpi.target, kpi.kind], ['Leads', 1200, questions[i]!.kind], message);
      assert.deepEqual(
        kpi.asOf === null,
        questions[i]!.rows.every(({ date }) => dayNumber(date)! > today || date < (result.period as Period).start),
        message,
      );
      assert.ok(kpi.value !== null || (result.notices ?? []).length > 0, message);
    });
  });

  it('has the sums, the means and the last readings that the library has of the same rows', () => {
    const questions = many(asked, 1500, 22);
    const within = (rows: Row[], { start, end }: Period) =>
      rows.filter(({ date }) => date >= start && date <= end && dayNumber(date)! <= today);
    const folded = (rows: Row[], kind: string) =>
      fromTable(rows, {
        metric: 'value',
        time: 'date',
        kind: kind as 'total',
        ...(kind === 'rate' && { weight: 'sample' }),
      }).value;
    const same = (found: unknown, expected: unknown, message: string) => {
      if (expected === null || found === null || typeof expected === 'string')
        assert.equal(found === null ? null : String(found as number), expected, message);
      else assert.ok(Math.abs(Number(found) - Number(expected)) <= Math.abs(Number(expected)) * 1e-14, message);
    };
    results(questions).forEach((result, i) => {
      const { kind, rows } = questions[i]!;
      const message = JSON.stringify([questions[i], result.value, result.previous]);
      same(result.value, folded(within(rows, result.period as Period), kind), message);
      const before = result.previousPeriod as Period | undefined;
      if (before) same(result.previous ?? null, folded(within(rows, before), kind), message);
    });
  });

  it('compares the same part of the period before, as elements do for themselves', () => {
    const rows = Array.from({ length: 75 }, (_, i) => ({ date: isoDate(today - i), value: '1', sample: '1' }));
    const [result] = results([{ kind: 'total', rows, period: 'month', compare: 'previous', granularity: 'day' }]);
    assert.deepEqual([result!.value, result!.previous], [15, 15]);
    assert.deepEqual(result!.previousPeriod, parsePeriod('2026-10-01/2026-10-15'));
  });
});

void describe('a result that somebody else has made', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('secret', '<b>x</b>', '\u202e', '12%', '1e3', 'month'),
  );
  const date = fc.oneof(
    fc.integer({ min: 0, max: 30_000 }).map(isoDate),
    fc.constantFrom('2026-02-30', '2026-11', '2026-11-01T10:00:00Z', '2026-11-01T25:00'),
  );
  const number = fc.oneof(fc.double(), fc.integer(), text, amount, fc.constant(null));
  const line = fc.array(
    fc.oneof(
      fc.tuple(date, number),
      fc.record({ t: date, value: number, partial: fc.boolean() }, { requiredKeys: ['t'] }),
      fc.anything({ maxDepth: 1 }),
    ),
    { maxLength: 4 },
  );
  const stage = fc.record(
    { id: text, label: text, value: number, target: number, stepTarget: number },
    { requiredKeys: [] },
  );
  const usual = {
    value: number,
    previous: number,
    target: fc.oneof(number, fc.record({ min: number, max: number }), fc.constant('0.4/0.6')),
    sample: number,
    label: text,
    unit: fc.oneof(text, fc.constantFrom('percent', 'currency')),
    currency: fc.oneof(text, fc.constant('NOK')),
    kind: fc.oneof(text, fc.constantFrom(...kinds)),
    better: fc.constantFrom('higher', 'lower', 'range', 'up'),
    period: fc.oneof(fc.constantFrom('2026-11', 'month', '2026-13', '7d'), fc.record({ start: date, end: date })),
    previousPeriod: fc.constantFrom('2026-10', 'month', '2025-W46', { start: '2026-10-01', end: '2026-10-31' }),
    asOf: date,
    timeZone: fc.oneof(text, fc.constantFrom('Europe/Oslo', 'Mars/Phobos', 'UTC')),
    updatedAt: date,
    partial: fc.oneof(fc.boolean(), fc.record({ from: date }), text),
    approximate: fc.oneof(fc.boolean(), text),
    granularity: fc.constantFrom('day', 'hour', 'week'),
    series: line,
    previousSeries: line,
    stages: fc.array(stage, { maxLength: 4 }),
    segments: fc.array(
      fc.record({ id: text, stages: fc.array(stage, { maxLength: 2 }), spend: number }, { requiredKeys: [] }),
      { maxLength: 3 },
    ),
    notices: fc.array(text, { maxLength: 12 }),
    compare: fc.oneof(text, fc.constantFrom('year', '2025-10')),
    baseline: number,
    monotone: fc.oneof(fc.boolean(), text),
    rateMode: fc.constantFrom('hold', 'glide', 'slide'),
    warmup: number,
    thresholds: fc.record({ onTrack: number, atRisk: number }, { requiredKeys: [] }),
    weights: fc.array(fc.record({ days: number, w: number }), { maxLength: 3 }),
    inputs: fc.dictionary(text, number, { maxKeys: 3 }),
    alerts: fc.array(fc.record({ on: fc.constantFrom('value', 'data', 'all'), value: number }), { maxLength: 2 }),
    changes: fc.array(fc.record({ date, label: text }, { requiredKeys: [] }), { maxLength: 2 }),
    significance: fc.oneof(fc.boolean(), text, fc.constant('controlled')),
    segment: fc.dictionary(text, text, { maxKeys: 2 }),
    secret: text,
  };
  // One or two fields beside the figure, so that many are good.
  const given = fc
    .shuffledSubarray(Object.keys(usual), { minLength: 1, maxLength: 3 })
    .chain((names) =>
      fc.record(
        Object.fromEntries(names.map((name) => [name, usual[name as keyof typeof usual] as fc.Arbitrary<unknown>])),
      ),
    );

  it('is refused, or read without a problem', () => {
    const bodies = many(given, 6000, 23).map((fields) => JSON.stringify({ value: 5, ...(fields as object) }));
    const handed = answers(
      site,
      'read_figures',
      bodies.map((body) => [body, 'json', { ...fresh, label: 'Leads' }, 'leads']),
    ) as { result?: object }[];
    const good = handed.filter(({ result }) => result !== undefined);
    assert.ok(good.length > 1000 && good.length < 5000, `${good.length} of ${bodies.length} are good`);
    const found = answers(
      site,
      'kpi_result',
      good.map(({ result }) => [
        { ...fresh, label: 'Leads', better: 'higher' },
        { rows: [], facts: [], result, at: null },
        {},
        today,
      ]),
    );
    found.forEach((result, i) => {
      const { problems } = read(result, { now: Date.parse('2026-11-15T12:00:00Z') });
      assert.deepEqual(
        problems.filter(({ kept }) => !kept),
        [],
        JSON.stringify(good[i]),
      );
    });
  });
});

void describe('decimals in PHP', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 24n) + 1n, max: 10n ** 24n - 1n }), fc.option(fc.stringMatching(/^\d{1,15}$/)))
    .map(([whole, part]) => (part === null ? String(whole) : `${whole}.${part}`));
  /** In units of 10^-30. */
  const units = (text: string): bigint => {
    const [whole = '', part = ''] = text.replace('-', '').split('.');
    const size = BigInt(whole + part.padEnd(30, '0'));
    return text.startsWith('-') ? -size : size;
  };

  it('add up and multiply without losing a digit', () => {
    const lists = many(fc.array(decimal, { maxLength: 20 }), 1000, 24);
    answers(
      site,
      'sum_of',
      lists.map((list) => [list]),
    ).forEach((sum, i) =>
      assert.equal(
        units(sum as string),
        lists[i]!.reduce((total, each) => total + units(each), 0n),
        JSON.stringify(lists[i]),
      ),
    );
    const pairs = many(fc.array(fc.tuple(decimal, decimal), { maxLength: 6 }), 1000, 25);
    answers(
      site,
      'sum_of_products',
      pairs.map((list) => [list]),
    ).forEach((sum, i) =>
      assert.equal(
        units(sum as string),
        pairs[i]!.reduce((total, [a, b]) => total + (units(a) * units(b)) / 10n ** 30n, 0n),
        JSON.stringify(pairs[i]),
      ),
    );
  });
});
