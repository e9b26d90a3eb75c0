import { expect } from '@open-wc/testing';
import { type LineScale, linePaths, place } from '../../src/chart/line.js';
import { type Line, lineFrom } from '../../src/model/line.js';

const [width, height] = [742, 300];

const lineOf = (values: readonly number[]): Line =>
  lineFrom(values.map((value, i) => ({ t: i * 60_000, value, partial: false })));

function walk(length: number, seed = 7): number[] {
  let value = 1000;
  return Array.from({ length }, () => {
    seed = (seed * 16807) % 2147483647;
    return (value += seed / 2147483647 - 0.5);
  });
}

async function pageViews(): Promise<number[]> {
  const text = await (await fetch('/demo/data/wikipedia-pageviews-r.csv')).text();
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => Number(row.split(',')[1]));
}

function scaleOf({ t, value }: Line): LineScale {
  const [low, high] = [value.reduce((a, b) => Math.min(a, b)), value.reduce((a, b) => Math.max(a, b))];
  const [from, to] = [t[0]!, t.at(-1)!];
  return {
    ...{ from, to, columns: 2 * width },
    x: (time) => place(time, from, to, 10, width + 10),
    y: (value) => place(value, low, high, height + 10, 10),
  };
}

/** How dark each pixel is, from 0 to 255, where a path is drawn as a trend draws it. */
function drawn(path: string, density: number): Uint8ClampedArray {
  const canvas = new OffscreenCanvas((width + 20) * density, (height + 20) * density);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.scale(density, density);
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.stroke(new Path2D(path));
  return context.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 4 === 3);
}

function everyPoint({ t, value }: Line, { x, y }: LineScale): string {
  return `M${[...t].map((time, i) => `${x(time)} ${y(value[i]!)}`).join('L')}`;
}

/** Which share of the ink is off by more than a quarter of its darkness, where a line is drawn by its columns and not by all of its points. */
function off(line: Line, density: number): number {
  const scale = scaleOf(line);
  const every = everyPoint(line, scale);
  const reduced = linePaths(line, scale).line;
  expect(reduced.length).to.be.lessThan(width * 100);
  const [found, all] = [drawn(reduced, density), drawn(every, density)];
  const ink = all.filter((dark) => dark > 0).length;
  expect(ink).to.be.greaterThan(9000);
  return all.filter((dark, i) => Math.abs(dark - found[i]!) > 64).length / ink;
}

describe('The picture of a line', () => {
  it('shows a peak of one point among 100,000 as dark as all of them do', () => {
    const values = walk(100_000).map((value, i) => (i === 61_803 ? value + 400 : value));
    const line = lineOf(values);
    const scale = scaleOf(line);
    const at = Math.floor(scale.x(line.t[61_803]!));
    const dark = [linePaths(line, scale).line, everyPoint(line, scale)].map((path) => {
      const pixels = drawn(path, 1);
      return [60, 100, 140].map((y) =>
        [-2, -1, 0, 1, 2].reduce((sum, x) => sum + pixels[y * (width + 20) + at + x]!, 0),
      );
    });
    for (const [i, sum] of dark[0]!.entries()) {
      expect(sum).to.be.greaterThan(400);
      expect(sum).to.be.closeTo(dark[1]![i]!, 32);
    }
  });

  for (const density of [1, 2]) {
    it(`is that of all of its points: the page views of eight years, ${density} pixels a px`, async () => {
      expect(off(lineOf(await pageViews()), density)).to.equal(0);
    });

    // Where points are denser than pixels, strokes have corners where the line is round.
    it(`is that of all of its points but for shades of its edges: 100,000 steps of chance, ${density} pixels a px`, () => {
      expect(off(lineOf(walk(100_000)), density)).to.be.lessThan(0.03 * density);
    });
  }
});
