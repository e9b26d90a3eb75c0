/** What a field of a KPI is to PHP it is to the library, and what it cannot be to the one it cannot be to the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as is from '../../src/model/fields.js';
import { parsePeriod } from '../../src/model/period.js';
import { read } from '../../src/model/read.js';
import { timeOf } from '../../src/model/time.js';
import { isTimeZone } from '../../src/model/zone.js';
import { answers, siteToAsk } from './answers.js';

const site = await siteToAsk();

const none = (): null => null;
const by =
  <T>(reader: is.Reader<T>) =>
  (raw: unknown): T | null =>
    is.isEmpty(raw) ? null : reader(raw, none, 0);
const number = (found: unknown): unknown => (found === null ? null : Number(found));
const same = (found: unknown): unknown => found;

/** The library's own `read` of one field. */
const field =
  (name: 'partial' | 'compare' | 'currency') =>
  (raw: unknown): unknown => {
    const { kpi, problems } = read({ [name]: raw, ...(name === 'currency' && { unit: 'currency' }) });
    return problems.length > 0 || is.isEmpty(raw) ? null : name === 'partial' ? raw : kpi[name];
  };

/** The readers of PHP, those of the library, and how an answer of PHP is compared. */
const readers: readonly (readonly [name: string, (raw: unknown) => unknown, (found: never) => unknown])[] = [
  ['text_of', by(is.text), same],
  ['number_of', by(is.number), number],
  ['count_of', by(is.count), number],
  [
    'target_of',
    by(is.goal),
    (found: unknown) =>
      found && typeof found === 'object'
        ? Object.fromEntries(Object.entries(found).map(([name, end]) => [name, Number(end)]))
        : number(found),
  ],
  ['date_of', by(is.date), same],
  ['flag_of', (raw) => (raw === null ? null : is.flag(raw, none, 0)), same],
  ['currency_of', field('currency'), same],
  ['instant_of', by(is.instant), (found: string | null) => (found === null ? null : Date.parse(found))],
  ['zone_of', (raw) => by(is.where(is.text, isTimeZone, ''))(raw) !== null, (found: unknown) => found !== null],
  // PHP counts seconds.
  ['time_of', (raw) => seconds(timeOf(raw, 'UTC')), (found: { t: number } | null) => found && found.t],
  ['period_of', (raw) => period(raw), same],
  [
    'comparison_of',
    field('compare'),
    (found: string | null) => (found?.includes('/') || /^\d/.test(found ?? '') ? period(found) : found),
  ],
  // A decoded object without names is a list without entries to PHP.
  ['list_of', (raw) => ((given) => (Array.isArray(given) ? given : isBare(given) ? [] : null))(is.fromText(raw)), same],
];

function isBare(given: unknown): boolean {
  return typeof given === 'object' && given !== null && Object.keys(given).length === 0;
}

function seconds(time: number | null): number | null {
  return time === null ? null : Math.floor(time / 1000);
}

function period(raw: unknown): unknown {
  const ends = raw && typeof raw === 'object' ? [is.own(raw, 'start'), is.own(raw, 'end')] : [raw];
  return is.isEmpty(raw) ? null : parsePeriod(ends.join('/'));
}

const dates = [
  '2026-11-15',
  '2026-02-30',
  '2026-11',
  '2026-Q4',
  '2026-W46',
  '2026-W60',
  '2026',
  '0999-01-01',
  '15.11.2026',
];
const times = [
  'T10:00',
  ' 10:00:30',
  'T10:00:30Z',
  'T06:00:00.000Z',
  'T25:00Z',
  'T10:60Z',
  'T10:00+02:00',
  'T10:00+0200',
  'T1:00Z',
];
const chosen: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 5, 2026, 0.1, 0.00001, 1234567890123, 1_794_700_000_000, 2 ** 53],
  ...[
    '',
    ' ',
    'x',
    ' Leads ',
    '\u00a0',
    '\u202eabc',
    'a\u0000b',
    'x'.repeat(300),
    '<b>R&D</b>',
    'true',
    'false',
    '"x"',
    'null',
  ],
  ...[
    '12',
    ' 12 ',
    '+5',
    '-5',
    '5.',
    '.5',
    '.',
    '1,234',
    '1e3',
    '1e-5',
    '0x10',
    'Infinity',
    'NaN',
    '12%',
    '12 %',
    '12\u00a0%',
  ],
  ...['12 % ', '9007199254740993', '0.4/0.6', '0.6/0.4', '4%/6%', '1/2/3', '5/', '/5', '1/1', '-5/5'],
  ...[
    'EUR',
    ' EUR ',
    'eur',
    'EURO',
    'UTC',
    'Europe/Oslo',
    'europe/oslo',
    'Mars/Phobos',
    'America/New_York',
    'Asia/Calcutta',
  ],
  ...[
    'previous',
    'year',
    'none',
    'month',
    '7d',
    'today',
    'last year',
    '2026-11-01/2026-11-30',
    '2026-11-30/2026-11-01',
  ],
  ...[[], {}, [1], [[]], ['a'], { min: 1, max: 2 }, { min: '1%', max: '2%' }, { min: 2, max: 1 }, { min: 1 }, { a: 1 }],
  ...[
    { start: '2026-11-01', end: '2026-11-30' },
    { start: [], end: [] },
    { start: '2026-11-01' },
    { from: '2026-11-01' },
  ],
  ...['[]', '[1]', '{"a":1}', '\ufeff[1, "a"]', '[1', '[[1,2],{"t":"x"}]'],
  ...dates,
  ...dates.flatMap((date) => times.map((time) => date + time)),
];
const random = fc.sample(
  fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.stringMatching(/^[-+]?[0-9]{0,4}\.?[0-9]{0,4} ?%?$/),
    fc.integer(),
    fc.tuple(fc.integer(), fc.constantFrom(10, 1e4)).map(([whole, by]) => whole / by),
    fc.stringMatching(/^[12][09]\d\d-[01]\d-[0-3]\d(T[0-2]\d:[0-5]\d(Z|[+-]0\d:00)?)?$/),
  ),
  { numRuns: 1500, seed: 31 },
);

for (const [name, expected, compared] of readers)
  void test(`${name} reads what the library reads`, () => {
    const raws = [...chosen, ...random].filter(
      (raw) => Object.is(JSON.parse(JSON.stringify(raw)), raw) || typeof raw === 'object',
    );
    const found = answers(
      site,
      name,
      raws.map((raw) => [raw]),
    );
    raws.forEach((raw, i) =>
      assert.deepEqual(
        compared(found[i] as never),
        expected(raw),
        `${JSON.stringify(raw)} is ${JSON.stringify(found[i])}`,
      ),
    );
  });
