/** CSV files in PHP are read as the library reads them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { KpiResult } from '../../src/model/kpi.js';
import { isoDate } from '../../src/model/period.js';
import { fromCsv } from '../../src/sources/csv.js';
import { answers, refusal, siteToAsk } from './answers.js';

interface Row {
  readonly date: string;
  readonly value: string;
}

/** A figure as text, however it came: a double or the digits that it would lose. */
const plain = (value: unknown): string => String(value);

/** The known points of a result, in order. */
function points({ series }: KpiResult): string[][] {
  return (series as [string, unknown][])
    .filter(([, value]) => value !== null)
    .map(([t, value]) => [t, plain(value)])
    .sort();
}

const site = await siteToAsk();

void describe('CSV in PHP', () => {
  const columns = { date: 'date', value: 'leads', kind: 'total' };
  const same = (cases: [text: string, more: object][]): void => {
    const found = answers(
      site,
      'csv_rows',
      cases.map(([text, more]) => [text, { ...columns, ...more }]),
    );
    const sums = answers(
      site,
      'sum_of',
      found.map((rows) => [refusal(rows) ? [] : (rows as Row[]).map(({ value }) => value)]),
    );
    cases.forEach(([text, more], i) => {
      const options = { metric: 'leads', time: 'date', kind: 'total', ...more } as const;
      let result: KpiResult | undefined;
      try {
        result = fromCsv(text, options);
      } catch {
        assert.ok(refusal(found[i]), `${JSON.stringify(text)} ${JSON.stringify(found[i])}`);
        return;
      }
      const rows = found[i] as Row[];
      assert.equal(refusal(rows), undefined, JSON.stringify([text, more]));
      assert.deepEqual(rows.map(({ date, value }) => [date, value]).sort(), points(result), JSON.stringify(text));
      if (rows.length) assert.equal(sums[i], plain(result.value), JSON.stringify(text));
    });
  };

  it('falls into none of the traps that the library knows', () => {
    const day = '2026-11-01';
    same([
      ['date,leads\n2026-11-02,19\n2026-11-01,12\n', {}],
      ['\uFEFFdate,leads\n2026-11-01,12', {}],
      ['date,leads\r\n2026-11-01,12\r\n2026-11-02,19\r\n', {}],
      ['date,leads\r2026-11-01,12\r2026-11-02,19', {}],
      ['date,leads\n2026-11-01,12\n\n2026-11-02,19\n\n', {}],
      ['"date","leads"\n"2026-11-01","12"\n"2026-11-02",19', {}],
      ['date;leads\n2026-11-01;12', {}],
      ['date\tleads\n2026-11-01\t12', {}],
      ['date,"a;b;c;d",leads\n2026-11-01,x,12', {}],
      ['date|leads\n2026-11-01|12', { delimiter: '|' }],
      ['date,note,leads\n2026-11-01,"a\nb",12\n2026-11-02,"he said ""no""",3', {}],
      ['date,note,leads\n2026-11-01,back\\,12\n2026-11-02,"back\\",3', {}],
      ['date,note,leads\n2026-11-01,"=HYPERLINK(""x"")",12', {}],
      ['date,note,leads\n2026-11-01,5" screen,12', {}],
      ['date,leads,leads,,__proto__\n2026-11-01,1,2,3,4', {}],
      ['date,leads\n2026-11-01\n2026-11-02,3', {}],
      ['date,leads\n2026-11-01,\n2026-11-02,  \n2026-11-03,0', {}],
      ['date,leads\n2026-11-01,5\n2026-11-01,7', {}],
      ['date,leads\n2026-11,5\n2026-12,7', {}],
      ['date,leads\n', {}],
      ['date,leads', {}],
      ...['"2026-11-01,12\n2026-11-02,19\n', '2026-11-01,"', '2026-11-01,=1+1', '2026-11-01,n/a', '2026-11-31,1'].map(
        (line) => [`date,leads\n${line}`, {}] as [string, object],
      ),
      ...[
        '1,234',
        '1.234,56',
        '€5',
        '1 204',
        '(3)',
        '0x10',
        '1e3',
        '1e-3',
        '.5',
        '5.',
        '+5',
        '-5',
        '12.5%',
        '12 %',
      ].map((cell) => [`date;leads\n${day};"${cell}"`, {}] as [string, object]),
      ...[
        '1.234,56',
        '€2.450,75',
        '-12,5 %',
        '1 204,00 EUR',
        '1\u00a0204',
        '1.234',
        '',
        '1.23,4',
        '1,2,3',
        '(5',
        '(5)',
        '-',
      ].map((cell) => [`date;leads\n${day};"${cell}"`, { decimal: ',' }] as [string, object]),
      ...['1,204', '(1,204)', '$1,234,567.89', '1’234.5', '12%', '=1+1', 'n/a', '١٢', '１２'].map(
        (cell) => [`date;leads\n${day};"${cell}"`, { decimal: '.' }] as [string, object],
      ),
      ...['15.11.2026', '5/1/26', '31.02.2026', '11/15/2026', 'Sunday', '2026-11-15', '15. 11. 2026'].flatMap((cell) =>
        ([undefined, 'dmy', 'mdy', 'ymd'] as const).map(
          (dates) => [`date;leads\n${cell};1`, dates ? { dates } : {}] as [string, object],
        ),
      ),
      ...['', '<!doctype html>', ' <html>', '{"error": "secret"}', '[1]', 'leads\n1', 'date\n2026-11-01'].map(
        (text) => [text, {}] as [string, object],
      ),
    ]);
  });

  it('reads a thousand written tables as the library does', () => {
    const cell = fc.oneof(
      fc.integer({ min: -9999, max: 99_999 }).map(String),
      fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
      fc.bigInt({ min: 10n ** 15n, max: 10n ** 20n }).map((big) => `${big}.01`),
      fc.constantFrom('', ' ', '12.5%', '0', '0.10', '1,5', 'x', '(7)'),
    );
    const text = fc.constantFrom('plain', 'a, b; c', 'a "quoted" word', 'two\nlines', '', ' spaced ', 'ünï — 漢字');
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
    const table = fc
      .tuple(
        fc.array(fc.tuple(fc.integer({ min: 20_000, max: 20_060 }), cell, text), { maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\uFEFF'),
        fc.boolean(),
      )
      .map(([rows, sign, end, mark, last]) => {
        const lines = rows.map(([at, value, note]) => [isoDate(at), quoted(note), quoted(value)].join(sign));
        return mark + [['date', 'note', 'leads'].join(sign), ...lines].join(end) + (last ? end : '');
      });
    same(fc.sample(table, { numRuns: 1000, seed: 8 }).map((each) => [each, {}]));
  });

  it('says in which line something cannot be read, and quotes nothing', () => {
    const [first, second] = answers(site, 'csv_rows', [
      ['date,note,leads\n2026-11-01,"a\nb",1\n\n2026-11-03,,secret', columns],
      ['date,leads\n2026-11-01,1,5', columns],
    ]).map(refusal);
    assert.match(first!, /^Line 5: what stands under “leads” cannot be read/);
    assert.doesNotMatch(first!, /secret/);
    assert.match(second!, /^Line 2 has more cells/);
  });
});
