import type { Part, Phrase, StageBlock } from './block.js';
import { INSET, type Picture } from './picture.js';
import { type Pen, short } from './svg-pen.js';
import { linesOf, type Spot, wrapped } from './svg-text.js';
import { widthOf } from './width.js';

/** What stands where in a funnel: below each other where there is little room, else in four columns. */
interface Columns {
  readonly x: number;
  readonly width: number;
  /** Widths of name, count and share beside the bar; `null` where they stand above and below it. */
  readonly beside: { readonly name: number; readonly count: number; readonly share: number } | null;
  readonly bar: number;
}

const GAP = 16;

/** Funnels side by side, as many as there is room for. */
export function drawFunnels(parts: readonly Part[], pen: Pen, y: number, drawn: Picture): number {
  const room = drawn.width - 2 * INSET;
  const most = Math.max(1, Math.min(parts.length, Math.floor((room + 32) / 232)));
  const width = (room - 32 * (most - 1)) / most;
  let down = y;
  for (let first = 0; first < parts.length; first += most) {
    const row = parts.slice(first, first + most);
    const heights = row.map((part, i) => drawPart(part, pen, INSET + i * (width + 32), down, width, drawn));
    down += Math.max(...heights) + (first + most < parts.length ? 20 : 0);
  }
  return down - y;
}

function drawPart(
  { name, stages, findings }: Part,
  pen: Pen,
  x: number,
  y: number,
  width: number,
  drawn: Picture,
): number {
  const columns = columnsOf(stages, x, width);
  const thick = stages.length > 12 ? 12 : 28;
  let down = y;
  if (name.length > 0) down += pen.lines(linesOf({ phrases: [name] }, width), x, down) + 4;
  for (const stage of stages) down += drawStage(stage, columns, thick, pen, down, drawn) + 4;
  if (findings.length > 0) {
    down += 6;
    pen.shape(`<path d="M0 0H${short(width)}" stroke="${drawn.colours.hairline}"/>`, x, down);
    down += 8;
    for (const finding of findings) down += pen.lines(linesOf({ phrases: [finding] }, width), x, down);
  }
  return down - y;
}

function columnsOf(stages: readonly StageBlock[], x: number, width: number): Columns {
  const widest = (phrases: readonly Phrase[], most: number): number =>
    Math.min(most * width, Math.max(0, ...phrases.map(widthOf)));
  const beside = {
    name: widest(
      stages.map(({ label }) => label),
      0.28,
    ),
    count: widest(
      stages.flatMap(({ count }) => count),
      0.25,
    ),
    share: widest(
      stages.flatMap(({ share }) => share),
      0.25,
    ),
  };
  const bar = width - beside.name - beside.count - beside.share - 3 * GAP;
  return bar < width / 3 ? { x, width, beside: null, bar: width } : { x, width, beside, bar };
}

function drawStage(stage: StageBlock, columns: Columns, thick: number, pen: Pen, y: number, drawn: Picture): number {
  const { x, width, beside, bar } = columns;
  const { shape, label, count, share, step } = stage;
  const from = beside ? beside.name + GAP : 0;
  const steps = step.length > 0 ? pen.lines(linesOf({ phrases: step }, width - from), x + from, y + 3) + 8 : 0;
  const top = y + steps;
  const markup = barMarkup(shape, bar, thick, drawn);
  if (!beside) {
    const named = Math.min(widthOf(label), 0.4 * width) + GAP;
    const names = pen.lines(linesOf({ phrases: [label] }, named), x, top);
    const counts = pen.lines(linesOf({ phrases: count, place: 'end' }, width - named), x + named, top);
    const middle = top + Math.max(names, counts) + 3;
    pen.shape(markup, x, middle);
    const below = share.length > 0 ? pen.lines(linesOf({ phrases: share }, width), x, middle + thick + 3) + 3 : 0;
    return middle - y + thick + below;
  }
  const cells: [Spot[][], number][] = [
    [linesOf({ phrases: [label] }, beside.name), x],
    [stacked(count, beside.count), x + from + bar + GAP],
    [stacked(share, beside.share), x + width - beside.share],
  ];
  const highs = cells.map(([lines]) => heightOf(lines));
  const high = Math.max(thick, ...highs);
  cells.forEach(([lines, at], i) => pen.lines(lines, at, top + (high - highs[i]!) / 2));
  pen.shape(markup, x + from, top + (high - thick) / 2);
  return steps + high;
}

/** Phrases below each other, to their end. */
function stacked(phrases: readonly Phrase[], width: number): Spot[][] {
  return phrases.flatMap((phrase) => wrapped(phrase, width)).map((phrase) => [{ phrase, x: width, anchor: 'end' }]);
}

function heightOf(lines: readonly (readonly Spot[])[]): number {
  const sizes = lines.map((line) => Math.max(...line.flatMap(({ phrase }) => phrase.map(({ size }) => size))));
  return sizes.reduce((sum, size) => sum + 1.4 * size, 0);
}

function barMarkup(
  { fill, before, target, over }: StageBlock['shape'],
  room: number,
  thick: number,
  { colours }: Picture,
): string {
  const place = (percent: string): string => short((parseFloat(percent) / 100) * room);
  const bar = (percent: string, colour: string, high: number): string =>
    `<rect width="${place(percent)}" height="${short(high)}" rx="4" fill="${colour}"/>`;
  return [
    before === null ? '' : bar(before, colours.pale, thick),
    fill === null ? '' : bar(fill, colours.accent, before === null ? thick : 0.6 * thick),
    target === null ? '' : `<path d="M${place(target)} 0V${thick}" stroke="${colours.text}" stroke-width="2"/>`,
    over ? `<path d="M${short(room + 3)} ${thick / 2 - 4}l5 4-5 4z" fill="${colours.text}"/>` : '',
  ].join('');
}
