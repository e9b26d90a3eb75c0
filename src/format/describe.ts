import type { Language } from './messages.js';
import { plain } from './phrase.js';
import type { Words } from './words.js';

/**
 * The sentence that stands for a card or a gauge: what it is, its value, its verdict, and what it is compared with. Made
 * of the very words that are printed, so that picture and sentence cannot disagree.
 */
export function describeKpi(words: Words, { messages }: Language): string {
  const { label, period, value, status, reason, target, expected, change, projection, asides, asOf } = words;
  const moved = change && `${change.spoken} ${change.against}`.trim();
  const clauses = [value, status, reason, target, expected, moved, projection, ...asides, asOf];
  const subject = [label, period].filter(Boolean).join(', ');
  return messages.sentence(subject, plain(clauses.filter(Boolean).join(messages.pause)));
}
