import { atLeast, derived, finite, ratio } from './finite.js';
import type { Better, Goal, Kpi, Reason, Status, Target, Weight } from './kpi.js';

/** How far a value is from its target. */
export interface Variance {
  /** value − target; for a range the distance to its nearest bound, 0 inside. */
  readonly absolute: number | null;
  /** The same as a share of |target| (of the nearest bound); `null` for a target of 0. */
  readonly relative: number | null;
  /** Positive when better than the target, whichever way that is; `null` when no way is. */
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
export const defaultThresholds: { readonly onTrack: number; readonly atRisk: number } = { onTrack: 0.95, atRisk: 0.8 };

/** Share of the plan before which it is too early for a verdict: campaigns need time before they tell anything. */
export const defaultWarmup = 0.1;

/** The distance of a value to its target, and whether that is good. Attainment is 1 + s (A − T) / |T|, s = ±1. */
export function compareToTarget(given: { actual: number | null; target: Target | null; better?: Better }): Variance {
  const { better } = given;
  const target = settled(given.target);
  const range = typeof target === 'object';
  const [min, max] = bounds(target);
  const absolute = derived(
    (a, low, high) => (!atLeast(a, low) ? a - low : !atLeast(high, a) ? a - high : 0),
    finite(given.actual),
    min,
    max,
  );
  const relative =
    range && absolute === 0 ? 0 : derived((gap, low, high) => gap / Math.abs(gap < 0 ? low : high), absolute, min, max);
  const favourable = derived((gap) => (range ? -Math.abs(gap) : better === 'lower' ? -gap : gap), absolute);
  return {
    absolute,
    relative,
    favourable: better === 'neither' ? null : favourable,
    attainment: derived((share, good) => 1 + Math.abs(share) * Math.sign(good), relative, favourable),
  };
}

/**
 * Judges a goal: where it should be today, where it will end, what is still needed, and one status with its reason.
 *
 * A period that is not known (`days` or `elapsed` missing) leaves out everything that needs one. Never throws; NaN and
 * infinities count as missing and never come back.
 */
export function evaluateGoal(goal: Goal): Evaluation {
  return judged(goal, goal.actual);
}

/** The same for a value beside its goal, as a KPI has them. */
export function judged(goal: Omit<Goal, 'actual'>, value: number | null): Evaluation {
  const { kind = null, rateMode, monotone = true, minSample = 30, weights, thresholds } = goal;
  const target = settled(goal.target);
  const isRange = target !== null && typeof target === 'object';
  const better: Better = isRange && goal.better !== 'neither' ? 'range' : (goal.better ?? 'higher');
  const [low, high] = bounds(target);
  const single = isRange ? null : target;
  const actual = finite(value);
  // Where the target lies behind the baseline there is no way from one to the other, and the value itself is judged.
  const way = derived((from, to) => (better === 'lower' ? from - to : to - from), finite(goal.baseline), single);
  const baseline = way !== null && way < 0 ? null : finite(goal.baseline);

  const days = (finite(goal.days) ?? 0) > 0 ? goal.days! : null;
  const elapsed = derived((all, done) => Math.max(0, Math.min(all, done)), days, finite(goal.elapsed));
  const left = derived((all, done) => all - done, days, elapsed);
  const share = derived((all, done) => planShare(all, done, weights ?? []), days, elapsed);

  const accrues = kind === 'total';
  const stands = kind === 'rate' || kind === 'level';
  // Judged by the way from the baseline, not by the value itself.
  const glides = baseline !== null && (kind === 'level' || (kind === 'rate' && rateMode === 'glide'));
  const paced = glides || accrues || (kind === 'unique' && weights?.some(({ w }) => w! > 0));
  const start = glides ? baseline : 0;
  const onPath = (bound: number): number => glide(start, bound, share!);
  const expected =
    stands && !glides ? target : target !== null && share !== null && paced ? eachBound(target, onPath) : null;
  const performance =
    glides && typeof expected === 'number'
      ? derived((a, b, e) => (a - b) / (e - b), actual, baseline, expected)
      : compareToTarget({ actual, target: expected, better }).attainment;

  // A cap or a budget is used up while its period runs, and attained only when it is over.
  const capped = accrues && (better === 'lower' || better === 'range');
  const running = left !== 0;
  const needed = accrues || kind === 'level' ? derived((a, t, rest) => (t - a) / rest, actual, low, left) : null;
  const [status, reason = null] = verdict();
  return {
    ...{ elapsedShare: share, expected, performance, status, reason },
    attainment: running && capped ? null : compareToTarget({ actual, target, better }).attainment,
    consumed: running && capped ? ratio(actual, high) : null,
    progress: derived((a, b, t) => (a - b) / (t - b), actual, baseline, single),
    projection: accrues
      ? ratio(actual, share)
      : glides && kind === 'level'
        ? derived((a, b, w) => b + (a - b) / w, actual, baseline, share)
        : stands
          ? actual
          : null,
    requiredPerDay: needed !== null && (isRange || (accrues && better === 'higher')) ? Math.max(0, needed) : needed,
    requiredFactor:
      accrues && better === 'higher'
        ? derived((a, t, w) => Math.max(0, (t - a) / (t * (1 - w))), actual, single, share)
        : null,
  };

  /** The order of these questions is the rule. */
  function verdict(): [Status | null, Reason?] {
    if (target === null || better === 'neither') return [null];
    if (actual === null) return ['pending', 'missing'];
    if (elapsed === 0) return ['pending', 'not-started'];

    const met = (better === 'lower' || atLeast(actual, low!)) && (better === 'higher' || atLeast(high!, actual));
    const tooFew = (finite(goal.sample) ?? Infinity) < minSample;
    if (!running) return tooFew ? ['pending', 'insufficient-sample'] : [met ? 'achieved' : 'missed'];

    if (monotone && met && better === 'higher' && (accrues || kind === 'unique')) return ['achieved'];
    if (monotone && capped && !atLeast(high!, actual)) return ['missed'];
    if (share !== null && !atLeast(share, finite(goal.warmup) ?? defaultWarmup)) return ['pending', 'too-early'];
    if (tooFew) return ['pending', 'insufficient-sample'];
    if (performance !== null) {
      if (atLeast(performance, thresholds?.onTrack ?? defaultThresholds.onTrack)) return ['on-track'];
      return [atLeast(performance, thresholds?.atRisk ?? defaultThresholds.atRisk) ? 'at-risk' : 'off-track'];
    }
    // A target of zero, say: there is a pace, but no share of it.
    if (kind !== null && kind !== 'unique' && (share !== null || (stands && !glides)))
      return [met ? 'on-track' : 'off-track'];
    // No pace at all: the target alone decides, unless the rest of the period can still undo what is met.
    const final = days === null || (kind === null && better === 'higher' && monotone);
    return met && final ? ['achieved'] : ['pending', 'no-pace'];
  }
}

/** The flat goal of a KPI. */
export function goalOf(kpi: Kpi): Goal {
  const { kind, better, target, baseline, days, elapsed, weights, rateMode, sample, minSample, monotone } = kpi;
  const { thresholds, warmup, value: actual } = kpi;
  return {
    ...{ kind, better, target, actual, baseline, days, elapsed, weights, rateMode, sample, minSample, monotone },
    ...{ thresholds, warmup },
  };
}

/** Share of the plan that falls into the elapsed days; without weights every day counts the same. */
export function planShare(days: number, elapsed: number, weights: readonly Weight[]): number {
  let [all, done, rest] = [0, 0, elapsed];
  for (const { days: length, w } of weights) {
    if (!length) continue;
    const part = Math.min(rest, length);
    all += w ?? 0;
    done += ((w ?? 0) * part) / length;
    rest -= part;
  }
  return all > 0 ? Math.min(1, done / all) : elapsed / days;
}

/** How far a straight way has come at a share of it, 0..1; at its end exactly there. */
export function glide(from: number, to: number, share: number): number {
  return share === 1 ? to : from + (to - from) * share;
}

/** The target as given, if it is made of finite numbers. */
function settled(target: Target | null | undefined): Target | null {
  if (typeof target !== 'object' || !target) return finite(target);
  return finite(target.max - target.min) === null ? null : target;
}

/** Both ends of a target, which are the same for a single number. */
export function bounds(target: Target): [min: number, max: number];
export function bounds(target: Target | null): [min: number | null, max: number | null];
export function bounds(target: Target | null): [number | null, number | null] {
  return target && typeof target === 'object' ? [target.min, target.max] : [target, target];
}

/** A target, or both ends of a range, changed alike. */
export function eachBound(target: Target, change: (bound: number) => number): Target | null {
  const [min, max] = bounds(target).map((bound) => finite(change(bound))) as [number | null, number | null];
  return typeof target === 'number' ? min : min === null || max === null ? null : { min, max };
}
