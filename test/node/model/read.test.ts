import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  assessment,
  bucketTarget,
  calendarUnit,
  compareValues,
  comparisonPeriod,
  evaluateFunnel,
  evaluateGoal,
  goalOf,
  isoDate,
  type Kpi,
  type KpiResult,
  parsePeriod,
  periodBefore,
  pixelColumns,
  type Problem,
  read,
  startOfDay,
  trendLine,
} from 'kpi-elements/model';
import { clean, close } from './close.js';

type Loose = { readonly [K in keyof KpiResult]?: unknown };

const DAY = 86_400_000;
const at = (text: string) => Date.parse(text);

/** Reads and looks at the outcome: everything clean, and each problem fit to be shown to an author. */
function reading(input: Loose | string, over?: Loose, now?: number): { kpi: Kpi; problems: readonly Problem[] } {
  const found = read(typeof input === 'string' ? JSON.parse(input) : input, { over, now });
  clean(found.kpi);
  for (const { field, value, expected } of found.problems) {
    assert.notEqual(field, '');
    assert.ok(value.length <= 60);
    assert.notEqual(expected, '');
  }
  return found;
}

const fields = (problems: readonly Problem[]) => problems.map(({ field }) => field);

/** The value is what it should be, and nobody complains. */
function accepted(value: unknown, expected: number | null, exact: string | null = null): void {
  const { kpi, problems } = reading({ value });
  assert.equal(kpi.value, expected);
  assert.equal(kpi.exact, exact);
  assert.deepEqual(problems, []);
}

/** The value is null, and the problem says which field, what was found and what would be right. */
function refused(value: unknown, found?: string): void {
  const { kpi, problems } = reading({ value });
  assert.equal(kpi.value, null, `${String(found)} is refused`);
  assert.deepEqual(fields(problems), ['value']);
  assert.equal(problems[0]!.kept, false);
  if (found !== undefined) assert.equal(problems[0]!.value, found);
  assert.match(problems[0]!.expected, /a number such as/);
}

describe('Bad inputs: numbers and JSON', () => {
  it('1: a value of null is no data, not 0, and no mistake', () => {
    accepted(null, null);
    const { goal } = assessment(reading({ value: null, target: 5 }).kpi);
    assert.deepEqual([goal.status, goal.reason], ['pending', 'missing']);
  });

  it('2: a missing value, and nothing else, is an empty KPI and no mistake', () => {
    for (const input of [{}, null, undefined]) {
      const { kpi, problems } = read(input);
      assert.deepEqual(problems, []);
      assert.deepEqual([kpi.value, kpi.target, kpi.previous, kpi.label, kpi.period], [null, null, null, null, null]);
      assert.deepEqual([kpi.series, kpi.stages, kpi.segments, kpi.notices], [[], [], [], []]);
    }
  });

  it('3: NaN is treated as null, with a notice', () => {
    // Frameworks write it into attributes.
    for (const value of [NaN, 'NaN']) {
      const { kpi, problems } = reading({ value });
      assert.equal(kpi.value, null);
      assert.deepEqual(
        problems.map(({ field, value, kept }) => [field, value, kept]),
        [['value', typeof value === 'string' ? '"NaN"' : 'NaN', true]],
      );
    }
  });

  it('4: infinity, also as 1e400 in JSON, is null and a problem', () => {
    refused(Infinity, 'Infinity');
    refused(-Infinity, '-Infinity');
    const { kpi, problems } = reading('{"value": 1e400}');
    assert.equal(kpi.value, null);
    assert.deepEqual(fields(problems), ['value']);
    for (const text of ['Infinity', '-Infinity', '∞', 'nan']) refused(text);
  });

  it('5: minus zero is zero, and has not fallen', () => {
    for (const value of [-0, '-0', '-0.0', '-0%', '-.0']) {
      const { kpi } = reading({ value, previous: 0, unit: 'number' });
      assert.ok(Object.is(kpi.value, 0), String(value));
      assert.equal(assessment(kpi).change.direction, 'flat');
    }
  });

  it('6: a plain decimal text is a number', () => {
    accepted('1234.50', 1234.5);
    accepted('-17', -17);
    accepted('+17', 17);
    accepted('0', 0);
    accepted('.5', 0.5);
    accepted('5.', 5);
    accepted(' 42 ', 42);
    accepted('007', 7);
  });

  it('7: separators are never guessed', () => {
    for (const text of ['1,234', '1.234,56', '1 234', '1\u00A0234', "1'234", '1_234', '12,5', '1.234.567']) {
      refused(text, JSON.stringify(text));
    }
  });

  it('8: an empty text is null, not 0', () => {
    for (const text of ['', '  ', '\t\n', '\u00A0']) accepted(text, null);
  });

  it('9: other spellings of numbers, and numbers with something behind, are refused', () => {
    for (const text of [
      '0x10',
      '1_000',
      '1e3x',
      '1e3',
      '12abc',
      '0b11',
      '0o7',
      '1n',
      '--1',
      '+-1',
      '1-',
      '.',
      '-',
      '+',
    ]) {
      refused(text, JSON.stringify(text));
    }
    for (const text of ['€5', '5€', '$5', '(5)', '5%%', '%', '% 5', '5 %\u0020x', '1/2/3', '½', '−5']) refused(text);
  });

  it('10: digits that a double loses are all kept for printing; arithmetic has the precision of a double', () => {
    accepted('9007199254740993', 9007199254740992, '9007199254740993');
    accepted('-9007199254740993.12', -9007199254740994, '-9007199254740993.12');
    accepted('+12345678901234567', 12345678901234568, '12345678901234567');
    accepted('0000000000000000000012.5', 12.5);
    accepted('123456789012345', 123456789012345);
    assert.equal(
      reading({ value: '12345678901234567%' }).kpi.exact,
      null,
      'a percentage is not printed as it is written',
    );
    assert.notEqual(reading({ value: '9007199254740993' }).kpi.exact, null, 'which is how a reader of the model knows');
  });

  it('11: a text of more than 64 characters is refused by its length', () => {
    accepted('9'.repeat(64), 1e64, '9'.repeat(64));
    refused('9'.repeat(65), `"${'9'.repeat(58)}…`);
    refused('9'.repeat(1_000_000));
    refused(`${'0'.repeat(1_000_000)}1`);
    refused(' '.repeat(70) + '5');
  });

  it('12: what is not a number is not made one', () => {
    refused(true, 'true');
    refused(false, 'false');
    refused([], '[]');
    refused([5], '[5]');
    refused({}, '{}');
    refused({ value: 5 }, '{"value":5}');
    refused(new Date(5));
    refused(Symbol('5'), 'Symbol(5)');
    refused(() => 5);
  });

  it('13: a big integer by property is a number, with all its digits', () => {
    accepted(42n, 42);
    accepted(-42n, -42);
    accepted(9007199254740993n, 9007199254740992, '9007199254740993');
    refused(10n ** 400n);
    assert.equal(reading({ value: 5, target: 9007199254740993n }).kpi.target, 9007199254740992);
    assert.doesNotThrow(() => reading({ period: 5n, series: [[1n, 1n]], stages: 5n, thresholds: { onTrack: 1n } }));
    assert.deepEqual(reading({ series: [['2026-11-01', 5n]] }).kpi.series[0]!.value, 5);
  });

  it('14: digits of other scripts are refused', () => {
    for (const text of ['١٢٣', '१२३', '１２３', '１２％', '一二三', '𝟏𝟐']) refused(text);
  });

  it('15: noise of floating point passes through unrounded (the digits shown are tested with the formats)', () => {
    accepted(170226132.50000024, 170226132.50000024);
    accepted(0.1 + 0.2, 0.30000000000000004);
    const { change } = assessment(reading({ value: 0.1 + 0.2, previous: 0.3 }).kpi);
    assert.deepEqual([change.outcome, change.direction], ['unchanged', 'flat']);
  });

  it('16: money keeps its own digits: the model rounds nothing (the digits shown are tested with the formats)', () => {
    for (const [currency, value] of [
      ['JPY', 1234.5],
      ['BHD', 1.2345],
    ] as const) {
      const { kpi, problems } = reading({ value, currency });
      assert.deepEqual([kpi.value, kpi.unit, kpi.currency], [value, 'currency', currency]);
      assert.deepEqual(problems, []);
    }
  });

  it('17: a tiny ratio stays what it is, and its change is never minus zero (the words are tested with the formats)', () => {
    const { kpi } = reading({ value: '0.000000001', previous: 2e-9, unit: 'percent' });
    assert.equal(kpi.value, 1e-9);
    const { change } = assessment(kpi);
    assert.ok(Object.is(change.shown, 0));
    assert.equal(change.direction, 'flat');
    assert.ok(change.difference! < 0);
  });

  it('18: a percentage given as 58 is kept as it is and pointed at; it is never divided silently', () => {
    const { kpi, problems } = reading({ value: 58, unit: 'percent' });
    assert.equal(kpi.value, 58);
    assert.deepEqual(
      problems.map(({ field, kept }) => [field, kept]),
      [['value', true]],
    );
    assert.match(problems[0]!.expected, /fraction/);
    assert.deepEqual(reading({ value: 10, unit: 'percent' }).problems, [], '1,000 % is unusual, not wrong');
    assert.deepEqual(fields(reading({ value: -11, unit: 'percent' }).problems), ['value']);
    assert.deepEqual(reading({ value: 58, unit: 'score' }).problems, []);
  });

  it('19: of two equal keys in JSON the last one wins', () => {
    assert.equal(reading('{"value": 1, "value": 2}').kpi.value, 2);
  });

  it('20: __proto__ in JSON changes no prototype and gives no field', () => {
    const { kpi, problems } = reading('{"__proto__": {"value": 5, "target": 7}, "previous": 3}');
    assert.deepEqual([kpi.value, kpi.target, kpi.previous], [null, null, 3]);
    assert.deepEqual(problems, []);
    assert.equal(Object.getPrototypeOf(kpi), Object.prototype);
    assert.equal(({} as { value?: unknown }).value, undefined);
    const inside = reading(
      '{"stages": [{"__proto__": {"value": 5}, "label": "Visits"}], "target": {"__proto__": {"min": 1, "max": 2}}}',
    );
    assert.equal(inside.kpi.stages[0]!.value, null);
    assert.equal(inside.kpi.target, null);
  });

  it('21: fields named like the parts of every object throw nothing', () => {
    for (const json of [
      '{"constructor": {"prototype": {"value": 5}}}',
      '{"hasOwnProperty": 1, "value": 5}',
      '{"toString": "x", "valueOf": 1, "toJSON": 2}',
      '{"value": {"toString": "x"}, "target": {"valueOf": 1}, "period": {"toString": "x"}, "compare": {"toString": "x"}}',
      '{"period": {"start": {"toString": "x"}, "end": {"toString": "x"}}, "asOf": {"toString": "x"}, "label": {"toString": "x"}}',
      '{"series": [{"toString": "x"}], "stages": [{"hasOwnProperty": 1}], "weights": [{"toString": "x"}]}',
    ]) {
      const { kpi } = reading(json);
      assert.equal(kpi.value, json.includes('"value": 5}') && json.includes('hasOwn') ? 5 : null);
    }
    assert.deepEqual(fields(reading('{"value": {"toString": "x"}, "compare": {"toString": "x"}}').problems), [
      'value',
      'compare',
    ]);
  });

  it('22: a byte-order mark is not part of JSON; what stands behind JSON is a mistake', () => {
    assert.deepEqual(reading({ series: '\uFEFF[["2026-11-01", 1]]' }).problems, []);
    for (const series of ['[["2026-11-01", 1]] and more', '[["2026-11-01", 1]]\uFEFF', '<!doctype html>']) {
      const { kpi, problems } = reading({ series });
      assert.deepEqual(kpi.series, []);
      assert.deepEqual(fields(problems), ['series']);
    }
  });
});

describe('Bad inputs: series and time', () => {
  const days = (...points: [string, number | null][]) => points;

  it('31: unsorted points come out sorted, and the input stays as it was', () => {
    const series = Object.freeze(days(['2026-11-03', 3], ['2026-11-01', 1], ['2026-11-02', 2]));
    const { kpi, problems } = reading({ series });
    assert.deepEqual(
      kpi.series.map(({ value }) => value),
      [1, 2, 3],
    );
    assert.deepEqual(
      series.map(([t]) => t),
      ['2026-11-03', '2026-11-01', '2026-11-02'],
    );
    assert.deepEqual(problems, []);
  });

  it('32: of two points of one time the last given one counts, with a notice', () => {
    const { kpi, problems } = reading({ series: days(['2026-11-02', 9], ['2026-11-01', 1], ['2026-11-02', 2]) });
    assert.deepEqual(
      kpi.series.map(({ value }) => value),
      [1, 2],
    );
    assert.deepEqual(
      problems.map(({ field, kept }) => [field, kept]),
      [['series', true]],
    );
    assert.match(problems[0]!.value, /1/);
    const same = reading({ series: [['2026-11', 1], ['2026-11-01', 2], { t: '2026-11-01T00:00Z', value: 3 }] });
    assert.deepEqual(
      same.kpi.series.map(({ value }) => value),
      [3],
      'however it is written',
    );
  });

  it('33: a day without data is a gap, never zero; a day left out is left out', () => {
    const { kpi, problems } = reading({ series: days(['2026-11-01', 10], ['2026-11-02', null], ['2026-11-04', 14]) });
    assert.deepEqual(
      kpi.series.map(({ value }) => value),
      [10, null, 14],
    );
    assert.deepEqual(problems, []);
    const other = reading({
      series: [['2026-11-01', ''], ['2026-11-02', NaN], { t: '2026-11-03' }, ['2026-11-04', 0]],
    });
    assert.deepEqual(
      other.kpi.series.map(({ value }) => value),
      [null, null, null, 0],
    );
    const columns = pixelColumns(kpi.series, 100, kpi.series[0]!.t, kpi.series[2]!.t);
    assert.deepEqual(
      columns.map(({ afterGap }) => afterGap),
      [false, true],
    );
  });

  it('34: points that are all null stay so, and nothing is computed from them (the axis is tested with the charts)', () => {
    const { kpi, problems } = reading({ series: days(['2026-11-01', null], ['2026-11-02', null]) });
    assert.deepEqual(
      kpi.series.map(({ value }) => value),
      [null, null],
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(trendLine(kpi.series.map(({ value }) => value)), { slope: null, intercept: null, next: null });
    assert.deepEqual(pixelColumns(kpi.series, 100, kpi.series[0]!.t, kpi.series[1]!.t), []);
  });

  it('35: one point has no slope, and one column (the dot is tested with the charts)', () => {
    const { kpi } = reading({ series: days(['2026-11-01', 5]), target: 30, kind: 'total', period: '2026-11' });
    assert.deepEqual(trendLine([5]), { slope: null, intercept: null, next: null });
    const { t } = kpi.series[0]!;
    assert.equal(pixelColumns(kpi.series, 100, t, t).length, 1);
    assert.equal(bucketTarget(kpi), null, 'nobody knows how long its bucket is');
  });

  it('36: equal values have a slope of 0 (the flat line is tested with the charts)', () => {
    const { kpi } = reading({ series: days(['2026-11-01', 5], ['2026-11-02', 5], ['2026-11-03', 5]) });
    assert.deepEqual(trendLine(kpi.series.map(({ value }) => value)), { slope: 0, intercept: 5, next: 5 });
  });

  it('37: a million points are read and reduced; what is beyond is cut, and that is said', () => {
    const series = Array.from({ length: 1_000_001 }, (_, i) => [i * 1000, i % 100]);
    const { kpi } = read({ series });
    assert.equal(kpi.series.length, 1_000_000);
    assert.equal(kpi.truncated, true);
    assert.ok(pixelColumns(kpi.series, 600, 0, 1_000_000_000).length <= 600);
    assert.equal(read({ series: series.slice(0, 10) }).kpi.truncated, false);
  });

  it('37: typed columns are the page’s own, and not cut', () => {
    const t = Float64Array.from({ length: 1_000_001 }, (_, i) => i * 1000);
    const { kpi } = read({ series: { t, value: new Float32Array(1_000_001) } });
    assert.equal(kpi.series.length, 1_000_001);
    assert.equal(kpi.truncated, false);
  });

  it('38: a date is written in one way, and never guessed', () => {
    const wrong = [
      '2025-02-30',
      '20250101',
      '2025/01/01',
      '01.02.2025',
      '2025-1-1',
      '1 Jan 2025',
      '2025',
      '2025-Q1',
      '',
    ];
    for (const date of wrong) {
      const { kpi, problems } = reading({ series: [[date, 1]] });
      assert.deepEqual(kpi.series, [], date);
      assert.deepEqual(fields(problems), ['series'], date);
      if (date === '') continue;
      const other = reading({ asOf: date, updatedAt: date });
      assert.deepEqual([other.kpi.asOf, other.kpi.updatedAt], [null, null], date);
      assert.deepEqual(fields(other.problems).sort(), ['asOf', 'updatedAt'], date);
    }
    for (const time of [
      '2025-01-01T25:00',
      '2025-01-01T12',
      '2025-01-01T12:60',
      '2025-01-01T12:00+25:00',
      '2025-01-01x',
    ]) {
      assert.deepEqual(reading({ series: [[time, 1]] }).kpi.series, [], time);
    }
    for (const t of [Infinity, NaN, 1e300, true, null, {}, []]) {
      assert.deepEqual(reading({ series: [[t, 1]] }).kpi.series, []);
    }
  });

  it('38: a wrong date takes only its own point away, and the first wrong one is named', () => {
    const { kpi, problems } = reading({
      series: [
        ['2026-11-01', 1],
        ['2026-11-31', 2],
        ['2026-11-03', '3,5'],
        ['2026-11-04', 4],
      ],
    });
    assert.deepEqual(
      kpi.series.map(({ value }) => value),
      [1, null, 4],
      'a wrong figure is a gap',
    );
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.field, 'series');
    assert.match(problems[0]!.value, /2026-11-31/);
  });

  it('39: a civil date is the same day west of Greenwich', () => {
    const { kpi } = reading({ series: days(['2025-01-01', 1]), timeZone: 'Pacific/Honolulu' });
    assert.equal(kpi.series[0]!.t, at('2025-01-01T00:00:00Z'));
    const year = reading({ period: '2025', timeZone: 'Pacific/Honolulu' });
    assert.deepEqual(year.kpi.period, { start: '2025-01-01', end: '2025-12-31' });
  });

  it('40: a date-time without an offset is in the zone of the data', () => {
    const time = (t: string, timeZone?: string) => reading({ series: [[t, 1]], timeZone }).kpi.series[0]?.t;
    assert.equal(time('2026-07-01T12:00'), at('2026-07-01T12:00Z'));
    assert.equal(time('2026-07-01T12:00', 'Europe/Berlin'), at('2026-07-01T10:00Z'));
    assert.equal(time('2026-07-01 12:00:30', 'Asia/Kolkata'), at('2026-07-01T06:30:30Z'));
    assert.equal(time('2026-07-01T12:00Z', 'Europe/Berlin'), at('2026-07-01T12:00Z'));
    assert.equal(time('2026-07-01T12:00+05:45', 'Europe/Berlin'), at('2026-07-01T06:15Z'));
    assert.equal(time('2026-07-01T12:00-03:30'), at('2026-07-01T15:30Z'));
    for (const fraction of ['1', '123', '123456789', '999999999', '000000001']) {
      const t = time(`2026-07-01T12:00:00.${fraction}`, 'Europe/Berlin')!;
      assert.ok(t >= at('2026-07-01T10:00Z') && t < at('2026-07-01T10:00:01Z'), `${fraction}: ${t}`);
    }
  });

  it('41: the hours of a day in Berlin are 23, 24 or 25, and stay apart', () => {
    for (const [date, hours] of [
      ['2025-03-30', 23],
      ['2025-10-26', 25],
      ['2025-07-01', 24],
    ] as const) {
      const day = at(`${date}T00:00Z`) / DAY;
      const from = startOfDay(day, 'Europe/Berlin');
      const to = startOfDay(day + 1, 'Europe/Berlin');
      const series = Array.from({ length: (to - from) / 3_600_000 }, (_, i) => [
        new Date(from + i * 3_600_000).toISOString(),
        i,
      ]);
      assert.equal(series.length, hours);
      const { kpi, problems } = reading({ series, timeZone: 'Europe/Berlin' });
      assert.equal(kpi.series.length, hours);
      assert.deepEqual(problems, []);
    }
    const both = reading({
      series: [
        ['2025-10-26T02:00+02:00', 1],
        ['2025-10-26T02:00+01:00', 2],
      ],
    });
    assert.deepEqual(
      both.kpi.series.map(({ value }) => value),
      [1, 2],
      'two o’clock comes twice',
    );
  });

  it('42: points and as-of keep to the days of Santiago, Havana and Apia', () => {
    const first = (t: string, timeZone: string) => reading({ series: [[t, 1]], timeZone }).kpi.series[0]!.t;
    assert.equal(first('2025-09-07T00:00', 'America/Santiago'), at('2025-09-07T04:00Z'), 'no midnight: one o’clock');
    assert.equal(first('2023-11-05T00:00', 'America/Havana'), at('2023-11-05T04:00Z'), 'the first of two midnights');
    assert.equal(first('2011-12-30T00:00', 'Pacific/Apia'), at('2011-12-30T10:00Z'), 'no such day: the next');
    const today = (now: string, timeZone: string) =>
      reading({ period: 'today', timeZone }, undefined, at(now)).kpi.period!.start;
    assert.equal(today('2025-09-07T03:59:59Z', 'America/Santiago'), '2025-09-06');
    assert.equal(today('2025-09-07T04:00:00Z', 'America/Santiago'), '2025-09-07');
    assert.equal(today('2023-11-05T05:30:00Z', 'America/Havana'), '2023-11-05');
    assert.equal(today('2011-12-30T09:59:59Z', 'Pacific/Apia'), '2011-12-29');
    assert.equal(today('2011-12-30T10:00:00Z', 'Pacific/Apia'), '2011-12-31');
  });

  it('43: 29 February a year before is the 28th; 31 days compare with the whole of a shorter month', () => {
    const leap = reading({ period: '2024-02-29', asOf: '2024-02-29', compare: 'year', value: 1 });
    assert.deepEqual(assessment(leap.kpi).against, { start: '2023-02-28', end: '2023-02-28' });
    const may = reading({ period: '2026-05', asOf: '2026-05-31', value: 1 });
    assert.deepEqual(assessment(may.kpi).against, { start: '2026-04-01', end: '2026-04-30' });
  });

  it('44: week 53 is read, and weeks are ISO weeks from Monday', () => {
    const { kpi } = reading({ period: '2020-W53', asOf: '2021-01-03' });
    assert.deepEqual(kpi.period, { start: '2020-12-28', end: '2021-01-03' });
    assert.equal(kpi.elapsed, 7);
    assert.equal(calendarUnit(kpi.period), 'week');
    assert.deepEqual(periodBefore(kpi.period), { start: '2020-12-21', end: '2020-12-27' });
  });

  it('45: a period that ends before it begins, or lasts ten thousand years, is a mistake', () => {
    for (const period of [
      '2026-12-31/2026-12-01',
      '1000-01-01/9999-12-31',
      { start: '2026-12-31', end: '2026-12-01' },
    ]) {
      const { kpi, problems } = reading({ period, previousPeriod: period });
      assert.deepEqual([kpi.period, kpi.previousPeriod, kpi.days, kpi.elapsed], [null, null, null, null]);
      assert.deepEqual(fields(problems).sort(), ['period', 'previousPeriod']);
    }
  });

  it('46: the instant of the figures is kept as given, in the future and in 1970, or is not known', () => {
    assert.equal(reading({ updatedAt: '2126-11-15T06:00:00Z' }).kpi.updatedAt, at('2126-11-15T06:00:00Z'));
    assert.equal(reading({ updatedAt: '1970-01-01T00:00:00Z' }).kpi.updatedAt, 0);
    assert.equal(reading({ updatedAt: '2026-11-15T06:00:00.123+01:00' }).kpi.updatedAt, at('2026-11-15T05:00:00.123Z'));
    for (const updatedAt of ['2026-11-15', '2026-11-15T06:00:00', 'soon', 1_700_000_000_000, {}]) {
      const { kpi, problems } = reading({ updatedAt });
      assert.equal(kpi.updatedAt, null);
      assert.deepEqual(fields(problems), ['updatedAt']);
    }
  });

  it('47: an unknown zone is UTC, with a notice', () => {
    for (const timeZone of ['Mars/Phobos', 'Europe', '../etc', 5, 'x'.repeat(1000)]) {
      const { kpi, problems } = reading({ timeZone, period: 'today' }, undefined, at('2026-11-15T23:30:00Z'));
      assert.equal(kpi.timeZone, 'UTC');
      assert.equal(kpi.period!.start, '2026-11-15');
      assert.deepEqual(
        problems.map(({ field, kept }) => [field, kept]),
        [['timeZone', true]],
      );
    }
  });

  it('48: buckets after as-of are marked as unfinished, and the comparison is like for like', () => {
    const series = days(['2026-11-14', 5], ['2026-11-15', 6], ['2026-11-16', 1]);
    const { kpi } = reading({ series, asOf: '2026-11-15', period: '2026-11', value: 11, previous: 10, kind: 'total' });
    assert.deepEqual(
      kpi.series.map(({ partial }) => partial),
      [false, false, true],
    );
    assert.deepEqual(assessment(kpi).against, { start: '2026-10-01', end: '2026-10-15' });
    const own = reading({ series: [{ t: '2026-11-15', value: 6, partial: true }] });
    assert.equal(own.kpi.series[0]!.partial, true, 'or by the source');
    const moving = reading({ series, partial: { from: '2026-11-15' } });
    assert.equal(moving.kpi.asOf, '2026-11-14');
    assert.deepEqual(
      moving.kpi.series.map(({ partial }) => partial),
      [false, true, true],
    );
  });

  it('48: the last complete day ends at midnight of the data, not of Greenwich', () => {
    const times = ['2026-11-16T09:00Z', '2026-11-16T10:00Z'];
    const { kpi } = reading({ series: times.map((t) => [t, 1]), asOf: '2026-11-15', timeZone: 'Pacific/Honolulu' });
    assert.deepEqual(
      kpi.series.map(({ partial }) => partial),
      [false, true],
    );
    const tokyo = reading({
      series: [
        ['2026-11-15T14:00Z', 1],
        ['2026-11-15T15:00Z', 1],
      ],
      asOf: '2026-11-15',
      timeZone: 'Asia/Tokyo',
    });
    assert.deepEqual(
      tokyo.kpi.series.map(({ partial }) => partial),
      [false, true],
    );
  });

  it('49: a previous series may be longer or shorter', () => {
    const series = days(['2026-11-01', 1], ['2026-11-02', 2]);
    for (const length of [0, 1, 2, 5]) {
      const previousSeries = Array.from({ length }, (_, i) => [isoDate(20_000 + i), i]);
      const { kpi, problems } = reading({ series, previousSeries, targetSeries: previousSeries });
      assert.deepEqual([kpi.series.length, kpi.previousSeries.length, kpi.targetSeries.length], [2, length, length]);
      assert.deepEqual(problems, []);
    }
  });
});

describe('Bad inputs: targets, comparison, funnel', () => {
  const judged = (input: Loose) => assessment(reading(input).kpi);

  it('50: a target of 0 has no percentage, and is still met or not (the gauge is tested with the elements)', () => {
    const { goal, variance } = judged({ value: 5, target: 0, kind: 'rate' });
    clean(goal);
    assert.deepEqual([goal.attainment, variance.relative, variance.absolute], [null, null, 5]);
    assert.equal(goal.status, 'on-track');
    assert.equal(judged({ value: 5, target: 0, kind: 'total', better: 'lower' }).goal.status, 'missed');
  });

  it('51: negative targets and values are true numbers (the clamped picture is tested with the elements)', () => {
    const refunds = judged({ value: -50, target: 100, kind: 'total' });
    assert.equal(refunds.goal.attainment, -0.5);
    assert.equal(refunds.goal.status, 'pending');
    const loss = judged({ value: -0.01, target: -0.02, kind: 'rate' });
    assert.equal(loss.goal.attainment, 1.5);
    assert.equal(loss.goal.status, 'on-track');
  });

  it('52: ten times the target is 1,000 % (the clamped arc is tested with the elements)', () => {
    assert.equal(judged({ value: 12_000, target: 1200 }).goal.attainment, 10);
  });

  it('53: from a previous value of 0 there is no percentage; without a previous value there is no comparison', () => {
    const fromZero = judged({ value: 12, previous: 0 }).change;
    assert.deepEqual([fromZero.outcome, fromZero.ratio, fromZero.difference], ['from-zero', null, 12]);
    for (const previous of [null, '', undefined, 'n/a']) {
      const none = judged({ value: 12, previous }).change;
      assert.deepEqual([none.outcome, none.difference, none.direction], ['no-previous', null, 'flat']);
    }
  });

  it('54: from -50 to 50 there is no percentage, only the difference', () => {
    const { change } = judged({ value: 50, previous: -50 });
    assert.deepEqual([change.outcome, change.ratio, change.difference], ['not-comparable', null, 100]);
  });

  it('55: a falling cost per lead goes down and is good', () => {
    const { change } = judged({ value: 40, previous: 50, kind: 'rate', currency: 'EUR', better: 'lower' });
    assert.deepEqual([change.direction, change.favourable], ['down', true]);
    close(change.ratio, -0.2);
  });

  it('56: a stage may be larger than the one before, and is marked', () => {
    const { kpi, problems } = reading({
      stages: [
        { id: 'mql', value: 50 },
        { id: 'sql', value: 60 },
      ],
    });
    assert.deepEqual(problems, []);
    const found = evaluateFunnel(kpi);
    assert.deepEqual(found.flags, [['sql', 'exceeds-previous-stage']]);
    assert.deepEqual([found.stepRates[1], found.lost[1], found.largestLossByCount], [1.2, -10, null]);
  });

  it('57: from a first stage of 0 there are no rates', () => {
    const { kpi } = reading({ stages: [{ value: 0 }, { value: 5 }, { value: 2 }], spend: 100 });
    const found = evaluateFunnel(kpi);
    clean(found);
    assert.deepEqual(found.stepRates, [null, null, 0.4]);
    assert.deepEqual(found.shareOfReference, [null, null, null]);
    assert.deepEqual(found.costPerStage, [null, 20, 50]);
  });

  it('58: a negative stage is a mistake, a fractional one is not', () => {
    const { kpi, problems } = reading({ stages: [{ value: 100 }, { value: -5 }, { value: 12.5 }] });
    assert.deepEqual(
      kpi.stages.map(({ value }) => value),
      [100, null, 12.5],
    );
    assert.deepEqual(
      problems.map(({ field, value, kept }) => [field, value, kept]),
      [['stages[1].value', '-5', false]],
    );
    const parts = reading({ stages: [{ value: 1, target: -1, stepTarget: -0.1, previous: -2 }], spend: -1 });
    assert.deepEqual(fields(parts.problems).sort(), [
      'spend',
      'stages[0].previous',
      'stages[0].stepTarget',
      'stages[0].target',
    ]);
  });

  it('59: there may be no stage, one, or fifty; the fifty-first is cut, and that is said', () => {
    assert.deepEqual(reading({ stages: [] }).kpi.stages, []);
    assert.deepEqual(evaluateFunnel({ stages: [] }).stepRates, []);
    const one = evaluateFunnel(reading({ stages: [{ value: 7 }] }).kpi);
    assert.deepEqual([one.stepRates, one.lost, one.shareOfReference], [[null], [null], [1]]);
    const many = (length: number) => reading({ stages: Array.from({ length }, (_, i) => ({ value: length - i })) }).kpi;
    assert.deepEqual([many(50).stages.length, many(50).truncated], [50, false]);
    assert.deepEqual([many(51).stages.length, many(51).truncated], [50, true]);
  });

  it('60: stages with the same or no label keep their own place, and have an id and a name of their own', () => {
    const { kpi, problems } = reading({
      stages: [{ label: 'Leads', value: 9 }, { label: 'Leads', value: 5 }, { label: ' ', value: 3 }, { value: 1 }],
    });
    assert.deepEqual(
      kpi.stages.map(({ label }) => label),
      ['Leads', 'Leads 2', '3', '4'],
    );
    assert.equal(new Set(kpi.stages.map(({ id }) => id)).size, 4);
    assert.deepEqual(problems, []);
    assert.equal(evaluateFunnel(kpi).largestLossByCount, kpi.stages[1]!.id);
  });

  it('60: what is no stage is a mistake, not a stage without a name', () => {
    const { kpi, problems } = reading({ stages: [1000, { value: 500 }, null], segments: ['organic'] });
    assert.deepEqual(
      kpi.stages.map(({ value }) => value),
      [null, 500, null],
      'the others keep their place',
    );
    assert.deepEqual(fields(problems), ['stages[0]', 'stages[2]', 'segments[0]']);
  });

  it('61: a currency that is none, or is missing, leaves a plain number and a notice', () => {
    for (const currency of ['EURO', 'eur', '€', 'E1R', 5, undefined]) {
      const { kpi, problems } = reading({ value: 5, unit: 'currency', currency });
      assert.deepEqual([kpi.value, kpi.unit, kpi.currency], [5, 'number', null], String(currency));
      assert.deepEqual(
        problems.map(({ field, kept }) => [field, kept]),
        [['currency', true]],
      );
    }
    assert.equal(reading({ value: 5, currency: 'eur' }).kpi.unit, 'number');
    assert.deepEqual(reading({ value: 5, currency: '' }).problems, [], 'an empty text is not given');
  });

  it('62: a language belongs to the page, not to the data (its fallback is tested with the formats)', () => {
    const { kpi, problems } = reading({ value: 5, lang: 'xx-invalid-…' } as Loose);
    assert.deepEqual(problems, []);
    assert.ok(!('lang' in kpi));
  });
});

describe('Attributes over a result', () => {
  const input = { value: 540, target: 1200, label: 'Leads', period: '2026-Q4', asOf: '2026-11-15', kind: 'total' };

  it('win, field by field', () => {
    const { kpi, problems } = reading(input, { target: '1500', label: 'New leads' });
    assert.deepEqual([kpi.value, kpi.target, kpi.label, kpi.days], [540, 1500, 'New leads', 92]);
    assert.deepEqual(problems, []);
  });

  it('that are wrong are not known: the figure of the source does not hide the mistake', () => {
    const over = { value: 'many', target: '1/0', period: 'soon', kind: 'sum', asOf: '31.12.2026' };
    const { kpi, problems } = reading(input, over);
    assert.deepEqual([kpi.value, kpi.target, kpi.period, kpi.kind, kpi.asOf], [null, null, null, null, null]);
    assert.deepEqual(fields(problems).sort(), ['asOf', 'kind', 'period', 'target', 'value']);
    assert.ok(problems.every(({ kept }) => !kept));
    assert.equal(problems.find(({ field }) => field === 'value')!.value, '"many"');
  });

  it('that are wrong are healed by a good one', () => {
    assert.deepEqual(reading(input, { value: '541' }).problems, []);
    assert.equal(reading(input, { value: '541' }).kpi.value, 541);
  });

  it('that are empty or missing are not given', () => {
    for (const nothing of ['', '  ', null, undefined]) {
      const { kpi, problems } = reading(input, {
        value: nothing,
        target: nothing,
        label: nothing,
        period: nothing,
        asOf: nothing,
      });
      assert.deepEqual([kpi.value, kpi.target, kpi.label, kpi.elapsed], [540, 1200, 'Leads', 46]);
      assert.deepEqual(problems, []);
    }
  });

  it('of zero are zero', () => {
    assert.equal(reading(input, { value: '0' }).kpi.value, 0);
    assert.equal(reading(input, { value: 0 }).kpi.value, 0);
  });

  it('make a KPI on their own', () => {
    const { kpi, problems } = reading({}, { ...input, value: '540', target: '1200', previous: '498' });
    assert.deepEqual(problems, []);
    assert.equal(assessment(kpi).goal.status, 'at-risk');
    close(assessment(kpi).change.ratio, 42 / 498);
    assert.deepEqual(read(undefined, { over: { value: '5' } }).kpi.value, 5);
    assert.deepEqual(read('not an object', { over: { value: '5' } }).kpi.value, 5);
  });

  it('hold lists as JSON', () => {
    const { kpi, problems } = reading(
      {},
      {
        series: '[["2026-11-01", 12], {"t": "2026-11-02", "value": "13"}]',
        stages: '[{"id": "visits", "label": "Visits", "value": 100, "stepTarget": 0.5}]',
        weights: '[{"days": 10, "w": 1}, {"days": 20, "w": 3}]',
        thresholds: '{"onTrack": 0.9, "atRisk": 0.7}',
        segments: '[{"label": "Organic", "stages": [{"value": 5}], "spend": 10}]',
      },
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      kpi.series.map(({ value }) => value),
      [12, 13],
    );
    assert.deepEqual(kpi.stages, [
      { id: 'visits', label: 'Visits', value: 100, previous: null, target: null, stepTarget: 0.5 },
    ]);
    assert.deepEqual(kpi.weights, [
      { days: 10, w: 1 },
      { days: 20, w: 3 },
    ]);
    assert.deepEqual(kpi.thresholds, { onTrack: 0.9, atRisk: 0.7 });
    assert.deepEqual(
      kpi.segments.map(({ id, label, spend }) => [id, label, spend]),
      [['Organic', 'Organic', 10]],
    );
  });

  it('that are no JSON where a list is needed are a mistake', () => {
    for (const name of [
      'series',
      'previousSeries',
      'targetSeries',
      'stages',
      'segments',
      'weights',
      'notices',
    ] as const) {
      for (const text of ['1, 2, 3', '[1, 2', '{}', 'null', '"x"', '5']) {
        const { problems } = reading({}, { [name]: text });
        assert.deepEqual(fields(problems), [name], `${name}=${text}`);
      }
    }
  });

  it('that are booleans treat "false" as false', () => {
    assert.equal(reading({}, { monotone: 'false' }).kpi.monotone, false);
    assert.equal(reading({}, { monotone: 'true' }).kpi.monotone, true);
    assert.equal(reading({}, { approximate: '' }).kpi.approximate, false, 'an empty text is not given');
    assert.equal(reading({}, { approximate: 'false' }).kpi.approximate, false);
    assert.equal(reading({ approximate: true }, { approximate: 'false' }).kpi.approximate, false);
    assert.equal(reading({}, { truncated: 'truncated' }).kpi.truncated, true);
    assert.deepEqual(fields(reading({ monotone: 5 }).problems), ['monotone']);
  });
});

describe('What follows from what is given', () => {
  it('a percentage means a fraction, and percent as the unit', () => {
    const { kpi, problems } = reading({ value: '12.5%', target: '15 %', previous: '12%' });
    assert.deepEqual([kpi.value, kpi.target, kpi.previous, kpi.unit, kpi.kind], [0.125, 0.15, 0.12, 'percent', 'rate']);
    assert.deepEqual(problems, []);
    assert.equal(reading({ value: 0.125, target: '15%' }).kpi.unit, 'percent', 'wherever it stands');
    assert.equal(reading({ value: 0.5, target: '40%/60%' }).kpi.unit, 'percent');
    assert.equal(reading({ value: '1.1%' }).kpi.value, 0.011, 'without noise');
    assert.equal(reading({ value: '0.07%' }).kpi.value, 0.0007);
    assert.equal(reading({ value: '250%' }).kpi.value, 2.5);
    assert.equal(reading({ value: ' 12.5 % ' }).kpi.unit, 'percent', 'with spaces around it');
    assert.equal(reading({ value: '12.5%', unit: 'score' }).kpi.unit, 'score', 'unless the unit is given');
  });

  it('a range means that the range is better, and a range is needed for it', () => {
    const { kpi, problems } = reading({ value: 0.5, target: '0.4/0.6' });
    assert.deepEqual([kpi.target, kpi.better], [{ min: 0.4, max: 0.6 }, 'range']);
    assert.deepEqual(problems, []);
    assert.deepEqual(reading({ target: { min: 0.4, max: '0.6' } }).kpi.target, { min: 0.4, max: 0.6 });
    assert.deepEqual(reading({ target: '-0.2/-0.1' }).kpi.target, { min: -0.2, max: -0.1 });
    assert.equal(reading({ target: '0.4/0.6', better: 'lower' }).kpi.better, 'range');
    assert.equal(reading({ target: '0.4/0.6', better: 'neither' }).kpi.better, 'neither');
    const number = reading({ value: 0.5, target: 0.5, better: 'range' });
    assert.equal(number.kpi.target, null);
    assert.deepEqual(fields(number.problems), ['target']);
    for (const target of [
      '0.6/0.4',
      '0.4/0.4',
      '0.4/',
      '/0.6',
      '0.4/0.6/0.8',
      'a/b',
      { min: 1 },
      { max: 1 },
      [1, 2],
      '40/60%',
    ]) {
      const wrong = reading({ target });
      assert.equal(wrong.kpi.target, null, JSON.stringify(target));
      assert.deepEqual(fields(wrong.problems), ['target']);
    }
  });

  it('a currency means money', () => {
    const { kpi } = reading({ value: 42, currency: 'EUR' });
    assert.deepEqual([kpi.unit, kpi.currency, kpi.kind], ['currency', 'EUR', null]);
    const other = reading({ value: 0.2, currency: 'EUR', unit: 'percent' });
    assert.deepEqual([other.kpi.unit, other.kpi.currency], ['percent', null], 'unless the unit says otherwise');
  });

  it('percent, score, seconds and days mean a rate; of everything else the kind is not known', () => {
    for (const unit of ['percent', 'score', 'seconds', 'days'])
      assert.equal(reading({ value: 5, unit }).kpi.kind, 'rate');
    for (const unit of ['number', 'leads', undefined]) assert.equal(reading({ value: 5, unit }).kpi.kind, null);
    assert.equal(reading({ value: 5, unit: 'days', kind: 'level' }).kpi.kind, 'level');
    assert.equal(reading({ value: 5, unit: 'days', kind: 'sum' }).kpi.kind, null, 'and a wrong kind is not known');
  });

  it('a direction that is none asks for no judgement, rather than the wrong one', () => {
    const { kpi, problems } = reading({ value: 60, target: 50, kind: 'rate', better: 'less' });
    assert.equal(kpi.better, 'neither');
    assert.equal(assessment(kpi).goal.status, null);
    assert.deepEqual(fields(problems), ['better']);
    assert.equal(reading({ value: 60 }).kpi.better, 'higher', 'not given is higher');
  });

  it('partial: false means that the figures are final', () => {
    const final = assessment(reading({ value: 1100, target: 1200, kind: 'total', partial: false }).kpi);
    assert.deepEqual([final.goal.status, final.unfinished], ['missed', false]);
    const rate = assessment(reading({ value: 60, target: 50, kind: 'rate', partial: false }).kpi);
    assert.equal(rate.goal.status, 'achieved');
    assert.equal(reading({ partial: 'false', period: '2026-Q4' }).kpi.elapsed, 92);
    assert.equal(
      reading({ partial: false, period: '2026-Q4', asOf: '2026-11-15' }).kpi.elapsed,
      46,
      'as-of is more exact',
    );
    assert.deepEqual(fields(reading({ partial: { from: 'soon' } }).problems), ['partial']);
  });

  it('a comparison is with the period before unless the author says otherwise', () => {
    assert.equal(reading({}).kpi.compare, 'previous');
    assert.equal(reading({ compare: 'year' }).kpi.compare, 'year');
    assert.equal(reading({ compare: 'none' }).kpi.compare, 'none');
    assert.deepEqual(reading({ compare: '2026-02' }).kpi.compare, parsePeriod('2026-02'));
    assert.deepEqual(
      reading({ compare: { start: '2026-02-01', end: '2026-02-28' } }).kpi.compare,
      parsePeriod('2026-02'),
    );
    for (const compare of ['last', '7d', 5, {}, ['year']]) {
      const { kpi, problems } = reading({ compare });
      assert.equal(kpi.compare, 'none', 'a wrong one compares with nothing');
      assert.deepEqual(fields(problems), ['compare']);
    }
    assert.equal(comparisonPeriod(parsePeriod('2026-11')!, reading({ compare: 'last' }).kpi.compare, 30), null);
  });

  it('a plan that carries nothing is a straight line; a wrong entry is named, and what is not known counts as 0', () => {
    for (const weights of [[{ days: 10 }], [{ w: 1 }], [{ days: 0, w: 1 }], []]) {
      const goal = { ...goalOf(reading({ weights }).kpi), days: 10, elapsed: 5, target: 10, actual: 1 };
      assert.equal(evaluateGoal(goal).elapsedShare, 0.5, JSON.stringify(weights));
    }
    for (const weights of ['x', 5]) assert.deepEqual(fields(reading({ weights }).problems), ['weights']);
    const { kpi, problems } = reading({
      weights: [
        { days: 10, w: 1 },
        { days: 20, w: 'many' },
      ],
      period: '2026-11',
    });
    assert.deepEqual(fields(problems), ['weights[1].w']);
    const { elapsedShare } = evaluateGoal({ ...goalOf(kpi), elapsed: 5, target: 10, actual: 1 });
    assert.equal(elapsedShare, 0.5);
  });

  it('a threshold that is not given, or wrong, is the usual one', () => {
    assert.deepEqual(reading({ thresholds: { onTrack: 1, atRisk: '0.9' } }).kpi.thresholds, {
      onTrack: 1,
      atRisk: 0.9,
    });
    const judged = (thresholds: unknown, value = 45) =>
      assessment(reading({ value, target: 50, kind: 'rate', thresholds }).kpi).goal.status;
    assert.equal(judged({ onTrack: 0.9 }), 'on-track');
    assert.equal(judged({ onTrack: 0.9 }, 41), 'at-risk');
    assert.equal(judged({ atRisk: 0.95 }), 'off-track');
    assert.equal(judged({ onTrack: 'most' }), 'at-risk');
    for (const [thresholds, field] of [
      [{ onTrack: -1 }, 'thresholds.onTrack'],
      [{ onTrack: 1, atRisk: 'x' }, 'thresholds.atRisk'],
      [0.9, 'thresholds'],
      ['x', 'thresholds'],
    ] as const) {
      assert.deepEqual(fields(reading({ thresholds }).problems), [field]);
      assert.equal(judged(thresholds), 'at-risk');
    }
  });

  it('numbers have their bounds', () => {
    for (const [name, wrong] of [
      ['sample', -1],
      ['minSample', -1],
      ['warmup', 1.5],
      ['warmup', -0.1],
      ['spend', -5],
    ] as const) {
      const { problems } = reading({ [name]: wrong });
      assert.deepEqual(fields(problems), [name]);
    }
    assert.equal(reading({ warmup: 0 }).kpi.warmup, 0);
  });
});

describe('A series', () => {
  it('may be pairs, objects or columns, all to the same', () => {
    const expected = [
      { t: at('2026-11-01T00:00Z'), value: 12, partial: false },
      { t: at('2026-11-02T00:00Z'), value: null, partial: false },
    ];
    const [t, value] = [
      ['2026-11-01', '2026-11-02'],
      [12, null],
    ];
    for (const series of [
      [
        [t[0], 12],
        [t[1], null],
      ],
      [
        { t: t[0], value: 12 },
        { t: t[1], value: null },
      ],
      [[t[0], '12'], { t: t[1] }],
      { t, value },
      { t: Float64Array.of(expected[0]!.t, expected[1]!.t), value: Float32Array.of(12, NaN) },
      { t: Float64Array.of(expected[0]!.t, expected[1]!.t), value },
    ]) {
      const { kpi, problems } = reading({ series });
      assert.deepEqual(kpi.series, expected);
      assert.deepEqual(problems, []);
    }
  });

  it('of columns has a gap where the value is missing, and no point where the time is', () => {
    const { kpi } = reading({ series: { t: ['2026-11-01', '2026-11-02'], value: [1] } });
    assert.deepEqual(
      kpi.series.map(({ value }) => value),
      [1, null],
    );
    assert.equal(reading({ series: { t: ['2026-11-01'], value: [1, 2] } }).kpi.series.length, 1);
  });

  it('may be of months, and of instants before 1970', () => {
    assert.deepEqual(reading({ series: [['2026-11', 1]] }).kpi.series[0]!.t, at('2026-11-01T00:00Z'));
    assert.deepEqual(reading({ series: [[-0, 1]] }).kpi.series[0]!.t, 0);
    assert.deepEqual(reading({ series: [['1969-12-31', 1]] }).kpi.series[0]!.t, -DAY);
  });
});

describe('Bounds', () => {
  it('cut labels to 200 characters, without control characters and halves of characters', () => {
    assert.equal(reading({ label: 'x'.repeat(1_000_000) }).kpi.label!.length, 200);
    assert.equal(reading({ label: 'a\u0000b\u0007c' }).kpi.label, 'a b c');
    assert.equal(reading({ label: `${'x'.repeat(199)}😀` }).kpi.label, 'x'.repeat(199));
    assert.equal(reading({ label: '\uD800x\uDC00' }).kpi.label, 'x');
    assert.equal(reading({ label: '<b>"&' }).kpi.label, '<b>"&', 'text is text');
    assert.equal(reading({ label: 2026 }).kpi.label, '2026');
    assert.deepEqual(fields(reading({ label: ['x'] }).problems), ['label']);
  });

  it('leave nothing of a text that is only control characters', () => {
    assert.equal(reading({ label: '\u0000\u0001' }).kpi.label, null);
    const { kpi } = reading({ value: 5, unit: '\u0000', stages: [{ id: '\u0007', label: '\uD800', value: 1 }] });
    assert.equal(kpi.unit, 'number');
    assert.deepEqual([kpi.stages[0]!.id, kpi.stages[0]!.label], ['1', '1']);
  });

  it('cut notices to ten, of 200 characters each', () => {
    const { kpi } = reading({ notices: Array.from({ length: 20 }, () => 'x'.repeat(500)) });
    assert.equal(kpi.notices.length, 10);
    assert.ok(kpi.notices.every((notice) => notice.length === 200));
    const { problems } = reading({ notices: ['fine', {}] });
    assert.deepEqual(fields(problems), ['notices[1]']);
  });

  it('keep what was found short and readable in a problem', () => {
    const { problems } = reading({
      value: 'x'.repeat(1_000_000),
      target: Array.from({ length: 100_000 }, (_, i) => i),
    });
    assert.ok(problems.every(({ value }) => value.length <= 60));
  });

  it('stop at an input that is no object, and say so', () => {
    for (const input of [5, 'text', true, [], [{ value: 5 }], () => 5, 5n]) {
      const { kpi, problems } = read(input);
      assert.equal(kpi.value, null);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.expected, /object/);
    }
  });

  it('survive nesting a hundred thousand deep', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const name of ['value', 'series', 'stages', 'thresholds', 'period', 'label']) {
      assert.doesNotThrow(() => read({ [name]: deep }));
      assert.doesNotThrow(() => read({ [name]: JSON.parse(deep) as unknown }));
    }
  });

  it('ignore fields that they do not know', () => {
    const { kpi, problems } = reading({ value: 5, colour: 'red', inputs: { a: 1 } } as Loose);
    assert.deepEqual(problems, []);
    assert.ok(!('colour' in kpi));
  });
});

describe('A bucket’s target', () => {
  const series = [
    ['2026-11-01', 1],
    ['2026-11-02', 2],
    ['2026-11-05', 3],
  ];

  it('is the share of the days for a total, and the target itself for a rate or a level', () => {
    const kpi = (fields: Loose) => reading({ series, target: 60, period: '2026-11', ...fields }).kpi;
    assert.equal(bucketTarget(kpi({ kind: 'total' })), 2);
    assert.deepEqual(bucketTarget(kpi({ kind: 'total', target: '30/60' })), { min: 1, max: 2 });
    assert.equal(bucketTarget(kpi({ kind: 'rate' })), 60);
    assert.equal(bucketTarget(kpi({ kind: 'level' })), 60);
  });

  it('is none where it would be a guess', () => {
    const kpi = (fields: Loose) => reading({ series, target: 60, period: '2026-11', ...fields }).kpi;
    for (const fields of [
      { kind: 'unique' },
      {},
      { kind: 'total', period: undefined },
      { kind: 'total', target: null },
    ]) {
      assert.equal(bucketTarget(kpi(fields)), null, JSON.stringify(fields));
    }
    assert.equal(
      bucketTarget(kpi({ kind: 'total', targetSeries: series })),
      null,
      'the target has a series of its own',
    );
  });
});

describe('A figure against itself', () => {
  it('is the same through read and through compareValues', () => {
    const { kpi } = reading({ value: '5.00', previous: 5n });
    assert.deepEqual(assessment(kpi).change, compareValues({ value: 5, previous: 5 }));
  });
});
