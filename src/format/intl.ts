/**
 * Every formatter there is, made once, and not before it is needed.
 * With model/zone.ts the only file that says `new Intl.`.
 */

import { attempt } from '../model/attempt.js';
import { once } from '../model/once.js';
import { englishDate, englishDates, englishNumber } from './english.js';

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** The locale in the form the engine knows, `en` for one that is not well-formed: a page's typing error is not ours. */
export function canonicalLocale(tag: string): string {
  return attempt(() => Intl.getCanonicalLocales(tag)[0]) ?? 'en';
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numbers, locale + JSON.stringify(options), () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const civil = { timeZone: 'UTC', calendar: 'gregory', ...options };
  return once(dates, locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, civil));
}

/** A number; of a decimal text every digit. */
export function printNumber(value: number | string, locale: string, options: Intl.NumberFormatOptions): string {
  const plain = typeof value === 'number' && isAmerican(locale) ? englishNumber(value, options) : undefined;
  return plain ?? numberFormat(locale, options).format(value as number);
}

/** How a date is written. */
export type DateStyle = keyof typeof styles;

export const styles = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'short' },
  day: { month: 'short', day: 'numeric' },
  date: { month: 'short', day: 'numeric', year: 'numeric' },
  time: { timeStyle: 'short' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
} as const;

/** A civil date, handed over as midnight UTC, or the time of a clock in UTC. */
export function printDate(time: number, locale: string, style: DateStyle): string {
  return isAmerican(locale) && time >= 0 ? englishDate(time, style) : dateFormat(locale, styles[style]).format(time);
}

/** From one civil date to a later one; without a year both are of the same. */
export function printDates(first: number, last: number, locale: string, style: 'day' | 'date'): string {
  return isAmerican(locale) && first >= 0
    ? englishDates(first, last, style)
    : dateFormat(locale, styles[style]).formatRange(first, last);
}

function isAmerican(locale: string): boolean {
  return /^en(-US)?$/.test(locale);
}
