import type { BarShape } from '../chart/bar.js';
import type { SparklineShape } from '../chart/sparkline.js';
import type { Dial } from './block.js';
import { INSET, type Picture } from './picture.js';
import { type Pen, short } from './svg-pen.js';
import { linesOf } from './svg-text.js';
import { widthOf } from './width.js';

/** A bar to the target. */
export function drawBar(
  { fill, tick, band, over }: BarShape,
  pen: Pen,
  y: number,
  { colours, width }: Picture,
): number {
  const room = width - 2 * INSET;
  const place = (percent: string): string => short((parseFloat(percent) / 100) * room);
  const parts = [
    `<rect width="${short(room)}" y="4" height="6" rx="3" fill="${colours.track}"/>`,
    band &&
      `<rect x="${place(band.x)}" width="${place(band.width)}" y="1" height="12" rx="2" fill="${colours.good}" fill-opacity="0.3" stroke="${colours.good}"/>`,
    parseFloat(fill) > 0 && `<rect width="${place(fill)}" y="4" height="6" rx="3" fill="${colours.accent}"/>`,
    tick && `<path d="M${place(tick)} 0V14" stroke="${colours.text}" stroke-width="2"/>`,
    over && `<path d="M${short(room + 3)} 3l5 4-5 4z" fill="${colours.text}"/>`,
  ];
  pen.shape(parts.filter(Boolean).join(''), INSET, y);
  return 14;
}

/** The half ring with its number. */
export function drawDial(
  { shape, value, target, ends }: Dial,
  pen: Pen,
  y: number,
  { colours, width }: Picture,
): number {
  const { viewBox, ring, fill, bandRing, band, tick, over } = shape;
  const [, , across, high] = viewBox.split(' ').map(Number) as [number, number, number, number];
  const room = width - 2 * INSET;
  const wide = Math.min(room, 320);
  const scale = wide / across;
  const left = INSET + (room - wide) / 2;
  const arc = (d: string, colour: string, thick: number, dashes = ''): string =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${thick}"${dashes}/>`;
  // Not every program that draws SVG knows `pathLength`.
  const along = (d: string, dashes: string, offset = '0'): string => {
    const length = Math.PI * Math.abs(parseFloat(d.slice(1)) - across / 2);
    const [dash, gap] = dashes.split(' ').map((share) => short(Number(share) * length));
    return ` stroke-dasharray="${dash} ${gap}" stroke-dashoffset="${short(Number(offset) * length)}"`;
  };
  const parts = [
    arc(ring, colours.track, 13),
    fill.startsWith('0 ') ? '' : arc(ring, colours.accent, 13, along(ring, fill)),
    band && arc(bandRing, colours.good, 4, along(bandRing, band.dashes, band.offset)),
    tick && arc(tick, colours.text, 2),
    over && `<path d="${over}" fill="${colours.text}"/>`,
  ];
  pen.shape(parts.filter(Boolean).join(''), left, y + 8, [scale, scale]);

  const floor = y + 8 + high * scale;
  // The ring is 79.5 from its centre on.
  const inside = target.length > 0 && widthOf(target) < 2 * 76 * scale;
  const base = floor - 8 * scale;
  pen.text(value, width / 2, inside ? base - 20 : base, 'middle');
  if (inside) pen.text(target, width / 2, base, 'middle');
  ends.forEach((end, i) => {
    // Below the middle of the ring's end; what is too long for that, from the edge on.
    const fits = widthOf(end) / 2 < 14 * scale + INSET / 2;
    if (fits) pen.text(end, left + (i ? across - 14 : 14) * scale, floor + 14, 'middle');
    else pen.text(end, left + (i ? wide : 0), floor + 14, i ? 'end' : 'start');
  });
  const down = floor - y + (ends.length > 0 ? 20 : 4);
  return inside || target.length === 0
    ? down
    : down + pen.lines(linesOf({ phrases: [target], place: 'middle' }, room), INSET, y + down);
}

/** A line without axes. */
export function drawSparkline(shape: SparklineShape, pen: Pen, y: number, { colours, width }: Picture): number {
  const { line, area, partial, dots, target } = shape;
  const room = width - 2 * INSET;
  const path = (d: string, more: string, colour = colours.accent, thick = 1.75): string =>
    d &&
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${thick}" vector-effect="non-scaling-stroke"${more}/>`;
  const parts = [
    path(line, ' stroke-linejoin="round"'),
    area && `<path d="${area}" fill="${colours.accent}" fill-opacity="0.1"/>`,
    path(partial, ' stroke-dasharray="3"'),
    path(dots, ' stroke-linecap="round"', colours.accent, 4),
    path(target, ' stroke-dasharray="3"', colours.muted, 1),
  ];
  pen.shape(parts.join(''), INSET, y, [room / 300, 1.1]);
  return 44;
}
