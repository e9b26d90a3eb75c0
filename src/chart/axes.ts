import { ticks } from 'd3';
import type { TrendEvaluation } from '../model/trend.js';
import { civilTime, instantAt } from '../model/zone.js';
import { calendarTicks, type Step } from './calendar.js';

/** A length of an axis that cannot be divided. */
const LEAST = 1e-300;

/** A place on an axis, and what stands there. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** From the lowest to the highest value, at most `most` ticks between round ends. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick[];
}

/**
 * An axis for values: from zero, unless that would flatten them, or they are ranks, of which none is below 1. `null`
 * where nothing can be drawn.
 */
export function valueAxis(
  values: readonly number[],
  isRank: boolean,
  most: number,
  texts: (values: readonly number[]) => readonly string[],
): ValueAxis | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!Number.isFinite(high - low)) return null;
  const isFlat = (): boolean => high - low < LEAST;
  if (!isRank && (isFlat() || high - low > Math.max(high, -low) / 4))
    [low, high] = [Math.min(low, 0), Math.max(high, 0)];
  if (isFlat()) high = low + 1;
  const list = ticks(low, high, most);
  const step = list[1]! - list[0]!;
  const least = isRank && low > 0 ? Math.min(1, low) : -Infinity;
  if (step > 0) {
    if (list[0]! > low) list.unshift(list[0]! - step);
    if (list.at(-1)! < high) list.push(list.at(-1)! + step);
    [low, high] = [Math.max(least, list[0]!), list.at(-1)!];
  }
  const shown = list.filter((at) => at >= low);
  const named = texts(shown);
  return { low, high, ticks: shown.map((at, i) => ({ at, text: named[i]! })) };
}

/** Ticks of the calendar of the data's zone, in the times of the series; where there is room for one only, both ends. */
export function timeAxis(
  { points, to, unit, timeZone }: TrendEvaluation,
  most: number,
  text: (t: number, step: Step, years: boolean) => string,
): Tick[] {
  const from = points.t[0]!;
  const [first, last] = timeZone ? [civilTime(from, timeZone), civilTime(to, timeZone)] : [from, to];
  const finest = unit ?? (timeZone ? 'hour' : 'day');
  const { step, times } = calendarTicks(first, last, most, finest);
  const years = new Date(first).getUTCFullYear() < new Date(last).getUTCFullYear();
  return times.length > 1
    ? times.map((t) => ({ at: timeZone ? instantAt(t, timeZone) : t, text: text(t, step, years) }))
    : [from, to].slice(Number(from === to)).map((at, i) => ({ at, text: text(i ? last : first, finest, years) }));
}
