import { atLeast, finite } from '../model/finite.js';
import { bounds } from '../model/goal.js';
import type { Better, Kind, Target } from '../model/kpi.js';

/**
 * Whether short-term targets add up to the long-term one: the sum of totals is the target; the last milestone of a level, and the end
 * of a gliding rate, is the target; the rates of the parts, weighted, reach it. Unique counts have targets of their own, which reconcile
 * with any. `null` where a part is missing, or the kind is not known. Within `slack` (one part in a thousand million) of the target.
 */
export function reconciles(given: {
  kind: Kind | null;
  target: Target | null;
  parts: readonly (Target | null)[];
  better?: Better;
  rateMode?: 'hold' | 'glide';
  /** Of the parts of a rate: what its denominators are expected to be; equal unless given. */
  weights?: readonly number[];
}): boolean | null {
  const { kind, target, parts, rateMode } = given;
  if (kind === 'unique') return true;
  const [min, max] = ends(target);
  if (kind === null || min === null || max === null || parts.length === 0) return null;
  if (parts.some((part) => ends(part).includes(null))) return null;
  const lasts = kind === 'level' || (kind === 'rate' && rateMode === 'glide');
  if (lasts) return ends(parts.at(-1)!).every((end, i) => same(end!, [min, max][i]!));

  const even = parts.map(() => 1);
  const weights = kind === 'rate' ? (given.weights ?? even) : even;
  const sum = (end: 0 | 1): number =>
    parts.reduce<number>((all, part, i) => all + ends(part)[end]! * (weights[i] ?? NaN), 0);
  if (kind === 'total') return same(sum(0), min) && same(sum(1), max);
  const whole = weights.reduce((all, weight) => all + weight, 0);
  const [low, high] = [sum(0) / whole, sum(1) / whole];
  if (!Number.isFinite(low + high)) return null;
  const reachesMin = given.better === 'lower' || atLeast(low, min);
  return reachesMin && (given.better === 'lower' || min !== max ? atLeast(max, high) : true);
}

function ends(target: Target | null): [number | null, number | null] {
  const [min, max] = bounds(target);
  return [finite(min), finite(max)];
}

function same(a: number, b: number): boolean {
  return atLeast(a, b) && atLeast(b, a);
}
