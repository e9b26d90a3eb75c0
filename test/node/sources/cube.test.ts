import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromCube, toCubeQuery } from '../../../src/sources/cube.js';
import { disguises, refused, said } from './payloads.js';

const day = (date: string) => [`${date}T00:00:00.000`, `${date}T23:59:59.999`] as const;
const range = (start: string, end: string) => [day(start)[0], day(end)[1]];
const row = (month: string, count: string | null, revenue: string) => ({
  'leads.createdAt.month': day(`${month}-01`)[0],
  'leads.createdAt': day(`${month}-01`)[0],
  'leads.count': count,
  'leads.revenue': revenue,
});
const answer = {
  query: {
    measures: ['leads.count', 'leads.revenue'],
    timeDimensions: [
      { dimension: 'leads.createdAt', granularity: 'month', dateRange: range('2026-01-01', '2026-03-31') },
    ],
    timezone: 'Europe/Berlin',
  },
  data: [row('2026-02', '768', '7670029.08'), row('2026-01', '850', '8507046.02'), row('2026-03', null, '8506269.03')],
  lastRefreshTime: '2026-04-01T06:00:00.000Z',
  annotation: { measures: { 'leads.count': { title: 'Leads Count', shortTitle: 'Count', type: 'number' } } },
  total: null,
};

describe('Cube', () => {
  it('reads text as numbers, buckets as dates in order, and what the query says', () => {
    assert.deepEqual(said(fromCube(answer, { metric: 'leads.count', kind: 'total' })), {
      value: 1618,
      series: [
        ['2026-01-01', 850],
        ['2026-02-01', 768],
        ['2026-03-01', null],
      ],
      kind: 'total',
      label: 'Count',
      period: { start: '2026-01-01', end: '2026-03-31' },
      timeZone: 'Europe/Berlin',
      updatedAt: '2026-04-01T06:00:00.000Z',
    });
  });

  it('adds money without dust, and nothing whose kind it does not know', () => {
    assert.equal(fromCube(answer, { metric: 'leads.revenue', kind: 'total', currency: 'EUR' }).value, 24683344.13);
    assert.equal(fromCube(answer, { metric: 'leads.revenue' }).value, null);
    assert.equal(
      fromCube({ ...answer, data: answer.data.slice(0, 2) }, { metric: 'leads.revenue', per: 'leads.count' }).value,
      Number((16177075.1 / 1618).toPrecision(16)),
    );
  });

  it('takes the second of two date ranges for the period before', () => {
    const part = (count: string, compareDateRange: string) => ({
      query: { timezone: 'UTC' },
      data: [{ 'leads.count': count, compareDateRange }],
    });
    const compared = {
      queryType: 'compareDateRangeQuery',
      results: [
        part('76', range('2026-02-01', '2026-02-28').join(' - ')),
        part('84', range('2026-01-01', '2026-01-31').join(' - ')),
      ],
    };
    assert.deepEqual(said(fromCube(compared, { metric: 'leads.count', kind: 'total' })), {
      value: 76,
      previous: 84,
      kind: 'total',
      period: { start: '2026-02-01', end: '2026-02-28' },
      previousPeriod: { start: '2026-01-01', end: '2026-01-31' },
      timeZone: 'UTC',
    });
    refused(() => fromCube({ ...compared, queryType: 'blendingQuery' }, { metric: 'leads.count' }));
  });

  it('keeps the hours of hours', () => {
    const hourly = {
      query: { timeDimensions: [{ dimension: 'a.t', granularity: 'hour' }], timezone: 'UTC', limit: 1 },
      data: [{ 'a.t.hour': '2026-11-01T13:00:00.000', 'a.n': '1' }],
    };
    const { series, truncated } = fromCube(hourly, { metric: 'a.n' });
    assert.deepEqual([series, truncated], [[['2026-11-01T13:00:00', 1]], true]);
  });

  it('refuses an answer that is not ready, and what is none', () => {
    refused(() => fromCube({ error: 'Continue wait' }, { metric: 'leads.count' }), /ask again/);
    for (const payload of [...disguises, { error: 'secret', stack: 'secret' }, { results: [] }, { data: 3 }])
      refused(() => fromCube(payload, { metric: 'leads.count' }));
    refused(() => fromCube(answer, { metric: 'leads.cost' }), /a column named leads.cost/);
  });
});

describe('A query of Cube', () => {
  const options = { metric: 'leads.count', time: 'leads.createdAt' };

  it('asks for whole periods in days', () => {
    assert.deepEqual(
      toCubeQuery(
        { period: '2026-Q4', granularity: 'month', timeZone: 'Europe/Oslo' },
        { ...options, per: 'visits.count' },
      ),
      {
        measures: ['leads.count', 'visits.count'],
        timeDimensions: [
          { dimension: 'leads.createdAt', granularity: 'month', dateRange: ['2026-10-01', '2026-12-31'] },
        ],
        timezone: 'Europe/Oslo',
      },
    );
  });

  it('compares like with like: as many days of the period before as are complete in this one', () => {
    const days = (period: string, compare: string) =>
      toCubeQuery({ period, compare }, { ...options, asOf: '2026-11-15' }).timeDimensions[0]!.compareDateRange;
    assert.deepEqual(days('month', 'previous'), [
      ['2026-11-01', '2026-11-15'],
      ['2026-10-01', '2026-10-15'],
    ]);
    assert.deepEqual(days('2026-11', 'year'), [
      ['2026-11-01', '2026-11-15'],
      ['2025-11-01', '2025-11-15'],
    ]);
    assert.deepEqual(days('2026-10', 'previous'), [
      ['2026-10-01', '2026-10-31'],
      ['2026-09-01', '2026-09-30'],
    ]);
    assert.deepEqual(days('7d', '2026-01-01/2026-01-07'), [
      ['2026-11-09', '2026-11-15'],
      ['2026-01-01', '2026-01-07'],
    ]);
  });

  it('names the dimension of stages, and no dates where none were asked for', () => {
    assert.deepEqual(toCubeQuery({}, { ...options, stage: 'leads.step' }), {
      measures: ['leads.count'],
      dimensions: ['leads.step'],
      timeDimensions: [{ dimension: 'leads.createdAt' }],
    });
  });

  it('refuses a period that is none', () => {
    for (const question of [{ period: 'month' }, { period: '2026-13' }, { period: '2026-11', compare: 'spring' }])
      assert.throws(() => toCubeQuery(question, options), { code: 'invalid-data' });
  });
});
