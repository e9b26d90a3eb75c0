import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromCsv } from '../../../src/sources/csv.js';
import { disguises, refused, said } from './payloads.js';

const total = { metric: 'leads', time: 'date', kind: 'total' } as const;

describe('CSV', () => {
  it('is a table whose first line holds the names', () => {
    assert.deepEqual(said(fromCsv('date,leads\n2026-11-02,19\n2026-11-01,12\n', total)), {
      value: 31,
      series: [
        ['2026-11-01', 12],
        ['2026-11-02', 19],
      ],
      kind: 'total',
    });
  });

  it('is the same with a byte-order mark, any end of line, and none at the end', () => {
    const expected = fromCsv('date,leads\n2026-11-01,12\n2026-11-02,19\n', total);
    for (const text of [
      '\uFEFFdate,leads\n2026-11-01,12\n2026-11-02,19',
      'date,leads\r\n2026-11-01,12\r\n2026-11-02,19\r\n',
      'date,leads\r2026-11-01,12\r2026-11-02,19',
      'date,leads\n2026-11-01,12\n\n2026-11-02,19\n\n',
      '"date","leads"\n"2026-11-01","12"\n"2026-11-02",19',
    ])
      assert.deepEqual(fromCsv(text, total), expected);
  });

  it('is divided by comma, semicolon or tab, as its first line shows, or as told', () => {
    assert.equal(fromCsv('date;leads\n2026-11-01;12', total).value, 12);
    assert.equal(fromCsv('date\tleads\n2026-11-01\t12', total).value, 12);
    assert.equal(fromCsv('date,"a;b;c",leads\n2026-11-01,x,12', total).value, 12);
    assert.equal(fromCsv('date|leads\n2026-11-01|12', { ...total, delimiter: '|' }).value, 12);
  });

  it('reads written numbers only when told how they are written', () => {
    const read = (cell: string, decimal?: ',' | '.') =>
      fromCsv(`leads;x\n"${cell}";`, { metric: 'leads', decimal }).value;
    for (const cell of ['1,234', '1.234,56', '€5', '1 204', '(3)'])
      refused(() => ({ value: read(cell) }), /plain numbers/);
    for (const [cell, decimal, value] of [
      ['1.234,56', ',', 1234.56],
      ['€2.450,75', ',', 2450.75],
      ['-12,5 %', ',', -0.125],
      ['1 204,00 EUR', ',', 1204],
      ['1\u00a0204', ',', 1204],
      ['1.234', ',', 1234],
      ['1,204', '.', 1204],
      ['(1,204)', '.', -1204],
      ['$1,234,567.89', '.', 1234567.89],
      ['1’234.5', '.', 1234.5],
      ['12%', '.', 0.12],
      ['', ',', null],
    ] as const)
      assert.equal(read(cell, decimal), value, cell);
    for (const cell of ['1.23,4', '1,2,3', '(5', '=1+1', 'n/a', '-']) refused(() => ({ value: read(cell, ',') }));
  });

  it('reads written dates only when told their order', () => {
    const read = (cell: string, dates?: 'dmy' | 'mdy' | 'ymd') => {
      const { series } = fromCsv(`date;leads\n${cell};1`, { ...total, dates });
      return (series as [string, number][])[0]![0];
    };
    refused(() => ({ label: read('15.11.2026') }), /dates such as/);
    assert.equal(read('15.11.2026', 'dmy'), '2026-11-15');
    assert.equal(read('5/1/26', 'dmy'), '2026-01-05');
    assert.equal(read('1/5/2026', 'mdy'), '2026-01-05');
    assert.equal(read('2026/11/15', 'ymd'), '2026-11-15');
    for (const cell of ['31.02.2026', '11/15/2026', 'Sunday']) refused(() => ({ label: read(cell, 'dmy') }));
  });

  it('keeps formulas as text, and signs as signs', () => {
    const text = 'step,leads\n"=HYPERLINK(""javascript:alert(1)"",""x"")",7\n@SUM(A1),+1\n-1,0';
    assert.deepEqual(fromCsv(text, { metric: 'leads', stage: 'step' }).stages, [
      { label: '=HYPERLINK("javascript:alert(1)","x")', value: 7 },
      { label: '@SUM(A1)', value: 1 },
      { label: '-1', value: 0 },
    ]);
    assert.equal(fromCsv('leads\n-1', { metric: 'leads' }).value, -1);
    refused(() => fromCsv('leads\n=1+1', { metric: 'leads' }), /plain numbers/);
  });

  it('finds columns whose names are twice there, empty, or part of the language', () => {
    const text = 'date,leads,leads,,__proto__\n2026-11-01,1,2,3,4';
    for (const [metric, value] of [
      ['leads', 1],
      ['leads 3', 2],
      ['', 3],
      ['__proto__', 4],
    ] as const)
      if (metric) assert.equal(fromCsv(text, { metric }).value, value);
    assert.equal(({} as { 4?: unknown })[4], undefined);
    refused(() => fromCsv('date,leads\n2026-11-01,1', { metric: 'constructor' }));
  });

  it('does not know what short lines leave out, and says that long ones were cut', () => {
    const result = fromCsv('date,leads\n2026-11-01\n2026-11-02,3,9\n', total);
    assert.deepEqual(result.series, [
      ['2026-11-01', null],
      ['2026-11-02', 3],
    ]);
    assert.deepEqual(result.notices, ['Some lines have more cells than the header.']);
  });

  it('refuses a quote that is never closed, for it would swallow the rest', () => {
    refused(() => fromCsv('date,leads\n"2026-11-01,12\n2026-11-02,19\n', total), /quotes that are closed/);
    refused(() => fromCsv('date,leads\n2026-11-01,"', total), /quotes that are closed/);
    assert.equal(fromCsv('name,leads\n5" screen,12', { metric: 'leads' }).value, 12);
  });

  it('refuses what is no CSV, and more than half a million lines', () => {
    for (const payload of [...disguises, ' <html>', '{"error": "secret"}', '[1]'])
      refused(() => fromCsv(payload, total));
    refused(() => fromCsv(`leads\n${'1\n'.repeat(500_001)}`, { metric: 'leads' }), /add them up first/);
  });

  it('is empty with names alone', () => {
    assert.equal(fromCsv('date,leads\n', total).value, null);
  });
});
