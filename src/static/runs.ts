import type { ChangeWords } from '../format/change-words.js';
import { pieces } from '../format/phrase.js';
import type { Status } from '../model/kpi.js';
import type { Phrase } from './block.js';
import type { Tone } from './palette.js';

/** Sizes of letters in pixels, as the elements have them in a page of 16. */
export const VALUE = 36;
export const LABEL = 14;
export const CAPTION = 13;

const tones: Readonly<Record<Status, Tone>> = {
  ...{ 'on-track': 'good', achieved: 'good', 'at-risk': 'warn', 'off-track': 'bad', missed: 'bad', pending: 'muted' },
};
const signs: Partial<Record<Tone, string>> = { good: '✓', warn: '▲', bad: '✕', muted: '○' };

/** A phrase of the words, its figure set off; nothing where there is none. */
export function phrase(text: string | null, tone: Tone = 'muted', size: number = CAPTION): Phrase {
  return pieces(text ?? '')
    .map((piece, i) => ({ text: piece, tone: i % 2 ? ('text' as const) : tone, bold: i % 2 > 0, size }))
    .filter((run) => run.text !== '');
}

/** Phrases, without those that there are not. */
export function phrases(...texts: readonly (string | null)[]): Phrase[] {
  return texts.map((text) => phrase(text)).filter((found) => found.length > 0);
}

/** A verdict: symbol, word and tone, so that none of them has to be seen alone. */
export function verdict(status: Status | null, word: string | null): Phrase {
  const tone = status && tones[status];
  return tone ? [{ text: `${signs[tone]}\u00A0${word}`, tone, bold: true, size: CAPTION }] : [];
}

/** How a figure moved: the arrow says where to, the tone whether that is good. */
export function moved({ favourable, arrow, amount }: ChangeWords, size: number): Phrase {
  const tone = favourable === null ? 'muted' : favourable ? 'good' : 'bad';
  return amount ? [{ text: arrow ? `${arrow}\u00A0${amount}` : amount, tone, bold: true, size }] : [];
}
