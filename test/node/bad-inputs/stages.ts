import type { KpiElement } from '../../../src/index.js';
import type { Input, Row } from './row.js';

/** A funnel of stages with these counts. */
const stages = (...values: readonly unknown[]): Input => ({
  data: { label: 'Shop', stages: values.map((value, i) => ({ label: `Stage ${i + 1}`, value })) },
});

const widths = (funnel: KpiElement): number[] =>
  [...funnel.shadowRoot!.querySelectorAll('.full')].map((bar) => parseFloat(bar.getAttribute('width')!));

const namesOf = (funnel: KpiElement): (string | null)[] =>
  [...funnel.shadowRoot!.querySelectorAll('button')].map((button) => button.ariaLabel);

/** 56–60: stages of a funnel. */
const rows: readonly Omit<Row, 'tag'>[] = [
  {
    n: '56',
    title: 'a stage that is larger than the one before is drawn so, and explained',
    bad: stages(100, 150, 30),
    ...{
      phase: 'ready',
      sees: ['150.0% of Stage 1', '50 more', 'Stage 2: larger than the stage before'],
      is: [66.7, 100, 20],
    },
    look: (funnel) => widths(funnel).map((width) => Math.round(width * 10) / 10),
  },
  {
    n: '57',
    title: 'of a first stage of 0 there are no shares',
    bad: stages(0, 150),
    ...{ phase: 'ready', sees: ['–', 'Stage 1: zero, so no rate'], never: /\d%(?! ?")/ },
  },
  {
    n: '58a',
    title: 'less than nothing is no count',
    bad: stages(100, -5),
    ...{
      phase: 'invalid',
      value: '100 | – no data',
      sees: 'expected a number of 0 or more',
      warns: 'stages[1].value=-5',
    },
  },
  { n: '58b', title: 'parts of one are counts', bad: stages(100, 2.5), phase: 'ready', value: '100 | 2.5' },
  { n: '59a', title: 'no stages are no data', bad: stages(), phase: 'empty', sees: 'No data' },
  { n: '59b', title: 'one stage is one bar', bad: stages(355), phase: 'ready', value: '355', look: widths, is: [100] },
  {
    n: '59c',
    title: 'of 51 stages there are 50, and it is said',
    bad: stages(...Array<number>(51).fill(355)),
    ...{
      phase: 'invalid',
      sees: 'stages: expected a shorter list',
      warns: '51 entries',
      look: (funnel) => widths(funnel).length,
      is: 50,
    },
  },
  {
    n: '60',
    title: 'stages without a name, or with the same, can be told apart',
    bad: { data: { stages: ['Visits', '', 'Visits', null, 'Visits'].map((label) => ({ label, value: 355 })) } },
    ...{ phase: 'ready', value: '355 | 355 | 355 | 355 | 355', look: (funnel) => new Set(namesOf(funnel)).size, is: 5 },
  },
];

export const funnels: readonly Row[] = rows.map((row) => ({ ...row, tag: 'kpi-funnel' }));
