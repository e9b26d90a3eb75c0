/**
 * Time zone to civil time and back, through `Intl` alone.
 *
 * Days belong to the data, so the zone is always an argument and never the viewer's.
 */

import { attempt } from './attempt.js';
import { once } from './once.js';

export const DAY = 86_400_000;

const units = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** `undefined` where the engine does not know the zone. */
function clock(timeZone: string): Intl.DateTimeFormat | undefined {
  return once(clocks, timeZone, () => {
    const options = Object.fromEntries(units.map((unit) => [unit, 'numeric']));
    return attempt(() => new Intl.DateTimeFormat('en', { ...options, timeZone, hourCycle: 'h23' }));
  });
}

/** Whether this engine knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  return timeZone === 'UTC' || clock(timeZone) !== undefined;
}

/** For zones that `isTimeZone` knows; others throw. What the zone's clock shows at an instant, as the milliseconds at which a clock in UTC would show the same. */
export function civilTime(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return instant;
  const parts = clock(timeZone)!.formatToParts(instant);
  const shown = units.map((unit) => Number(parts.find(({ type }) => type === unit)!.value));
  const [year, month, ...rest] = shown as [number, number];
  return Date.UTC(year, month - 1, ...rest) + (((instant % 1000) + 1000) % 1000);
}

/** The civil day at an instant, counted from 1970-01-01. */
export function civilDay(instant: number, timeZone: string): number {
  return Math.floor(civilTime(instant, timeZone) / DAY);
}

/**
 * The first instant at which the zone's clock shows this civil time or a later one: of a doubled hour the first, of a
 * skipped hour (or a skipped day: Samoa, 30 December 2011) the moment after the jump. So days tile without gap.
 */
export function instantAt(civil: number, timeZone: string): number {
  let first = Infinity;
  for (const near of [civil - DAY, civil + DAY]) {
    const instant = civil - (civilTime(near, timeZone) - near);
    if (instant < first && civilTime(instant, timeZone) >= civil) first = instant;
  }
  return first;
}

/** The instant at which a civil day, counted from 1970-01-01, begins. */
export function startOfDay(day: number, timeZone: string): number {
  return instantAt(day * DAY, timeZone);
}
