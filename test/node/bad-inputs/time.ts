import { bucketPeriod } from '../../../src/model/buckets.js';
import { comparisonPeriod, parsePeriod, periodLastYear } from '../../../src/model/period.js';
import { startOfDay } from '../../../src/model/zone.js';
import { html, type Row } from './row.js';

/** When a civil day begins, and how many hours it has. */
function dayOf(date: string, timeZone: string): [begins: string, hours: number] {
  const day = Date.parse(date) / 864e5;
  const [start, end] = [startOfDay(day, timeZone), startOfDay(day + 1, timeZone)];
  return [new Date(start).toISOString().slice(0, 16), (end - start) / 36e5];
}

/** All hours of a day in Berlin, as points. */
function hoursOf(date: string): Row['bad'] {
  const [begins, hours] = dayOf(date, 'Europe/Berlin');
  const hour = (i: number): string => new Date(Date.parse(`${begins}Z`) + i * 36e5).toISOString();
  return { data: { timeZone: 'Europe/Berlin', series: Array.from({ length: hours }, (_, i) => [hour(i), i]) } };
}

/** What the rows of the table of a trend are called. */
async function timesOf(trend: Element): Promise<string[]> {
  trend.shadowRoot!.querySelector('details')!.open = true;
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  return [...trend.shadowRoot!.querySelectorAll('tbody th')].map((cell) => cell.textContent.replace(/\s/g, ' '));
}

const hoursAt = async (trend: Element, time: string): Promise<number[]> => {
  const times = await timesOf(trend);
  return [times.length, times.filter((name) => name.endsWith(`, ${time}`)).length];
};

const guessed = ['2025-02-30', '20250101', '2025/01/01', '01.02.2025', '2025-1-1', 'yesterday'];

/** 38–49: dates, zones and periods. The reader of the page is in Honolulu. */
export const times: readonly Row[] = [
  {
    n: '38a',
    title: 'dates that are none are not guessed',
    bad: guessed.map((date) => html({ value: '355', 'as-of': date })),
    ...{ phase: 'invalid', value: '355', sees: 'as-of: expected a date such as', warns: 'as-of="' },
  },
  {
    n: '38b',
    title: 'and points at such dates are left out',
    tag: 'kpi-trend',
    bad: guessed.map((date) => ({
      data: {
        series: [
          [date, 1],
          ['2025-01-02', 2],
        ],
      },
    })),
    ...{ hears: '2 on Jan 2', warns: 'expected points such as', is: 1 },
    look: (trend) => trend.kpi!.series.length,
  },
  {
    n: '39',
    title: 'the first of January is the first of January ten hours behind',
    bad: html({ value: '355', 'as-of': '2025-01-01', period: '2025-01-01' }),
    ...{ sees: ['Jan 1, 2025', 'as of Jan 1'], never: /Dec/ },
  },
  {
    n: '40',
    title: 'a date-time without a zone is in the zone of the data',
    tag: 'kpi-trend',
    bad: ['2025-06-01T08:30', '2025-06-01T08:30+02:00', '2025-06-01T06:30Z'].map((time) => ({
      data: { timeZone: 'Europe/Oslo', series: [[time, 1]] },
    })),
    ...{ look: timesOf, is: ['Jun 1, 2025, 8:30 AM'] },
  },
  {
    n: '41a',
    title: 'in Berlin 30 March 2025 has 23 hours, and none at two',
    tag: 'kpi-trend',
    ...{ bad: hoursOf('2025-03-30'), look: (trend) => hoursAt(trend, '2:00 AM'), is: [23, 0] },
  },
  {
    n: '41b',
    title: 'and 26 October has 25, two of them at two',
    tag: 'kpi-trend',
    ...{ bad: hoursOf('2025-10-26'), look: (trend) => hoursAt(trend, '2:00 AM'), is: [25, 2] },
  },
  {
    n: '42',
    title: 'days without a midnight, with two of them, and a day that never was, have right borders',
    look: () => [
      dayOf('2025-09-07', 'America/Santiago'),
      dayOf('2023-11-05', 'America/Havana'),
      dayOf('2011-12-30', 'Pacific/Apia'),
    ],
    is: [
      ['2025-09-07T04:00', 23],
      ['2023-11-05T04:00', 25],
      ['2011-12-30T10:00', 0],
    ],
  },
  {
    n: '43a',
    title: 'a year before 29 February is 28 February',
    look: () => periodLastYear({ start: '2024-02-29', end: '2024-02-29' }),
    is: { start: '2023-02-28', end: '2023-02-28' },
  },
  {
    n: '43b',
    title: 'the 30th of March has all of February beside it, and no percentage',
    bad: html({ value: '355', previous: '300', period: '2026-03', 'as-of': '2026-03-30' }),
    ...{ sees: '300 in February 2026, of another length', never: /%/ },
  },
  {
    n: '44a',
    title: 'weeks are ISO weeks, also where they begin on a Sunday',
    bad: html({ lang: 'en-US', value: '355', period: 'week', 'as-of': '2026-11-15' }),
    ...{ look: (card) => card.kpi!.period, is: { start: '2026-11-09', end: '2026-11-15' } },
  },
  {
    n: '44b',
    title: 'week 53 is there in the years that have it',
    look: () => [parsePeriod('2026-W53'), parsePeriod('2025-W53'), bucketPeriod(Date.UTC(2026, 11, 28), 'week')],
    is: [{ start: '2026-12-28', end: '2027-01-03' }, null, { start: '2026-12-28', end: '2027-01-03' }],
  },
  {
    n: '45',
    title: 'a period that ends before it starts, or has ten thousand years, is none',
    bad: ['2026-11-30/2026-11-01', '1000-01-01/9999-12-31', '-000001-01-01/2026-01-01', '2026-13', '2026-Q5'].map(
      (period) => html({ value: '355', period }),
    ),
    ...{ phase: 'invalid', value: '355', sees: 'period: expected a period such as', warns: 'period="' },
  },
  {
    n: '46a',
    title: 'figures of the future, or of 1970, have no age',
    bad: ['2999-01-01T00:00:00Z', '1970-01-01T00:00:00Z'].map((updatedAt) => ({ data: { value: 355, updatedAt } })),
    ...{ phase: 'ready', value: '355', never: /\bin \d|ago|[-−]\d+ (s|min|h|d)|2999|1970/ },
  },
  {
    n: '46b',
    title: 'figures of a time that is none have no age either, and the author is told',
    bad: { data: { value: 355, updatedAt: 'soon' } },
    ...{ phase: 'ready', value: '355', warns: 'updatedAt="soon": expected an instant' },
  },
  {
    n: '47',
    title: 'in a zone that nobody knows it is UTC, and the author is told',
    bad: [html({ value: '355', 'time-zone': 'Mars/Phobos' }), { data: { value: 355, timeZone: 'Mars/Phobos' } }],
    ...{
      phase: 'ready',
      value: '355',
      warns: '"Mars/Phobos": expected a zone',
      look: (card) => card.kpi!.timeZone,
      is: 'UTC',
    },
  },
  {
    n: '48a',
    title: 'a day that is not over is dashed, and in no verdict',
    tag: 'kpi-trend',
    bad: html({
      target: '20',
      kind: 'rate',
      'as-of': '2026-11-02',
      series: '[["2026-11-01", 20], ["2026-11-02", 21], ["2026-11-03", 1]]',
    }),
    ...{ sees: 'On track', hears: '21 on Nov 2', is: 2 },
    look: (trend) =>
      trend
        .shadowRoot!.querySelector('path.partial')!
        .getAttribute('d')!
        .match(/\d [\d.]/g)!.length,
  },
  {
    n: '48b',
    title: 'a period that is not over is compared with its same part of the one before',
    look: () => comparisonPeriod({ start: '2026-11-01', end: '2026-11-30' }, 'previous', 15),
    is: { start: '2026-10-01', end: '2026-10-15' },
  },
  {
    n: '49',
    title: 'a line to compare with may be longer or shorter',
    tag: 'kpi-trend',
    bad: [1, 5].map((length) => ({
      data: {
        series: [1, 2, 3].map((day) => [`2026-11-0${day}`, day]),
        previousSeries: Array.from({ length }, (_, i) => [`2026-10-0${i + 1}`, i]),
      },
    })),
    ...{ phase: 'ready', hears: '3 on Nov 3' },
  },
];
