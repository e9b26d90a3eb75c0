import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromGoogleAds } from '../../../src/sources/google-ads.js';
import { disguises, refused, said } from './payloads.js';

const row = (date: string, costMicros: string, clicks: string, conversions?: number, currencyCode?: string) => ({
  customer: { resourceName: 'customers/1', currencyCode },
  metrics: { costMicros, clicks, conversions },
  segments: { date },
});
const batch = (...results: object[]) => ({ results, fieldMask: 'metrics.clicks,segments.date', requestId: 'r' });
const batches = [
  batch(row('2026-11-02', '735822814', '148', 2, 'EUR'), row('2026-11-01', '1061083620', '204', 4, 'EUR')),
  batch(row('2026-11-03', '918625926', '149', 1, 'EUR')),
];

describe('Google Ads', () => {
  it('is a stream of batches, or one of them; figures are text', () => {
    const { value, series, kind } = fromGoogleAds(batches, { metric: 'clicks' });
    assert.deepEqual([value, kind], [501, 'total']);
    assert.deepEqual(series, [
      ['2026-11-01', 204],
      ['2026-11-02', 148],
      ['2026-11-03', 149],
    ]);
    assert.equal(fromGoogleAds(batches[1], { metric: 'clicks' }).value, 149);
  });

  it('adds micros as whole numbers: decimal text without dust', () => {
    assert.deepEqual(said(fromGoogleAds(batches, { metric: 'cost_micros' })), {
      value: '2715.53236',
      series: [
        ['2026-11-01', '1061.08362'],
        ['2026-11-02', '735.822814'],
        ['2026-11-03', '918.625926'],
      ],
      kind: 'total',
      currency: 'EUR',
    });
    const huge = [batch(row('2026-11-01', '9007199254740993000001', '1'), row('2026-11-01', '-1', '1'))];
    assert.equal(fromGoogleAds(huge, { metric: 'cost_micros' }).value, '9007199254740993');
  });

  it('knows metrics by their names in the query and in the answer', () => {
    for (const metric of ['metrics.cost_micros', 'cost_micros', 'costMicros'])
      assert.equal(fromGoogleAds(batches, { metric }).value, '2715.53236');
  });

  it('has the cost per conversion as all of the one over all of the other', () => {
    const { value, series, kind } = fromGoogleAds(batches, {
      metric: 'cost_micros',
      per: 'conversions',
      better: 'lower',
    });
    assert.deepEqual([value, kind], [387.9331942857143, 'rate']);
    assert.deepEqual((series as unknown[])[1], ['2026-11-02', 367.911407]);
  });

  it('does not add up rates', () => {
    const rates = [
      batch(
        { metrics: { ctr: 0.04, clicks: '4', impressions: '100' } },
        { metrics: { ctr: 0.1, clicks: '1', impressions: '10' } },
      ),
    ];
    const { value, unit } = fromGoogleAds(rates, { metric: 'ctr' });
    assert.deepEqual([value, unit], [null, 'percent']);
    assert.equal(fromGoogleAds(rates, { metric: 'clicks', per: 'impressions' }).value, 5 / 110);
  });

  it('knows the currency only if it was asked for, and mixes none', () => {
    assert.equal(fromGoogleAds([batch(row('2026-11-01', '1', '1'))], { metric: 'cost_micros' }).currency, undefined);
    const mixed = [batch(row('2026-11-01', '1', '1', 1, 'EUR'), row('2026-11-01', '1', '1', 1, 'NOK'))];
    refused(() => fromGoogleAds(mixed, { metric: 'cost_micros' }), /one currency/);
  });

  it('has no figures in a batch without results, and does not know a metric that a row leaves out', () => {
    assert.equal(fromGoogleAds([{ fieldMask: 'metrics.clicks' }], { metric: 'clicks' }).value, null);
    const { series } = fromGoogleAds([batch(row('2026-11-01', '1', '1'), row('2026-11-02', '1', '1', 3))], {
      metric: 'conversions',
    });
    assert.deepEqual(series, [
      ['2026-11-01', null],
      ['2026-11-02', 3],
    ]);
  });

  it('refuses what is no stream', () => {
    for (const payload of [...disguises, [{ error: { code: 401, message: 'secret' } }], [batches]].slice(0, -1))
      refused(() => fromGoogleAds(payload, { metric: 'clicks' }));
    refused(() => fromGoogleAds(batches, { metric: 'impressions' }), /a column named impressions/);
  });
});
