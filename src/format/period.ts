import type { Period } from '../model/kpi.js';
import { calendarUnit, dayNumber, isoWeek } from '../model/period.js';
import { DAY } from '../model/zone.js';
import { type DateStyle, printDate, printDates } from './intl.js';
import type { Language } from './messages.js';

/** The name of a period: `Q4 2026`, `November 2026`, `2026`, else its first and last day; the year unless it was told. */
export function formatPeriod(period: Period, language: Language, toldYear?: string): string {
  const { locale, messages } = language;
  const { start } = period;
  const unit = calendarUnit(period);
  const name = (date: string, style: DateStyle): string => printDate(time(date), locale, style);
  if (unit === 'year' || unit === 'month') return name(start, unit);
  if (unit === 'quarter') return messages.quarter(Math.ceil(Number(start.slice(5, 7)) / 3), name(start, 'year'));
  if (unit === 'week') {
    const iso = isoWeek(start);
    return messages.week(iso.week, name(`${iso.year}-07-01`, 'year'));
  }
  return formatDays(period, language, toldYear);
}

/** First and last day of a period; the year unless it was told. */
export function formatDays({ start, end }: Period, language: Language, toldYear?: string): string {
  const told = toldYear && start.startsWith(toldYear) && end.startsWith(toldYear);
  const { locale, messages } = language;
  const style = told ? 'day' : 'date';
  const print = (date: string): string => printDate(time(date), locale, style);
  if (start === end) return print(start);
  return messages.dates?.(print(start), print(end)) ?? printDates(time(start), time(end), locale, style);
}

/** One day. */
export function formatDate(date: string, language: Language, toldYear?: string): string {
  return formatDays({ start: date, end: date }, language, toldYear);
}

function time(date: string): number {
  return dayNumber(date)! * DAY;
}
