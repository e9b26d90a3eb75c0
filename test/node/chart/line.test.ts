import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type LineScale, linePaths } from '../../../src/chart/line.js';
import { type Line, lineFrom } from '../../../src/model/line.js';
import { DAY } from '../../../src/model/zone.js';

type Values = readonly (number | null)[];
const lineOf = (values: Values, step = DAY): Line =>
  lineFrom(values.map((value, i) => ({ t: i * step, value, partial: false })));

const pageViews: Values = readFileSync(new URL('../../../demo/data/wikipedia-pageviews-r.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => Number(row.split(',')[1]));

function walk(length: number, seed = 7): number[] {
  let value = 1000;
  return Array.from({ length }, () => {
    seed = (seed * 16807) % 2147483647;
    return (value += seed / 2147483647 - 0.5);
  });
}

/** A scale of so many pixels, each of which is a column; rounded down, so that no point leaves its own. */
function scaleOf({ t, value }: Line, width: number, height = 300): LineScale {
  const known = [...value].filter((each) => !Number.isNaN(each));
  const [low, high] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
  const [from, to] = [t[0]!, t.at(-1)!];
  return {
    ...{ from, to, columns: width },
    x: (time) => Math.floor(((time - from) / (to - from)) * width * 10) / 10,
    y: (value) => ((high - value) / (high - low)) * height,
  };
}

/** The line through every point, as path data; a gap is a gap. */
function everyPoint({ t, value }: Line, { x, y }: LineScale): string {
  let [path, isOpen] = ['', false];
  t.forEach((time, i) => {
    const isKnown = !Number.isNaN(value[i]);
    if (isKnown) path += `${isOpen ? 'L' : 'M'}${x(time)} ${y(value[i]!)}`;
    isOpen = isKnown;
  });
  return path;
}

/** From where to where a path goes up and down in each column of a pixel, seen at `per` places of it. */
function covered(path: string, width: number): (readonly [top: number, bottom: number] | undefined)[] {
  const out: [number, number][] = [];
  const see = (x: number, y: number): void => {
    const column = Math.min(width - 1, Math.floor(x));
    const at = (out[column] ??= [Infinity, -Infinity]);
    out[column] = [Math.min(at[0], y), Math.max(at[1], y)];
  };
  for (const run of path.split('M').slice(1)) {
    const corners = run.split('L').map((corner) => corner.split(' ').map(Number) as [number, number]);
    corners.forEach(([x, y], i) => {
      see(x, y);
      const [x0, y0] = corners[i - 1] ?? [x, y];
      // Where the way to a corner crosses the border of a column it is seen on both sides.
      for (let border = Math.floor(x0) + 1; border <= Math.floor(x); border++) {
        const crossing = y0 + ((border - x0) / (x - x0 || 1)) * (y - y0);
        see(border - 1e-6, crossing);
        if (border < x) see(border, crossing);
      }
    });
  }
  return out;
}

describe('The line of many points', () => {
  const series: [string, Line][] = [
    ['the page views of eight years', lineOf(pageViews)],
    ['100,000 steps of chance', lineOf(walk(100_000), 60_000)],
    [
      'steps of chance with long gaps',
      lineOf(
        walk(50_000).map((value, i) => (i % 9000 > 7500 ? null : value)),
        60_000,
      ),
    ],
  ];

  for (const [title, line] of series)
    for (const width of [300, 742])
      it(`covers the same pixels as the line through each of them: ${title} on ${width} px`, () => {
        const scale = scaleOf(line, width);
        const [found, all] = [linePaths(line, scale).line, everyPoint(line, scale)].map((path) => covered(path, width));
        const around = (list: typeof found, column: number): [top: number, bottom: number] => {
          const near = [column - 1, column, column + 1].flatMap((at) => (list![at] ? [list![at]] : []));
          return [Math.min(...near.map(([top]) => top)), Math.max(...near.map(([, bottom]) => bottom))];
        };
        for (let column = 0; column < width; column++) {
          const [here, there] = [found![column], all![column]];
          assert.equal(here === undefined, there === undefined, `column ${column}`);
          if (!here || !there) continue;
          const said = `column ${column}: ${here.join()} / ${there.join()}`;
          // A line is two pixels wide, so a stroke covers the columns beside it, and reaches as far beyond its ends.
          const [top, bottom] = around(found, column);
          assert.ok(top <= there[0] + 0.1 && bottom >= there[1] - 0.1, `nothing is lost: ${said}`);
          const [upper, lower] = around(all, column);
          assert.ok(here[0] >= upper - 1.1 && here[1] <= lower + 1.1, `nothing is added: ${said}`);
        }
      });

  it('is as long as there are pixels, however many points there are', () => {
    const lengths = [10_000, 100_000, 1_000_000].map((length) => {
      const line = lineOf(walk(length), 60_000);
      return linePaths(line, scaleOf(line, 742)).line.split(/[ML]/).length;
    });
    for (const length of lengths) assert.ok(length <= 742 * 4, String(lengths));
  });

  it('is broken where values will still move, and goes on where they are finished, whatever stands before', () => {
    const [from, to] = [0, 5 * DAY];
    const scale = { from, to, columns: 500, x: (t: number) => t / DAY, y: (value: number) => value, floor: 9 };
    const drawn = (...places: number[]) => {
      const partial = Uint8Array.from([0, 1, 2, 3, 4, 5], (i) => Number(places.includes(i)));
      return linePaths({ ...lineOf([1, 2, 3, 4, 5, 6]), partial }, scale);
    };
    assert.deepEqual(drawn(5), {
      line: 'M0 1L1 2L2 3L3 4L4 5',
      partial: 'M4 5L5 6',
      area: 'M0 1L1 2L2 3L3 4L4 5V9H0Z',
      dots: '',
    });
    assert.deepEqual(drawn(0), {
      line: 'M1 2L2 3L3 4L4 5L5 6',
      partial: 'M0 1L1 2',
      area: 'M1 2L2 3L3 4L4 5L5 6V9H1Z',
      dots: '',
    });
    assert.equal(drawn(0, 3, 5).line, 'M1 2L2 3');
    assert.equal(drawn(0, 3, 5).partial, 'M0 1L1 2M2 3L3 4L4 5L5 6');
    assert.equal(drawn(0, 1, 2, 3, 4, 5).line, '');
  });

  it('goes on from what is finished to what is not, and back, wherever that is', () => {
    const values = walk(5000);
    const whole = lineOf(values);
    for (const places of [[2500, 2501], [0], [1, 4999], [4999], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]) {
      const partial = Uint8Array.from(values, (_, i) => Number(places.includes(i)));
      const { line, partial: open } = linePaths({ ...whole, partial }, scaleOf(whole, 600));
      assert.doesNotMatch(line + open, /NaN|undefined/);
      assert.equal(open.includes('L600 '), places.includes(4999));
    }
  });
});
