import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sparklineShape, type SparklineShape } from '../../../src/chart/sparkline.js';
import type { Point } from '../../../src/model/kpi.js';
import { lineFrom } from '../../../src/model/line.js';
import { anyFigure } from './kpis.js';

const points = (...values: (number | null | 'partial')[]): Point[] =>
  values.map((value, t) => ({ t, value: value === 'partial' ? 2 : value, partial: value === 'partial' }));
const coordinates = (path: string): [number, number][] =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const shape = (series: readonly Point[], target: Parameters<typeof sparklineShape>[1] = null): SparklineShape =>
  sparklineShape(lineFrom(series), target)!;

/** Points in order of time, at any distance, with gaps. */
const anySeries = (figure: fc.Arbitrary<number>): fc.Arbitrary<Point[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.option(figure, { freq: 5 }), fc.nat(20)), { maxLength: 60 })
    .map((steps) => {
      let t = 1.6e12;
      const moving = steps.findIndex(([, , chance]) => chance === 0);
      return steps.map(([step, value], i) => ({ t: (t += step), value, partial: moving >= 0 && i >= moving }));
    });

describe('A sparkline', () => {
  it('goes from the left to the right, and from the lowest to the highest value', () => {
    assert.deepEqual(coordinates(shape(points(1, 3, 2)).line), [
      [0, 37],
      [150, 3],
      [300, 20],
    ]);
  });

  it('is nothing without a value', () => {
    for (const series of [[], points(null), points(null, null)]) assert.equal(shape(series), null);
  });

  it('is a dot in the middle for one value', () => {
    assert.equal(shape(points(5)).dots, 'M150 20h0');
    assert.equal(shape(points(5)).line, '');
  });

  it('is level for values that are all the same', () => {
    assert.equal(shape(points(5, 5, 5)).line, 'M0 20L150 20L300 20');
  });

  it('has a gap where a value is missing, and a dot for a value between two gaps', () => {
    const { line, dots, area } = shape(points(1, 2, null, 3, null, 4, 5));
    assert.equal(line.match(/M/g)!.length, 2);
    assert.equal(area.match(/Z/g)!.length, 2);
    assert.equal(dots.match(/M/g)!.length, 1);
  });

  it('has a gap where a day, a week or a month was left out, however long it is', () => {
    const at = (...dates: string[]): Point[] =>
      dates.map((date) => ({ t: Date.parse(date), value: 1, partial: false }));
    const whole = [
      at('2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'),
      at('2026-03-23', '2026-03-30', '2026-04-06'),
      at('2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'),
      at('2024-01-01', '2025-01-01', '2026-01-01'),
      at('2026-11-15T08:00Z', '2026-11-15T09:00Z', '2026-11-15T20:00Z'),
    ];
    for (const series of whole) assert.equal(shape(series).line.match(/M/g)!.length, 1);
    const broken = [
      at('2026-03-27', '2026-03-28', '2026-03-30', '2026-03-31'),
      at('2026-03-16', '2026-03-23', '2026-04-06', '2026-04-13'),
      at('2026-01-01', '2026-02-01', '2026-04-01', '2026-05-01'),
    ];
    for (const series of broken) assert.equal(shape(series).line.match(/M/g)!.length, 2);
  });

  it('is dashed from the last finished value on', () => {
    const { line, partial } = shape(points(1, 3, 'partial', 'partial'));
    assert.equal(coordinates(line).length, 2);
    assert.equal(coordinates(partial).length, 3);
    assert.deepEqual(coordinates(partial)[0], coordinates(line)[1]);
  });

  it('has the target in sight: a line, or two for a range', () => {
    assert.equal(shape(points(1, 2), 3).target, 'M0 3H300');
    assert.deepEqual(
      coordinates(shape(points(1, 2), { min: 1.5, max: 3 }).target).map(([, y]) => y),
      [28.5, 3],
    );
    assert.equal(shape(points(1, 2)).target, '');
  });

  it('keeps every peak of a series that has more points than pixels', () => {
    const series = points(
      ...Array.from({ length: 100_000 }, (_, i) => (i === 70_001 ? 50 : i === 20_002 ? -50 : i % 3)),
    );
    const { line } = shape(series);
    const ys = coordinates(line).map(([, y]) => y);
    // Half the width of the line is beyond the point.
    assert.deepEqual([Math.min(...ys), Math.max(...ys)], [2.3, 37.7]);
    assert.ok(line.length < 30_000);
  });

  it('can be drawn, inside its box and in order of time, whatever the figures are', () => {
    fc.assert(
      fc.property(anySeries(anyFigure), fc.option(anyFigure), (series, target) => {
        const drawn = shape(series, target);
        if (!drawn) return;
        for (const path of Object.values(drawn) as string[]) {
          assert.doesNotMatch(path, /NaN|Infinity|undefined|e/);
          for (const [x, y] of coordinates(path)) assert.ok(x >= 0 && x <= 300 && y >= 0 && y <= 40);
        }
        const xs = coordinates(drawn.line).map(([x]) => x);
        assert.deepEqual(
          xs,
          [...xs].sort((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('draws every value once: as part of a line, or as a dot', () => {
    const whole = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.option(whole, { freq: 3 }), { maxLength: 30 }), (values) => {
        const drawn = shape(points(...values));
        const count = drawn ? coordinates(drawn.line).length + coordinates(drawn.dots).length : 0;
        assert.equal(count, values.filter((value) => value !== null).length);
      }),
    );
  });
});
