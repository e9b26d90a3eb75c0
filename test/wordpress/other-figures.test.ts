/** The oldest PHP that is promised and the newest have the same figures as the one that the other tests hold against the library. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, siteToAsk } from './answers.js';
import { runIn, versions } from './other-php.mjs';

const site = await siteToAsk();

const rows = [
  { date: '2026-11-02', value: '0.2', sample: '8' },
  { date: '2026-11-01', value: '9007199254740993.1', sample: '2' },
  { date: '2026-10', value: '-5', sample: '1' },
];
const results = ['total', 'rate', 'level', 'unique'].flatMap((kind) =>
  ['day', 'week', 'month'].map((granularity) => [
    {
      label: 'Leads',
      metric: '',
      unit: 'number',
      currency: '',
      kind,
      better: 'higher',
      target: '0.4/0.6',
      time_zone: 'UTC',
    },
    { rows, facts: {}, result: null, at: 1_794_700_000 },
    { period: '2026-Q4', compare: 'previous', granularity },
    20_772,
  ]),
);
const columns = { date: 'date', value: 'leads', decimal: ',', dates: 'dmy' };
const analytics = [
  'analytics',
  { metric: 'sessions', kind: 'total' },
  [{ start: '2026-11-01', end: '2026-11-15' }],
] as const;
const reports = [
  ...[{}, { metricHeaders: 'x' }, { metricHeaders: ['x'] }, { dimensionHeaders: [{ name: 'date' }], metricHeaders: 5 }],
  ...[
    [],
    [{}],
    'x',
    [{ dimensionValues: 'x' }],
    [{ dimensionValues: [{ value: '20261101' }], metricValues: [{ value: '7' }] }],
  ].map((rows) => ({
    dimensionHeaders: [{ name: 'date' }],
    metricHeaders: [{ name: 'sessions', type: 'TYPE_INTEGER' }],
    rows,
  })),
];

const body = {
  ...{ value: '5%', inputs: { leads: '7' }, weights: [{ days: 3, w: null }], thresholds: { onTrack: 0.9 }, warmup: 0 },
  ...{ partial: { from: '2026-11-03' }, compare: '2025', timeZone: 'europe/oslo', segment: { channel: 'paid' } },
  series: { t: ['2026-11-01', 1_793_577_600_000, '2026-11-02T10:00'], value: [1, null, '9007199254740993'] },
  stages: [{ label: 'A', value: 9 }, { label: 'A', value: '3', stepTarget: '50%' }, {}],
  plan: { period: '2026-Q4', targets: [{ kpi: 'leads', target: '3/4', parts: { months: [1, null] } }] },
};
const raws = [
  '0.4/0.6',
  '5/',
  '',
  'x',
  0,
  -1.5,
  true,
  null,
  [],
  { min: 1, max: '2' },
  '2026-11',
  '2026-11-01T10:00Z',
  'utc',
];
/** Functions, and what they are asked. */
const questions: [name: string, list: unknown[][]][] = [
  [
    'parse_period',
    ['2026', '2026-Q4', '2026-11', '2026-W53', '2020-W53', '7d', 'week', 'x', '1001-01-01'].map((text) => [
      text,
      20_772,
    ]),
  ],
  ['decimal', ['12.5%', '1e-7', '-0', 1.5, -0.1, 1e22, 123_456_789.125, true, null, 'x'].map((raw) => [raw])],
  ['sum_of', [[['0.1', '0.2', '-9007199254740993.5']], [[]]]],
  [
    'csv_rows',
    ['date;leads\n1.11.2026;"1.012,50 €"\n', 'date;leads\n1.11.2026;x', '"', ''].map((text) => [text, columns]),
  ],
  ['kpi_result', results],
  ...['text_of', 'number_of', 'count_of', 'target_of', 'flag_of', 'time_of', 'zone_of', 'period_of', 'point_parts'].map(
    (name): [string, unknown[][]] => [name, raws.map((raw) => [raw])],
  ),
  [
    'story',
    ['kpi-card', 'kpi-trend', 'kpi-funnel'].flatMap((tag) => [
      [tag, body],
      [tag, {}],
      [tag, { metric: 'cost-per-lead', ...Object.fromEntries(Object.keys(body).map((name) => [name, 'x'])) }],
    ]),
  ],
  ['with_plan', [body, { ...body, plan: 'x' }, { metric: 'leads', ...body }].map((fields) => [fields])],
  ['read_answer', reports.map((report) => [analytics[0], report, ...analytics.slice(1)])],
  [
    'read_answer',
    [[], [1], [{ keys: 'x' }], { rows: 'x' }, [{ keys: ['2026-11-01'], clicks: 5 }]].map((answer) => [
      'search-console',
      answer,
      { metric: 'clicks', kind: 'total' },
      [],
    ]),
  ],
  [
    'read_figures',
    ['{"value": 5, "series": 5}', '{"value": "1.50", "asOf": "2026-11-01"}', '{"stages": [1]}', '[1]', '[[1]]'].map(
      (text) => [text, 'json', { kind: 'total', unit: '', source: {} }, 'leads'],
    ),
  ],
  [
    'read_figures',
    [JSON.stringify(body), '{"value": 1, "plan": []}'].map((text) => [
      ...[text, 'json', { kind: 'total', unit: '', source: {} }, 'leads'],
    ]),
  ],
];

for (const version of versions)
  void test(`PHP ${version} has the same figures, refuses the same, and complains of nothing`, async () => {
    const functions = questions.map(([name, list]) => [`'KpiElements\\${name}'`, list] as const);
    const here = asked(site, functions);
    site.php(here.code);
    const expected = here.answered();
    const { code, answered } = asked(site, functions);
    const complaints = await runIn(
      version,
      site.root,
      `
      $_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/' );
      set_error_handler( function ( $kind, $message, $file, $line ) {
        echo false === strpos( $file, '/plugins/kpi-elements/' ) ? '' : "$message in $file:$line ";
        return true;
      } );
      require '${site.root}/wp-load.php';
      ${code}
      `,
    );
    assert.equal(complaints, '');
    const found = answered();
    questions.forEach(([name], at) => assert.deepEqual(found[at], expected[at], name));
  });
