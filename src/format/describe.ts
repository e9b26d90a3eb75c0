import type { Language } from './messages.js';
import { clauses, type Words } from './words.js';

/**
 * The sentence that stands for a card: what it is, its value, its verdict, and what it is compared with. Made of the
 * very words that the card prints, so that picture and sentence cannot disagree.
 */
export function describeCard(words: Words, { messages }: Language): string {
  const subject = [words.label, words.period].filter(Boolean).join(', ');
  return messages.sentence(subject, clauses(words));
}

/** The sentence that stands for a gauge: as for a card, and whether the drawing had to stop at the end of its scale. */
export function describeGauge(words: Words, over: boolean, { messages }: Language): string {
  const subject = [words.label, words.period].filter(Boolean).join(', ');
  return messages.sentence(subject, [...clauses(words), ...(over ? [messages.overshoot] : [])]);
}
