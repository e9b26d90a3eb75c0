import { onlyText } from './only-text.js';
import { dayNumber } from './period.js';
import { DAY, instantAt } from './zone.js';

/**
 * Midnight UTC of a civil date (`2026-11-01`, `2026-11`); of a date-time the instant, read in the data's zone when it
 * names none. Numbers are milliseconds. `null` for everything else: dates are never guessed.
 */
export function timeOf(raw: unknown, timeZone: string): number | null {
  if (typeof raw === 'number') return Math.abs(raw) < 8.64e15 ? raw + 0 : null;
  const match = /^(\d{4}-\d\d)(-\d\d)?(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(onlyText(raw));
  if (!match) return null;
  const [, month, day = '-01', time, zone] = match;
  const midnight = dayNumber(month! + day);
  if (midnight === null || !time) return midnight && midnight * DAY;
  const instant = Date.parse(`${month}${day}T${time}${zone ?? 'Z'}`);
  return Number.isNaN(instant) ? null : zone ? instant : instantAt(instant, timeZone);
}
