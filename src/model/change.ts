import { finite, outside, ratio } from './finite.js';
import type { Better, Kind, Target, Unit } from './kpi.js';

/**
 * What can be said about a change:
 * `changed` and `unchanged` as the figures will be shown; `from-zero` (there is no percentage of nothing);
 * `no-previous`; `no-value`; `not-comparable` (across signs, or ranges of different length).
 */
export type ChangeOutcome = 'changed' | 'unchanged' | 'from-zero' | 'no-previous' | 'no-value' | 'not-comparable';

export interface Change {
  readonly outcome: ChangeOutcome;
  /** value − previous, in the unit of the value. */
  readonly difference: number | null;
  /** (value − previous) / |previous|, a fraction; `null` for rates in percent and where it has no meaning. */
  readonly ratio: number | null;
  /** The difference of two percentages in percentage points (1.2 is 1.2 pp); `null` for everything else. */
  readonly points: number | null;
  /** The figure to print, rounded as it will be: the ratio, else the points, else the difference. */
  readonly shown: number | null;
  /** Which way the number moved. */
  readonly direction: 'up' | 'down' | 'flat';
  /** Whether that is good; `null` when nobody asked or nothing changed. */
  readonly favourable: boolean | null;
}

/**
 * The change from `previous` to `value`.
 *
 * `digits` is the number of fraction digits that the change will be printed with (of a percentage, of points, or of the
 * value itself). Outcome, direction and favourable are decided on the figure so rounded: what prints as 0.0 % did not change.
 * A rate without a unit counts as a percentage. `target` is only needed for `better: 'range'`, where nearer is better.
 */
export function compareValues(given: {
  value: number | null;
  previous: number | null;
  kind?: Kind | null;
  unit?: Unit;
  better?: Better;
  digits?: number;
  target?: Target | null;
  /** False when the two figures are of ranges that differ in length. */
  comparable?: boolean;
}): Change {
  const { value, previous, kind, unit, better = 'higher', digits = 1, target = null, comparable = true } = given;
  if (value === null || !Number.isFinite(value)) return without('no-value');
  if (previous === null || !Number.isFinite(previous)) return without('no-previous');

  const difference = finite(value - previous);
  if (difference === null || !comparable) return without('not-comparable');

  const inPoints = unit === undefined ? kind === 'rate' : unit === 'percent';
  const acrossSigns = Math.sign(value) * Math.sign(previous) < 0;
  const points = inPoints ? finite(difference * 100) : null;
  const share = inPoints || acrossSigns ? null : ratio(difference, Math.abs(previous));
  const shown = share === null ? rounded(points ?? difference, digits) : rounded(share, digits + 2);

  const direction = shown > 0 ? 'up' : shown < 0 ? 'down' : 'flat';
  const outcome =
    direction === 'flat' ? 'unchanged' : inPoints ? 'changed' : previous === 0 ? 'from-zero' : acrossSigns ? 'not-comparable' : 'changed';
  const favourable = direction === 'flat' ? null : isFavourable(value, previous, better, target);
  return { outcome, difference, ratio: share, points, shown, direction, favourable };
}

function without(outcome: ChangeOutcome): Change {
  return { outcome, difference: null, ratio: null, points: null, shown: null, direction: 'flat', favourable: null };
}

/** `toFixed` rounds the double as it is; adding zero takes the minus off "-0". */
function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

function isFavourable(value: number, previous: number, better: Better, target: Target | null): boolean | null {
  if (better === 'higher') return value > previous;
  if (better === 'lower') return value < previous;
  if (better === 'neither' || target === null || typeof target === 'number') return null;
  const [now, before] = [outside(value, target), outside(previous, target)].map(Math.abs) as [number, number];
  return now === before ? null : now < before;
}
