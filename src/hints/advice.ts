import type { Advice, Shown } from '../format/expert.js';
import { attempt } from '../model/attempt.js';
import type { HintFact } from './fact.js';
import { hintText } from './hint-text.js';
import { foundHints, type HintOptions } from './hints.js';
import { plannedFacts, shownFact } from './shown-facts.js';

/** What was shown is a fact for as long as the same is shown. */
const facts = new WeakMap<Shown, HintFact | undefined>();

function factOf(one: Shown): HintFact | undefined {
  if (!facts.has(one))
    facts.set(
      one,
      attempt(() => shownFact(one)),
    );
  return facts.get(one);
}

/** What there is to do about elements that stand together, the gravest first. */
export function hintAdvice(shown: readonly Shown[], options?: HintOptions): readonly Advice[] {
  const places = new Map<HintFact, number>();
  shown.forEach((one, place) => {
    const fact = factOf(one);
    if (fact) places.set(fact, place);
  });
  const named = (id: string): string | null =>
    shown.find(({ kpi }) => kpi.metric === id && kpi.label)?.kpi.label ?? null;
  return foundHints([...places.keys(), ...(attempt(() => plannedFacts(shown)) ?? [])], options).flatMap(
    ({ of, ...hint }): Advice[] => {
      const about = of.flatMap((fact) => places.get(fact) ?? []);
      return about.length ? [{ ...hint, about, tell: (language) => hintText(hint, language, named) }] : [];
    },
  );
}
