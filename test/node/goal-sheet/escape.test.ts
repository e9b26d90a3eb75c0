import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { csvCell, escapeHtml } from '../../../src/goal-sheet/escape.js';
import { goalSheet } from '../../../src/goal-sheet/index.js';
import { metrics, plan, results, unescaped } from './goals.js';

const signs = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  '=',
  '&lt;',
  '</style>',
  '<script>',
  '<!--',
  ']]>',
  '\0',
  '＝',
  '\t',
);
const hostile = fc.array(fc.oneof(signs, fc.string({ unit: 'binary' })), { maxLength: 12 }).map((all) => all.join(''));

describe('Text of the data in HTML', () => {
  it('has no sign of markup, and is the same when it is read back, but for what nobody can see', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeHtml(text);
        assert.doesNotMatch(escaped, /[<>"']|&(?!(amp|lt|gt|quot|#39);)|[\p{Cc}\p{Cs}\p{Bidi_C}]/u);
        assert.equal(unescaped(escaped), text.replace(/[\p{Cc}\p{Cs}\p{Bidi_C}]+/gu, ' '));
      }),
    );
  });

  it('adds no tag to a sheet and takes none away, wherever it stands', () => {
    const tags = (text: string): string[] => {
      const options = { metrics: metrics(text), hints: [{ kpis: ['leads', text], text }] };
      return goalSheet(plan(text), results, options).html.match(/<[^>]*>/g)!;
    };
    const plain = tags('x');
    fc.assert(
      fc.property(hostile, (text) => assert.deepEqual(tags(`x${text}`), plain)),
      { numRuns: 60 },
    );
  });
});

describe('A cell of CSV', () => {
  const formulas = [
    '=1+1',
    '+1-1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    '-',
    '\uFEFF=1',
  ];
  for (const text of formulas)
    it(`is no formula: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(csvParseRows(csvCell(text))[0], [`'${text}`]);
    });

  for (const text of ['a=b', 'e-mail', '', '-12', '-0.5', '1,5', 'he said "hi"', 'two\nlines', '目标值'])
    it(`is what it was: ${JSON.stringify(text)}`, () => {
      assert.equal(csvParseRows(`${csvCell(text)},x`)[0]![0], text);
    });

  it('is a number for a number, be it negative, and empty for what is not known', () => {
    assert.deepEqual([csvCell(-12.5), csvCell(0), csvCell(1e-7), csvCell(null)], ['-12.5', '0', '1e-7', '']);
  });

  it('comes back from a reader as it was, but for an apostrophe before what would be run', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 5 }), (texts) => {
        const [read] = csvParseRows(texts.map(csvCell).join(','));
        const back = read!.map((cell, i) => (cell === `'${texts[i]}` ? texts[i] : cell));
        assert.deepEqual(back, texts);
        for (const cell of read!) assert.doesNotMatch(cell, /^\s*[=+@＝＋－＠]|^[\t\r\n]|^\s*-(?!\d+(\.\d+)?$)/);
      }),
    );
  });

  it('is safe in a whole sheet', () => {
    const { csv } = goalSheet({ ...plan('=1'), id: '@a' }, results, { metrics: metrics('+1') });
    for (const cell of csvParseRows(csv.slice(1)).flat()) assert.doesNotMatch(cell, /^[=+@]/);
  });
});
