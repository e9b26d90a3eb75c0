import type { PlanTarget } from '../goals/plan.js';
import type { SheetWords } from './words.js';

/** Which part of the business a target is for: `channel: paid`; `null` where nobody has said. */
export function segmentText({ segment = {} }: PlanTarget, words: SheetWords): string | null {
  if (segment === 'all') return words.all;
  const pairs = Object.keys(segment).map((name) => words.pair(name, String(segment[name])));
  return pairs.join(words.comma) || null;
}
