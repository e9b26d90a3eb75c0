import { derived, finite } from './finite.js';
import type { Better, Kind, Unit } from './kpi.js';

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
  /** Whether that is good; `null` when nobody asked, nothing changed, or a range is what counts. */
  readonly favourable: boolean | null;
}

/**
 * The change from `previous` to `value`.
 *
 * `digits` is the number of fraction digits that the change will be printed with (of a percentage, of points, or of the
 * value itself). Outcome, direction and favourable are decided on the figure so rounded: what prints as 0.0 % did not change.
 * A rate without a unit counts as a percentage.
 */
export function compareValues(given: {
  value: number | null;
  previous: number | null;
  kind?: Kind | null;
  unit?: Unit;
  better?: Better;
  digits?: number;
  /** False when the two figures are of ranges that differ in length. */
  comparable?: boolean;
}): Change {
  const { kind, unit, better = 'higher', digits = 1, comparable = true } = given;
  const [value, previous] = [finite(given.value), finite(given.previous)];
  const difference = comparable ? derived((now, before) => now - before, value, previous) : null;
  const inPoints = unit === undefined ? kind === 'rate' : unit === 'percent';
  const acrossSigns = Math.sign(value ?? 0) * Math.sign(previous ?? 0) < 0;
  const points = inPoints ? derived((gap) => gap * 100, difference) : null;
  const share = inPoints || acrossSigns ? null : derived((gap, before) => gap / Math.abs(before), difference, previous);
  const shown =
    share === null ? derived((gap) => rounded(gap, digits), points ?? difference) : rounded(share, digits + 2);
  const direction = shown! > 0 ? 'up' : shown! < 0 ? 'down' : 'flat';
  const flat = direction === 'flat';

  let outcome: ChangeOutcome = 'changed';
  if (value === null) outcome = 'no-value';
  else if (previous === null) outcome = 'no-previous';
  else if (difference === null) outcome = 'not-comparable';
  else if (flat) outcome = 'unchanged';
  else if (!inPoints && previous === 0) outcome = 'from-zero';
  else if (!inPoints && acrossSigns) outcome = 'not-comparable';
  const favourable =
    flat || (better !== 'higher' && better !== 'lower') ? null : direction === (better === 'lower' ? 'down' : 'up');
  return { outcome, difference, ratio: share, points, shown, direction, favourable };
}

/** `toFixed` rounds the double as it is; adding zero takes the minus off "-0". */
function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}
