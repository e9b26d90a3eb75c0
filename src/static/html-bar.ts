import type { BarShape } from '../chart/bar.js';
import type { StageShape } from '../chart/funnel.js';
import { layout } from './html-text.js';
import { mixed, type Tone } from './palette.js';
import type { Picture } from './picture.js';

/** A bar as an e-mail program can draw it: cells side by side. Lengths in percent of its width. */
export interface Cells {
  readonly fill: number;
  readonly tone: Tone;
  readonly height: number;
  readonly tick: number | null;
  readonly band: readonly [number, number] | null;
  readonly over: boolean;
  /** Without a track there is nothing where it is not filled. */
  readonly bare?: boolean;
}

/** The bar of a goal. */
export function goalCells({ fill, tick, band, over }: BarShape, height: number): Cells {
  const from = band && parseFloat(band.x);
  return {
    ...{ fill: parseFloat(fill), tone: 'accent', height, over },
    tick: tick === null ? null : parseFloat(tick),
    band: band && [from!, from! + parseFloat(band.width)],
  };
}

/** The bars of a stage: what it is, and what it was in the period before. */
export function stageCells({ fill, before, target, over }: StageShape, height: number): Cells[] {
  const tick = target === null ? null : parseFloat(target);
  const bar = { fill: parseFloat(fill ?? '0'), tone: 'accent', height, tick, band: null, over, bare: true } as const;
  if (before === null) return [bar];
  return [bar, { ...bar, fill: parseFloat(before), tone: 'pale', height: height / 2, tick: null, over: false }];
}

/** Where a bar is marked, it has a line before a cell, or behind the last one. */
export function barHtml({ fill, tone, height, tick, band, over, bare }: Cells, { colours, rtl }: Picture): string {
  const marks = new Map([...(band ?? []).map((at) => [at, colours.good] as const)]);
  if (tick !== null) marks.set(tick, colours.text);
  const places = [...new Set([0, fill, ...marks.keys(), 100])].sort((a, b) => a - b);
  const [start, end] = rtl ? ['right', 'left'] : ['left', 'right'];
  const rest = bare ? colours.surface : colours.track;
  const border = (side: string, at: number): string =>
    marks.has(at) ? `;border-${side}:2px solid ${marks.get(at)}` : '';
  const cells = places.slice(1).map((to, i) => {
    const from = places[i]!;
    const inside = band && from >= band[0] && to <= band[1];
    const colour = from < fill ? colours[tone] : inside ? mixed(colours.good, colours.surface, 0.3) : rest;
    const width = `${Number((to - from).toFixed(2))}%`;
    const marked = border(start, from) + (to === 100 ? border(end, to) : '');
    return `<td width="${width}" bgcolor="${colour}" style="width:${width};height:${height}px;background:${colour};font-size:0;line-height:0${marked}"></td>`;
  });
  const beyond = over
    ? `<td width="10" style="color:${colours.text};font-size:${height}px;line-height:1">${rtl ? '◂' : '▸'}</td>`
    : '';
  const bar = layout(`<tr>${cells.join('')}</tr>`, ' style="width:100%;table-layout:fixed"');
  return layout(`<tr><td>${bar}</td>${beyond}</tr>`, ' aria-hidden="true"');
}
