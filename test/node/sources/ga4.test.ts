import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromGa4 } from '../../../src/sources/ga4.js';
import { disguises, refused, said } from './payloads.js';

/** A report from lines such as `20261101 12 7`. */
function report(dimensions: string[], metrics: Record<string, string>, lines: string[], more: object = {}) {
  const row = (line: string) => {
    const cells = line.split(' ').map((value) => (value === '-' ? {} : { value }));
    return { dimensionValues: cells.slice(0, dimensions.length), metricValues: cells.slice(dimensions.length) };
  };
  return {
    dimensionHeaders: dimensions.map((name) => ({ name })),
    metricHeaders: Object.keys(metrics).map((name) => ({ name, type: `TYPE_${metrics[name]!}` })),
    ...(lines.length && { rows: lines.map(row) }),
    rowCount: lines.length,
    metadata: { currencyCode: 'EUR', timeZone: 'Europe/Oslo' },
    kind: 'analyticsData#runReport',
    ...more,
  };
}
const totals = (...lines: string[][]) => ({
  totals: lines.map((cells) => ({
    dimensionValues: cells[0]!.split(',').map((value) => ({ value })),
    metricValues: cells.slice(1).map((value) => ({ value })),
  })),
});

describe('A GA4 report', () => {
  const daily = report(['date'], { screenPageViews: 'INTEGER', keyEvents: 'FLOAT' }, [
    '20261103 40 3',
    '20261101 12 1',
    '20261102 19 2.5',
  ]);

  it('finds metrics by header name, reads text as numbers, and puts the days in order', () => {
    assert.deepEqual(said(fromGa4(daily, { metric: 'keyEvents' })), {
      value: 6.5,
      series: [
        ['2026-11-01', 1],
        ['2026-11-02', 2.5],
        ['2026-11-03', 3],
      ],
      kind: 'total',
      timeZone: 'Europe/Oslo',
    });
    assert.equal(fromGa4(daily, { metric: 'screenPageViews' }).value, 71);
  });

  it('has no rows when there is no data, and then no value: not 0', () => {
    const { value, series, truncated } = fromGa4(report(['date'], { sessions: 'INTEGER' }, [], { rowCount: 5 }), {
      metric: 'sessions',
    });
    assert.deepEqual([value, series, truncated], [null, [], true]);
  });

  it('never adds up users, unless they are new ones', () => {
    const users = report(['date'], { activeUsers: 'INTEGER', newUsers: 'INTEGER' }, ['20261101 5 2', '20261102 6 3']);
    const active = fromGa4(users, { metric: 'activeUsers' });
    assert.deepEqual([active.value, active.kind], [null, 'unique']);
    assert.equal(fromGa4(users, { metric: 'newUsers' }).value, 5);
    assert.equal(fromGa4({ ...users, ...totals(['RESERVED_TOTAL', '9', '5']) }, { metric: 'activeUsers' }).value, 9);
  });

  it('takes its totals, which are not the sum of the rows', () => {
    const pages = report(['pagePath'], { sessions: 'INTEGER', engagementRate: 'FLOAT' }, ['/a 100 0.9', '/b 50 0.5'], {
      ...totals(['RESERVED_TOTAL', '400', '0.62']),
      rowCount: 31,
    });
    const sessions = fromGa4(pages, { metric: 'sessions' });
    assert.deepEqual([sessions.value, sessions.truncated], [400, true]);
    const rate = fromGa4(pages, { metric: 'engagementRate' });
    assert.deepEqual([rate.value, rate.kind, rate.unit], [0.62, 'rate', 'percent']);
  });

  it('does not add up rates, and folds a ratio of two metrics as sum over sum', () => {
    const rates = report(['date'], { engagedSessions: 'INTEGER', sessions: 'INTEGER', engagementRate: 'FLOAT' }, [
      '20261101 1 2 0.5',
      '20261102 1 8 0.125',
    ]);
    assert.equal(fromGa4(rates, { metric: 'engagementRate' }).value, null);
    assert.equal(fromGa4(rates, { metric: 'engagedSessions', per: 'sessions', unit: 'percent' }).value, 0.2);
    assert.equal(fromGa4(rates, { metric: 'engagementRate', weight: 'sessions' }).value, 0.2);
  });

  it('tells two date ranges apart, in whatever order they come', () => {
    const ranges = report(['date', 'country', 'dateRange'], { sessions: 'INTEGER' }, [
      '20261002 NO date_range_1 4',
      '20261102 NO date_range_0 7',
      '20261101 DE date_range_0 5',
      '20261001 NO date_range_1 2',
      '20261101 NO date_range_0 1',
    ]);
    const { value, previous, series, previousSeries } = fromGa4(ranges, { metric: 'sessions' });
    assert.deepEqual([value, previous], [13, 6]);
    assert.deepEqual(series, [
      ['2026-11-01', 6],
      ['2026-11-02', 7],
    ]);
    assert.deepEqual(previousSeries, [
      ['2026-10-01', 2],
      ['2026-10-02', 4],
    ]);
    const both = {
      ...ranges,
      ...totals(
        ['RESERVED_TOTAL,RESERVED_TOTAL,date_range_0', '15'],
        ['RESERVED_TOTAL,RESERVED_TOTAL,date_range_1', '8'],
      ),
    };
    assert.deepEqual(
      [fromGa4(both, { metric: 'sessions' }).value, fromGa4(both, { metric: 'sessions' }).previous],
      [15, 8],
    );
    refused(
      () => fromGa4(report(['dateRange'], { sessions: 'INTEGER' }, ['spring 4']), { metric: 'sessions' }),
      /date ranges/,
    );
  });

  it('does not know a range without rows', () => {
    const { value, previous } = fromGa4(report(['dateRange'], { sessions: 'INTEGER' }, ['date_range_0 4']), {
      metric: 'sessions',
    });
    assert.deepEqual([value, previous], [4, null]);
  });

  it('says what was sampled, thresholded or lumped together', () => {
    for (const metadata of [
      { samplingMetadatas: [{}] },
      { subjectToThresholding: true },
      { dataLossFromOtherRow: true },
    ])
      assert.equal(fromGa4({ ...daily, metadata }, { metric: 'keyEvents' }).approximate, true);
    for (const metadata of [undefined, {}, { samplingMetadatas: [], subjectToThresholding: null }])
      assert.equal(fromGa4({ ...daily, metadata }, { metric: 'keyEvents' }).approximate, undefined);
  });

  it('takes currency and seconds from the type of the metric', () => {
    const money = report([], { totalRevenue: 'CURRENCY', averageSessionDuration: 'SECONDS' }, [
      '2450.75 41.55719113768358',
    ]);
    const revenue = fromGa4(money, { metric: 'totalRevenue' });
    assert.deepEqual([revenue.value, revenue.currency, revenue.kind], [2450.75, 'EUR', 'total']);
    const duration = fromGa4(money, { metric: 'averageSessionDuration' });
    assert.deepEqual([duration.value, duration.unit, duration.kind], [41.55719113768358, 'seconds', 'rate']);
  });

  it('reads months and hours, and does not take weeks for months', () => {
    const by = (dimension: string, value: string) =>
      fromGa4(report([dimension], { sessions: 'INTEGER' }, [`${value} 4`]), { metric: 'sessions', time: dimension })
        .series;
    assert.deepEqual(by('yearMonth', '202611'), [['2026-11', 4]]);
    assert.deepEqual(by('dateHour', '2026110113'), [['2026-11-01T13:00', 4]]);
    refused(() => ({ series: by('isoYearIsoWeek', '202611') }), /dates such as/);
    refused(() => ({ series: by('date', '(other)') }), /dates such as/);
  });

  it('does not know a figure that a row leaves out', () => {
    assert.deepEqual(
      fromGa4(report(['date'], { sessions: 'INTEGER' }, ['20261101 -']), { metric: 'sessions' }).series,
      [['2026-11-01', null]],
    );
  });

  it('is a funnel of events when told so', () => {
    const events = report(['eventName'], { eventCount: 'INTEGER' }, ['page_view 900', 'purchase 12']);
    assert.deepEqual(fromGa4(events, { metric: 'eventCount', stage: 'eventName' }).stages, [
      { label: 'page_view', value: 900 },
      { label: 'purchase', value: 12 },
    ]);
  });

  it('refuses what is no report, and a metric that is not in it', () => {
    for (const payload of [...disguises, { rows: [] }, { metricHeaders: [] }, { reports: [daily] }])
      refused(() => fromGa4(payload, { metric: 'sessions' }));
    refused(() => fromGa4(daily, { metric: 'sessions' }), /a metric named sessions/);
  });
});
