import { need } from './recognised.js';

/** A date, a month or a date-time, largest unit first; `''` where there is none. Other orders are refused, never guessed. */
export function civil(raw: unknown): string {
  const [text, date = ''] = /^([1-9].{6,9}?)(?:[T ]\d\d:.*)?$/.exec(String(raw)) ?? [''];
  // Of what is no date there is no JSON.
  need(!raw || (new Date(date).toJSON() as string | null)?.startsWith(date), 'dates such as 2026-11-15');
  return text;
}
