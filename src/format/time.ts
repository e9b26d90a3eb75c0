import { bucketPeriod } from '../model/buckets.js';
import type { Granularity } from '../model/kpi.js';
import { calendarUnit, isoWeek } from '../model/period.js';
import { civilTime, DAY } from '../model/zone.js';
import { dateFormat } from './intl.js';
import type { Language } from './messages.js';
import { formatDays, formatPeriod } from './period.js';
import { trendEn } from './trend-messages.js';

/** The time of a point: its bucket, or date and time of an instant in the data's zone. */
export function formatTime(
  t: number,
  unit: Granularity | null,
  timeZone: string | null,
  language: Language,
  toldYear?: string,
): string {
  if (timeZone) {
    const format = dateFormat(language.locale, { dateStyle: 'medium', timeStyle: 'short' });
    return format.format(civilTime(t, timeZone));
  }
  const period = bucketPeriod(t, unit ?? 'day');
  // Weeks that do not begin on a Monday have no number.
  if (calendarUnit(period) !== 'week') return formatPeriod(period, language, toldYear);
  const { week } = language.messages.trend ?? trendEn;
  return week(isoWeek(period.start).week, formatDays(period, language, toldYear));
}

/** What stands at a place of a time axis: the hour, the day, the month, or the year, which is also what January is called. */
export function formatTick(t: number, step: Granularity | 'hour', { locale }: Language, years = false): string {
  const time = new Date(t);
  const options: Intl.DateTimeFormatOptions =
    step === 'hour' && t % DAY
      ? { timeStyle: 'short' }
      : step === 'year' || (step === 'month' && years && time.getUTCMonth() === 0)
        ? { year: 'numeric' }
        : { month: 'short', ...(step !== 'month' && { day: 'numeric' }) };
  return dateFormat(locale, options).format(time);
}
