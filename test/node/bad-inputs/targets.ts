import type { KpiElement } from '../../../src/index.js';
import { html, type Row } from './row.js';

/** What of the ring is filled. */
const filled = (gauge: KpiElement): string | null =>
  gauge.shadowRoot!.querySelector('.full')!.getAttribute('stroke-dasharray');

/** The tone of the change. */
const tone = (card: KpiElement): string => card.shadowRoot!.querySelector('[part="change"] b')!.className;

/** 50–55: targets, and what a figure is compared with. */
export const targets: readonly Row[] = [
  {
    n: '50',
    title: 'against a target of 0 there is no percentage',
    tag: 'goal-gauge',
    bad: html({ value: '355', target: '0' }),
    ...{ value: '355', sees: '355 above 0', never: /\d%|∞/, look: filled, is: '0 2' },
  },
  {
    n: '51a',
    title: 'a value below 0 is drawn at the start, and printed as it is',
    tag: 'goal-gauge',
    bad: html({ value: '-50', target: '100' }),
    ...{ value: '-50', hears: '-50', look: filled, is: '0 2' },
  },
  {
    n: '51b',
    title: 'a target below 0 has no scale, and its distance is told',
    tag: 'goal-gauge',
    bad: html({ value: '-50', target: '-100' }),
    ...{ value: '-50', sees: '50 above -100', never: /\d%/, look: filled, is: '0 2' },
  },
  {
    n: '52',
    title: 'ten times the target is drawn at the end, and printed as it is',
    tag: 'goal-gauge',
    bad: html({ value: '1000', target: '100' }),
    ...{ value: '1,000', sees: '1,000% of 100', hears: '1,000% of 100', look: filled, is: '1 2' },
  },
  {
    n: '53a',
    title: 'from 0 there is a difference, and no percentage',
    bad: html({ value: '355', previous: '0' }),
    ...{ sees: '▲ 355 from zero', hears: 'up 355 from zero', never: /%/ },
  },
  {
    n: '53b',
    title: 'with nothing before there is no comparison',
    bad: [{ data: { value: 355, previous: null } }, html({ value: '355' })],
    ...{ value: '355', never: /▲|▼|vs|from zero/ },
  },
  {
    n: '54',
    title: 'across signs there is a difference, and no percentage',
    bad: html({ value: '50', previous: '-50' }),
    ...{ sees: '▲ 100', hears: 'up 100', never: /%/ },
  },
  {
    n: '55',
    title: 'costs that fall are better, in tone and in words',
    bad: html({ value: '40', previous: '50', better: 'lower', currency: 'EUR', label: 'Cost per lead' }),
    ...{ sees: '▼ 20%', hears: 'down 20%, better', look: tone, is: 'good' },
  },
];
