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
const WEEK = 7 * DAY;
/** The Monday after 1 January 1970, a Thursday. */
const MONDAY = 4 * DAY;

// d3's ticks begin weeks on Sunday and days anew with every month, and cost a kilobyte and a half.
/** Steps that read well, by their number of hours, weeks and so on. */
const steps: readonly (readonly [step: Step, length: number, counts: readonly number[]])[] = [
  ['hour', HOUR, [1, 3, 6, 12]],
  ['day', DAY, [1, 2]],
  ['week', WEEK, [1, 2]],
  ['month', 0, [1, 2, 3, 6]],
  ['year', 0, [12, 24, 60, 120, 240, 600, 1200, 12000]],
];

/**
 * At most `most` ticks from one civil time to another, at the beginning of hours, days, ISO weeks, months or years; never
 * finer than the series itself.
 */
export function calendarTicks(from: number, to: number, most: number, finest: Step): CalendarTicks {
  const first = steps.findIndex(([step]) => step === finest || (step === 'month' && finest === 'quarter'));
  for (const [step, length, counts] of steps.slice(first)) {
    // Months are counted by their number, everything else by its length.
    const shift = step === 'week' ? MONDAY : 0;
    const number = (t: number): number => (length ? (t - shift) / length : months(t));
    const time = (at: number): number => (length ? at * length + shift : Date.UTC(Math.floor(at / 12), at % 12));
    for (const count of counts) {
      const times: number[] = [];
      for (let at = Math.ceil(number(from) / count) * count; time(at) <= to && times.length <= most; at += count)
        times.push(time(at));
      if (times.length <= most) return { step, times };
    }
  }
  return { step: 'year', times: [] };
}

/** Months since the year 0 at a time, and a fraction where one has begun. */
function months(t: number): number {
  const date = new Date(t);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return year * 12 + month + (t - Date.UTC(year, month)) / 1e10;
}
