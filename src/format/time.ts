import { bucketPeriod } from '../model/buckets.js';
import type { Granularity } from '../model/kpi.js';
import { calendarUnit, isoWeek } from '../model/period.js';
import { civilTime, DAY } from '../model/zone.js';
import { printDate } from './intl.js';
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
    return printDate(civilTime(t, timeZone), language.locale, 'moment');
  }
  const period = bucketPeriod(t, unit ?? 'day');
  // Weeks that do not begin on a Monday have no number.
  if (calendarUnit(period) !== 'week') return formatPeriod(period, language, toldYear);
  const { week } = language.messages.trend ?? trendEn;
  return week(isoWeek(period.start).week, formatDays(period, language, toldYear));
}

/** What stands at a place of a time axis: the hour, the day, the month, or the year, which is also what January is called. */
export function formatTick(t: number, step: Granularity | 'hour', { locale }: Language, years = false): string {
  const style =
    step === 'hour' && t % DAY
      ? 'time'
      : step === 'year' || (step === 'month' && years && new Date(t).getUTCMonth() === 0)
        ? 'year'
        : step === 'month'
          ? 'monthName'
          : 'day';
  return printDate(t, locale, style);
}
