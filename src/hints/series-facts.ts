import { granularityOf } from '../model/buckets.js';
import { finite } from '../model/finite.js';
import type { Kpi, Point } from '../model/kpi.js';
import { lastPoints, lineOf } from '../model/line.js';
import { total } from '../model/pooled-stages.js';
import { dayNumber } from '../model/period.js';
import { DAY } from '../model/zone.js';

type Line = Pick<Kpi, 'series' | 'granularity' | 'kind'>;

/** Ten years of days: what is older tells nothing of today. */
const LONGEST = 3660;

/** Counts of whole weeks, oldest first: those of the series, or those that its days add up to. Weeks begin on Monday. */
export function weeksOf(line: Line): readonly (number | null)[] {
  const points = finished(line);
  const unit = line.granularity ?? granularityOf(points.map(({ t }) => t));
  if (unit === 'week') return points.map(({ value }) => value);
  if (unit !== 'day' || line.kind !== 'total') return [];
  const weeks = new Map<number, (number | null)[]>();
  for (const { t, value } of points) {
    const monday = Math.floor((t / DAY + 3) / 7);
    weeks.set(monday, [...(weeks.get(monday) ?? []), value]);
  }
  return [...weeks.values()].filter((days) => days.length === 7).map(total);
}

/** What a total came to in equally many days before a change and from it on; `null` where a day is missing. */
export function aroundChange(
  line: Line,
  { date, evaluateAfter }: { readonly date: string; readonly evaluateAfter: string },
): { readonly before: number | null; readonly after: number | null } {
  const points = finished(line);
  const [start, end] = [dayNumber(date)!, dayNumber(evaluateAfter)!];
  const isDaily = line.kind === 'total' && (line.granularity ?? granularityOf(points.map(({ t }) => t))) === 'day';
  const sum = (from: number, to: number): number | null => {
    const days = points.filter(({ t }) => t >= from * DAY && t < to * DAY).map(({ value }) => value);
    return isDaily && days.length === to - from ? finite(total(days)) : null;
  };
  return { before: sum(start - (end - start), start), after: sum(start, end) };
}

function finished(kpi: Line): readonly Point[] {
  return lastPoints(lineOf(kpi, 'series'), LONGEST).filter(({ partial }) => !partial);
}
