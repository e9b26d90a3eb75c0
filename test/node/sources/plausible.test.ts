import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromPlausible } from '../../../src/sources/plausible.js';
import { disguises, refused, said } from './payloads.js';

const metrics = ['visitors', 'visits', 'bounce_rate', 'visit_duration'];
const row = (day: string, cells: unknown[], before?: [string, unknown[]]) => ({
  dimensions: [day],
  metrics: cells,
  ...(before && { comparison: { dimensions: [before[0]], metrics: before[1], change: [100, null, 0, 0] } }),
});
const answer = {
  results: [
    row('2026-11-02', [5, 6, 50, 90], ['2026-10-26', [3, 4, 60, null]]),
    row('2026-11-01', [2, 2, 100, 10], ['2026-10-25', [0, 0, null, null]]),
    row('2026-11-03', [null, null, null, null], ['2026-10-27', [1, 1, 0, 5]]),
  ],
  meta: {},
  query: { metrics, dimensions: ['time:day'], date_range: ['2026-11-01T00:00:00+01:00', '2026-11-07T23:59:59+01:00'] },
};

describe('Plausible', () => {
  it('finds figures by their place, and compares with another period at its own dates', () => {
    assert.deepEqual(said(fromPlausible(answer, { metric: 'visits', label: 'Visits' })), {
      value: 8,
      previous: 5,
      series: [
        ['2026-11-01', 2],
        ['2026-11-02', 6],
        ['2026-11-03', null],
      ],
      previousSeries: [
        ['2026-10-25', 0],
        ['2026-10-26', 4],
        ['2026-10-27', 1],
      ],
      kind: 'total',
      period: { start: '2026-11-01', end: '2026-11-07' },
      label: 'Visits',
    });
  });

  it('makes fractions of whole percent, and folds them by their weight alone', () => {
    const days = fromPlausible(answer, { metric: 'bounce_rate' });
    assert.deepEqual([days.value, days.unit, days.kind], [null, 'percent', 'rate']);
    assert.deepEqual(days.series, [
      ['2026-11-01', 1],
      ['2026-11-02', 0.5],
      ['2026-11-03', null],
    ]);
    assert.equal(fromPlausible(answer, { metric: 'bounce_rate', weight: 'visits' }).value, 0.625);
    assert.equal(fromPlausible(answer, { metric: 'visit_duration', weight: 'visits' }).value, 70);
  });

  it('never adds up visitors, and knows them when asked for once', () => {
    assert.equal(fromPlausible(answer, { metric: 'visitors' }).value, null);
    const once = { results: [{ dimensions: [], metrics: [6, 8, 58, 71] }], meta: {}, query: { metrics } };
    const { value, unit, series } = fromPlausible(once, { metric: 'visitors' });
    assert.deepEqual([value, unit, series], [6, undefined, undefined]);
    assert.equal(fromPlausible(once, { metric: 'bounce_rate' }).value, 0.58);
  });

  it('keeps what is not known, and has no comparison where none was asked', () => {
    const { value, previous } = fromPlausible(
      { ...answer, results: [row('2026-11-01', [null, null, null, null])] },
      { metric: 'visits' },
    );
    assert.deepEqual([value, previous], [null, undefined]);
    assert.equal(fromPlausible({ ...answer, results: [] }, { metric: 'visits' }).value, null);
  });

  it('reads revenue out of its object, and hours in the zone of the site', () => {
    const money = {
      results: [
        {
          dimensions: ['2026-11-01 13:00:00'],
          metrics: [{ value: 1234.5, currency: 'EUR', short: '€1.2K', long: '€1,234.50' }],
        },
      ],
      query: { metrics: ['total_revenue'], dimensions: ['time:hour'] },
    };
    const { value, currency, series } = fromPlausible(money, { metric: 'total_revenue' });
    assert.deepEqual([value, currency, series], [1234.5, 'EUR', [['2026-11-01 13:00:00', 1234.5]]]);
  });

  it('says when rows were left out', () => {
    assert.equal(fromPlausible({ ...answer, meta: { total_rows: 30 } }, { metric: 'visits' }).truncated, true);
  });

  it('refuses what is no answer, and a metric that was not asked', () => {
    for (const payload of [...disguises, { results: [] }, { results: {}, query: {} }])
      refused(() => fromPlausible(payload, { metric: 'visits' }));
    refused(() => fromPlausible(answer, { metric: 'pageviews' }), /a metric named pageviews/);
  });
});
