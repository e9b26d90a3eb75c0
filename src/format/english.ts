/**
 * What `Intl` prints in American English, by hand, since its first formatter costs a page more than a dozen cards. `undefined`
 * for a number that is not as plain as most are. Dates are of 1970 or later.
 */

import type { DateStyle } from './intl.js';

const symbols: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' };

/** A number, rounded as `Intl` does: by its digits as they are printed, half away from zero. */
export function englishNumber(value: number, options: Intl.NumberFormatOptions): string | undefined {
  const { style, currency, maximumFractionDigits, minimumFractionDigits = 0 } = options;
  const percent = style === 'percent';
  const most = maximumFractionDigits ?? (percent ? 0 : currency ? 2 : 3);
  const symbol = currency ? most < 3 && symbols[currency] : '';
  const size = Math.abs(value);
  const isPlain = size === 0 || (size >= 1e-6 && size < 1e9);
  if (!isPlain || typeof symbol !== 'string' || style === 'unit' || most > 3) return undefined;

  const compact = options.notation === 'compact';
  if (compact ? percent || size < 1 : options.maximumSignificantDigits) return undefined;
  // In thousands, or in millions.
  const power = compact && size >= 1e3 ? (size < 1e6 ? 3 : 6) : 0;
  const kept = compact ? 3 - String(Math.floor(size / 10 ** power)).length : most;
  let figure = size;
  if (percent || power || size % 1) {
    const places = kept + (percent ? 2 : -power);
    const moved = shifted(size, places);
    // What only moving it has made a whole or a half is neither.
    if (moved % 0.5 === 0 && shifted(moved, -places) !== size) return undefined;
    const round = options.roundingMode === 'trunc' ? Math.floor : Math.round;
    figure = shifted(round(moved), -kept);
  }
  if (compact && figure > 999) return undefined;
  const least = compact ? 0 : !currency ? minimumFractionDigits : figure % 1 ? most : 0;
  const digits = (least ? figure.toFixed(least) : String(figure)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const unit = percent ? '%' : ['', 'K', 'M'][power / 3]!;
  return (value < 0 && figure ? '-' : '') + symbol + digits + unit;
}

/** A number with its decimal point elsewhere. */
function shifted(value: number, places: number): number {
  return Number(`${value}e${places}`);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const patterns: Readonly<Record<DateStyle, string>> = {
  year: 'y',
  month: 'M y',
  monthName: 'm',
  day: 'm d',
  date: 'm d, y',
  time: 't',
  moment: 'm d, y, t',
};

/** A date, or what a clock in UTC shows. */
export function englishDate(time: number, style: DateStyle): string {
  const date = new Date(time);
  const [, d, m, y, clock] = date.toUTCString().split(' ') as [string, string, string, string, string];
  const hour = date.getUTCHours();
  const t = `${hour % 12 || 12}${clock.slice(2, 5)} ${hour < 12 ? 'AM' : 'PM'}`;
  const parts = { y, m, d: Number(d), t, M: MONTHS[date.getUTCMonth()] };
  return patterns[style].replace(/\w/g, (part) => String(parts[part as 'd']));
}

/** From one day to a later one, without what the two have in common. */
export function englishDates(first: number, last: number, style: DateStyle): string {
  const [from, to] = [englishDate(first, style), englishDate(last, style)];
  if (style === 'date' && from.slice(-4) !== to.slice(-4)) return `${from} – ${to}`;
  return `${from.replace(/,.*/, '')} – ${from.slice(0, 3) === to.slice(0, 3) ? to.slice(4) : to}`;
}
