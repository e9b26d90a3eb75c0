import type { Phrase } from './block.js';
import { escaped } from './escape.js';
import type { Picture } from './picture.js';
import { type Spot, sizeOf } from './svg-text.js';

/** Letters that are written from right to left. */
const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** What draws: texts and shapes at their places, mirrored where one reads from right to left. */
export class Pen {
  readonly #parts: string[] = [];
  readonly #picture: Picture;

  constructor(picture: Picture) {
    this.#picture = picture;
  }

  /** All that was drawn. */
  get markup(): string {
    return this.#parts.join('\n');
  }

  /** Where a place is that is so far from the start. */
  across(x: number): number {
    return this.#picture.rtl ? this.#picture.width - x : x;
  }

  /** A phrase with its base line at `y`. */
  text(phrase: Phrase, x: number, y: number, anchor: Spot['anchor'] = 'start'): void {
    const { colours, rtl } = this.#picture;
    const runs = phrase.map(
      ({ text, tone, size, bold }) =>
        `<tspan fill="${colours[tone]}" font-size="${short(size)}"${bold ? ' font-weight="600"' : ''}>${escaped(text)}</tspan>`,
    );
    // A direction of its own, where it has one.
    const own = rtl || phrase.some(({ text }) => RTL.test(text)) ? ' style="unicode-bidi:plaintext"' : '';
    const all = own ? `<tspan${own}>${runs.join('')}</tspan>` : runs.join('');
    this.#parts.push(`<text x="${short(this.across(x))}" y="${short(y)}"${anchored(anchor)}>${all}</text>`);
  }

  /** Lines of phrases below each other, from `y` down; answers how high they are. */
  lines(lines: readonly (readonly Spot[])[], x: number, y: number): number {
    let down = y;
    for (const line of lines) {
      const size = sizeOf(line.map(({ phrase }) => phrase));
      const height = size * (size > 20 ? 1.15 : 1.4);
      for (const { phrase, x: from, anchor } of line)
        this.text(phrase, x + from, down + height / 2 + 0.36 * size, anchor);
      down += height;
    }
    return down - y;
  }

  /** A shape from a place on. What is drawn for a direction already is not mirrored. */
  shape(markup: string, x: number, y: number, [wide, high]: readonly [number, number] = [1, 1], turns = true): void {
    const mirror = turns && this.#picture.rtl;
    const at = mirror ? this.across(x) : x;
    const scale = mirror || wide !== 1 || high !== 1 ? ` scale(${short(mirror ? -wide : wide)} ${short(high)})` : '';
    this.#parts.push(`<g transform="translate(${short(at)} ${short(y)})${scale}">${markup}</g>`);
  }
}

/** An attribute where the text does not start at its place. */
export function anchored(anchor: Spot['anchor']): string {
  return anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
}

/** A number with as many digits as one can see. */
export function short(number: number): string {
  return String(Number(number.toFixed(2)) + 0);
}
