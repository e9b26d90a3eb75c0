import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { duration } from '../../../src/data/duration.js';
import { retryAfter } from '../../../src/data/retry-after.js';
import { addressed } from '../../../src/data/wire.js';

describe('A question in an address', () => {
  const base = new URL('https://example.org/kpi?team=a');

  it('has its parameters in the order of their names, and none that was not given', () => {
    const query = {
      metric: 'leads',
      period: '2026-11',
      compare: undefined,
      timeZone: 'Europe/Oslo',
      segment: { channel: ['paid', 'email'], country: 'NO' },
      maxPoints: 2000,
      granularity: '',
    };
    assert.equal(
      addressed(base, query).search,
      '?maxPoints=2000&metric=leads&period=2026-11&segment.channel=paid&segment.channel=email&segment.country=NO&team=a&timeZone=Europe%2FOslo',
    );
    assert.equal(base.search, '?team=a');
  });

  it('is the same whatever order it was asked in', () => {
    const query = { metric: 'a', period: 'b', compare: 'c', timeZone: 'd' };
    const turned = Object.fromEntries(Object.entries(query).reverse());
    assert.equal(addressed(base, turned).href, addressed(base, query).href);
  });

  it('arrives as it was, whatever a metric is called', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (metric) => {
        const address = addressed(base, { metric });
        assert.equal(new URL(address.href).searchParams.get('metric'), metric);
        assert.equal(address.pathname, '/kpi');
      }),
    ));
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T08:00:00Z');
  const headers: [string | null, number | undefined][] = [
    ['120', 120],
    [' 120 ', 120],
    ['Sun, 22 Nov 2026 08:01:30 GMT', 90],
    ['Sunday, 22-Nov-26 08:01:30 GMT', 90],
    ['Sun, 22 Nov 2026 07:00:00 GMT', undefined],
    ['1000000000', 1e9],
    ['0', undefined],
    ['-5', undefined],
    ['1e9', undefined],
    ['soon', undefined],
    ['2026-11-22T08:01:30Z', undefined],
    ['', undefined],
    [null, undefined],
  ];
  for (const [header, seconds] of headers)
    it(`of ${header} is ${seconds ?? 'not known'}`, () => assert.equal(retryAfter(header, now), seconds));
});

describe('A length of time', () => {
  const texts: [unknown, number | null][] = [
    ['60s', 60_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['24h', 86_400_000],
    ['1s', 1_000],
    ['0s', null],
    ['25h', null],
    ['999999999999s', null],
    ['60', null],
    [60, null],
    ['soon', null],
    ['1.5m', null],
    ['-5m', null],
    ['', null],
    [null, null],
    [undefined, null],
  ];
  for (const [text, ms] of texts) it(`of ${String(text)} is ${ms}`, () => assert.equal(duration(text), ms));
});
