import type { HintParameters } from './parameters.js';
import type { Fact } from './read-fact.js';
import { above, hasBoth, isEarly, isShort } from './verdicts.js';

/** Something was done, it looks no better yet, and its day has not come. */
export function tooEarly(fact: Fact | undefined): HintParameters | null {
  if (!fact?.change || !isEarly(fact)) return null;
  const isWorse =
    hasBoth(fact) && (fact.better === 'lower' ? above(fact.value, fact.previous) : above(fact.previous, fact.value));
  if (!isShort(fact) && !isWorse) return null;
  const { label, date, evaluateAfter } = fact.change;
  return { change: label ?? '', since: { date }, due: { date: evaluateAfter } };
}
