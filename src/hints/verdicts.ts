import { compareProportions } from '../compare/compare-proportions.js';
import { atLeast } from '../model/finite.js';
import { bounds } from '../model/goal.js';
import { dayNumber, isoDate } from '../model/period.js';
import type { Fact } from './read-fact.js';
import type { HintThresholds } from './thresholds.js';

/** A fact with figures that are known. */
export type With<K extends keyof Fact> = Fact & { readonly [N in K]: NonNullable<Fact[N]> };

/** `a > b`, and not only by what binary arithmetic leaves behind. */
export function above(a: number, b: number): boolean {
  return !atLeast(b, a);
}

/** Both value and target are known, and the value is behind it: at risk, off track or missed. */
export function isShort(fact: Fact | undefined): fact is With<'value' | 'target'> {
  return hasTarget(fact) && /^(at-risk|off-track|missed)$/.test(fact.status!);
}

/** It is behind its target because it is too low. A range, and a page that takes less for better, may also mind too much. */
export function isLow(fact: Fact | undefined): fact is With<'value' | 'target'> {
  return isShort(fact) && above(bounds(fact.target)[0], fact.value);
}

/** It is behind its target because it is too high. */
export function isHigh(fact: Fact | undefined): fact is With<'value' | 'target'> {
  return isShort(fact) && above(fact.value, bounds(fact.target)[1]);
}

/** Both value and target are known, and the value keeps up with it: on track or achieved. */
export function isMet(fact: Fact | undefined): fact is With<'value' | 'target'> {
  return hasTarget(fact) && /^(on-track|achieved)$/.test(fact.status!);
}

/** There is a value, and nobody has said that it is too early, or too few cases, to judge it. */
export function hasValue(fact: Fact | undefined): fact is With<'value'> {
  return fact !== undefined && fact.value !== null && fact.status !== 'pending';
}

/** There is a value now, and one of the period before. */
export function hasBoth(fact: Fact | undefined): fact is With<'value' | 'previous'> {
  return hasValue(fact) && fact.previous !== null;
}

/** The time is not over after which a change may be judged; `undefined` where that is not known. */
export function isEarly({ change, asOf }: Fact): boolean | undefined {
  if (!change) return false;
  // On its day of judgement the figures of the day before are complete.
  return asOf === null ? undefined : isoDate(dayNumber(asOf)! + 1) < change.evaluateAfter;
}

/** Whether a rate differs from that of the period before by more than chance; `null` where that cannot be told, as of a score. */
export function differs(fact: With<'value' | 'previous'>, { alpha }: HintThresholds): boolean | null {
  const { value, previous, sample, previousSample } = fact;
  if (sample === null || previousSample === null) return null;
  const counts = (rate: number, trials: number): { successes: number; trials: number } => ({
    successes: Math.round(rate * trials),
    trials,
  });
  const { verdict, reason } = compareProportions(counts(previous, previousSample), counts(value, sample), { alpha });
  return reason === null || reason === 'no-variation' ? verdict === 'significant' : null;
}

function hasTarget(fact: Fact | undefined): fact is With<'value' | 'target'> {
  return fact !== undefined && fact.value !== null && fact.target !== null;
}
