import { dayNumber, isoDate } from './period.js';

/**
 * The same day so many months later; where that month is shorter its last day (31 January, 28 February, 31 March: counted
 * from the first date, the day is never lost). `date` is a real one.
 */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return isoDate(dayNumber(last.toISOString().slice(0, 10))! - Math.max(0, last.getUTCDate() - day));
}
