import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sparklineShape } from '../../../src/chart/sparkline.js';
import { trendShape } from '../../../src/chart/trend.js';
import { languageOf } from '../../../src/format/messages.js';
import { pointWords, trendTable } from '../../../src/format/point-words.js';
import { trendStory } from '../../../src/format/trend-words.js';
import { assessment } from '../../../src/model/assessment.js';
import { extremes } from '../../../src/model/extremes.js';
import type { Kpi, KpiResult } from '../../../src/model/kpi.js';
import { firstWhere, type Line, lineFrom, lineOf, pointAt } from '../../../src/model/line.js';
import { read } from '../../../src/model/read.js';
import { bucketTarget, lineColumns } from '../../../src/model/series.js';

const MINUTE = 60_000;

/** Typed columns, a minute apart. */
function columns(length: number, value = (i: number) => Math.sin(i / 50) * 100 + (i % 7)) {
  const t = Float64Array.from({ length }, (_, i) => Date.UTC(2026, 0, 1) + (i + 1) * MINUTE);
  return { t, value: Float64Array.from({ length }, (_, i) => value(i)) };
}

describe('Typed columns', () => {
  it('are kept and not copied, and are what the same points as pairs are', () => {
    const given = columns(1000, (i) => (i % 10 === 3 ? NaN : i));
    const result = { asOf: '2025-12-31', series: given } satisfies KpiResult;
    const { kpi, problems } = read(result);
    const line = lineOf(kpi, 'series');
    assert.ok(line.t === given.t && line.value === given.value);
    const pairs = [...given.t].map((t, i) => [t, given.value[i]]);
    assert.deepEqual(kpi.series, read({ ...result, series: pairs }).kpi.series);
    assert.ok(kpi.series.every(({ partial }) => partial));
    assert.deepEqual(problems, []);
  });

  it('in no order, or with what is no number, are read as any points are, and stay as they were', () => {
    const [t, value] = [Float64Array.of(3, 1, 2, 2, NaN), Float64Array.of(30, 10, Infinity, 20, 40)];
    const { kpi, problems } = read({ series: { t, value } });
    assert.deepEqual(
      kpi.series.map(({ t, value }) => [t, value]),
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
    );
    assert.equal(problems.length, 2);
    assert.deepEqual([...t, ...value], [3, 1, 2, 2, NaN, 30, 10, Infinity, 20, 40]);
  });

  it('of any kind are read', () => {
    const t = Float64Array.of(0, 1000, 2000);
    for (const value of [[1, 2, 3], Int32Array.of(1, 2, 3), Float32Array.of(1, 2, 3), BigInt64Array.of(1n, 2n, 3n)]) {
      const { kpi } = read({ series: { t, value: value as number[] } });
      assert.deepEqual(
        kpi.series.map(({ value }) => value),
        [1, 2, 3],
      );
    }
  });
});

describe('A line', () => {
  const figures = fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { freq: 4 }), { maxLength: 400 });
  const lineOfValues = (values: readonly (number | null)[]): Line =>
    lineFrom(values.map((value, t) => ({ t, value, partial: false })));

  it('knows its lowest and its highest value', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const inside = values.filter((value) => value !== null);
        assert.deepEqual(
          extremes(lineOfValues(values)),
          inside.length > 0 ? [Math.min(...inside), Math.max(...inside)] : [],
        );
      }),
    );
  });

  it('is the same as points, and gives each back', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const line = lineOfValues(values);
        values.forEach((value, t) => assert.deepEqual(pointAt(line, t), { t, value, partial: false }));
      }),
    );
  });

  it('is searched by halves', () => {
    let looks = 0;
    const found = firstWhere(0, 1_000_000, (i) => {
      looks++;
      return i >= 765_432;
    });
    assert.equal(found, 765_432);
    assert.ok(looks <= 20);
    assert.equal(
      firstWhere(3, 9, () => false),
      9,
    );
  });

  it('is reduced to another size without another look at all of its points', () => {
    const { t, value } = columns(200_000);
    const looked = new Set<unknown>();
    const counted = new Proxy(value, {
      get(target, key) {
        looked.add(key);
        return Reflect.get(target, key, target) as unknown;
      },
    });
    const line = { t, value: counted, partial: new Uint8Array(t.length) };
    const all = (width: number): unknown => lineColumns(line, width, t[0]!, t.at(-1)!);
    all(800);
    assert.ok(looked.size >= 200_000);
    looked.clear();
    assert.deepEqual(all(700), lineColumns({ t, value, partial: line.partial }, 700, t[0]!, t.at(-1)!));
    assert.ok(looked.size < 700 * 3 * 64, String(looked.size));
  });
});

describe('Nobody makes an object of each point', () => {
  const guarded = (): Kpi => {
    const series = columns(5000);
    const { kpi } = read({ series, previousSeries: series as never, target: 50, kind: 'rate', compare: 'year' });
    for (const name of ['series', 'previousSeries'])
      Object.defineProperty(kpi, name, { get: () => assert.fail(name), enumerable: true });
    return kpi;
  };

  it('to draw a trend, to read it off, and to tell it', () => {
    const language = languageOf('en');
    const story = trendStory(guarded(), language);
    const { trend } = story;
    const shape = trendShape({
      ...{ trend, width: 640, height: 240, em: 12, rtl: false, isRank: false, changes: [] },
      valueTexts: (values) => values.map(String),
      timeText: String,
      endText: (kind) => kind,
    })!;
    assert.match(pointWords(pointAt(trend.points, shape.nearest(300)), story).spoken, /target 50/);
    assert.equal(trendTable(story, true).rows.length, 1000);
  });

  it('to draw a card', () => {
    const kpi = guarded();
    assert.ok(sparklineShape(lineOf(kpi, 'series'), bucketTarget(kpi)));
    assert.equal(assessment(kpi).goal.status, 'pending');
  });

  it('and who asks for points gets them, the same each time, and in every copy', () => {
    const { kpi } = read({ series: [['2026-11-01', 1]] });
    const point = { t: Date.UTC(2026, 10, 1), value: 1, partial: false };
    assert.deepEqual([kpi.series, { ...kpi }.series, structuredClone(kpi).series], [[point], [point], [point]]);
    assert.equal(kpi.series, kpi.series);
    assert.deepEqual(pointAt(lineOf({ ...kpi, series: [] }, 'series'), 0).value, null);
  });
});
