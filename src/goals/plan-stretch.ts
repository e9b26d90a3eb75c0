import type { Period, Weight } from '../model/kpi.js';
import { dayNumber, daysIn } from '../model/period.js';

/** Where a period lies within another: how many days of that come before it, and how many it has. */
export interface Place {
  readonly from: number;
  readonly days: number;
}

/** Where a part lies in a whole; `null` where it leaves it. */
export function placeIn(whole: Period, part: Period): Place | null {
  if (part.start < whole.start || part.end > whole.end) return null;
  return { from: dayNumber(part.start)! - dayNumber(whole.start)!, days: daysIn(part) };
}

/** The days that two periods share, if there are any. */
export function shared(a: Period, b: Period): Period | null {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start <= end ? { start, end } : null;
}

/** The weights of a stretch of a plan; an entry that it cuts carries as much as its days there are a share of it. */
export function stretchWeights(weights: readonly Weight[], { from, days }: Place): readonly Weight[] {
  let at = 0;
  return weights.flatMap(({ days: length, w }) => {
    const [first, last] = [Math.max(at, from), Math.min((at += length ?? 0), from + days)];
    const inside = last - first;
    return inside > 0 ? [{ days: inside, w: inside === length ? w : ((w ?? 0) * inside) / length! }] : [];
  });
}

/** What a stretch of a plan weighs; without weights its days. */
export function stretchWeight(weights: readonly Weight[] | null, place: Place): number {
  if (!weights) return place.days;
  return stretchWeights(weights, place).reduce((sum, { w }) => sum + (w ?? 0), 0);
}
