import type { Part, StageBlock } from './block.js';
import { barHtml, stageCells } from './html-bar.js';
import { layout, phrasesHtml } from './html-text.js';
import type { Picture } from './picture.js';

/** One funnel, each stage with its bar below its name, as it is where there is little room. */
export function funnelHtml({ name, stages, findings }: Part, drawn: Picture): string {
  const { colours } = drawn;
  const line = (phrases: Part['findings'], style = ''): string =>
    phrases.length > 0 ? `<div style="padding:2px 0${style}">${phrasesHtml(phrases, colours)}</div>` : '';
  const rows = stages.map((stage) => `<tr><td style="padding:2px 0">${stageHtml(stage, drawn, line)}</td></tr>`);
  const found = findings.map((finding) => line([finding])).join('');
  const below = found && `<div style="border-top:1px solid ${colours.hairline};padding-top:6px">${found}</div>`;
  return `<div style="padding-bottom:6px">${line(name.length > 0 ? [name] : [])}${layout(rows.join(''))}${below}</div>`;
}

function stageHtml(
  { shape, label, count, share, step }: StageBlock,
  drawn: Picture,
  line: (phrases: Part['findings']) => string,
): string {
  const { colours, rtl } = drawn;
  const end = rtl ? 'left' : 'right';
  const head = `<tr><td style="vertical-align:baseline">${phrasesHtml([label], colours)}</td><td align="${end}" style="vertical-align:baseline;text-align:${end}">${phrasesHtml(count, colours)}</td></tr>`;
  const bars = stageCells(shape, 16).map((cells) => barHtml(cells, drawn));
  return `${line(step)}${layout(head)}${bars.join('')}${line(share)}`;
}
