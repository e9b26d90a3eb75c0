import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromBaiduTongji } from '../../../src/sources/baidu-tongji.js';
import { disguises, refused, said } from './payloads.js';

const trend = {
  result: {
    timeSpan: ['2026/11/01 - 2026/11/03'],
    fields: ['simple_date_title', 'pv_count', 'visitor_count', 'bounce_ratio', 'avg_visit_time'],
    total: 3,
    sum: [[34, 9, 62.5, 81], []],
    pageSum: [[34, 9, 62.5, 81], [], []],
    items: [
      [['2026/11/03'], ['2026/11/02'], ['2026/11/01']],
      [
        ['--', '--', '--', '--'],
        [19, 6, 50, 90],
        [15, 5, 75, 70],
      ],
      [],
      [],
    ],
  },
};
const sources = {
  result: {
    timeSpan: ['2026/11/01 - 2026/11/30'],
    fields: ['source_type_title', 'pv_count'],
    total: 9,
    sum: [[2092], []],
    items: [
      [[{ name: '直接访问', source: 'through' }], [{ name: '外部链接', source: 'link' }]],
      [[1396], [684]],
      [],
      [],
    ],
  },
};

describe('Baidu Tongji', () => {
  it('reads parallel lists, newest first, by the names of the fields; -- is not known', () => {
    assert.deepEqual(said(fromBaiduTongji(trend, { metric: 'pv_count' })), {
      value: 34,
      series: [
        ['2026-11-01', 15],
        ['2026-11-02', 19],
        ['2026-11-03', null],
      ],
      kind: 'total',
      period: { start: '2026-11-01', end: '2026-11-03' },
      timeZone: 'Asia/Shanghai',
    });
  });

  it('takes the sum of the source, for visitors and rates do not add up', () => {
    const visitors = fromBaiduTongji(trend, { metric: 'visitor_count' });
    assert.deepEqual([visitors.value, visitors.kind], [9, 'unique']);
    const rest = { ...trend.result, sum: undefined };
    assert.equal(fromBaiduTongji({ result: rest }, { metric: 'visitor_count' }).value, null);
    assert.equal(fromBaiduTongji({ result: rest }, { metric: 'pv_count' }).value, 34);
  });

  it('makes fractions of whole percent, and seconds of durations', () => {
    const bounces = fromBaiduTongji(trend, { metric: 'bounce_ratio' });
    assert.deepEqual([bounces.value, bounces.unit, bounces.kind], [0.625, 'percent', 'rate']);
    assert.deepEqual((bounces.series as unknown[])[0], ['2026-11-01', 0.75]);
    const time = fromBaiduTongji(trend, { metric: 'avg_visit_time' });
    assert.deepEqual([time.value, time.unit], [81, 'seconds']);
  });

  it('takes a span by its first day', () => {
    const months = {
      result: {
        ...trend.result,
        items: [
          [['2026/11/01 - 2026/11/30'], ['2026/10/01 - 2026/10/31']],
          [
            [3, 1, 1, 1],
            [4, 1, 1, 1],
          ],
        ],
      },
    };
    assert.deepEqual(fromBaiduTongji(months, { metric: 'pv_count' }).series, [
      ['2026-10-01', 4],
      ['2026-11-01', 3],
    ]);
  });

  it('names stages in Chinese, out of objects, and says when rows were left out', () => {
    const { stages, truncated, series } = fromBaiduTongji(sources, { metric: 'pv_count', stage: 'source_type_title' });
    assert.deepEqual(stages, [
      { label: '直接访问', value: 1396 },
      { label: '外部链接', value: 684 },
    ]);
    assert.deepEqual([truncated, series], [true, undefined]);
  });

  it('compares with the second period', () => {
    const compared = {
      result: {
        ...trend.result,
        timeSpan: ['2026/11/01 - 2026/11/03', '2026/10/01 - 2026/10/03'],
        sum: [
          [34, 9, 62.5, 81],
          [20, 7, 50, 60],
        ],
      },
    };
    const { previous, previousPeriod } = fromBaiduTongji(compared, { metric: 'pv_count' });
    assert.deepEqual([previous, previousPeriod], [20, { start: '2026-10-01', end: '2026-10-03' }]);
  });

  it('refuses errors with the status 200, and what is no answer', () => {
    for (const payload of [
      ...disguises,
      { error_code: 110, error_msg: 'secret' },
      { result: {} },
      { result: { fields: [], items: [] } },
    ])
      refused(() => fromBaiduTongji(payload, { metric: 'pv_count' }));
    refused(() => fromBaiduTongji(trend, { metric: 'ip_count' }), /a field named ip_count/);
    // No letter of a text is a figure.
    const torn = { result: { ...trend.result, sum: ['0 of 9'] } };
    refused(() => fromBaiduTongji(torn, { metric: 'pv_count' }), /rows of cells/);
  });
});
