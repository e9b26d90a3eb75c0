import type { Block } from './block.js';
import { escaped } from './escape.js';
import type { StaticOptions } from './options.js';
import { INSET, type Picture, picture } from './picture.js';
import { drawBar, drawDial, drawSparkline } from './svg-goal.js';
import { drawFunnels } from './svg-funnel.js';
import { Pen } from './svg-pen.js';
import { drawPlot } from './svg-plot.js';
import { type Spot, linesOf, wrapped } from './svg-text.js';
import { widthOf } from './width.js';

/**
 * A result as one `<svg>` that needs nothing else: a picture with its sentence as its description, in the typeface of whoever shows it. As
 * nothing can be measured where there is no page, there is room for the widest of the usual ones. Whatever stands in the result is text in
 * it, and it is well-formed XML. Never throws: bad input gives a dash and the reason.
 */
export function toSVG(result: unknown, options: StaticOptions = {}): string {
  const drawn = picture(result, options);
  const { colours, label, sentence, lang, rtl, width, blocks } = drawn;
  const pen = new Pen(drawn);
  let y = INSET;
  for (const block of blocks) y += drawBlock(block, pen, y, drawn) + 8;
  const height = Math.ceil(y - 8 + INSET);
  const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(sentence)}" lang="${escaped(lang)}" direction="${rtl ? 'rtl' : 'ltr'}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}" style="font-variant-numeric:tabular-nums">
<title>${escaped(label)}</title>
<desc>${escaped(sentence)}</desc>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="12" fill="${colours.surface}" stroke="${colours.hairline}"/>
${pen.markup}
</svg>
`;
}

/** Draws a block from `y` down; answers how high it is. */
function drawBlock(block: Block, pen: Pen, y: number, drawn: Picture): number {
  const room = drawn.width - 2 * INSET;
  switch (block.kind) {
    case 'head':
      return pen.lines(headLines(block, room), INSET, y);
    case 'row':
      return pen.lines(linesOf(block, room), INSET, y);
    case 'bar':
      return drawBar(block.shape, pen, y, drawn);
    case 'dial':
      return drawDial(block, pen, y, drawn);
    case 'sparkline':
      return drawSparkline(block.shape, pen, y, drawn);
    case 'plot':
      return drawPlot(block, pen, y, drawn);
    case 'funnels':
      return drawFunnels(block.parts, pen, y, drawn);
  }
}

/** The name beside its verdict; below it where the name would be torn. */
function headLines({ title, verdict }: Extract<Block, { kind: 'head' }>, room: number): Spot[][] {
  const beside = room - widthOf(verdict) - 16;
  if (verdict.length === 0 || beside < 112) return linesOf({ phrases: [title, verdict] }, room);
  const lines = wrapped(title, beside).map((phrase): Spot[] => [{ phrase, x: 0, anchor: 'start' }]);
  lines[0]!.push({ phrase: verdict, x: room, anchor: 'end' });
  return lines;
}
