import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromTable } from '../../../src/sources/table.js';
import { disguises, kpiOf, refused, said } from './payloads.js';

const days = [
  { date: '2026-11-02', channel: 'paid', leads: 7, visits: 100 },
  { date: '2026-11-01', channel: 'paid', leads: 4, visits: 50 },
  { date: '2026-11-01', channel: 'mail', leads: 1, visits: 10 },
];

describe('A table of rows', () => {
  it('adds up a total, and puts its days in order', () => {
    assert.deepEqual(said(fromTable(days, { metric: 'leads', time: 'date', kind: 'total', label: 'Leads' })), {
      value: 12,
      series: [
        ['2026-11-01', 5],
        ['2026-11-02', 7],
      ],
      kind: 'total',
      label: 'Leads',
    });
  });

  it('is objects, lists under their names, or the parts that a database answers', () => {
    const lists = [
      ['2026-11-01', '1645714'],
      ['2026-11-02', '1'],
    ];
    const expected = fromTable(
      lists.map(([day, value]) => ({ day, value })),
      { metric: 'value', time: 'day', kind: 'total' },
    );
    assert.equal(expected.value, 1645715);
    for (const payload of [
      [['day', 'value'], ...lists],
      { columns: ['day', 'value'], rows: lists },
      { meta: [{ name: 'day' }, { name: 'value', type: 'UInt64' }], data: lists, rows: 2 },
    ])
      assert.deepEqual(fromTable(payload, { metric: 'value', time: 'day', kind: 'total' }), expected);
  });

  it('leaves the value of several rows open where nobody said that they add up', () => {
    for (const kind of [undefined, 'unique', 'rate'] as const) {
      const result = fromTable(days, { metric: 'visits', time: 'date', kind });
      assert.equal(result.value, null);
      assert.deepEqual(result.series, [
        ['2026-11-01', null],
        ['2026-11-02', 100],
      ]);
      assert.equal(fromTable(days.slice(0, 1), { metric: 'visits', kind }).value, 100);
    }
  });

  it('takes the last day of a level, whose parts add up within a day', () => {
    const result = fromTable(days, { metric: 'visits', time: 'date', kind: 'level' });
    assert.equal(result.value, 100);
    assert.deepEqual(result.series, [
      ['2026-11-01', 60],
      ['2026-11-02', 100],
    ]);
  });

  it('folds a ratio as one sum over the other', () => {
    const result = fromTable(days, { metric: 'leads', per: 'visits', time: 'date', unit: 'percent' });
    assert.equal(result.value, 0.075);
    assert.equal(result.kind, 'rate');
    assert.deepEqual(result.series, [
      ['2026-11-01', 5 / 60],
      ['2026-11-02', 0.07],
    ]);
  });

  it('averages by a weight', () => {
    const rows = [
      { seconds: 10, visits: 1 },
      { seconds: 40, visits: 2 },
    ];
    assert.equal(fromTable(rows, { metric: 'seconds', weight: 'visits' }).value, 30);
  });

  it('has no ratio over nothing', () => {
    assert.equal(fromTable([{ a: 3, b: 0 }], { metric: 'a', per: 'b' }).value, null);
    assert.equal(fromTable([{ a: 3, b: null }], { metric: 'a', per: 'b' }).value, null);
  });

  it('reads a percentage in its spellings: a fraction, a text, and whole when told', () => {
    for (const [rate, scale] of [
      [0.125, 1],
      ['0.125', 1],
      ['12.5%', 1],
      ['12.5 %', 1],
      [12.5, 100],
    ] as const)
      assert.equal(fromTable([{ rate }], { metric: 'rate', scale, unit: 'percent' }).value, 0.125);
  });

  it('keeps what is not known: empty, missing and null cells are no zeros', () => {
    for (const cell of [null, undefined, '', '  ', NaN])
      assert.equal(fromTable([{ leads: cell }], { metric: 'leads', kind: 'total' }).value, null);
    assert.deepEqual(
      fromTable([{ date: '2026-11-01', leads: null }, { date: '2026-11-02' }], {
        metric: 'leads',
        time: 'date',
        kind: 'total',
      }).series,
      [
        ['2026-11-01', null],
        ['2026-11-02', null],
      ],
    );
    assert.deepEqual(said(fromTable([], { metric: 'leads', time: 'date', kind: 'total' })), {
      value: null,
      series: [],
      kind: 'total',
    });
  });

  it('leaves out days that it does not have', () => {
    const rows = [
      { date: '2026-11-01', leads: 1 },
      { date: '2026-11-04', leads: 2 },
    ];
    assert.equal((fromTable(rows, { metric: 'leads', time: 'date' }).series as unknown[]).length, 2);
  });

  it('adds money without binary dust, and to the last digit', () => {
    const sum = (...cells: unknown[]) =>
      fromTable(
        cells.map((m) => ({ m })),
        { metric: 'm', kind: 'total' },
      ).value;
    assert.equal(sum(0.1, 0.2), 0.3);
    assert.equal(sum('8507046.02', '7670029.08', '8506269.03'), 24683344.13);
    assert.equal(sum('9007199254740993', '0.12'), '9007199254740993.12');
    assert.equal(sum(-1.5, '+1'), -0.5);
    assert.equal(sum('-0.00'), 0);
    assert.equal(sum(2n ** 60n, 1n), '1152921504606846977');
    assert.equal(sum('5e-05', 1e-7), 0.0000501);
  });

  it('reads scaled figures as what they are', () => {
    assert.equal(fromTable([{ cents: 199 }, { cents: 1 }], { metric: 'cents', kind: 'total', scale: 100 }).value, 2);
  });

  it('refuses to guess a number', () => {
    for (const cell of [
      '1,234',
      '1.234,56',
      '1 204',
      '0x10',
      '1_000',
      '12abc',
      '--',
      '-',
      '.',
      '%',
      'Infinity',
      Infinity,
      '１２',
      '1'.repeat(65),
      true,
      [],
      [5],
      {},
    ])
      refused(() => fromTable([{ cell }], { metric: 'cell' }), /plain numbers/);
  });

  it('refuses to guess a date', () => {
    for (const date of [
      '15.11.2026',
      '11/15/2026',
      '2026/11/15',
      '20261115',
      '2026-02-30',
      '2026-13',
      '2026',
      'today',
      1763164800000,
    ])
      refused(() => fromTable([{ date, leads: 1 }], { metric: 'leads', time: 'date' }), /dates such as/);
  });

  it('takes months, date-times and rows without a date, which are in no series', () => {
    const rows = [
      { t: '2026-11', n: 1 },
      { t: '2026-11-15 13:00:00', n: 2 },
      { t: '2026-11-15T13:00:00+01:00', n: 3 },
      { t: '', n: 4 },
    ];
    const { series } = fromTable(rows, { metric: 'n', time: 't' });
    assert.deepEqual(series, [
      ['2026-11', 1],
      ['2026-11-15 13:00:00', 2],
      ['2026-11-15T13:00:00+01:00', 3],
    ]);
    assert.equal(kpiOf({ series }).series.length, 3);
  });

  it('is a funnel when a column names its stages, in the order of the rows', () => {
    const rows = [
      { step: 'Visits', people: 1000 },
      { step: '<b>Baskets</b>', people: '400' },
      { step: 3, people: null },
    ];
    assert.deepEqual(said(fromTable(rows, { metric: 'people', stage: 'step', kind: 'unique' })), {
      stages: [
        { label: 'Visits', value: 1000 },
        { label: '<b>Baskets</b>', value: 400 },
        { label: '3', value: null },
      ],
      kind: 'unique',
    });
    refused(() => fromTable([{ step: 'a', people: -1 }], { metric: 'people', stage: 'step' }), /0 or more/);
    refused(() => fromTable([{ step: {}, people: 1 }], { metric: 'people', stage: 'step' }));
  });

  it('takes the rows of one channel, and the figure before from a column of its own', () => {
    const rows = days.map((row) => ({ ...row, before: 2 }));
    const result = fromTable(rows, { metric: 'leads', previous: 'before', where: { channel: 'paid' }, kind: 'total' });
    assert.deepEqual([result.value, result.previous], [11, 4]);
  });

  it('lets what the author says win over the payload', () => {
    const result = fromTable(days, {
      metric: 'leads',
      kind: 'total',
      target: 40,
      period: '2026-11',
      asOf: '2026-11-02',
    });
    assert.deepEqual([result.target, result.period, result.asOf], [40, '2026-11', '2026-11-02']);
  });

  it('finds columns by name, also those called like a part of the language', () => {
    const rows = JSON.parse('[{"__proto__": 3, "constructor": 4, "hasOwnProperty": 5}]') as unknown;
    assert.equal(fromTable(rows, { metric: '__proto__' }).value, 3);
    assert.equal(fromTable(rows, { metric: 'constructor' }).value, 4);
    assert.equal(
      fromTable(
        [
          ['__proto__', 'n', 'n'],
          [1, 2, 3],
        ],
        { metric: '__proto__' },
      ).value,
      1,
    );
    assert.equal(
      fromTable(
        [
          ['__proto__', 'n', 'n'],
          [1, 2, 3],
        ],
        { metric: 'n 3' },
      ).value,
      3,
    );
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('names a column that is not there', () => {
    refused(() => fromTable(days, { metric: 'lead' }), /a column named lead\b/);
    refused(() => fromTable(days, { metric: 'leads', time: 'day' }), /a column named day/);
    refused(() => fromTable([{ a: 1 }], { metric: 'toString' }));
  });

  it('refuses what is no table', () => {
    for (const payload of [...disguises, [1, 2], ['a'], [null], [[1], { a: 1 }], { rows: 3 }])
      refused(() => fromTable(payload, { metric: 'a' }));
  });
});
