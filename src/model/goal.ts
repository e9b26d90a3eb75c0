import { outside } from './change.js';
import { atLeast, finite, ratio } from './finite.js';
import type { Better, Goal, Kpi, Reason, Status, Target, Thresholds, Weight } from './kpi.js';

/** How far a value is from its target. */
export interface Variance {
  /** value − target; for a range the distance to its nearest bound, 0 inside. */
  readonly absolute: number | null;
  /** The same as a share of |target| (of the nearest bound); `null` for a target of 0. */
  readonly relative: number | null;
  /** Positive when better than the target, whichever way that is. */
  readonly favourable: number | null;
  /** 1 exactly at the target, more is better in every direction; `null` for a target of 0. */
  readonly attainment: number | null;
}

/** A goal, judged. Shares are fractions; `null` is what cannot be said. */
export interface Evaluation {
  /** Share of the plan that should have been done by now, 0..1. */
  readonly elapsedShare: number | null;
  /** Where the value should be today. */
  readonly expected: Target | null;
  /** Value against `expected`: 1 is exactly on pace, more is better in every direction. */
  readonly performance: number | null;
  /** Value against the target: 1 is exactly there. `null` for open caps and budgets, which have `consumed` instead. */
  readonly attainment: number | null;
  /** Share of a cap or budget that is used up while the period runs. */
  readonly consumed: number | null;
  /** Share of the way from baseline to target. */
  readonly progress: number | null;
  /** Where it will end if it goes on like this. A projection, never data. */
  readonly projection: number | null;
  /** What every remaining day must bring (or may use up). */
  readonly requiredPerDay: number | null;
  /** 1.1: the rest of the plan must run at 110 %. */
  readonly requiredFactor: number | null;
  /** `null` when there is no target, or no judgement was asked for. */
  readonly status: Status | null;
  /** Only, and always, with `pending`. */
  readonly reason: Reason | null;
}

/** From which share of the expected value on a goal is on track, or at risk. */
export const defaultThresholds: Thresholds = { onTrack: 0.95, atRisk: 0.8 };

/** Share of the plan before which it is too early for a verdict: campaigns need time before they tell anything. */
export const defaultWarmup = 0.1;

/** The distance of a value to its target, and whether that is good. Formula: 1 + s (A − T) / |T|, s = ±1. */
export function compareToTarget(given: { actual: number | null; target: Target | null; better?: Better }): Variance {
  const { actual, target, better = 'higher' } = given;
  if (!known(actual) || target === null) return { absolute: null, relative: null, favourable: null, attainment: null };
  if (typeof target === 'number') {
    const absolute = actual - target;
    const favourable = better === 'lower' ? -absolute : absolute;
    const share = ratio(favourable, Math.abs(target));
    return { absolute: finite(absolute), relative: ratio(absolute, Math.abs(target)), favourable: finite(favourable), attainment: share === null ? null : finite(1 + share) };
  }
  const absolute = outside(actual, target);
  const relative = absolute === 0 ? 0 : ratio(absolute, Math.abs(absolute < 0 ? target.min : target.max));
  return { absolute: finite(absolute), relative, favourable: finite(-Math.abs(absolute)), attainment: relative === null ? null : finite(1 - Math.abs(relative)) };
}

/**
 * Judges a goal: where it should be today, where it will end, what is still needed, and one status with its reason.
 *
 * A period that is not known (`days` or `elapsed` missing) leaves out everything that needs one. Never throws; NaN and
 * infinities count as missing and never come back.
 */
export function evaluateGoal(goal: Goal): Evaluation {
  const plan = planOf(goal);
  const variance = compareToTarget(plan);
  const { status, reason } = verdict(plan);
  return {
    elapsedShare: plan.share,
    expected: plan.expected,
    performance: plan.performance,
    attainment: plan.open && plan.capped ? null : variance.attainment,
    consumed: plan.open && plan.capped && plan.actual !== null ? ratio(plan.actual, upper(plan.target)) : null,
    progress: plan.progress,
    projection: projection(plan),
    requiredPerDay: requiredPerDay(plan),
    requiredFactor: requiredFactor(plan),
    status,
    reason,
  };
}

/** The flat goal of a KPI. */
export function goalOf(kpi: Kpi): Goal {
  return { ...kpi, actual: kpi.value };
}

type Plan = ReturnType<typeof planOf>;

/** A goal with what follows from it directly. All later steps read from here. */
function planOf(goal: Goal) {
  const { target, rateMode } = goal;
  const kind = goal.kind ?? null;
  const better: Better = typeof target === 'object' && target ? 'range' : (goal.better ?? 'higher');
  const actual = known(goal.actual) ? goal.actual : null;
  const baseline = known(goal.baseline) ? goal.baseline : null;
  const days = known(goal.days) && goal.days > 0 && known(goal.elapsed) ? goal.days : null;
  const elapsed = days === null ? null : Math.max(0, Math.min(days, goal.elapsed!));
  const left = days === null ? 0 : days - elapsed!;
  const share = days === null ? null : planShare(days, elapsed!, goal.weights ?? null);
  /** Judged by the way from the baseline, not by the value itself. */
  const glides = baseline !== null && (kind === 'level' || (kind === 'rate' && rateMode === 'glide'));
  const holds = !glides && (kind === 'rate' || kind === 'level');
  const paced = kind === 'total' || (kind === 'unique' && !!goal.weights);

  let expected: Target | null = null;
  if (holds) expected = target;
  else if (target !== null && share !== null) {
    if (glides) expected = each(target, (bound) => baseline + (bound - baseline) * share);
    else if (paced) expected = each(target, (bound) => bound * share);
  }

  let performance: number | null = null;
  if (actual !== null && expected !== null) {
    if (glides && typeof expected === 'number') performance = ratio(actual - baseline, expected - baseline);
    else performance = compareToTarget({ actual, target: expected, better }).attainment;
  }

  return {
    ...{ goal, kind, target, better, actual, baseline, left, share, glides, expected, performance },
    notStarted: elapsed === 0,
    /** The period runs, or nobody knows that it is over. */
    open: days === null || left > 0,
    /** A cap, or a budget: a total with an upper bound. */
    capped: kind === 'total' && (better === 'lower' || better === 'range'),
    /** The target alone decides: a deduplicated count, a number of unknown kind, or a way whose time is not known. */
    paceless: kind === null || kind === 'unique' || (!holds && share === null),
    progress:
      actual === null || baseline === null || typeof target !== 'number'
        ? null
        : ratio(actual - baseline, target - baseline),
  };
}

/** The order of these questions is the rule (domain: status, steps 1 to 9). */
function verdict(plan: Plan): { status: Status | null; reason: Reason | null } {
  const { actual, target, better, kind, performance } = plan;
  const { monotone = true, minSample = 30, sample, thresholds, warmup } = plan.goal;
  if (target === null || better === 'neither') return { status: null, reason: null };
  if (actual === null) return pending('missing');
  if (plan.notStarted) return pending('not-started');

  const met = isMet(actual, target, better);
  const tooFew = known(sample) && sample < minSample;
  if (!plan.open) return tooFew ? pending('insufficient-sample') : decided(met ? 'achieved' : 'missed');

  const final = monotone && (kind === 'total' || kind === 'unique');
  if (final && better === 'higher' && met) return decided('achieved');
  if (final && kind === 'total' && better !== 'higher' && !atLeast(upper(target), actual)) return decided('missed');

  if (plan.share !== null && !atLeast(plan.share, warmup ?? defaultWarmup)) return pending('too-early');
  if (tooFew) return pending('insufficient-sample');
  if (performance === null) {
    if (plan.paceless) return met ? decided('achieved') : pending('no-pace');
    return decided(met ? 'on-track' : 'off-track');
  }
  const { onTrack, atRisk } = thresholds ?? defaultThresholds;
  return decided(atLeast(performance, onTrack) ? 'on-track' : atLeast(performance, atRisk) ? 'at-risk' : 'off-track');
}

function pending(reason: Reason): { status: Status; reason: Reason } {
  return { status: 'pending', reason };
}

function decided(status: Status): { status: Status; reason: null } {
  return { status, reason: null };
}

function isMet(actual: number, target: Target, better: Better): boolean {
  if (typeof target === 'object') return atLeast(actual, target.min) && atLeast(target.max, actual);
  return better === 'lower' ? atLeast(target, actual) : atLeast(actual, target);
}

/** Share of the plan that falls into the elapsed days; without weights every day counts the same. */
function planShare(days: number, elapsed: number, weights: readonly Weight[] | null): number | null {
  const all = weights?.reduce((sum, { w }) => sum + w, 0) ?? 0;
  if (!weights || !(all > 0)) return ratio(elapsed, days);
  let [done, rest] = [0, elapsed];
  for (const { days: length, w } of weights) {
    const part = Math.min(rest, length);
    if (length > 0) done += (w * part) / length;
    rest -= part;
  }
  return finite(Math.min(1, done / all));
}

function projection({ actual, share, kind, glides, baseline }: Plan): number | null {
  if (actual === null || kind === 'unique' || kind === null) return null;
  if (kind === 'total') return share === null ? null : ratio(actual, share);
  if (kind === 'rate' || !glides) return actual;
  const way = share === null ? null : ratio(actual - baseline!, share);
  return way === null ? null : finite(baseline! + way);
}

function requiredPerDay({ actual, target, better, kind, left }: Plan): number | null {
  if (actual === null || target === null || left === 0 || (kind !== 'total' && kind !== 'level')) return null;
  if (typeof target === 'object') return ratio(Math.max(0, target.min - actual), left);
  const needed = ratio(target - actual, left);
  return needed !== null && kind === 'total' && better === 'higher' ? Math.max(0, needed) : needed;
}

function requiredFactor({ actual, target, better, kind, share, left }: Plan): number | null {
  if (actual === null || typeof target !== 'number' || kind !== 'total' || better !== 'higher') return null;
  if (share === null || left === 0) return null;
  const factor = ratio(target - actual, target * (1 - share));
  return factor === null ? null : Math.max(0, factor);
}

function known(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function upper(target: Target | null): number {
  return target === null ? 0 : typeof target === 'number' ? target : target.max;
}

function each(target: Target, change: (bound: number) => number): Target | null {
  const [min, max] = typeof target === 'number' ? [finite(change(target)), null] : [finite(change(target.min)), finite(change(target.max))];
  if (min === null || (typeof target === 'object' && max === null)) return null;
  return typeof target === 'number' ? min : { min, max: max! };
}
