import type { KpiElement } from '../../../src/index.js';
import { html, type Input, type Row } from './row.js';

const series = (...points: readonly unknown[]): Input => ({ data: { label: 'Leads', series: points } });
const day = (date: number, value: unknown): unknown => [`2026-11-0${date}`, value];

/** The path data of a line. */
const path = (element: KpiElement, kind: string): string =>
  element.shadowRoot!.querySelector(`path.${kind}`)!.getAttribute('d')!;

const heights = (d: string): number[] => [...d.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));

const hours = Array.from({ length: 1e6 + 1 }, (_, i) => i * 36e5);
const million = {
  t: Float64Array.from({ length: 1e6 }, (_, i) => i * 36e5),
  value: new Float64Array(1e6).map((_, i) => i % 97),
};

/** 31–37: points. */
export const points: readonly Row[] = [
  {
    n: '31',
    title: 'points in no order are drawn in order, and those that were given stay as they are',
    tag: 'kpi-trend',
    bad: series(...Object.freeze([day(3, 30), day(1, 10), day(2, 20)])),
    hears: '30 on Nov 3',
    look: (trend) => [trend.kpi!.series.map(({ value }) => value), (trend.data as { series: unknown[] }).series],
    is: [
      [10, 20, 30],
      [day(3, 30), day(1, 10), day(2, 20)],
    ],
  },
  {
    n: '32',
    title: 'of two points at one time the last counts, and the author is told',
    tag: 'kpi-trend',
    bad: series(day(1, 10), day(2, 20), day(2, 25)),
    ...{ phase: 'ready', hears: '25 on Nov 2', warns: 'each time once' },
  },
  {
    n: '33',
    title: 'a day that is left out is a gap',
    tag: 'kpi-trend',
    bad: series(day(1, 10), day(2, 20), day(4, 40), day(5, 50)),
    look: (trend) => path(trend, 'line').match(/M/g)!.length,
    is: 2,
  },
  {
    n: '34',
    title: 'points that are all unknown are no data',
    tag: 'kpi-trend',
    bad: [series(day(1, null), day(2, null)), series(day(1, NaN)), html({ series: '[["2026-11-01", null]]' })],
    ...{ phase: 'empty', sees: ['–', 'No data'] },
  },
  {
    n: '35a',
    title: 'one point is a dot',
    tag: 'kpi-trend',
    bad: series(day(1, 10)),
    ...{ phase: 'ready', hears: '10 on Nov 1', is: true },
    look: (trend) => /^M[\d.]+ [\d.]+h0$/.test(path(trend, 'dots')),
  },
  {
    n: '35b',
    title: 'and so it is in a card',
    bad: series(day(1, 10)),
    look: (card) => path(card, 'dots'),
    is: 'M150 20h0',
    phase: 'empty',
  },
  {
    n: '36a',
    title: 'equal values are a level line at half the height of a card',
    bad: series(day(1, 5), day(2, 5), day(3, 5)),
    ...{ phase: 'empty', is: 'M0 20L150 20L300 20' },
    look: (card) => path(card, 'line'),
  },
  {
    n: '36b',
    title: 'and on the axis of a trend, be they zero or not',
    tag: 'kpi-trend',
    bad: [0, 5, -5, 1e-320, 1e300].map((value) => series(day(1, value), day(2, value))),
    look: (trend) => new Set(heights(path(trend, 'line'))).size,
    is: 1,
  },
  {
    n: '37a',
    title: 'a million points are drawn by as many as there are pixels',
    bad: { data: { series: million } },
    look: (card) => path(card, 'line').length < 20_000,
    is: true,
    phase: 'empty',
  },
  {
    n: '37b',
    title: 'and so in a trend',
    tag: 'kpi-trend',
    bad: { data: { series: million } },
    phase: 'ready',
    look: (trend) => path(trend, 'line').length < 100_000,
    is: true,
  },
  {
    n: '37c',
    title: 'a list of more than a million is cut, and the author is told',
    bad: { data: { value: 1, series: { t: hours, value: hours } } },
    ...{ phase: 'ready', warns: ['1000001 points', 'a shorter list'] },
  },
];
