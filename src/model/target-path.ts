import { bucketAfter, midnight } from './buckets.js';
import { atLeast } from './finite.js';
import { bounds, planShare } from './goal.js';
import type { Granularity, Kpi, Target } from './kpi.js';
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
}

/**
 * The target on the scale of one point, from the first point to the last place of the axis: what `targetSeries` says; of
 * a total each bucket's share of the plan; of a level or a gliding rate the way from the baseline; else the target itself.
 * Without a kind the target is that of each point.
 */
export function targetPath(kpi: Kpi, unit: Granularity | null, from: number, to: number): TargetPath {
  const { target, targetSeries, kind, baseline, period, days, weights, rateMode, better } = kpi;
  if (targetSeries.length > 0) {
    const known = targetSeries.filter(({ t, value }) => value !== null && t <= to);
    const valid = known.slice(
      Math.max(
        0,
        known.findLastIndex(({ t }) => t <= from),
      ),
    );
    return { kind: 'steps', knots: valid.map(({ t, value }) => knot(Math.max(t, from), [value!, value!])) };
  }
  const none: TargetPath = { kind: 'steps', knots: [] };
  if (target === null || kind === 'unique') return none;

  const isWay = typeof target === 'number' && baseline !== null && (better === 'lower') === target < baseline;
  const glides = isWay && target !== baseline && (kind === 'level' || (kind === 'rate' && rateMode === 'glide'));
  if (kind !== 'total' && !glides) return { kind: 'steps', knots: [knot(from, bounds(target))] };
  if (!period || !days || !unit) return none;

  const start = midnight(period.start);
  const done = (t: number): number => planShare(days, Math.max(0, Math.min(days, (t - start) / DAY)), weights ?? []);
  const knots: TargetKnot[] = [];
  for (let t = from, before = done(t); t <= to; t = bucketAfter(t, unit, 1)) {
    const share = done(bucketAfter(t, unit, 1));
    const [min, max] = bounds(target).map((end) =>
      glides ? baseline + (end - baseline) * share : end * (share - before),
    ) as [number, number];
    const last = knots.at(-1)?.max ?? Infinity;
    // What differs by the rounding of a share only is the same.
    if (glides || !atLeast(last, max) || !atLeast(max, last)) knots.push(knot(t, [min, max]));
    before = share;
  }
  return { kind: glides ? 'glide' : 'steps', knots };
}

/** The target at a time; `null` before the first. */
export function targetAt({ kind, knots }: TargetPath, t: number): Target | null {
  let i = knots.length - 1;
  while (i >= 0 && knots[i]!.t > t) i--;
  const [here, next] = [knots[i], knots[i + 1]];
  if (!here) return null;
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
