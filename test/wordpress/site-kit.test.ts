/** Answers of Search Console and Analytics in PHP are what the library makes of them, and what PHP answers is read without a problem. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { KpiResult } from '../../src/model/kpi.js';
import { read } from '../../src/model/read.js';
import { fromGa4 } from '../../src/sources/ga4.js';
import { fromSearchConsole } from '../../src/sources/search-console.js';
import { answers, refusal, siteToAsk } from './answers.js';

/** Rates are divided as doubles in PHP: they are the same to 14 digits. */
function near(found: unknown, expected: unknown, message: string): void {
  if (expected === null || expected === undefined) assert.equal(found ?? null, null, message);
  else
    assert.ok(
      Math.abs(Number(found) / Number(expected) - 1) < 1e-14 || found === expected,
      `${message}: ${JSON.stringify([found, expected])}`,
    );
}

const site = await siteToAsk();

/** Rows of Search Console: a day, clicks and impressions. */
const searches = (days: [date: string, clicks: number, impressions: number, position: number][]) =>
  days.map(([date, clicks, impressions, position]) => ({
    ...{ keys: [date], clicks, impressions, ctr: impressions ? clicks / impressions : 0, position },
  }));

/** A report of Analytics from lines such as `20261101 12 7`. */
function report(metrics: Record<string, string>, lines: string[], more: object = {}, dimensions = ['date']) {
  const row = (line: string) => {
    const cells = line.split(' ').map((value) => ({ value }));
    return { dimensionValues: cells.slice(0, dimensions.length), metricValues: cells.slice(dimensions.length) };
  };
  return {
    kind: 'analyticsData#runReport',
    dimensionHeaders: dimensions.map((name) => ({ name })),
    metricHeaders: Object.entries(metrics).map(([name, type]) => ({ name, type: `TYPE_${type}` })),
    ...(lines.length ? { rows: lines.map(row) } : {}),
    rowCount: lines.length,
    metadata: { currencyCode: 'NOK', timeZone: 'Europe/Oslo', ...more },
  };
}
const totals = (...lines: [range: string, ...values: string[]][]) => ({
  totals: lines.map(([range, ...values]) => ({
    dimensionValues: ['RESERVED_TOTAL', ...(range ? [range] : [])].map((value) => ({ value })),
    metricValues: values.map((value) => ({ value })),
  })),
});

const november = { start: '2026-11-01', end: '2026-11-15' };
const october = { start: '2026-10-01', end: '2026-10-15' };

/** What both read in an answer, for comparison: dates of gaps are not told by the library. */
const told = (result: KpiResult) => {
  const { kpi, problems } = read({ ...result, period: `${november.start}/${november.end}` });
  assert.deepEqual(problems, []);
  const { kind, unit, currency, better, timeZone, partial, approximate, truncated } = kpi as typeof kpi & {
    partial: unknown;
  };
  return { kind, unit, currency, better, timeZone, partial, approximate, truncated };
};
const known = (line: unknown) =>
  ((line ?? []) as [string, unknown][])
    .map((point) => (Array.isArray(point) ? point : Object.values(point)))
    .filter(([, value]) => value !== null);

/** The plugin reads the answer of Site Kit, and folds it to what the library makes of the same answer. */
function sameAnswers(
  type: 'search-console' | 'analytics',
  cases: { answer: unknown; metric: string; ranges?: object[] }[],
): void {
  const { metrics, fresh } = JSON.parse(
    site.php(
      "echo wp_json_encode( array( 'metrics' => KpiElements\\site_kit_metrics(), 'fresh' => KpiElements\\NEW_KPI ) );",
    ),
  ) as { metrics: Record<string, Record<string, Record<string, string>>>; fresh: object };
  const asked = cases.map(({ metric }): Record<string, string> => ({ metric, ...metrics[type]![metric] }));
  const isAnalytics = type === 'analytics';
  const figures = answers(
    site,
    isAnalytics ? 'analytics_figures' : 'search_console_figures',
    cases.map(({ answer, ranges = [november] }, i) => [answer, asked[i], ...(isAnalytics ? [ranges] : [])]),
  ) as { rows: object[]; facts: Record<string, unknown> }[];
  const results = answers(
    site,
    'kpi_result',
    cases.map(({ answer, ranges }, i) => [
      { ...fresh, kind: 'level' },
      { ...figures[i], result: null, at: null },
      {
        period: '2026-11-01/2026-11-15',
        compare: ranges
          ? (answer as { totals?: unknown }).totals
            ? '2026-10-01/2026-10-15'
            : '2026-10-01/2026-10-02'
          : 'none',
      },
      Date.parse('2026-11-20') / 86_400_000,
    ]),
  ) as KpiResult[];
  cases.forEach(({ answer, metric }, i) => {
    const { label, kind, ...options } = asked[i]!;
    assert.ok(label);
    const expected = isAnalytics
      ? fromGa4(answer, options as unknown as { metric: string })
      : fromSearchConsole(answer, { metric: metric as 'ctr' });
    const message = `${metric} ${JSON.stringify(answer)}`;
    assert.equal(kind, expected.kind, message);
    assert.deepEqual(told(results[i]!), told(expected), message);
    near(results[i]!.value, expected.value, message);
    near(results[i]!.previous, expected.previous, message);
    for (const line of ['series', 'previousSeries'] as const) {
      const [found, wanted] = [known(results[i]![line]), known(expected[line])];
      assert.deepEqual(
        found.map(([t]) => t),
        wanted.map(([t]) => t),
        message,
      );
      found.forEach(([, value], at) => near(value, wanted[at]![1], message));
    }
  });
}

void describe('answers of Search Console in PHP', () => {
  const rows = searches([
    ['2026-11-05', 90, 900, 3.125],
    ['2026-11-01', 10, 50, 1.5],
    ['2026-11-02', 5, 50, 12.319634703196347],
    ['2026-11-09', 0, 7, 44.857142857142854],
  ]);
  const metrics = ['clicks', 'impressions', 'ctr', 'position'];

  it('are what the library reads: days out of order, days left out, days that still move, no days', () => {
    const payloads = [
      rows,
      { rows, responseAggregationType: 'byProperty' },
      { rows, responseAggregationType: 'byProperty', metadata: { first_incomplete_date: '2026-11-08' } },
      { responseAggregationType: 'auto' },
      searches([
        ['2026-11-03', 0, 0, 0],
        ['2026-11-04', 3, 4, 2],
      ]),
    ];
    sameAnswers(
      'search-console',
      payloads.flatMap((answer) => metrics.map((metric) => ({ answer, metric }))),
    );
  });

  it('are so for any figures', () => {
    const days = fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: 1, max: 15 }),
        clicks: fc.nat(500),
        more: fc.nat(90_000),
        position: fc.double({ min: 1, max: 100, noNaN: true }),
      }),
      { selector: ({ day }) => day, maxLength: 15, minLength: 1 },
    );
    const payloads = fc
      .sample(days, { numRuns: 100, seed: 9 })
      .map((list) =>
        searches(
          list.map(({ day, clicks, more, position }) => [
            `2026-11-${String(day).padStart(2, '0')}`,
            clicks,
            clicks + more,
            position,
          ]),
        ),
      );
    sameAnswers(
      'search-console',
      payloads.flatMap((answer) => metrics.map((metric) => ({ answer, metric }))),
    );
  });

  it('are refused where they are none, and nothing of them is quoted', () => {
    const asked = { metric: 'clicks', kind: 'total' };
    const payloads = [
      { error: 'secret' },
      { rows: [null] },
      { rows: 'secret' },
      [1],
      [{ keys: ['secret'], clicks: 1 }],
      [{ clicks: 1 }],
    ];
    for (const found of answers(
      site,
      'read_answer',
      payloads.map((answer) => ['search-console', answer, asked, [november]]),
    ))
      assert.match(refusal(found) ?? '', /^(This is no|The) answer/);
  });
});

void describe('reports of Analytics in PHP', () => {
  const daily = ['20261103 40 3', '20261101 12 1', '20261102 19 2.5', '20261110 7 0'];

  it('are what the library reads: texts, days out of order, no days, what was left out or estimated', () => {
    const metrics = { sessions: 'INTEGER', keyEvents: 'FLOAT' };
    const payloads = [
      report(metrics, daily),
      report(metrics, []),
      { ...report(metrics, daily), rowCount: 90 },
      { ...report(metrics, daily), ...totals(['', '100', '6.5']) },
      report(metrics, daily, { subjectToThresholding: true }),
      report(metrics, daily, { samplingMetadatas: [{ samplesReadCount: '5' }] }),
      report(metrics, daily, { dataLossFromOtherRow: true }),
      report(metrics, daily, { samplingMetadatas: [], subjectToThresholding: null, dataLossFromOtherRow: null }),
    ];
    sameAnswers(
      'analytics',
      payloads.flatMap((answer) => Object.keys(metrics).map((metric) => ({ answer, metric }))),
    );
  });

  it('do not add up users, and take their total of the very range', () => {
    const users = report({ totalUsers: 'INTEGER' }, ['20261101 5', '20261102 6']);
    sameAnswers('analytics', [
      { answer: users, metric: 'totalUsers' },
      { answer: { ...users, ...totals(['', '9']) }, metric: 'totalUsers' },
    ]);
  });

  it('keep money to the last digit, in its currency', () => {
    const money = report({ totalRevenue: 'CURRENCY' }, ['20261101 0.1', '20261102 0.2', '20261103 90071992547409.93']);
    sameAnswers('analytics', [{ answer: money, metric: 'totalRevenue' }]);
  });

  it('fold rates from what they are made of', () => {
    const rate = report({ engagedSessions: 'INTEGER', sessions: 'INTEGER' }, [
      '20261101 1 2',
      '20261102 1 8',
      '20261103 0 0',
    ]);
    const length = report({ averageSessionDuration: 'SECONDS', sessions: 'INTEGER' }, [
      '20261102 23.768003521409216 1845',
      '20261101 55.934479684014867 269',
      '20261103 0 0',
    ]);
    sameAnswers('analytics', [
      { answer: rate, metric: 'engagementRate' },
      { answer: { ...rate, ...totals(['', '2', '10']) }, metric: 'engagementRate' },
      { answer: length, metric: 'averageSessionDuration' },
    ]);
  });

  it('tell two ranges of dates apart, in whatever order they come', () => {
    const lines = [
      '20261002 date_range_1 4',
      '20261102 date_range_0 7',
      '20261101 date_range_0 5',
      '20261001 date_range_1 2',
    ];
    const ranges = [november, october];
    const of = (metric: string) => report({ [metric]: 'INTEGER' }, lines, {}, ['date', 'dateRange']);
    const both = totals(['date_range_1', '5'], ['date_range_0', '11']);
    sameAnswers('analytics', [
      { answer: of('sessions'), metric: 'sessions', ranges },
      { answer: { ...of('sessions'), ...both }, metric: 'sessions', ranges },
      { answer: { ...of('activeUsers'), ...both }, metric: 'activeUsers', ranges },
      { answer: of('activeUsers'), metric: 'activeUsers', ranges },
    ]);
  });

  it('are refused where they are none, and nothing of them is quoted', () => {
    const asked = { metric: 'sessions', kind: 'total' };
    const good = report({ sessions: 'INTEGER' }, ['20261101 5']);
    const payloads = [
      ...[{}, [], { error: { message: 'secret' } }, { metricHeaders: 'secret' }, { ...good, rows: [{}] }],
      ...[{ ...good, rows: [{ dimensionValues: [{ value: 'secret' }], metricValues: [{ value: '1' }] }] }],
      ...[
        { ...good, rows: 'secret' },
        report({ secret: 'INTEGER' }, []),
        report({ sessions: 'INTEGER' }, ['20261101 secret']),
      ],
    ];
    for (const found of answers(
      site,
      'read_answer',
      payloads.map((answer) => ['analytics', answer, asked, [november]]),
    ))
      assert.match(refusal(found) ?? '', /^(This is no report|The answer)/, JSON.stringify(found));
  });
});
