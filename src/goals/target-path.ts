import { finite } from '../model/finite.js';
import { bounds, eachBound, glide } from '../model/goal.js';
import type { Kind, Target } from '../model/kpi.js';
import { inUnits, type SplitProblem } from './apportion.js';
import { splitTarget } from './split-target.js';

/**
 * The way to a year's target, by the month; that of a trend, by the bucket of its series, is the model's. `null` where there is none,
 * and then there is a reason.
 */
export interface YearPath {
  /** What holds for each quarter, or stands at its end. */
  readonly quarters: readonly Target[] | null;
  readonly months: readonly Target[] | null;
  /** `not-derivable`: a deduplicated count of a part does not follow from that of the whole; each period has a target of its own. */
  readonly reason: SplitProblem | 'not-derivable' | null;
}

/**
 * The path to a year's target, by the kind of number. A total is divided, by weights of the twelve months or with a growth by
 * the month (0.05 is 5 %: the first month is T g / ((1 + g)^12 − 1)); exactly, or in whole units where a `unit` is given. A rate is
 * never divided: the target holds in every part, or, with a baseline and not `rateMode: 'hold'`, glides from it to the target. A
 * level has milestones at the end of each part on that way. `weights` bend the way too. A unique count has none.
 */
export function targetPath(given: {
  kind: Kind;
  target: Target | null;
  baseline?: number | null;
  rateMode?: 'hold' | 'glide' | null;
  weights?: readonly number[] | null;
  growth?: number | null;
  unit?: number | null;
}): YearPath {
  const { kind, unit = null, rateMode } = given;
  const none = { quarters: null, months: null };
  if (kind === 'unique') return { ...none, reason: 'not-derivable' };
  const [min, max] = bounds(given.target).map(finite) as [number | null, number | null];
  if (given.target === null || min === null || max === null) return { ...none, reason: 'no-amount' };
  const target = eachBound(given.target, (bound) => bound)!;
  const growth = finite(given.growth) ?? 0;
  const weights =
    given.weights ??
    Array<number>(12)
      .fill(1 + growth)
      .map((factor, i) => factor ** i);
  const sum = weights.reduce((all, weight) => all + (weight >= 0 ? weight : NaN), 0);
  if (weights.length !== 12 || !(sum > 0) || sum === Infinity) return { ...none, reason: 'no-weights' };

  if (kind === 'total' && unit !== null) return inWholeUnits(target, weights, unit);
  let done = 0;
  // The last is all there is, whatever rounding has made of the sum.
  const shares = weights.map((weight, i) => (i === 11 ? 1 : (done += weight) / sum));
  const baseline = finite(given.baseline);
  const glides = baseline !== null && (kind === 'level' || rateMode !== 'hold');
  const months = shares.map((share, i): Target => {
    if (kind === 'total') return eachBound(target, (bound) => bound * (weights[i]! / sum))!;
    return glides ? eachBound(target, (bound) => glide(baseline, bound, share))! : target;
  });
  const ends = months.filter((_, i) => i % 3 === 2);
  return {
    months,
    quarters: kind === 'total' ? ends.map((_, i) => together(months.slice(i * 3, i * 3 + 3))) : ends,
    reason: null,
  };
}

/** Both ends of a range in whole units: the width is divided for itself, so that no part has its ends crossed. */
function inWholeUnits(target: Target, weights: readonly number[], unit: number): YearPath {
  const [min, max] = bounds(target);
  const [low, width] = [min, max - min].map((annual) => splitTarget({ annual, weights, unit })) as [Split, Split];
  const reason = low.reason ?? width.reason;
  if (reason) return { quarters: null, months: null, reason };
  const joined = (name: 'quarters' | 'months'): Target[] =>
    low[name]!.map((part, i) =>
      typeof target === 'number'
        ? part
        : { min: part, max: inUnits(Math.round((part + width[name]![i]!) / unit), unit) },
    );
  return { quarters: joined('quarters'), months: joined('months'), reason: null };
}

type Split = ReturnType<typeof splitTarget>;

function together(parts: readonly Target[]): Target {
  const [low, high] = [0, 1].map((end) => parts.reduce<number>((sum, part) => sum + bounds(part)[end]!, 0));
  return typeof parts[0] === 'number' ? low! : { min: low!, max: high! };
}
