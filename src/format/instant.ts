import { dateFormat } from './intl.js';
import type { Language } from './messages.js';

/** Date and time of an instant in the data's zone, which is named. */
export function formatInstant(instant: number, timeZone: string, { locale }: Language): string {
  return dateFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'short' },
  }).format(instant);
}
