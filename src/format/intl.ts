/**
 * Every formatter there is, made once: the first `Intl` call of a page costs as much as a page of cards.
 * With model/zone.ts the only file that says `new Intl.`.
 */

const made = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  let found = made.get(key) as T | undefined;
  if (found === undefined) {
    found = make();
    made.set(key, found);
  }
  return found;
}

/** The locale in the form the engine knows, `en` for one that is not well-formed: a page's typing error is not ours. */
export function canonicalLocale(tag: string): string {
  return once(`locale ${tag}`, () => {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? 'en';
    } catch {
      return 'en';
    }
  });
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

/** Civil dates are handed over as midnight UTC, and printed as such. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(
    `date ${locale} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options }),
  );
}
