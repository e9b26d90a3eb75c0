import { need } from './recognised.js';

/** The sign between whole and part in written numbers. */
export type DecimalSign = '.' | ',';

/**
 * A written number as a plain one, once its decimal sign is known: `€2.450,75` with a comma is `2450.75`, `(1,204)` with a point
 * `-1204`. The other sign, spaces and apostrophes group digits by three. Currency signs and codes are dropped; a percent sign stays.
 */
export function plainNumber(written: string, decimal: DecimalSign): string {
  const text = written.replace(/[\p{Sc}\s'’]|\b[A-Z]{3}\b/gu, '');
  const [, open, sign = '', whole = '', part = '', percent, close] =
    (decimal === ','
      ? /^(\()?([+-]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?(%?)(\))?$/
      : /^(\()?([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(%?)(\))?$/
    ).exec(text) ?? [];
  need(!text || (whole && !open === !close), `numbers with the decimal sign ${decimal}`);
  return text && `${open ? '-' : sign}${whole.replace(/\D/g, '')}.${part}${percent}`;
}
