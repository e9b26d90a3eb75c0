import { smartText } from '../goals/smart-text.js';
import type { SmartCheck } from '../goals/smart.js';
import type { SheetFacts } from './facts.js';
import type { CheckId } from './words.js';

/** What a check asks for, and what it has found, a line for all KPIs of which it has found the same. */
export function checkText(check: SmartCheck, facts: SheetFacts): { rule: string; found: readonly string[] } {
  const { words, language, kpis } = facts;
  const rule = words.checks[check.id as CheckId];
  const { targets } = check;
  if (targets.length === 0) return { rule, found: [smartText(check, language)].filter(Boolean) };
  const names = new Map<string, string[]>();
  for (const place of targets) {
    const text = smartText({ ...check, targets: [place] }, language);
    names.set(text, [...(names.get(text) ?? []), kpis[place]!.name]);
  }
  const found = [...names.keys()].map((text) => {
    const of = names.get(text)!;
    return of.length === kpis.length ? text : words.pair(of.join(words.comma), text);
  });
  return { rule, found };
}
