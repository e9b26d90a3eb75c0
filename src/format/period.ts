import type { Period } from '../model/kpi.js';
import { calendarUnit, dayNumber, isoWeek } from '../model/period.js';
import { DAY } from '../model/zone.js';
import { dateFormat } from './intl.js';
import type { Language } from './messages.js';

/** The name of a period: `Q4 2026`, `November 2026`, `2026`, else its first and last day; the year unless it was told. */
export function formatPeriod(period: Period, language: Language, toldYear?: string): string {
  const { locale, messages } = language;
  const { start } = period;
  const unit = calendarUnit(period);
  const name = (date: string, options: Intl.DateTimeFormatOptions): string =>
    dateFormat(locale, options).format(time(date));
  const year = name(start, { year: 'numeric' });
  if (unit === 'year') return year;
  if (unit === 'quarter') return messages.quarter(Math.ceil(Number(start.slice(5, 7)) / 3), year);
  if (unit === 'month') return name(start, { month: 'long', year: 'numeric' });
  if (unit === 'week') {
    const iso = isoWeek(start);
    return messages.week(iso.week, name(`${iso.year}-07-01`, { year: 'numeric' }));
  }
  return formatDays(period, language, toldYear);
}

/** First and last day of a period; the year unless it was told. */
export function formatDays({ start, end }: Period, language: Language, toldYear?: string): string {
  const told = toldYear && start.startsWith(toldYear) && end.startsWith(toldYear);
  const { locale, messages } = language;
  const format = dateFormat(locale, { day: 'numeric', month: 'short', ...(!told && { year: 'numeric' }) });
  const [first, last] = [time(start), time(end)];
  if (start === end) return format.format(first);
  return messages.dates?.(format.format(first), format.format(last)) ?? format.formatRange(first, last);
}

/** One day. */
export function formatDate(date: string, language: Language, toldYear?: string): string {
  return formatPeriod({ start: date, end: date }, language, toldYear);
}

function time(date: string): number {
  return dayNumber(date)! * DAY;
}
