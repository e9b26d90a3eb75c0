import type { KpiResult } from '../../../src/index.js';
import { fromCsv } from '../../../src/sources/csv.js';
import { fromGviz } from '../../../src/sources/gviz.js';
import type { Row } from './row.js';

const leads = { metric: 'Leads', time: 'Date', kind: 'total' } as const;
const day = (csv: string): KpiResult => fromCsv(csv, leads);
const read = (csv: string, decimal?: '.' | ',', metric = 'Leads'): unknown => fromCsv(csv, { metric, decimal }).value;

/** The code and the message of what a source throws. */
function refusal(source: () => unknown): unknown {
  try {
    return source();
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    return `${code}: ${message}`;
  }
}
const lines = ['Date,Leads', '2026-11-01,12', '2026-11-02,19'];
const two = {
  value: 31,
  series: [
    ['2026-11-01', 12],
    ['2026-11-02', 19],
  ],
};

const gviz = (json: string): unknown => refusal(() => fromGviz(json, leads).value);
const table = (date: string): string =>
  `"table":{"cols":[{"label":"Date","type":"date"},{"label":"Leads","type":"number"}],"rows":[{"c":[{"v":${date}},{"v":12}]}]}`;

/** 75–83: CSV and sheets. */
export const sheets: readonly Row[] = [
  {
    n: '75',
    title: 'line ends, a byte-order mark and a missing last line end change nothing',
    look: () =>
      [lines.join('\n'), lines.join('\r\n'), lines.join('\r'), `\uFEFF${lines.join('\n')}\n`]
        .map(day)
        .map(({ value, series }) => ({ value, series })),
    is: [two, two, two, two],
  },
  {
    n: '76',
    title: 'the sign between columns is that of the first line, or the one that is named',
    look: () => [
      read('Leads;Note\n12;a,b,c,d'),
      read('Leads\tNote\n12\ta;b;c;d'),
      fromCsv('Leads|a;b;c\n12|', { metric: 'Leads', delimiter: '|' }).value,
    ],
    is: [12, 12, 12],
  },
  {
    n: '77',
    title: 'a quote that is never closed is refused',
    look: () => [refusal(() => read('Leads\n"12\n13\n')), refusal(() => read('Leads,"Note\n12,a'))],
    is: ['invalid-data: Expected quotes that are closed.', 'invalid-data: Expected quotes that are closed.'],
  },
  {
    n: '78',
    title: 'what a short line lacks is not known, and what a long one has besides is left out and told',
    look: () => fromCsv('Date,Leads,Note\n2026-11-01\n2026-11-02,19,a,b,c', leads),
    is: {
      kind: 'total',
      value: 19,
      notices: ['Some lines have more cells than the header.'],
      series: [
        ['2026-11-01', null],
        ['2026-11-02', 19],
      ],
    },
  },
  {
    n: '79',
    title: 'columns with one name, with none, or named __proto__ stand at their places',
    look: () => [
      read('Leads,Leads\n12,13'),
      read('Leads,Leads\n12,13', undefined, 'Leads 2'),
      read(',Leads\n12,13'),
      read('__proto__,Leads\n12,13'),
      read('__proto__,Leads\n12,13', undefined, '__proto__'),
      'Leads' in {},
    ],
    is: [12, 13, 13, 13, 12, false],
  },
  {
    n: '80',
    title: 'a formula is text, and −1 a number',
    look: () => [
      fromCsv('Stage,Leads\n"=HYPERLINK(""javascript:1"")",2\n@x,1', { metric: 'Leads', stage: 'Stage' }).stages,
      ['+1', '-1'].map((cell) => read(`Leads\n${cell}`)),
      refusal(() => read('Leads\n=1+1')),
    ],
    is: [
      [
        { label: '=HYPERLINK("javascript:1")', value: 2 },
        { label: '@x', value: 1 },
      ],
      [1, -1],
      'invalid-data: Expected plain numbers such as 1234.5.',
    ],
  },
  {
    n: '81',
    title: 'numbers of a language are read only where it is told which',
    look: () => [
      ['"€2.450,75"', '(1.204)', '12%', '"1 204"'].map((cell) => read(`Leads\n${cell}`, ',')),
      ['"€2,450.75"', '"(1,204)"', '12%', '1\u00A0204'].map((cell) => read(`Leads\n${cell}`, '.')),
      ['"€2.450,75"', '"(1,204)"', '1\u00A0204'].map((cell) => refusal(() => read(`Leads\n${cell}`))),
    ],
    is: [
      [2450.75, -1204, 0.12, 1204],
      [2450.75, -1204, 0.12, 1204],
      Array(3).fill('invalid-data: Expected plain numbers such as 1234.5.'),
    ],
  },
  {
    n: '82',
    title: 'the answer of a sheet is read and never run',
    look: () => [
      gviz(`google.visualization.Query.setResponse({"status":"ok",${table('"Date(2026,10,1)"')}});`),
      gviz(`/*O_o*/ another({"status":"ok",${table('"Date(2026,10,1)"')}})`),
      gviz(`google.visualization.Query.setResponse({"status":"ok",${table('new Date(2026,10,1)')}});`),
      gviz('google.visualization.Query.setResponse({"status":"error","errors":[{"reason":"access_denied"}]});'),
      gviz('<!doctype html><title>Sign in</title>'),
    ],
    is: [
      12,
      12,
      'invalid-data: Expected the answer of a published sheet.',
      'invalid-data: Expected an answer without an error.',
      'invalid-data: Expected the answer of a published sheet.',
    ],
  },
  {
    n: '83',
    title: 'half a million lines are enough',
    look: () => refusal(() => read(`Leads\n${'1\n'.repeat(500_001)}`)),
    is: 'invalid-data: Expected 500000 lines or less: add them up first.',
  },
];
