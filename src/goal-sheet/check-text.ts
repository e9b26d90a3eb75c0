import { smartText } from '../goals/smart-text.js';
import type { SmartCheck } from '../goals/smart.js';
import type { SheetFacts } from './facts.js';
import type { CheckId } from './words.js';

/** What a check asks for, and what it has found, of which KPIs; nothing found is an empty text. */
export function checkText(check: SmartCheck, { words, language, kpis }: SheetFacts): { rule: string; found: string } {
  const { id, targets } = check;
  const names = targets.length < kpis.length ? targets.map((place) => kpis[place]!.name) : [];
  const found = smartText(check, language);
  return {
    rule: words.checks[id as CheckId],
    found: names.length > 0 ? words.pair(names.join(words.comma), found) : found,
  };
}
