import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromGviz } from '../../../src/sources/gviz.js';
import { disguises, refused, said } from './payloads.js';

const answer = {
  version: '0.6',
  status: 'ok',
  table: {
    cols: [
      { id: 'A', label: 'Day ', type: 'date', pattern: 'dd.MM.yyyy' },
      { id: 'B', label: 'Leads', type: 'number', pattern: 'General' },
      { id: 'C', label: '', type: 'number', pattern: '0.0%' },
      { id: 'D', label: 'At', type: 'datetime' },
    ],
    rows: [
      {
        c: [
          { v: 'Date(2026,10,2)', f: '02.11.2026' },
          { v: 19.0, f: '19' },
          { v: 0.058, f: '5,8 %' },
          { v: 'Date(2026,0,31,9,5,7)' },
        ],
      },
      { c: [{ v: 'Date(2026,10,1)', f: '01.11.2026' }, { v: 1012, f: '1.012' }, null, null] },
      { c: [{ v: 'Date(2026,10,3)' }, null] },
    ],
  },
};
const text = (json: string) => `/*O_o*/\ngoogle.visualization.Query.setResponse(${json});`;
const jsonp = text(JSON.stringify(answer));

describe('A published sheet', () => {
  it('is cut out of its call and read by the labels of its columns; an empty cell is not known', () => {
    assert.deepEqual(said(fromGviz(jsonp, { metric: 'Leads', time: 'Day', kind: 'total' })), {
      value: 1031,
      series: [
        ['2026-11-01', 1012],
        ['2026-11-02', 19],
        ['2026-11-03', null],
      ],
      kind: 'total',
    });
    assert.deepEqual(fromGviz(answer, { metric: 'Leads' }), fromGviz(jsonp, { metric: 'Leads' }));
  });

  it('counts months from zero, in dates and date-times', () => {
    assert.deepEqual(fromGviz(jsonp, { metric: 'Leads', time: 'At' }).series, [['2026-01-31T09:05:07', 19]]);
  });

  it('takes a percentage as the fraction that the cell holds, and a column without label by its letter', () => {
    const { value, unit } = fromGviz(jsonp, { metric: 'C' });
    assert.deepEqual([value, unit], [0.058, 'percent']);
  });

  it('never runs the text: answers of old with new Date, a changed wrapper, and trailing code are refused', () => {
    refused(() => fromGviz(jsonp.replace('"Date(2026,10,2)"', 'new Date(2026,10,2)'), { metric: 'Leads' }));
    refused(() => fromGviz(`${jsonp} {globalThis.x = 1}`, { metric: 'Leads' }));
    refused(() => fromGviz(jsonp.replace('Date(2026,10,2)', 'Date(2026,10)+1'), { metric: 'Leads' }), /dates such as/);
  });

  it('refuses an answer with the status error', () => {
    refused(
      () => fromGviz(text('{"status":"error","errors":[{"reason":"secret"}]}'), { metric: 'Leads' }),
      /without an error/,
    );
  });

  it('says when rows were cut', () => {
    const cut = { ...answer, status: 'warning', warnings: [{ reason: 'data_truncated' }] };
    assert.equal(fromGviz(cut, { metric: 'Leads', kind: 'total' }).truncated, true);
  });

  it('refuses what is no sheet', () => {
    for (const payload of [...disguises, '{}', '}{', { table: {} }])
      refused(() => fromGviz(payload, { metric: 'Leads' }));
  });
});
