import { need } from './recognised.js';

/** The order of day, month and year in written dates. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A written date as `2026-11-15`, once its order is known. Years have four digits, or two of this century. */
export function isoDate(written: string, order: DateOrder): string {
  const text = written.trim();
  const parts = /^(\d{1,4})[-./ ]+(\d{1,2})[-./ ]+(\d{1,4})\.?$/.exec(text)?.slice(1) ?? [];
  need(!text || parts[0], `dates in the order ${order}`);
  const [year, month, day] = ['y', 'm', 'd'].map((unit) => (parts[order.indexOf(unit)] ?? '').padStart(2, '0'));
  return text && `${year!.padStart(4, '20')}-${month}-${day}`;
}
