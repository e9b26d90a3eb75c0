import { DASH } from '../format/value.js';
import { valueParts } from '../format/value-parts.js';
import type { Phrase } from './block.js';
import { VALUE } from './runs.js';
import { widthOf } from './width.js';

/** The number, its unit smaller; in its short form where the element has it too. Its letters are smaller where there is no room for it. */
export function figure(
  { value, compact }: { value: string; compact: string | null },
  room: number,
  most: number = VALUE,
): Phrase {
  const [text, unit] = compact ? [compact, ''] : valueParts(value);
  const at = (size: number): Phrase =>
    [
      { text, tone: 'text' as const, size, bold: true },
      { text: unit, tone: 'text' as const, size: 0.6 * size, bold: true },
    ].filter((run) => run.text !== '');
  const fits = Math.min(1, room / widthOf(at(most)));
  return at(Math.max(14, Math.floor(most * fits)));
}

/** What stands for a figure that there is not. */
export const noFigure: Phrase = [{ text: DASH, tone: 'text', size: VALUE, bold: true }];
