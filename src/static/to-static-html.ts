import type { Block } from './block.js';
import { escaped } from './escape.js';
import { barHtml, goalCells } from './html-bar.js';
import { funnelHtml } from './html-funnel.js';
import { columnsHtml, tableHtml } from './html-table.js';
import { layout, phraseHtml, phrasesHtml } from './html-text.js';
import type { StaticOptions } from './options.js';
import { type Picture, picture } from './picture.js';

/**
 * A result as HTML that needs nothing else, for e-mail and feeds: tables and inline styles, as no e-mail program drops them; no script, no
 * style sheet, no picture to load, no SVG. Bars are cells with a background; where an element draws a line, there are columns and
 * the last rows of its table. Whatever stands in the result is text in it. Never throws: bad input gives a dash and the reason.
 */
export function toStaticHTML(result: unknown, options: StaticOptions = {}): string {
  const drawn = picture(result, options);
  const { colours, sentence, lang, rtl, width, blocks } = drawn;
  const box = `border:1px solid ${colours.hairline};border-radius:12px;background:${colours.surface};color:${colours.text}`;
  const font = "font:14px/1.4 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
  const rows = blocks.map((block) => `<tr><td style="padding:4px 0">${blockHtml(block, drawn)}</td></tr>\n`);
  return `<table role="group" aria-label="${escaped(sentence)}" lang="${escaped(lang)}" dir="${rtl ? 'rtl' : 'ltr'}" width="${width}" cellpadding="0" cellspacing="0" border="0" bgcolor="${colours.surface}" style="width:100%;max-width:${width}px;${box};border-collapse:separate;word-break:break-word;overflow-wrap:anywhere;${font};text-align:${rtl ? 'right' : 'left'}">
<tr><td style="padding:13px 17px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;${font};color:${colours.text}">
${rows.join('')}</table>
</td></tr>
</table>
`;
}

function blockHtml(block: Block, drawn: Picture): string {
  const { colours } = drawn;
  switch (block.kind) {
    case 'head':
      return ends(phraseHtml(block.title, colours), phraseHtml(block.verdict, colours), drawn);
    case 'row':
      return phrasesHtml(block.phrases, colours);
    case 'bar':
      return barHtml(goalCells(block.shape, 8), drawn);
    case 'dial': {
      const [from, to] = block.ends.map((end) => phraseHtml(end, colours));
      const bar = block.bar ? barHtml(goalCells(block.bar, 14), drawn) : '';
      return `${phrasesHtml([block.value, block.target], colours)}${bar}${from && to ? ends(from, to, drawn) : ''}`;
    }
    case 'sparkline':
      return block.columns ? columnsHtml(block.columns, 36, drawn) : '';
    case 'plot':
      return `${block.columns ? columnsHtml(block.columns, 96, drawn) : ''}${tableHtml(block.table, drawn)}`;
    case 'funnels':
      return block.parts.map((part) => funnelHtml(part, drawn)).join('');
  }
}

/** Something at the start of a line, and something short at its end. */
function ends(first: string, last: string, { rtl }: Picture): string {
  const end = rtl ? 'left' : 'right';
  return layout(
    `<tr><td valign="baseline">${first}</td><td align="${end}" valign="baseline" style="white-space:nowrap">${last}</td></tr>`,
  );
}
