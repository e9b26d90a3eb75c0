import type { Period } from '../model/kpi.js';
import { calendarUnit, dayNumber, isoWeek } from '../model/period.js';
import { DAY } from '../model/zone.js';
import { dateFormat } from './intl.js';
import type { Language } from './messages.js';

/** The name of a period: `Q4 2026`, `November 2026`, `2026`, else its first and last day. */
export function formatPeriod(period: Period, language: Language): string {
  const { locale, messages } = language;
  const start = time(period.start);
  const unit = calendarUnit(period);
  if (unit === 'month') return dateFormat(locale, { month: 'long', year: 'numeric' }).format(start);
  if (unit === 'week') {
    const { week, year } = isoWeek(period.start);
    return messages.week(week, formatYear(`${year}-07-01`, locale));
  }
  const year = formatYear(period.start, locale);
  if (unit === 'year') return year;
  if (unit === 'quarter') return messages.quarter(Math.ceil(Number(period.start.slice(5, 7)) / 3), year);
  return formatRange(period, language);
}

/** First and last day; the year only where it is not the one that the reader was told already. */
export function formatRange({ start, end }: Period, { locale }: Language, toldYear?: string): string {
  const told = toldYear !== undefined && start.startsWith(toldYear) && end.startsWith(toldYear);
  const format = dateFormat(locale, { day: 'numeric', month: 'short', ...(told ? {} : { year: 'numeric' }) });
  return start === end ? format.format(time(start)) : format.formatRange(time(start), time(end));
}

/** One day. */
export function formatDate(date: string, language: Language, toldYear?: string): string {
  return formatRange({ start: date, end: date }, language, toldYear);
}

function formatYear(date: string, locale: string): string {
  return dateFormat(locale, { year: 'numeric' }).format(time(date));
}

function time(date: string): number {
  return dayNumber(date)! * DAY;
}
