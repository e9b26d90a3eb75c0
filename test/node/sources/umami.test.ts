import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromUmami } from '../../../src/sources/umami.js';
import { disguises, kpiOf, refused, said } from './payloads.js';

const version2 = {
  pageviews: { value: 1540, prev: 1280 },
  visitors: { value: 320, prev: 280 },
  visits: { value: 400, prev: 0 },
  bounces: { value: 100, prev: 0 },
};
const version3 = {
  ...{ pageviews: 1540, visitors: 320, visits: 400, bounces: 100 },
  comparison: { pageviews: 1280, visitors: 280, visits: 0, bounces: 0 },
};

describe('Umami', () => {
  it('says the same in version 2 and version 3', () => {
    for (const payload of [version2, version3]) {
      assert.deepEqual(said(fromUmami(payload, { metric: 'pageviews' })), {
        value: 1540,
        previous: 1280,
        kind: 'total',
      });
      assert.equal(fromUmami(payload, { metric: 'visitors' }).kind, 'unique');
    }
  });

  it('has the bounce rate as a fraction, and none of a period without visits', () => {
    for (const payload of [version2, version3]) {
      const { value, previous } = fromUmami(payload, { metric: 'bounces', per: 'visits', unit: 'percent' });
      assert.deepEqual([value, previous], [0.25, null]);
    }
  });

  it('has no comparison where it was not asked for one', () => {
    assert.deepEqual(said(fromUmami({ visits: 4 }, { metric: 'visits' })), { value: 4, kind: 'total' });
    assert.equal(fromUmami({ visits: { value: 4 } }, { metric: 'visits' }).previous, undefined);
    assert.equal(fromUmami({ visits: null }, { metric: 'visits' }).value, null);
  });

  it('takes the events of one name, in order of time', () => {
    const events = [
      { x: 'signup', t: '2026-11-02T00:00:00Z', y: 5 },
      { x: 'demo', t: '2026-11-01T00:00:00Z', y: 9 },
      { x: 'signup', t: '2026-11-01T00:00:00Z', y: '1' },
    ];
    const { value, series } = fromUmami(events, { metric: 'signup' });
    assert.equal(value, 6);
    assert.deepEqual(series, [
      ['2026-11-01T00:00:00Z', 1],
      ['2026-11-02T00:00:00Z', 5],
    ]);
    assert.equal(fromUmami(events, { metric: 'never' }).value, null);
  });

  it('takes views by day, and reads times without offset in the zone that it is told', () => {
    const views = { pageviews: [{ x: '2026-11-01 00:00:00', y: 3 }], sessions: [{ x: '2026-11-01 00:00:00', y: 2 }] };
    const kpi = kpiOf(fromUmami(views, { metric: 'sessions', timeZone: 'Europe/Oslo' }));
    assert.deepEqual(
      kpi.series.map(({ t, value }) => [new Date(t).toISOString(), value]),
      [['2026-10-31T23:00:00.000Z', 2]],
    );
    const compared = { ...views, compare: { pageviews: [{ x: '2026-10-01 00:00:00', y: 8 }] } };
    assert.equal(fromUmami(compared, { metric: 'pageviews' }).previous, 8);
  });

  it('is a funnel, whose previous is the step before and not the period before', () => {
    const steps = [
      { type: 'url', value: '/pricing', visitors: 400, previous: 0, dropped: 0, dropoff: null, remaining: 1 },
      { type: 'event', value: 'signup', visitors: 80, previous: 400, dropped: 320, dropoff: 0.8, remaining: 0.2 },
    ];
    assert.deepEqual(said(fromUmami(steps, { metric: 'visitors' })), {
      stages: [
        { label: '/pricing', value: 400 },
        { label: 'signup', value: 80 },
      ],
      kind: 'unique',
    });
  });

  it('refuses what is no answer, and a figure that is not in it', () => {
    for (const payload of [...disguises, [1], [{ a: 1 }], { visits: 'many' }])
      refused(() => fromUmami(payload, { metric: 'visits' }));
    refused(() => fromUmami(version2, { metric: 'sessions' }), /figures named sessions/);
  });
});
