import type { SmartCheck } from '../goals/smart.js';
import type { SheetFacts } from './facts.js';
import type { CheckId } from './words.js';

/** What a check asks for, and, where it finds something, which KPIs it is about. */
export function checkText({ id, targets }: SmartCheck, { words, kpis }: SheetFacts): { rule: string; about: string } {
  const names = targets.length < kpis.length ? targets.map((place) => kpis[place]!.name) : [];
  return { rule: words.checks[id as CheckId], about: names.join(words.comma) };
}
