import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { KpiResult, Point } from '../../../src/model/kpi.js';
import { type Line, lineFrom, pointAt } from '../../../src/model/line.js';
import { read } from '../../../src/model/read.js';
import { leastSquares, lineColumns } from '../../../src/model/series.js';
import { evaluateTrend } from '../../../src/model/trend.js';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

const figure = fc.option(fc.integer({ min: -50, max: 50 }), { freq: 5 });
/** Points in order, with gaps and with places left out; enough of them for whole blocks. */
const points: fc.Arbitrary<Point[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), figure, fc.nat(9)), { maxLength: 400 })
  .map((steps) => {
    let t = START;
    return steps.map(([step, value, moving]) => ({ t: (t += step * 60_000), value, partial: moving === 0 }));
  });

/** First, lowest, highest and last of each pixel column, looked for one after the other. */
function naiveColumns(points: readonly Point[], columns: number, from: number, to: number): number[] {
  const out = new Map<number, number[]>();
  points.forEach(({ t, value }, i) => {
    if (value === null || t < from || t > to) return;
    const column = Math.min(columns - 1, Math.floor(((t - from) / (to - from || 1)) * columns));
    out.set(column, [...(out.get(column) ?? []), i]);
  });
  const valueAt = (i: number): number => points[i]!.value!;
  return [...out.values()].flatMap((inside) => {
    const min = inside.reduce((best, i) => (valueAt(i) < valueAt(best) ? i : best));
    const max = inside.reduce((best, i) => (valueAt(i) > valueAt(best) ? i : best));
    return [inside[0]!, min, max, inside.at(-1)!];
  });
}

const listed = ({ t, value, partial }: Line): unknown[] => [[...t], [...value], [...partial]];

describe('Points in columns', () => {
  it('come down to the columns of pixels that looking at each point gives, on any width and part of the time', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 120 }), fc.nat(900), fc.nat(900), (points, width, a, b) => {
        const [from, to] = [a, b].map((minute) => START + minute * 60_000).sort((a, b) => a - b) as [number, number];
        assert.deepEqual(lineColumns(lineFrom(points), width, from, to), naiveColumns(points, width, from, to));
      }),
      { numRuns: 500 },
    );
  });

  it('are judged as the same points as objects are, in any order and twice', () => {
    const times = fc.array(fc.tuple(fc.nat(60), figure), { maxLength: 80 });
    fc.assert(
      fc.property(times, fc.constantFrom(DAY, 60_000), fc.option(fc.nat(60)), (rows, step, known) => {
        const t = Float64Array.from(rows, ([at]) => START + at * step);
        const value = Float64Array.from(rows, ([, value]) => value ?? NaN);
        const asOf = known === null ? undefined : new Date(START + known * DAY).toISOString().slice(0, 10);
        const rest = { ...{ kind: 'total', target: 900, period: '2026-Q1' }, ...(asOf && { asOf }) } as const;
        const lists = [
          { t, value },
          rows.map(([at, value]) => ({ t: START + at * step, value })),
          rows.map(([at, value]) => [START + at * step, value]),
        ];
        const [columns, ...others] = lists.map((series) => {
          const { kpi, problems } = read({ ...rest, series: series as unknown as NonNullable<KpiResult['series']> });
          const { points, previous, ...judged } = evaluateTrend(kpi);
          return [kpi.series, problems, listed(points), listed(previous), judged];
        });
        for (const other of others) assert.deepEqual(other, columns);
      }),
      { numRuns: 300 },
    );
  });

  it('that grow at their end are read and judged as if they were new', () => {
    fc.assert(
      fc.property(points, fc.nat(400), (points, size) => {
        const { t, value } = lineFrom(points);
        const [first, second] = [size, t.length].map((end) =>
          read({ series: { t: t.subarray(0, end), value: value.subarray(0, end) } }),
        );
        const anew = read({ series: { t: t.slice(), value: value.slice() } });
        assert.ok(first!.kpi.series.length <= points.length);
        assert.deepEqual(second, anew);
        const [grown, all] = [second, anew].map(({ kpi }) => evaluateTrend(kpi));
        assert.deepEqual(grown, all);
      }),
    );
  });

  it('have the least-squares line that two looks at all of them give, wherever it starts', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(0, 1e6, -1e9), (points, level) => {
        const line = lineFrom(points.map((point) => ({ ...point, value: point.value && point.value + level })));
        const known = [...line.t.keys()]
          .map((i) => pointAt(line, i))
          .flatMap(({ value, partial }, i) => (value === null || partial ? [] : [[i, value] as const]));
        const { count, mean, slope, whole } = leastSquares(line);
        assert.deepEqual([count, whole], [known.length, true]);
        if (count < 2) return assert.equal(slope, null);
        const [x, y] = [0, 1].map((k) => known.reduce((sum, pair) => sum + pair[k as 0], 0) / count) as [
          number,
          number,
        ];
        const xx = known.reduce((sum, [i]) => sum + (i - x) ** 2, 0);
        const xy = known.reduce((sum, [i, value]) => sum + (i - x) * (value - y), 0);
        assert.ok(Math.abs(mean! - y) <= 1e-12 * Math.abs(y) + 1e-12, `${mean} ${y}`);
        assert.ok(Math.abs(slope! - xy / xx) <= 1e-6, `${slope} ${xy / xx}`);
      }),
      { numRuns: 500 },
    );
  });

  it('whose buffers were given away are none, and throw nothing', () => {
    for (const gone of ['t', 'value'] as const) {
      const series = { t: Float64Array.of(0, DAY, 2 * DAY), value: Float64Array.of(1, 2, 3) };
      structuredClone(series, { transfer: [series[gone].buffer] });
      const { kpi } = read({ series });
      assert.equal(kpi.series.length, 0);
      assert.equal(evaluateTrend(kpi).latest, null);
    }
  });
});
