import type { KpiElement } from '../../../src/index.js';
import { fromCsv } from '../../../src/sources/csv.js';
import { fromGviz } from '../../../src/sources/gviz.js';
import { fromTable } from '../../../src/sources/table.js';
import { html, type Input, type Row, type Tag } from './row.js';

const tags = ['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel'] as const satisfies readonly Tag[];

/** A result with a text wherever one can be. */
const full = (text: string): Input => ({
  data: {
    ...{ metric: text, label: text, periodLabel: text, previousLabel: text, unit: text, notices: [text] },
    ...{ value: 355, previous: 300, target: 400, period: '2026-11', asOf: '2026-11-02' },
    series: [
      ['2026-11-01', 350],
      ['2026-11-02', 355],
    ],
    previousSeries: [
      ['2026-10-01', 300],
      ['2026-10-02', 300],
    ],
    stages: [
      { label: text, value: 355 },
      { label: `${text}.`, value: 30 },
    ],
  },
});

/** One row for each element. */
const each = (n: string, title: string, row: Omit<Row, 'n' | 'title'>): Row[] =>
  tags.map((tag, i) => ({ n: n + 'abcd'[i], title: `<${tag}>: ${title}`, tag, ...row }));

const attack = `<img src="/attack" onerror="alert(1)"><script>alert(1)</script>`;

/** What came into an element as more than text. */
const intruders = ({ shadowRoot }: KpiElement): number =>
  shadowRoot!.querySelectorAll('img, script, iframe, [onerror], [onclick], [style], [href], [src]').length;

const long = ['a'.repeat(1e6), `a${'\u0301'.repeat(5000)}`, '\uD800\uDC00\uD800'.repeat(99), 'a\0b\u0007c', '\uDC00'];

const money = (currency: unknown): Input => ({ data: { value: 355, currency } });

/** 61–73: texts, languages, addresses and styles. */
export const words: readonly Row[] = [
  {
    n: '61a',
    title: 'without a currency that exists there is the number, and the author is told',
    bad: ['EURO', 'eur', '€', 5].map(money),
    ...{ phase: 'ready', value: '355', warns: 'expected an ISO 4217 code such as EUR' },
  },
  {
    n: '61b',
    title: 'so it is where money has none',
    bad: { data: { value: 355, unit: 'currency' } },
    phase: 'ready',
    value: '355',
    warns: 'expected an ISO 4217 code',
  },
  {
    n: '61c',
    title: 'a code of three letters that nobody knows is printed as it is',
    bad: money('XQZ'),
    phase: 'ready',
    value: 'XQZ 355',
  },
  {
    n: '62',
    title: 'in a language that is none, numbers are English',
    bad: ['xx-invalid-language-tag', '-', 'e', 'de_DE', '日本'].map((lang) => html({ lang, value: '1234.5' })),
    ...{ phase: 'ready', value: '1,234.5' },
  },
  ...each('63', 'markup is text wherever it comes', {
    bad: full(attack),
    sees: attack,
    hears: attack,
    look: intruders,
    is: 0,
  }),
  ...each('64', 'no text turns the direction of what stands beside it', {
    bad: ['\u202Eabc', '\u2067abc', 'abc\u202B'].map(full),
    ...{ sees: 'abc', hears: 'abc', never: /[\u202A-\u202E\u2066-\u2069]/ },
  }),
  {
    n: '65',
    title: 'texts without end, without letters and with halves of them are cut and cleaned',
    bad: long.map((label) => ({ data: { label, value: 355 } })),
    ...{ value: '355', is: true },
    look: ({ kpi }) => (kpi!.label ?? '').length <= 200 && !/[\p{Cc}\p{Cs}]/u.test(kpi!.label ?? ''),
  },
  {
    n: '66a',
    title: 'an address that is not http or https is never asked',
    bad: [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:application/json,{"leads":{"value":1}}',
      'vbscript:x',
      'blob:null/1',
      'file:///etc/passwd',
    ].map((src) => ({ src })),
    ...{ phase: 'error', value: '–', warns: 'http' },
  },
  {
    n: '68',
    title: 'an address with a password is never asked',
    bad: { src: 'http://user:secret@localhost/answers/good.json' },
    ...{ phase: 'error', value: '–', warns: 'http' },
  },
  {
    n: '70',
    title: 'there is no template language',
    bad: ["${constructor.constructor('alert(1)')()}", '%n', '{{value}}'].map((format) =>
      html({ format, label: format, value: '355' }),
    ),
    ...{ phase: 'ready', value: '355', sees: /\$\{constructor|%n|\{\{value\}\}/ },
  },
  {
    n: '71',
    title: 'colours and sizes of a result are not taken',
    bad: { data: { value: 355, color: 'red;background:url(/attack)', style: 'color:red', width: '1e9px', class: 'x' } },
    ...{ value: '355', never: /red|1e9/, look: intruders, is: 0 },
  },
  {
    n: '72a',
    title: 'an id of a metric can be anything, and only names what is there',
    bad: ['../../admin', 'a&b=1', 'é / %2e', '__proto__', 'constructor'].map((metric) => ({
      src: '/answers/good.json',
      attributes: { metric },
    })),
    ...{ phase: 'error', value: '–', warns: /has no metric|not-found/ },
  },
  {
    n: '73',
    title: 'sources work where nothing may be made into code',
    look: () => [
      fromCsv('Leads\n12', { metric: 'Leads' }).value,
      fromTable([{ Leads: 12 }], { metric: 'Leads' }).value,
      fromGviz('({"table":{"cols":[{"label":"Leads"}],"rows":[{"c":[{"v":12}]}]}})', { metric: 'Leads' }).value,
    ],
    is: [12, 12, 12],
  },
];
