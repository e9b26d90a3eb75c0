/** Results of every kind, as sources give them: what an element shows of each, a picture that stands by itself shows too. */
import { Temporal } from 'temporal-polyfill';

type Points = (readonly [string, number | null])[];

const days = (count: number, value: (i: number) => number | null, from = '2026-10-01'): Points =>
  Array.from({ length: count }, (_, i) => [Temporal.PlainDate.from(from).add({ days: i }).toString(), value(i)]);
const saw = days(46, (i) => (i === 12 ? null : 5 + i / 2 + (i % 7)));

const november = { period: '2026-11', asOf: '2026-11-15' };
const stages = [
  { id: 'visits', label: 'Visits', value: 12000, previous: 11000 },
  { id: 'product', label: 'Product viewed', value: 9360, previous: 9000 },
  { id: 'basket', label: 'Basket', value: 2340, previous: 2600, stepTarget: 0.28 },
  { id: 'purchase', label: 'Purchase', value: 1560, previous: 1400, target: 1800 },
];
const third = stages.map((stage) => ({ ...stage, value: stage.value / 3 }));

/** By the tag that shows them; their names say what is special about them. */
export const results: Readonly<Record<'kpi-card' | 'goal-gauge' | 'kpi-trend' | 'kpi-funnel', Record<string, object>>> =
  {
    'kpi-card': {
      'at risk, with a line': {
        ...{ label: 'Leads', kind: 'total', value: 540, previous: 498, target: 1200, series: saw },
        ...{ period: '2026-Q4', asOf: '2026-11-15' },
      },
      'money, lower is better': {
        ...{ label: 'Cost per lead', value: 47.2, previous: 51.9, currency: 'EUR', kind: 'rate', better: 'lower' },
        ...{ target: 50, ...november },
      },
      'a percentage that is off track': {
        ...{ label: 'Conversion rate', value: 0.018, previous: 0.022, unit: 'percent', target: 0.025, sample: 11780 },
        ...november,
      },
      'a range': { label: 'Ad frequency', value: 3.2, unit: 'score', target: { min: 2, max: 4 }, ...november },
      pending: { label: 'Unique visitors', kind: 'unique', value: 3100, target: 5000, ...november },
      'achieved and beyond': {
        ...{ label: 'New customers', kind: 'total', value: 1300, target: 1200, stretch: 1500 },
        ...{ period: '2026', asOf: '2026-11-15' },
      },
      'a large sum': {
        ...{ label: 'Revenue', kind: 'total', value: 12345678.9, previous: 1e7, currency: 'USD', target: 2e7 },
        ...{ period: '2026', asOf: '2026-11-15', notices: ['Estimated from a sample of 10 %.'] },
      },
      'a word for a unit': { label: 'Shipped', value: 1234, unit: 'kilograms', target: 1500 },
      'a duration': { label: 'Time on site', value: 185, previous: 171, unit: 'seconds', target: 180 },
      'computed by the catalogue': {
        ...{ metric: 'cost-per-lead', inputs: { leadSpend: 40000, leads: 500 }, currency: 'EUR', target: 90 },
        ...november,
      },
      zero: { label: 'Complaints', value: 0, previous: 0, target: 0, better: 'lower', ...november },
      missing: { label: 'Revenue', value: null, target: 100 },
      nothing: { label: 'Revenue' },
      invalid: { label: 'Revenue', value: 'many', target: 100 },
      'no object': { value: 5, label: 'Leads', period: 'soon' },
    },
    'goal-gauge': {
      'at risk': {
        ...{ label: 'Leads', kind: 'total', value: 540, target: 1200, period: '2026-Q4', asOf: '2026-11-15' },
      },
      'a level on its way': {
        ...{ label: 'Subscribers', kind: 'level', value: 4200, baseline: 4000, target: 5000, ...november },
      },
      'a range': { label: 'Ad frequency', value: 3.2, unit: 'score', target: { min: 2, max: 4 }, ...november },
      'achieved and beyond': { label: 'Customers', kind: 'total', value: 1300, target: 1200, ...november },
      missing: { label: 'Revenue', value: null, target: 100 },
      invalid: { label: 'Revenue', value: 3, target: 'all' },
    },
    'kpi-trend': {
      'a total': {
        ...{ label: 'Leads a day', kind: 'total', target: 4000, period: '2026', asOf: '2026-11-15', series: saw },
        previousSeries: days(46, (i) => 12 + (i % 5), '2025-10-01'),
      },
      'a percentage and a range': {
        ...{ label: 'Click-through rate', unit: 'percent', target: { min: 0.02, max: 0.03 } },
        ...{ period: '2026-Q4', asOf: '2026-11-10', series: days(46, (i) => 0.02 + i / 4000) },
      },
      'a rank': { label: 'Position', unit: 'score', better: 'lower', series: days(20, (i) => 12 - (i % 9)) },
      'with a change on the way': {
        ...{ label: 'Leads', series: days(40, (i) => i), asOf: '2026-11-08' },
        changes: [{ date: '2026-10-20', label: 'New page' }],
      },
      'below zero': { label: 'Balance', currency: 'EUR', series: days(20, (i) => i - 10) },
      nothing: { label: 'Leads', series: [] },
    },
    'kpi-funnel': {
      'with money': {
        ...{ label: 'From visit to purchase', stages, spend: 30000, currency: 'EUR' },
        ...{ period: '2026', asOf: '2026-11-15' },
      },
      'in segments': {
        ...{ label: 'By channel', currency: 'EUR', ...november },
        segments: [
          { label: 'Organic', stages, spend: 1000 },
          { label: 'Paid', stages: third, spend: 9000 },
        ],
      },
      'that grows, and lacks a figure': {
        label: 'Odd',
        stages: [
          { label: 'One', value: 10 },
          { label: 'Two', value: 30 },
          { label: 'Three', value: null },
          { label: 'Four', value: 0 },
        ],
      },
      nothing: { label: 'Empty', stages: [] },
    },
  };
