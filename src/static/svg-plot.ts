import type { Plot } from './block.js';
import { escaped } from './escape.js';
import { INSET, type Picture } from './picture.js';
import { anchored, type Pen, short } from './svg-pen.js';

/** A trend: its lines, axes and labels, laid out for the width that there is. */
export function drawPlot({ draw, height, em }: Plot, pen: Pen, y: number, { colours, width }: Picture): number {
  const shape = draw(width - 2 * INSET);
  if (!shape) return 0;
  const { surface, text, muted, hairline, accent, good } = colours;
  const line = (colour: string, thick: number, more = ''): string =>
    `fill="none" stroke="${colour}" stroke-width="${thick}" stroke-linejoin="round"${more}`;
  const dashed = (dashes: string): string => ` stroke-dasharray="${dashes}"`;
  const looks: Readonly<Record<string, string>> = {
    grid: line(hairline, 1.25),
    band: `fill="${good}" fill-opacity="0.12"`,
    target: line(text, 1.25, dashed('6 4')),
    area: `fill="${accent}" fill-opacity="0.08"`,
    previous: line(muted, 1.25, ' stroke-linecap="round" opacity="0.6"'),
    marks: line(muted, 1.25, dashed('2 4')),
    changes: line(text, 1.25, dashed('1 3')),
    projection: line(accent, 1.25, dashed('2 4')),
    line: line(accent, 2),
    partial: line(accent, 2, dashed('4 3')),
    dots: line(accent, 5, ' stroke-linecap="round"'),
  };
  const { paths, open, texts } = shape;
  const lines = Object.entries(paths).map(([kind, d]) => (d ? `<path d="${d}" ${looks[kind]}/>` : ''));
  const end =
    open &&
    `<circle cx="${short(open.x)}" cy="${short(open.y)}" r="3.5" fill="${surface}" stroke="${accent}" stroke-width="2"/>`;
  const labels = texts.map(({ kind, text: said, x, y, anchor }) => {
    const bold = kind === 'target' || kind === 'latest' ? ' font-weight="600"' : '';
    const colour = kind === 'target' ? text : kind === 'latest' || kind === 'projection' ? accent : muted;
    return `<text x="${short(x)}" y="${short(y + 0.36 * em)}" fill="${colour}"${bold}${anchored(anchor)}>${escaped(said)}</text>`;
  });
  const all = `<g font-size="${em}" stroke="${surface}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${labels.join('')}</g>`;
  pen.shape(`${lines.join('')}${end ?? ''}${all}`, INSET, y, [1, 1], false);
  return height;
}
