/** Figures without binary dust: whole numbers of 10^-30, so that sums of money are right to the last digit. */

import type { Num } from '../model/kpi.js';
import { need } from './recognised.js';

/** 1 in these units. */
export const ONE: bigint = 10n ** 30n;

/** A figure in units; `null` where there is none. `12.5%` is 0.125. Anything but a plain number is refused, never guessed. */
export function units(raw: unknown): bigint | null {
  if (raw === null || raw === undefined || raw !== raw) return null;
  const text = typeof raw === 'object' ? '?' : `${raw as string}`.trim();
  if (!text) return null;
  const written = /^([+-]?(?=\.?\d)\d{0,24})\.?(\d{0,30})(?:e-(\d\d?))?( ?%)?$/i.exec(text);
  need(written, 'plain numbers such as 1234.5');
  const [, whole = '', part = '', exponent = 0, percent] = written;
  return BigInt(whole + part.padEnd(30, '0')) / 10n ** BigInt(+exponent + (percent ? 2 : 0));
}

/** Units as a number, or as decimal text where a double would lose digits. */
export function plain(sum: bigint): Num {
  const text = String(sum)
    .replace(/\d+/, (digits) => digits.padStart(31, '0'))
    .replace(/(\d{30})$/, '.$1')
    .replace(/\.?0+$/, '');
  return String(Number(text)) === text ? Number(text) : text;
}
