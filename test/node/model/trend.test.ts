import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type KpiResult, read } from 'kpi-elements/model';
import { bucketAfter, bucketPeriod, bucketsBetween, granularityOf, midnight } from '../../../src/model/buckets.js';
import type { Granularity, Point } from '../../../src/model/kpi.js';
import { lastPoints } from '../../../src/model/line.js';
import { isoDate } from '../../../src/model/period.js';
import { targetAt } from '../../../src/model/target-path.js';
import { evaluateTrend, type TrendEvaluation } from '../../../src/model/trend.js';
import { DAY } from '../../../src/model/zone.js';

const units: readonly Granularity[] = ['day', 'week', 'month', 'quarter', 'year'];
/** Values a bucket apart, from a date on. */
function series(from: string, unit: Granularity, ...values: (number | null)[]): [string, number | null][] {
  return values.map((value, i) => [isoDate(bucketAfter(midnight(from), unit, i) / DAY), value]);
}
const trendOf = (result: KpiResult): TrendEvaluation => {
  const { kpi, problems } = read(result);
  assert.deepEqual(problems, []);
  return evaluateTrend(kpi);
};
const partialOf = (result: KpiResult): boolean[] => [...trendOf(result).points.partial].map(Boolean);
const dates = (points: readonly Point[]): [string, number | null][] =>
  points.map(({ t, value }) => [isoDate(t / DAY), value]);

describe('How long a point lasts', () => {
  const cases: [string, Granularity | null, string[]][] = [
    ['a day', 'day', ['2026-11-01', '2026-11-02', '2026-11-05']],
    ['a week', 'week', ['2026-11-02', '2026-11-16', '2026-11-23']],
    ['a month', 'month', ['2026-01-01', '2026-02-01', '2026-04-01']],
    ['a month, of which the shortest is February', 'month', ['2026-02-01', '2026-03-01']],
    ['a quarter', 'quarter', ['2026-01-01', '2026-04-01', '2027-01-01']],
    ['a year', 'year', ['2024-01-01', '2025-01-01']],
    ['nothing known: two weeks', null, ['2026-11-02', '2026-11-16']],
    ['nothing known: months that begin in their middle', null, ['2026-01-15', '2026-02-15']],
    ['nothing known: one point', null, ['2026-11-02']],
    ['nothing known: no point', null, []],
  ];
  for (const [title, unit, list] of cases)
    it(`is ${title}`, () => assert.equal(granularityOf(list.map((date) => Date.parse(date))), unit));

  it('is what the author says, before what the dates show', () => {
    assert.equal(trendOf({ granularity: 'week', series: [['2026-11-02', 1]] }).unit, 'week');
  });

  it('is not asked of hours', () => {
    const { unit, timeZone } = trendOf({ timeZone: 'Europe/Oslo', series: [['2026-11-02T10:00:00Z', 1]] });
    assert.deepEqual([unit, timeZone], [null, 'Europe/Oslo']);
  });
});

describe('Buckets', () => {
  it('follow each other without a gap, and are counted as they follow', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(fc.constantFrom(...units), day, fc.integer({ min: 0, max: 500 }), (unit, from, count) => {
        const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12 }[unit];
        const first = months ? Date.UTC(1970 + (from % 100), 0) : from * DAY;
        const t = bucketAfter(first, unit, count);
        assert.equal(bucketsBetween(first, t, unit), count);
        assert.equal(midnight(bucketPeriod(t, unit).end) + DAY, bucketAfter(first, unit, count + 1));
      }),
    );
  });
});

describe('The unfinished bucket', () => {
  const weeks = series('2026-10-05', 'week', 7, 8, 9, 4);
  const partial = (result: KpiResult): boolean[] => partialOf({ series: weeks, ...result });

  it('is the one that as-of lies in', () => {
    assert.deepEqual(partial({ period: '2026-Q4', asOf: '2026-10-28' }), [false, false, false, true]);
  });
  it('is none when as-of is the last day of a bucket', () => {
    assert.deepEqual(partial({ period: '2026-Q4', asOf: '2026-11-01' }), [false, false, false, false]);
  });
  it('is none when the range is over, though the last bucket was cut', () => {
    assert.deepEqual(partial({ period: '2026-10', asOf: '2026-10-31' }), [false, false, false, false]);
  });
  it('is one after a range that is over, too', () => {
    assert.deepEqual(partial({ period: '2026-10-05/2026-10-18', asOf: '2026-10-28' }), [false, false, false, true]);
  });
  it('is the one that the source calls so', () => {
    const points = [...weeks.slice(0, 3), { t: '2026-10-26', value: 4, partial: true }] as const;
    assert.deepEqual(partial({ series: [...points] }), [false, false, false, true]);
  });
  it('is the one that the source calls so also when the range is over: a week that the range cuts is no whole one', () => {
    const points = [{ t: '2026-10-05', value: 7, partial: true }, ...weeks.slice(1)] as const;
    const cut = { series: [...points], period: '2026-10', asOf: '2026-10-31' };
    assert.deepEqual(partial(cut), [true, false, false, false]);
  });
  it('is not known without as-of', () => {
    assert.deepEqual(partial({ period: '2026-Q4' }), [false, false, false, false]);
  });
  it('is never one of the line to compare with', () => {
    const previous = trendOf({
      ...{ series: weeks, previousSeries: series('2025-10-06', 'week', 1, 2, 3, 4, 5) },
      ...{ period: '2026-Q4', asOf: '2026-10-28', compare: 'year' },
    }).previous;
    const drawn = lastPoints(previous);
    assert.ok(drawn.length > 4 && drawn.every((point) => !point.partial));
  });
  it('of hours is what comes after as-of in the data’s zone', () => {
    const hours = ['2026-11-02T21:30:00Z', '2026-11-02T23:30:00Z'].map((t) => [t, 1] as const);
    const ends = (timeZone: string) => partialOf({ series: hours, timeZone, asOf: '2026-11-02', period: '2026-11' });
    assert.deepEqual(ends('UTC'), [false, false]);
    assert.deepEqual(ends('Europe/Oslo'), [false, true]);
  });
});

describe('The line to compare with', () => {
  const previousOf = (result: KpiResult) => dates(lastPoints(trendOf(result).previous));

  it('lies on the same dates of the year after; 29 February has none', () => {
    const days = previousOf({
      ...{ period: '2025-02-27/2025-03-02', compare: 'year' },
      series: series('2025-02-27', 'day', 1, 2, 3, 4),
      previousSeries: series('2024-02-27', 'day', 10, 20, 29, 30, 40),
    });
    assert.deepEqual(days, series('2025-02-27', 'day', 10, 20, 30, 40));
  });

  it('lies on the ISO weeks of the same number', () => {
    const weeks = previousOf({
      ...{ period: '2021-W01', compare: 'year' },
      series: series('2021-01-04', 'week', 1, 2),
      previousSeries: series('2019-12-30', 'week', 10, 20), // 2020 had 53 weeks
    });
    assert.deepEqual(weeks, series('2021-01-04', 'week', 10, 20));
  });

  it('lies 52 weeks on for weeks that begin on Sunday', () => {
    const weeks = previousOf({
      ...{ period: '2026-01-04/2026-01-17', compare: 'year' },
      series: series('2026-01-04', 'week', 1, 2),
      previousSeries: series('2025-01-05', 'week', 10, 20),
    });
    assert.deepEqual(weeks, series('2026-01-04', 'week', 10, 20));
  });

  it('lies on the same month of the quarter', () => {
    const months = previousOf({
      period: '2026-Q3',
      series: series('2026-07-01', 'month', 1, 2, 3),
      previousSeries: series('2026-04-01', 'month', 10, 20, 30),
    });
    assert.deepEqual(months, series('2026-07-01', 'month', 10, 20, 30));
  });

  it('lies on the same day of the period, however long the other was', () => {
    const days = previousOf({
      ...{ period: '2026-03', asOf: '2026-03-03' },
      series: series('2026-03-01', 'day', 1, 2, 3),
      previousSeries: series('2026-02-01', 'day', 10, 20, 30),
    });
    assert.deepEqual(days, series('2026-03-01', 'day', 10, 20, 30));
  });

  it('goes on to the end of the period, beyond the present line', () => {
    const days = previousOf({
      ...{ period: '2026-11-01/2026-11-04', asOf: '2026-11-02', compare: '2026-10-01/2026-10-04' },
      series: series('2026-11-01', 'day', 1, 2),
      previousSeries: series('2026-10-01', 'day', 10, 20, 30, 40),
    });
    assert.deepEqual(days, series('2026-11-01', 'day', 10, 20, 30, 40));
  });

  it('is not shifted by a point that is missing in either', () => {
    const days = previousOf({
      ...{ period: '2026-11-01/2026-11-05', compare: '2026-10-01/2026-10-05' },
      series: series('2026-11-01', 'day', 1, 2, 3, 4, 5).filter((_, i) => i !== 1),
      previousSeries: series('2026-10-01', 'day', 10, 20, 30, 40, 50).filter((_, i) => i !== 2),
    });
    assert.deepEqual(
      days,
      series('2026-11-01', 'day', 10, 20, 30, 40, 50).filter((_, i) => i !== 2),
    );
  });

  it('is not there when nothing is to be compared', () => {
    assert.deepEqual(
      previousOf({
        compare: 'none',
        series: series('2026-11-01', 'day', 1),
        previousSeries: series('2026-10-01', 'day', 1),
      }),
      [],
    );
  });
});

describe('The target of a point', () => {
  const at = (result: KpiResult, date: string) => targetAt(trendOf(result).target, midnight(date));
  const year = { period: '2026', asOf: '2026-04-30', series: series('2026-01-01', 'month', 1, 2, 3, 4) };

  it('is the target itself of a rate, and of a number of unknown kind', () => {
    assert.equal(at({ ...year, kind: 'rate', target: 50 }, '2026-03-01'), 50);
    assert.equal(at({ ...year, target: 50 }, '2026-12-01'), 50);
    assert.deepEqual(at({ ...year, kind: 'rate', target: { min: 1, max: 2 } }, '2026-03-01'), { min: 1, max: 2 });
  });

  it('is of a total its share of the days', () => {
    assert.equal(at({ ...year, kind: 'total', target: 365 }, '2026-01-01'), 31);
    assert.ok(Math.abs((at({ ...year, kind: 'total', target: 365 }, '2026-02-01') as number) - 28) < 1e-9);
  });

  it('is of a total its share of a seasonal plan', () => {
    const weights = [
      { days: 90, w: 1 },
      { days: 275, w: 9 },
    ];
    const january = at({ ...year, kind: 'total', target: 1000, weights }, '2026-01-01') as number;
    assert.ok(Math.abs(january - (100 * 31) / 90) < 1e-9);
  });

  it('adds up to the target over all buckets of the period', () => {
    const weight = fc.record({ days: fc.integer({ min: 1, max: 200 }), w: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(fc.constantFrom('day', 'month', 'quarter'), fc.array(weight), (unit, weights) => {
        const counts = { day: 365, month: 12, quarter: 4 };
        const points = series('2026-01-01', unit, ...Array<number>(counts[unit as 'day']).fill(1));
        const { target } = trendOf({ kind: 'total', target: 1000, period: '2026', series: points, weights });
        const sum = points.reduce((all, [date]) => all + (targetAt(target, midnight(date)) as number), 0);
        const planned = weights.reduce((days, { days: more, w }) => days + (w ? more : 0), 0);
        if (planned === 0 || weights.reduce((days, { days: more }) => days + more, 0) <= 365)
          assert.ok(Math.abs(sum - 1000) < 1e-6, String(sum));
        else assert.ok(sum <= 1000 + 1e-6);
      }),
    );
  });

  it('leads from the baseline to the target for a level', () => {
    const level = { ...year, kind: 'level', baseline: 100, target: 465 } as const;
    assert.equal(at(level, '2026-01-01'), 131, 'at the end of January');
    assert.equal(at(level, '2026-12-01'), 465);
  });

  it('is that of targetSeries, from each point to the next', () => {
    const steps = { ...year, targetSeries: [['2025-12-01', 10] as const, ['2026-03-01', 20] as const] };
    assert.equal(at(steps, '2026-01-01'), 10);
    assert.equal(at(steps, '2026-03-01'), 20);
    assert.equal(at(steps, '2026-12-01'), 20);
  });

  it('is none of a plan before and after its period', () => {
    const points = series('2025-11-01', 'month', 9, 9, 9, 9, 9, 9, 9);
    for (const plan of [{ kind: 'total', target: 90 } as const, { kind: 'level', baseline: 1, target: 5 } as const]) {
      const first = { ...plan, series: points, period: '2026-Q1', asOf: '2026-05-31' };
      assert.deepEqual(
        points.map(([date]) => at(first, date) !== null),
        [false, false, true, true, true, false, false],
      );
      assert.equal(trendOf(first).status, null);
    }
  });

  it('is not guessed of people, or of a total without a period', () => {
    assert.equal(at({ ...year, kind: 'unique', target: 50 }, '2026-03-01'), null);
    assert.equal(at({ series: year.series, kind: 'total', target: 50 }, '2026-03-01'), null);
  });
});

describe('A trend is judged', () => {
  const weeks = { granularity: 'week', period: '2026-01-05/2026-08-02', asOf: '2026-06-17' } as const;
  const values = [33, 34, 36, 36, 38, 39, 39, 40, 42, 45, 45, 48, 47, 49, 48, 48, 47, 51, 51, 53, 52, 54, 56, 31];
  const leads = { ...weeks, series: series('2026-01-05', 'week', ...values) };

  it('by its latest complete value, not by the bucket that still fills', () => {
    const { latest, gap, status } = trendOf({ ...leads, kind: 'rate', target: 60 });
    assert.deepEqual([latest!.value, gap, status], [56, -4, 'at-risk']);
  });

  it('as reached or missed when the range is over', () => {
    const over = { series: series('2026-07-01', 'month', 8, 9, 12), period: '2026-Q3', kind: 'rate' } as const;
    assert.equal(trendOf({ ...over, target: 10, asOf: '2026-09-30' }).status, 'achieved');
    assert.equal(trendOf({ ...over, target: 13, asOf: '2026-09-30' }).status, 'missed');
  });

  it('as pending while it has no value, and not at all without a target', () => {
    const { status, reason } = trendOf({ target: 5, series: series('2026-07-01', 'month', null) });
    assert.deepEqual([status, reason], ['pending', 'missing']);
    assert.equal(trendOf(leads).status, null);
  });

  it('behind pace by the week, and needs the rest by the week', () => {
    // 26 weeks; 13 of them brought 69 each, where 75 were planned.
    const half = series('2026-06-29', 'week', ...Array<number>(13).fill(69));
    const { behind, required } = trendOf({
      ...{ kind: 'total', target: 75 * 26, series: half },
      ...{ period: '2026-06-29/2026-12-27', asOf: '2026-09-27' },
    });
    assert.equal(behind, 6);
    assert.equal(required, 81);
  });

  it('by its own value before the sum of its points, and by neither when a point is missing', () => {
    const total = { kind: 'total', target: 260, period: '2026-06-29/2026-12-27', asOf: '2026-07-12' } as const;
    const some = series('2026-06-29', 'week', 8, null);
    assert.equal(trendOf({ ...total, value: 16, series: some }).behind, 2);
    assert.equal(trendOf({ ...total, series: some }).behind, null);
  });

  it('by what there is up to as-of, not by what comes after', () => {
    const total = { kind: 'total', target: 300, period: '2026-11', asOf: '2026-11-02' } as const;
    for (const after of [5, null])
      assert.equal(trendOf({ ...total, series: series('2026-11-01', 'day', 8, 8, after, after) }).behind, 2);
  });

  it('with no pace when the period is over', () => {
    const { behind, required } = trendOf({
      ...{ kind: 'total', target: 30, period: '2026-Q3', asOf: '2026-09-30' },
      series: series('2026-07-01', 'month', 8, 9, 12),
    });
    assert.deepEqual([behind, required], [null, null]);
  });
});

describe('The way ahead of a total', () => {
  const quarter = { kind: 'total', target: 1300, period: '2026-Q4' } as const;
  const endOf = ({ to }: TrendEvaluation): string => isoDate(to / DAY);

  it('leads to the last week that is whole, as one that the quarter cuts has less to bring', () => {
    const story = trendOf({ ...quarter, asOf: '2026-11-01', series: series('2026-10-05', 'week', 90, 95, 100, 105) });
    assert.equal(endOf(story), '2026-12-21');
    assert.ok(Math.abs(Number(targetAt(story.target, story.to)) - (1300 * 7) / 92) < 1e-9);
    assert.deepEqual(story.projection, { t: story.to, value: 145 });
  });
  it('goes as far as there are figures', () => {
    const values = Array.from({ length: 13 }, (_, i) => 90 + i);
    const story = trendOf({ ...quarter, asOf: '2026-12-29', series: series('2026-10-05', 'week', ...values) });
    assert.equal(endOf(story), '2026-12-28');
  });
  it('is that of the period where it cuts none, and where a value does not add up', () => {
    const months = series('2026-10-01', 'month', 90, 95);
    assert.equal(endOf(trendOf({ ...quarter, series: months })), '2026-12-01');
    const weeks = series('2026-10-05', 'week', 0.4, 0.5);
    assert.equal(endOf(trendOf({ ...quarter, kind: 'rate', target: 0.5, series: weeks })), '2026-12-28');
  });
});

describe('Where a trend is heading', () => {
  const projected = (result: KpiResult) => trendOf(result).projection;
  const month = { period: '2026-11', asOf: '2026-11-05' };

  it('is told by the least-squares line at the last bucket of the period', () => {
    const { t, value } = projected({ ...month, series: series('2026-11-01', 'day', 10, 12, 11, 15, 17) })!;
    assert.equal(isoDate(t / DAY), '2026-11-30');
    assert.ok(Math.abs(value - (9.6 + 1.7 * 29)) < 1e-9);
  });

  it('skips gaps, never filling them with zero', () => {
    const { value } = projected({ ...month, series: series('2026-11-01', 'day', 10, null, 14, null, 18) })!;
    assert.ok(Math.abs(value - (10 + 2 * 29)) < 1e-9);
    const rows = series('2026-11-01', 'day', 10, null, 14, null, 18).filter(([, value]) => value !== null);
    assert.equal(projected({ ...month, granularity: 'day', series: rows })!.value, value);
  });

  it('leaves out the unfinished bucket', () => {
    const series3 = series('2026-11-01', 'day', 10, 20, 30, 1);
    const { value } = projected({ ...month, asOf: '2026-11-03', series: series3 })!;
    assert.ok(Math.abs(value - 300) < 1e-9);
  });

  it('is not told of fewer than three values, of a period that is over or unknown, or beyond what is possible', () => {
    assert.equal(projected({ ...month, series: series('2026-11-01', 'day', 1, 2) }), null);
    assert.equal(projected({ series: series('2026-11-01', 'day', 1, 2, 3) }), null);
    assert.equal(
      projected({ period: '2026-11', asOf: '2026-11-30', series: series('2026-11-01', 'day', 1, 2, 3) }),
      null,
    );
    assert.equal(projected({ ...month, series: series('2026-11-01', 'day', 9, 5, 1) }), null, 'below zero');
    const share = { ...month, unit: 'percent', series: series('2026-11-01', 'day', 0.5, 0.6, 0.7) };
    assert.equal(projected(share), null, 'above 100 %');
  });

  it('is steady for values that are all zero', () => {
    assert.equal(trendOf({ series: series('2026-11-01', 'day', 0, 0, 0) }).course, 'steady');
  });

  it('is an improvement when the line goes the good way, and steady below two per cent', () => {
    const course = (better: KpiResult['better'], ...values: number[]) =>
      trendOf({ better: better!, series: series('2026-11-01', 'day', ...values) }).course;
    const hours = [...Array(168).keys()].map((i): [string, number | null] => [
      new Date(midnight('2026-11-01') + (i + 0.5) * 3_600_000).toISOString(),
      i < 150 ? null : 100 + (i - 150) / 17,
    ]);
    assert.equal(trendOf({ better: 'higher', series: hours }).course, 'steady', 'what is missing in front is no way');
    assert.equal(course('higher', 1, 2, 3), 'improving');
    assert.equal(course('lower', 1, 2, 3), 'worsening');
    assert.equal(course('neither', 1, 2, 3), 'rising');
    assert.equal(course('range', 3, 2, 1), 'falling');
    assert.equal(course('higher', 100, 100.5, 100), 'steady');
    assert.equal(course('higher', 1, 2), null);
  });
});
