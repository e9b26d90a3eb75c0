import { bucketAfter, midnight } from './buckets.js';
import { bounds, glide, planShare } from './goal.js';
import type { Granularity, Kpi, Target } from './kpi.js';
import { firstWhere } from './line.js';
import { DAY } from './zone.js';

/** The target from one time on; both ends are the same unless it is a range. */
export interface TargetKnot {
  readonly t: number;
  readonly min: number;
  readonly max: number;
}

/** The target of every point of a series. */
export interface TargetPath {
  /** `steps`: each holds until the next; `glide`: a straight way leads from each to the next. */
  readonly kind: 'steps' | 'glide';
  /** In order of time, and only where it changes its course; empty where there is no target. */
  readonly knots: readonly TargetKnot[];
  /** The last time at which there is one. */
  readonly to: number;
}

/**
 * The target on the scale of one point, from the first point to the last place of the axis: what `targetSeries` says; of
 * a total each bucket's share of the plan; of a level or a gliding rate the way from the baseline; else the target itself.
 * Without a kind the target is that of each point.
 */
export function targetPath(kpi: Kpi, unit: Granularity | null, from: number, to: number): TargetPath {
  const { target, targetSeries, kind, baseline, period, days, weights, rateMode, better } = kpi;
  const none: TargetPath = { kind: 'steps', knots: [], to };
  if (targetSeries.length > 0) {
    const known = targetSeries.filter(({ t, value }) => value !== null && t <= to);
    const valid = known.filter((_, i) => (known[i + 1]?.t ?? Infinity) > from);
    return { ...none, knots: valid.map(({ t, value }) => knot(Math.max(t, from), [value!, value!])) };
  }
  if (target === null || kind === 'unique') return none;

  const isWay = baseline !== null && (better === 'lower' ? baseline > Number(target) : baseline < Number(target));
  const glides = isWay && (kind === 'level' || (kind === 'rate' && rateMode === 'glide'));
  if (kind !== 'total' && !glides) return { ...none, knots: [knot(from, bounds(target))] };
  if (!period || !days || !unit) return none;

  const [start, end] = [midnight(period.start), Math.min(to, midnight(period.end))];
  const done = (t: number): number => planShare(days, Math.max(0, Math.min(days, (t - start) / DAY)), weights ?? []);
  const knots: TargetKnot[] = [];
  for (let t = from, before = done(t), next; t <= end; t = next) {
    next = bucketAfter(t, unit, 1);
    const share = done(next);
    const [min, max] = bounds(target).map((end) => (glides ? glide(baseline, end, share) : end * (share - before))) as [
      number,
      number,
    ];
    // What differs by the rounding of a share only is the same. What was before the period has no part in its plan.
    const isSame = !glides && Math.abs(max / (knots.at(-1)?.max ?? NaN) - 1) < 1e-9;
    if (next > start && !isSame) knots.push(knot(t, [min, max]));
    before = share;
  }
  return { kind: glides ? 'glide' : 'steps', knots, to: end };
}

/** The target at a time; `null` before the first, and after the last. */
export function targetAt({ kind, knots, to }: TargetPath, t: number): Target | null {
  const i = firstWhere(0, knots.length, (i) => knots[i]!.t > t) - 1;
  const [here, next] = [knots[i], knots[i + 1]];
  if (!here || t > to) return null;
  if (kind === 'steps' || !next) return targetOf(here);
  return here.max + ((next.max - here.max) * (t - here.t)) / (next.t - here.t);
}

/** The target of a knot. */
export function targetOf({ min, max }: TargetKnot): Target {
  return min === max ? max : { min, max };
}

function knot(t: number, [min, max]: readonly [number, number]): TargetKnot {
  return { t, min, max };
}
