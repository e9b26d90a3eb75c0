import { bucketAfter, midnight } from './buckets.js';
import { eachBound, planShare } from './goal.js';
import type { Granularity, Kpi, Target } from './kpi.js';
import { DAY } from './zone.js';

/** What the target of a point is, from one time on. */
export interface TargetKnot {
  readonly t: number;
  readonly target: Target;
}

/** The target of every point of a series. */
export interface TargetPath {
  /** `steps`: each holds until the next; `glide`: a straight way leads from each to the next. */
  readonly kind: 'steps' | 'glide';
  /** In order of time, and only where it changes its course; empty where there is no target. */
  readonly knots: readonly TargetKnot[];
}

const NONE: TargetPath = { kind: 'steps', knots: [] };

/**
 * The target on the scale of one point, from the first point to the last place of the axis: what `targetSeries` says; of
 * a total each bucket's share of the plan; of a level or a gliding rate the way from the baseline; else the target itself.
 */
export function targetPath(kpi: Kpi, unit: Granularity | null, from: number, to: number): TargetPath {
  const { target, targetSeries, kind, baseline, period, days, weights, rateMode, better } = kpi;
  if (targetSeries.length > 0) {
    const knots = targetSeries.flatMap(({ t, value }) =>
      value === null || t > to ? [] : [{ t: Math.max(t, from), target: value }],
    );
    return { kind: 'steps', knots: knots.filter(({ t }, i) => t > from || (knots[i + 1]?.t ?? Infinity) > from) };
  }
  if (target === null || kind === 'unique') return NONE;

  const glides =
    typeof target === 'number' && baseline !== null && (kind === 'level' || (kind === 'rate' && rateMode === 'glide'));
  const onTheWay = glides && (better === 'lower' ? target < baseline : target > baseline);
  if (kind !== 'total' && !onTheWay) return { kind: 'steps', knots: [{ t: from, target }] };
  if (!period || !days || !unit) return NONE;

  const start = midnight(period.start);
  const done = (t: number): number => planShare(days, Math.max(0, Math.min(days, (t - start) / DAY)), weights ?? []);
  const knots: TargetKnot[] = [];
  for (let t = from; t <= to; t = bucketAfter(t, unit, 1)) {
    const share = [done(t), done(bucketAfter(t, unit, 1))] as const;
    const bound = onTheWay
      ? eachBound(target, (end) => baseline + (end - baseline) * share[1])
      : eachBound(target, (end) => end * (share[1] - share[0]));
    if (bound !== null) knots.push({ t, target: bound });
  }
  return onTheWay
    ? { kind: 'glide', knots }
    : { kind: 'steps', knots: knots.filter(({ target }, i) => !i || !same(target, knots[i - 1]!.target)) };
}

/** The target at a time; `null` before the first. */
export function targetAt({ kind, knots }: TargetPath, t: number): Target | null {
  let i = knots.length - 1;
  while (i >= 0 && knots[i]!.t > t) i--;
  const [here, next] = [knots[i], knots[i + 1]];
  if (!here) return null;
  if (kind === 'steps' || !next || typeof here.target !== 'number' || typeof next.target !== 'number')
    return here.target;
  return here.target + ((next.target - here.target) * (t - here.t)) / (next.t - here.t);
}

/** Alike but for the rounding of a share. */
function same(a: Target, b: Target): boolean {
  const [[a0, a1], [b0, b1]] = [a, b].map((x) => (typeof x === 'number' ? [x, x] : [x.min, x.max])) as [
    number[],
    number[],
  ] as [[number, number], [number, number]];
  return Math.abs(a0 - b0) + Math.abs(a1 - b1) <= 1e-9 * (Math.abs(a0) + Math.abs(a1));
}
