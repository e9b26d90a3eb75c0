import type { Granularity } from '../model/kpi.js';
import { DAY } from '../model/zone.js';

/** How far it is from one tick of a time axis to the next. */
export type Step = Granularity | 'hour';

/** Places on a time axis where something of the calendar begins. */
export interface CalendarTicks {
  readonly step: Step;
  readonly times: readonly number[];
}

const HOUR = DAY / 24;
const MONTH = 30.4 * DAY;
/** The Monday after 1 January 1970, a Thursday. */
const MONDAY = 4 * DAY;

// d3's ticks begin weeks on Sunday and days anew with every month, and cost a kilobyte and a half.
const steps: readonly (readonly [step: Step, count: number, length: number])[] = [
  ...[1, 3, 6, 12].map((n) => ['hour', n, n * HOUR] as const),
  ...[1, 2].map((n) => ['day', n, n * DAY] as const),
  ...[1, 2].map((n) => ['week', n, n * 7 * DAY] as const),
  ...[1, 2, 3, 6].map((n) => ['month', n, n * MONTH] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 1000].map((n) => ['year', n, n * 12 * MONTH] as const),
];

/**
 * At most `most` ticks from one civil time to another, at the beginning of hours, days, ISO weeks, months or years; never
 * finer than the series itself.
 */
export function calendarTicks(from: number, to: number, most: number, unit: Step): CalendarTicks {
  const finest = steps.findIndex(([step]) => step === (unit === 'quarter' ? 'month' : unit));
  const fits = steps.findIndex(([, , length], i) => i >= finest && (to - from) / length + 1 <= most);
  const [step, count] = steps.at(fits)!;
  const times: number[] = [];
  const inMonths = step === 'month' || step === 'year';
  const every = inMonths
    ? count * (step === 'year' ? 12 : 1)
    : count * { hour: HOUR, day: DAY, week: 7 * DAY, quarter: 0 }[step];
  const offset = step === 'week' ? MONDAY : 0;
  const start = new Date(from);
  const first = inMonths ? start.getUTCFullYear() * 12 + start.getUTCMonth() : from - offset;
  for (let at = Math.ceil(first / every) * every; times.length < most; at += every) {
    const time = inMonths ? Date.UTC(Math.floor(at / 12), at % 12) : at + offset;
    if (time > to) break;
    if (time >= from) times.push(time);
  }
  return { step, times };
}
