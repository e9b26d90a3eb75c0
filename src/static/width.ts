import type { Phrase, Run } from './block.js';

/** Shares of the size of letters that they are wide, in DejaVu Sans, the widest of the usual typefaces. Chinese letters are square. */
const widths: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[ iljtfrI.,:;'’!|()[\]·\u00A0\u202F-]/u, 0.42],
  [/[MWmw%@—…▲▼■✓✕○]/u, 0.98],
  [/[\u2E80-\uFFFF]|[^\0-\uFFFF]/u, 1.3],
];

/** How wide some letters are at most: nothing is measured, so that no page is needed. */
export function runWidth({ text, size, bold }: Run): number {
  const shares = [...text].map((letter) => widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.68);
  return shares.reduce((sum, share) => sum + share, 0) * size * (bold ? 1.1 : 1);
}

/** The same for a phrase. */
export function widthOf(phrase: Phrase): number {
  return phrase.reduce((sum, run) => sum + runWidth(run), 0);
}
