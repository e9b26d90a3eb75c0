import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromSearchConsole } from '../../../src/sources/search-console.js';
import { disguises, kpiOf, refused, said } from './payloads.js';

const rows = [
  { keys: ['2026-11-05'], clicks: 90, impressions: 900, ctr: 0.1, position: 3 },
  { keys: ['2026-11-01'], clicks: 10, impressions: 50, ctr: 0.2, position: 1.5 },
  { keys: ['2026-11-02'], clicks: 5, impressions: 50, ctr: 0.1, position: 12 },
];
const answer = { rows, responseAggregationType: 'byProperty', metadata: { first_incomplete_date: '2026-11-05' } };

describe('Search Console', () => {
  it('puts the days in order, leaves gaps where days are left out, and reads them in Pacific time', () => {
    assert.deepEqual(said(fromSearchConsole(answer, { metric: 'clicks' })), {
      value: 105,
      series: [
        ['2026-11-01', 10],
        ['2026-11-02', 5],
        ['2026-11-05', 90],
      ],
      kind: 'total',
      timeZone: 'America/Los_Angeles',
      partial: { from: '2026-11-05' },
    });
  });

  it('marks the days that still move, and is complete up to the day before', () => {
    const kpi = kpiOf(fromSearchConsole(answer, { metric: 'clicks' }));
    assert.equal(kpi.asOf, '2026-11-04');
    assert.deepEqual(
      kpi.series.map(({ partial }) => partial),
      [false, false, true],
    );
    assert.equal(
      fromSearchConsole({ rows, responseAggregationType: 'byProperty' }, { metric: 'clicks' }).partial,
      undefined,
    );
  });

  it('has all clicks over all impressions for its rate: a fraction, not the mean of the rows', () => {
    const { value, unit, kind, series } = fromSearchConsole(answer, { metric: 'ctr' });
    assert.deepEqual([value, unit, kind], [0.105, 'percent', 'rate']);
    assert.deepEqual((series as unknown[])[0], ['2026-11-01', 0.2]);
  });

  it('weighs positions by impressions, and lower is better', () => {
    const { value, better, kind } = fromSearchConsole(answer, { metric: 'position' });
    assert.deepEqual([value, better, kind], [3.375, 'lower', 'rate']);
  });

  it('takes the bare list of rows', () => {
    assert.equal(fromSearchConsole(rows, { metric: 'impressions' }).value, 1000);
  });

  it('knows that rows by query are only the top ones', () => {
    const queries = rows.map((row) => ({ ...row, keys: ['2026-01-01 shoes'] }));
    const result = fromSearchConsole(queries, { metric: 'clicks', dimensions: ['query'] });
    assert.deepEqual([result.value, result.truncated, result.series], [105, true, undefined]);
    refused(() => fromSearchConsole(queries, { metric: 'clicks' }), /dates such as/);
    refused(() => fromSearchConsole(rows, { metric: 'clicks', dimensions: ['date', 'query'] }), /a key for each/);
  });

  it('takes an answer without dimensions', () => {
    const { value, series } = fromSearchConsole({ rows: [{ clicks: 3, impressions: 4 }] }, { metric: 'clicks' });
    assert.deepEqual([value, series], [3, undefined]);
  });

  it('has no figures when there are no rows', () => {
    const { value, series } = fromSearchConsole({ responseAggregationType: 'auto' }, { metric: 'ctr' });
    assert.deepEqual([value, series], [null, []]);
  });

  it('refuses what is no answer', () => {
    for (const payload of [...disguises, { rows: [] }, { rows: [null] }])
      refused(() => fromSearchConsole(payload, { metric: 'clicks' }));
  });
});
