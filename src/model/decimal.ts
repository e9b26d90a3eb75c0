/** Numbers as they are written: plain, so that nothing is guessed. */

import { finite } from './finite.js';
import { onlyText } from './only-text.js';

/** A finite number, a big integer, or a plain decimal text of at most 64 characters; `null` for anything else. */
export function decimal(raw: unknown): number | null {
  if (typeof raw === 'number') return finite(raw);
  const digits = decimalText(raw);
  return digits === null ? null : Number(digits.replace(/\s?%/, 'e-2')) + 0;
}

/** All digits of a number that a double would round; `null` where it keeps them. */
export function exactDigits(raw: unknown): string | null {
  const digits = decimalText(raw);
  return digits && /[1-9]\.?(?:\d\.?){15,}$/.test(digits) ? digits : null;
}

function decimalText(raw: unknown): string | null {
  const text = typeof raw === 'bigint' ? String(raw) : onlyText(raw).slice(0, 65).trim();
  return text.length <= 64 && /^[+-]?(\d+\.?\d*|\.\d+)(\s?%)?$/.test(text) ? text.replace('+', '') : null;
}
