import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type KpiResult, read } from '../../../src/model/index.js';
import { fromBaiduTongji } from '../../../src/sources/baidu-tongji.js';
import { fromCsv } from '../../../src/sources/csv.js';
import { fromCube } from '../../../src/sources/cube.js';
import { fromGa4Funnel } from '../../../src/sources/ga4-funnel.js';
import { fromGa4 } from '../../../src/sources/ga4.js';
import { fromGoogleAds } from '../../../src/sources/google-ads.js';
import { fromGviz } from '../../../src/sources/gviz.js';
import { fromMatomo } from '../../../src/sources/matomo.js';
import { fromPlausible } from '../../../src/sources/plausible.js';
import { fromSearchConsole } from '../../../src/sources/search-console.js';
import { fromTable } from '../../../src/sources/table.js';
import { fromUmami } from '../../../src/sources/umami.js';

type Source = (payload: unknown) => KpiResult;

/** Anything at all, or something that looks like a cell but may be none. */
const any = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, maxDepth: 3 });
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.double({ noInteger: true }).map(String)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '2026-11-01',
      '20261101',
      '2026/11/02',
      '1. Step',
      '',
      null,
      undefined,
      '12%',
      '--',
      '1,204',
    ),
  },
  { weight: 1, arbitrary: any },
);
const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: any });
const list = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  sometimes(fc.array(sometimes(arbitrary), { maxLength: 4 }));
const record = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  sometimes(fc.record(fields, { requiredKeys: [] }));
const names = (...all: string[]): fc.Arbitrary<unknown> => sometimes(fc.constant(all.map((name) => ({ name }))));
const values = list(record({ value: cell }));
const report = {
  dimensionHeaders: names('date', 'dateRange'),
  metricHeaders: names('m', 'n'),
  rows: list(record({ dimensionValues: fc.oneof(values, fc.constant([{ value: '20261101' }])), metricValues: values })),
  totals: list(record({ metricValues: values })),
  rowCount: cell,
  metadata: record({ currencyCode: cell, timeZone: cell, samplingMetadatas: any }),
};
const query = record({
  metrics: sometimes(fc.constant(['m', 'n'])),
  dimensions: sometimes(fc.constant(['time:day'])),
  date_range: list(cell),
  timezone: cell,
  timeDimensions: list(
    record({
      dimension: sometimes(fc.constant('t')),
      granularity: sometimes(fc.constant('day')),
      dateRange: list(cell),
    }),
  ),
});
const cells = { dimensions: list(cell), metrics: list(cell) };
const dates = fc.dictionary(
  fc.constantFrom('2026-11-01', '2026-11', 'm', 'label', '__proto__'),
  sometimes(record({ m: cell, n: cell, label: cell })),
);

/** Each source with payloads that are nearly right. */
const sources: Record<string, [Source[], fc.Arbitrary<unknown>]> = {
  fromTable: [
    [
      (payload) => fromTable(payload, { metric: 'm', time: 't', kind: 'total' }),
      (payload) => fromTable(payload, { metric: 'm', per: 'n', stage: 't' }),
      (payload) => fromTable(payload, { metric: 'm', weight: 'n', previous: 'n', time: 't', kind: 'level' }),
    ],
    fc.oneof(
      list(record({ m: cell, n: cell, t: cell })),
      record({ columns: sometimes(fc.constant(['t', 'm'])), rows: list(list(cell)) }),
    ),
  ],
  fromCsv: [
    [
      (payload) => fromCsv(payload, { metric: 'm', time: 't', kind: 'total' }),
      (payload) => fromCsv(payload, { metric: 'm', time: 't', decimal: ',', dates: 'dmy' }),
    ],
    fc
      .array(
        fc
          .array(fc.oneof(fc.string(), fc.constantFrom('2026-11-01', '1.204,5', '"', '1')), { maxLength: 3 })
          .map((line) => line.join(',')),
      )
      .map((lines) => ['t,m', ...lines].join('\n')),
  ],
  fromGviz: [
    [(payload) => fromGviz(payload, { metric: 'm', time: 't', kind: 'total' })],
    record({
      status: cell,
      warnings: any,
      table: record({
        cols: sometimes(
          fc.constant([
            { label: 't', type: 'date' },
            { label: 'm', type: 'number' },
          ]),
        ),
        rows: list(record({ c: list(record({ v: fc.oneof(cell, fc.constant('Date(2026,10,1)')) })) })),
      }),
    }),
  ],
  fromGa4: [
    [
      (payload) => fromGa4(payload, { metric: 'm' }),
      (payload) => fromGa4(payload, { metric: 'm', per: 'n', stage: 'date' }),
    ],
    record(report),
  ],
  fromGa4Funnel: [
    [(payload) => fromGa4Funnel(payload, { metric: 'm' })],
    record({
      funnelTable: record({
        ...report,
        dimensionHeaders: names('funnelStepName', 'deviceCategory'),
      }),
    }),
  ],
  fromSearchConsole: [
    [
      (payload) => fromSearchConsole(payload, { metric: 'ctr' }),
      (payload) => fromSearchConsole(payload, { metric: 'position' }),
    ],
    record({
      rows: list(record({ keys: list(cell), clicks: cell, impressions: cell, position: cell })),
      responseAggregationType: cell,
      metadata: record({ first_incomplete_date: cell }),
    }),
  ],
  fromGoogleAds: [
    [
      (payload) => fromGoogleAds(payload, { metric: 'cost_micros' }),
      (payload) => fromGoogleAds(payload, { metric: 'costMicros', per: 'clicks' }),
    ],
    list(
      record({
        results: list(
          record({
            metrics: record({ costMicros: cell, clicks: cell }),
            segments: record({ date: cell }),
            customer: record({ currencyCode: cell }),
          }),
        ),
        fieldMask: cell,
      }),
    ),
  ],
  fromMatomo: [
    [
      (payload) => fromMatomo(payload, { metric: 'm' }),
      (payload) => fromMatomo(payload, { metric: 'm', stage: 'label' }),
    ],
    fc.oneof(dates, list(record({ m: cell, label: cell, result: cell }))),
  ],
  fromPlausible: [
    [
      (payload) => fromPlausible(payload, { metric: 'm' }),
      (payload) => fromPlausible(payload, { metric: 'm', weight: 'n' }),
    ],
    record({
      results: list(record({ ...cells, comparison: record(cells) })),
      meta: record({ total_rows: cell }),
      query,
    }),
  ],
  fromUmami: [
    [(payload) => fromUmami(payload, { metric: 'm' }), (payload) => fromUmami(payload, { metric: 'm', per: 'n' })],
    fc.oneof(
      list(record({ x: fc.oneof(cell, fc.constant('m')), t: cell, y: cell })),
      list(record({ value: cell, visitors: cell })),
      record({
        m: fc.oneof(cell, record({ value: cell, prev: cell })),
        n: cell,
        comparison: record({ m: cell, n: cell }),
      }),
    ),
  ],
  fromBaiduTongji: [
    [
      (payload) => fromBaiduTongji(payload, { metric: 'm' }),
      (payload) => fromBaiduTongji(payload, { metric: 'm', stage: 'simple_date_title' }),
    ],
    record({
      result: record({
        fields: sometimes(fc.constant(['simple_date_title', 'm'])),
        items: sometimes(fc.tuple(list(list(cell)), list(list(cell)), list(list(cell)))),
        sum: list(list(cell)),
        timeSpan: list(cell),
        total: cell,
      }),
    }),
  ],
  fromCube: [
    [
      (payload) => fromCube(payload, { metric: 'm', kind: 'total' }),
      (payload) => fromCube(payload, { metric: 'm', per: 'n' }),
    ],
    fc.oneof(
      record({ query, data: list(record({ m: cell, n: cell, t: cell })), lastRefreshTime: cell, annotation: any }),
      record({
        results: list(record({ query, data: list(record({ m: cell, compareDateRange: cell })) })),
        queryType: cell,
      }),
    ),
  ],
};

/** What a source makes of a payload; `undefined` when it refuses it as it should. */
function answer(source: Source, payload: unknown): KpiResult | undefined {
  try {
    return source(payload);
  } catch (error) {
    assert.equal((error as { code?: unknown }).code, 'invalid-data', String(error));
    assert.match((error as Error).message, /^Expected /);
    return undefined;
  }
}

/** Every zero that a result shows, however deep. */
function zeros(shown: unknown): number {
  if (shown === 0 || shown === '0') return 1;
  return typeof shown === 'object' && shown
    ? Object.values(shown).reduce((sum: number, part) => sum + zeros(part), 0)
    : 0;
}

/** The payload with every figure in it out of reach of a zero: no sum, ratio or difference of these is 0. */
const positive = (payload: unknown): unknown => {
  if (typeof payload === 'number' || typeof payload === 'bigint') return 7;
  if (typeof payload === 'string')
    return payload.replace(/(?<=^|[\n,;\t"])\s*[-+]?[\d.]+(e[-+]?\d+)?\s*(?=$|[\r\n,;\t"])/gi, (cell) =>
      /^\d{8}$/.test(cell) ? cell : '7',
    );
  if (Array.isArray(payload)) return payload.map(positive);
  if (typeof payload !== 'object' || payload === null) return payload;
  return Object.fromEntries(
    Object.keys(payload).map((name) => [name, positive((payload as Record<string, unknown>)[name])]),
  );
};

describe('Every source', () => {
  const original = { eval: globalThis.eval, Function: globalThis.Function };
  const forbidden = (): never => {
    throw new Error('a source must not run text');
  };
  before(() => Object.assign(globalThis, { eval: forbidden, Function: forbidden }));
  after(() => Object.assign(globalThis, original));

  for (const [name, [ways, likely]] of Object.entries(sources)) {
    it(`${name} answers anything with a result that is read in full, or refuses it`, () => {
      fc.assert(
        fc.property(
          fc.oneof(
            { weight: 1, arbitrary: any },
            { weight: 1, arbitrary: fc.json() },
            { weight: 6, arbitrary: likely },
          ),
          (payload) => {
            for (const source of ways) {
              const result = answer(source, payload);
              if (!result) continue;
              const { problems } = read(result);
              assert.deepEqual(
                problems.filter(({ kept }) => !kept),
                [],
              );
            }
          },
        ),
        { numRuns: 400 },
      );
    });

    it(`${name} makes no zero out of nothing`, () => {
      let read = 0;
      fc.assert(
        fc.property(likely.map(positive), (payload) => {
          for (const source of ways) {
            const result = answer(source, payload);
            if (!result) continue;
            read++;
            assert.equal(zeros({ ...result, label: '', segments: [] }), 0, JSON.stringify(result));
          }
        }),
        { numRuns: 3000 },
      );
      // Of the rarest shape one payload in two hundred is read.
      assert.ok(read > 0, 'some payloads are read');
    });
  }

  it('contains what throws when it is looked at', () => {
    const hostile = [
      new Proxy({}, { get: forbidden, has: forbidden, ownKeys: forbidden }),
      {
        get rows() {
          return forbidden();
        },
      },
      { toString: forbidden, valueOf: forbidden },
    ];
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
    for (const [ways] of Object.values(sources))
      for (const source of ways) for (const payload of [...hostile, cycle, deep]) answer(source, payload);
  });

  it('leaves the payload as it was', () => {
    const rows = [
      { t: '2026-11-02', m: 1 },
      { t: '2026-11-01', m: 2 },
    ];
    const frozen = Object.freeze(rows.map((row) => Object.freeze(row)));
    assert.equal(fromTable(frozen, { metric: 'm', time: 't', kind: 'total' }).value, 3);
  });
});
