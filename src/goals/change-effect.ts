import { type Change, compareValues } from '../model/change.js';
import { derived, finite, ratio } from '../model/finite.js';
import type { Better, Kind, Period, Unit } from '../model/kpi.js';
import { dayNumber } from '../model/period.js';
import { type ChangeMark, type ChangeWindows, changeWindows } from './change-windows.js';

/** A day's figure; of a rate what it is made of, as rates of days have no sum. */
export interface DayFigure {
  readonly date: string;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** Whether a change has helped. */
export interface ChangeEffect {
  /**
   * `improved`: the cause was found. `not-improved`: look deeper. `too-early`: before its day nobody may judge. `not-comparable`:
   * see the reason.
   */
  readonly outcome: 'improved' | 'not-improved' | 'too-early' | 'not-comparable';
  /** `incomplete`: days are missing in a window. `non-additive`: a deduplicated count does not follow from its days. */
  readonly reason: 'no-date' | 'incomplete' | 'non-additive' | 'no-direction' | null;
  readonly windows: ChangeWindows | null;
  /** The figure of each window: the sum of a total, the rate of all cases together, the last of a level. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: Change | null;
}

/**
 * Compares a figure before and after a change over equally many days, once its day of judgement has come (`asOf`, the last day
 * with complete figures, has reached the end of the window after it). A change that shows is no proof of its cause. `digits` are
 * those that the difference will be printed with: what prints as no change has not improved.
 */
export function changeEffect(given: {
  mark: ChangeMark;
  asOf: string;
  series: readonly DayFigure[];
  kind: Kind;
  better?: Better;
  unit?: Unit;
  digits?: number;
}): ChangeEffect {
  const { mark, asOf, series, kind, better = 'higher', unit, digits } = given;
  const windows = changeWindows(mark);
  const none = { windows, before: null, after: null, change: null };
  if (!windows || dayNumber(asOf) === null) return { ...none, outcome: 'not-comparable', reason: 'no-date' };
  if (asOf < windows.after.end) return { ...none, outcome: 'too-early', reason: null };
  if (kind === 'unique') return { ...none, outcome: 'not-comparable', reason: 'non-additive' };

  const [before, after] = [windowFigure(series, windows.before, kind), windowFigure(series, windows.after, kind)];
  const change = compareValues({ value: after, previous: before, kind, unit, better, digits });
  const found = { windows, before, after, change };
  if (before === null || after === null) return { ...found, outcome: 'not-comparable', reason: 'incomplete' };
  if (better !== 'higher' && better !== 'lower') return { ...found, outcome: 'not-comparable', reason: 'no-direction' };
  return { ...found, outcome: change.favourable ? 'improved' : 'not-improved', reason: null };
}

/** The figure of a window; `null` where a day of it is missing. Of two figures of a day the later given one stands. */
function windowFigure(series: readonly DayFigure[], { start, end }: Period, kind: Kind): number | null {
  const days = new Map<string, DayFigure>();
  for (const figure of series) if (figure.date >= start && figure.date <= end) days.set(figure.date, figure);
  if (kind === 'level') return finite(days.get(end)?.value);
  if (days.size !== dayNumber(end)! - dayNumber(start)! + 1) return null;
  const sum = (name: 'value' | 'numerator' | 'denominator'): number | null =>
    derived((...all) => all.reduce((total, n) => total + n, 0), ...[...days.values()].map((day) => finite(day[name])));
  return kind === 'total' ? sum('value') : ratio(sum('numerator'), sum('denominator'));
}
