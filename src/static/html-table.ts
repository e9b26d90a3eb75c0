import type { ColumnShape } from '../chart/columns.js';
import type { TrendTable } from '../format/point-words.js';
import { escaped } from './escape.js';
import { INSET, type Picture } from './picture.js';
import { CAPTION } from './runs.js';
import { runWidth } from './width.js';

/** Columns on a floor, each the lower border of a cell: what e-mail programs that draw nothing still draw. */
export function columnsHtml(columns: readonly ColumnShape[], height: number, { colours }: Picture): string {
  const cells = columns.map(({ height: share, partial }) => {
    // What is there must not look like nothing.
    const high = share === null ? 0 : Math.max(1, Math.round(share * height));
    const tone = share === 0 ? colours.track : partial ? colours.pale : colours.accent;
    return `<td style="border-bottom:${high}px solid ${tone};font-size:0;line-height:0"></td>`;
  });
  return `<table role="presentation" aria-hidden="true" width="100%" height="${height}" cellpadding="0" cellspacing="2" border="0" style="width:100%;height:${height}px;table-layout:fixed"><tr>${cells.join('')}</tr></table>`;
}

/** Figures in rows; each on one line where there is room for all, as half a figure is another one. */
export function tableHtml({ title, head, rows }: TrendTable, { colours, rtl, width }: Picture): string {
  const [start, end] = rtl ? ['right', 'left'] : ['left', 'right'];
  const forTimes = 56;
  const room = (width - 2 * INSET - forTimes) / (head.length - 1) - 12;
  const cell = (tag: string, text: string, at: number, tone: string): string => {
    const align = at === 0 ? start : end;
    const whole = at > 0 && runWidth({ text, tone: 'text', size: CAPTION }) <= room ? ';white-space:nowrap' : '';
    const style = `padding:3px ${at === 0 ? '0' : '0 3px 12px'};border-top:1px solid ${colours.hairline};text-align:${align};color:${tone};font-size:13px;font-weight:400${whole}`;
    return `<${tag} align="${align}" style="${style}"><bdi>${escaped(text)}</bdi></${tag.split(' ')[0]}>`;
  };
  const line = (cells: readonly string[], tag: string, first: string, tone: string): string =>
    `<tr>${cells.map((text, at) => cell(at === 0 ? first : tag, text, at, at === 0 ? colours.muted : tone)).join('')}</tr>`;
  const top = line(head, 'th scope="col"', 'th scope="col"', colours.muted);
  const body = rows.map((row) => line(row, 'td', 'th scope="row"', colours.text));
  const caption = `<caption style="text-align:${start};color:${colours.muted};font-size:13px;padding:4px 0">${escaped(title)}</caption>`;
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%">${caption}${top}${body.join('')}</table>`;
}
