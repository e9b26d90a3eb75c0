/**
 * Every formatter there is, made once: the first `Intl` call of a page costs as much as a page of cards.
 * With model/zone.ts the only file that says `new Intl.`.
 */

import { attempt } from '../model/attempt.js';
import { once } from '../model/once.js';

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** The locale in the form the engine knows, `en` for one that is not well-formed: a page's typing error is not ours. */
export function canonicalLocale(tag: string): string {
  return attempt(() => Intl.getCanonicalLocales(tag)[0]) ?? 'en';
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numbers, locale + JSON.stringify(options), () => new Intl.NumberFormat(locale, options));
}

/** Civil dates are handed over as midnight UTC, and printed as such. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const civil = { timeZone: 'UTC', calendar: 'gregory', ...options };
  return once(dates, locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, civil));
}
