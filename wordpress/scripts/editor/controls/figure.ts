/** Fields for figures, which are read as the elements read them. */

import { decimal } from '../../../../src/model/decimal.js';
import { type DecimalSign, plainNumber } from '../../../../src/sources/number-format.js';
import { type Child, __, h, sprintf } from '../wp.js';
import { Field, type FieldProps } from './field.js';

/** What is wrong with a text that should be a number, and how what it may mean is written. */
export function numberMistake(text: string): string | undefined {
  if (decimal(text) !== null) return undefined;
  const [first, second] = [...new Set([plain(text, '.'), plain(text, ',')])].filter(Boolean) as string[];
  if (first && second)
    // translators: 1, 2: the same number, written in two ways.
    return sprintf(__('This is not a plain number. Write %1$s, or %2$s.', 'kpi-elements'), first, second);
  // translators: %s: a number.
  if (first) return sprintf(__('This is not a plain number. Write %s.', 'kpi-elements'), first);
  return __(
    'This is not a plain number. Write 1234.5 or 12.5%, without blanks, with a point before decimals.',
    'kpi-elements',
  );
}

/** A point before three digits may be meant to set thousands apart, except in percentages and in what is less than one. */
export function numberRemark(text: string, unit?: string): string | undefined {
  const number = text.trim();
  if (unit === 'percent' || !/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(number)) return undefined;
  return sprintf(
    // translators: 1: a number as it was typed, such as 1.012, 2: the same without its point, such as 1012.
    __('This reads as %1$s, with decimals. If you mean thousands, write %2$s.', 'kpi-elements'),
    number,
    number.replace('.', ''),
  );
}

/** A number as it is plainly written, if it is one with this sign before its decimals. */
export function plain(text: string, sign: DecimalSign): string | undefined {
  try {
    return plainNumber(text, sign).replace(/\.(?=%?$)/, '') || undefined;
  } catch {
    return undefined;
  }
}

interface FigureProps extends Omit<FieldProps, 'check' | 'remark'> {
  /** What the number is counted in. */
  readonly unit?: string;
}

/** A number, or a percentage. */
export function FigureField({ unit, ...props }: FigureProps): Child {
  return h(Field, { ...props, check: numberMistake, remark: (text: string) => numberRemark(text, unit) });
}

/** A number as JSON has it, unless it would lose digits that were typed. */
export function jsonNumber(text: string): string | number {
  const written = text.trim();
  return String(Number(written)) === written ? Number(written) : written;
}
