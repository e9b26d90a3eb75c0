import { dayNumber, isoDate } from '../model/period.js';
import type { Cadence } from './cadence.js';
import { monthsLater } from './civil-months.js';

/** When seasons begin unless a page says otherwise. */
export const defaultSeasons: readonly string[] = ['03-01', '06-01', '09-01', '12-01'];

const steps = { daily: [0, 1], weekly: [0, 7], monthly: [1, 0], quarterly: [3, 0], annual: [12, 0] } as const;

/**
 * The first review after a date: `anchor` and whole steps of the cadence from it on, never before the anchor. Months clamp
 * to their last day without losing the anchor's (31 January, 28 February, 31 March). The seasonal cadence has the dates of
 * `seasons` (`MM-DD`) in every year, and needs no anchor. `null` where a date is none, or is missing.
 */
export function nextReview(given: {
  cadence: Cadence;
  after: string;
  anchor?: string | null;
  seasons?: readonly string[] | null;
}): string | null {
  const { cadence, after, anchor = null } = given;
  const from = dayNumber(after);
  if (from === null) return null;
  if (cadence === 'seasonal') return nextSeason(after, given.seasons ?? defaultSeasons);
  const first = anchor === null ? null : dayNumber(anchor);
  if (first === null || !Object.hasOwn(steps, cadence)) return null;
  if (first > from) return anchor;
  const [months, days] = steps[cadence];
  if (days) return checked(isoDate(first + (Math.floor((from - first) / days) + 1) * days), after);

  const [years, month] = [0, 1].map((i) => Number(after.split('-')[i]) - Number(anchor!.split('-')[i])) as [
    number,
    number,
  ];
  const done = Math.floor((years * 12 + month) / months);
  // The month of `after` may still have its review before it.
  const review = monthsLater(anchor!, done * months);
  return checked(review > after ? review : monthsLater(anchor!, (done + 1) * months), after);
}

function nextSeason(after: string, seasons: readonly string[]): string | null {
  const year = Number(after.slice(0, 4));
  const dates = [year, year + 1].flatMap((of) =>
    seasons.flatMap((season) => {
      const date = `${of}-${season}`;
      // 29 February is a day of every year, the 28th in most.
      const day = dayNumber(date) ?? (season === '02-29' ? dayNumber(`${of}-02-28`) : null);
      return day === null ? [] : [isoDate(day)];
    }),
  );
  return dates.filter((date) => date > after).sort()[0] ?? null;
}

/** Dates end with the year 9999. */
function checked(date: string, after: string): string | null {
  return date > after ? date : null;
}
