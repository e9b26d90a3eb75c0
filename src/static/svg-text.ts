import type { Phrase, Row, Run } from './block.js';
import { runWidth, widthOf } from './width.js';

/** A phrase with its place on a line. */
export interface Spot {
  readonly phrase: Phrase;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The largest letters of some phrases. */
export function sizeOf(phrases: readonly Phrase[]): number {
  return Math.max(0, ...phrases.flatMap((phrase) => phrase.map(({ size }) => size)));
}

/** What may not be divided: a word with the spaces before it, or one Chinese or Japanese letter. */
const WORDS = / *(?:[\u2E80-\uFFFF]|[^ \u2E80-\uFFFF]+)| +$/gu;

/** A phrase on as many lines as it needs; a word for which there is no room is divided. */
export function wrapped(phrase: Phrase, width: number): Phrase[] {
  const lines: Run[][] = [[]];
  let left = width;
  for (const run of phrase)
    for (const word of run.whole && runWidth(run) <= width ? [run.text] : (run.text.match(WORDS) ?? [])) {
      const wide = runWidth({ ...run, text: word });
      // Letters are not all as wide as the average one of them.
      const most = Math.max(1, Math.floor((0.7 * width * word.length) / wide));
      const pieces = wide > width + 0.01 ? word.match(new RegExp(`.{1,${most}}`, 'gsu'))! : [word];
      for (const text of pieces) {
        const wide = runWidth({ ...run, text });
        // Sums of the same widths differ in their last digit.
        if (wide > left + 0.01 && left < width) {
          lines.push([]);
          left = width;
        }
        const line = lines.at(-1)!;
        const last = line.at(-1);
        const said = line.length === 0 ? text.trimStart() : text;
        left -= wide;
        if (last && last.tone === run.tone && last.size === run.size && last.bold === run.bold)
          line[line.length - 1] = { ...last, text: last.text + said };
        else line.push({ ...run, text: said });
      }
    }
  return lines;
}

/** Phrases on lines: side by side as long as there is room for a whole one. */
export function linesOf({ phrases, place }: Omit<Row, 'kind'>, width: number): Spot[][] {
  const gap = 16;
  const lines: Phrase[][] = [];
  let left = 0;
  for (const phrase of phrases.filter(({ length }) => length > 0)) {
    const wide = widthOf(phrase);
    const goesOn = lines.length > 0 && wide + gap <= left + 0.01 && place !== 'middle';
    if (goesOn) lines.at(-1)!.push(phrase);
    else lines.push(...wrapped(phrase, width).map((line) => [line]));
    left = goesOn ? left - wide - gap : width - widthOf(lines.at(-1)![0]!);
  }
  return lines.map((line) => spots(line, width, gap, place));
}

function spots(line: readonly Phrase[], width: number, gap: number, place: Row['place']): Spot[] {
  if (place === 'middle') return line.map((phrase) => ({ phrase, x: width / 2, anchor: 'middle' }));
  const widths = line.map(widthOf);
  const free = width - widths.reduce((sum, wide) => sum + wide, 0);
  const between = place === 'apart' ? free / Math.max(1, line.length - 1) : gap;
  if (place === 'end') {
    const after = (i: number): number => widths.slice(i + 1).reduce((sum, wide) => sum + wide + gap, 0);
    return line.map((phrase, i) => ({ phrase, x: width - after(i), anchor: 'end' }));
  }
  let x = 0;
  return line.map((phrase, i) => {
    const from = x;
    x += widths[i]! + between;
    const isLast = place === 'apart' && i > 0 && i === line.length - 1;
    return isLast ? { phrase, x: width, anchor: 'end' } : { phrase, x: from, anchor: 'start' };
  });
}
