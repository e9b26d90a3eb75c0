import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type KpiResult, read } from 'kpi-elements/model';
import { calendarTicks, type Step } from '../../../src/chart/calendar.js';
import { type LineEnd, placeLabels, textWidth } from '../../../src/chart/labels.js';
import { trendShape, type TrendInput, type TrendShape } from '../../../src/chart/trend.js';
import { isoDate } from '../../../src/model/period.js';
import { evaluateTrend } from '../../../src/model/trend.js';
import { DAY } from '../../../src/model/zone.js';
import { anyFigure } from './kpis.js';

const start = Date.UTC(2026, 0, 5) / DAY;
const days = (...values: (number | null)[]): [string, number | null][] =>
  values.map((value, i) => [isoDate(start + i), value]);
const short = (value: number): string => String(Number(value.toPrecision(3)));

function shapeOf(result: KpiResult, room: Partial<TrendInput> = {}): TrendShape | null {
  return trendShape({
    changes: [],
    ...{ trend: evaluateTrend(read(result).kpi), width: 640, height: 240, em: 12, rtl: false, isRank: false },
    valueTexts: (values: readonly number[]) => values.map(short),
    timeText: (t) => isoDate(t / DAY).slice(5),
    endText: (kind, value) => `${kind} ${typeof value === 'number' ? short(value) : `${value.min} – ${value.max}`}`,
    ...room,
  });
}

/** Every corner of a path of M, L, H and V. */
function corners(path: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLHVhZ])(-?[\d.]+)?(?: (-?[\d.]+))?/g)].flatMap(([, command, a, b]) => {
    if (command === 'Z' || command === 'h') return [];
    if (command === 'H') x = Number(a);
    else if (command === 'V') y = Number(a);
    else [x, y] = [Number(a), Number(b)];
    return [[x, y] as [number, number]];
  });
}

const anyTrend: fc.Arbitrary<KpiResult> = fc
  .record({
    steps: fc.array(fc.tuple(fc.constantFrom(1, 1, 1, 2, 7, 400), fc.option(anyFigure, { freq: 5 })), {
      maxLength: 40,
    }),
    before: fc.array(anyFigure, { maxLength: 40 }),
    target: fc.option(fc.oneof(anyFigure, fc.tuple(anyFigure, anyFigure)), { nil: undefined }),
    kind: fc.constantFrom('total', 'rate', 'level', 'unique', undefined),
    better: fc.constantFrom('higher', 'lower', 'neither', undefined),
    unit: fc.constantFrom('number', 'percent', 'score'),
    granularity: fc.constantFrom('day', 'week', 'month', undefined),
    baseline: fc.option(anyFigure, { nil: undefined }),
    targetSeries: fc.array(anyFigure, { maxLength: 4 }),
    period: fc.constantFrom('2026-01', '2026', '2025', undefined),
    asOf: fc.constantFrom('2026-01-10', '2026-01-31', undefined),
  })
  .map(({ steps, before, target, targetSeries, ...rest }) => {
    let day = start;
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as KpiResult;
    return {
      ...given,
      series: steps.map(([step, value]) => [isoDate((day += step)), value] as const),
      previousSeries: before.map((value, i) => [isoDate(start - 365 + i), value] as const),
      targetSeries: targetSeries.map((value, i) => [isoDate(start + 3 * i), value] as const),
      ...(Array.isArray(target)
        ? { target: { min: Math.min(...target), max: Math.max(...target) } }
        : target !== undefined && { target }),
    };
  });
const anyRoom = fc.record({
  width: fc.integer({ min: 90, max: 2000 }),
  height: fc.integer({ min: 80, max: 600 }),
  em: fc.constantFrom(9, 12, 24),
  rtl: fc.boolean(),
  isRank: fc.boolean(),
});

describe('A trend is drawn', () => {
  it('inside its room and in finite numbers, whatever the figures are', () => {
    fc.assert(
      fc.property(anyTrend, anyRoom, (result, room) => {
        const shape = shapeOf(result, room);
        if (!shape) return;
        for (const [kind, path] of Object.entries(shape.paths)) {
          assert.doesNotMatch(path, /NaN|Infinity|undefined|e/, kind);
          for (const [x, y] of corners(path))
            assert.ok(x >= -0.1 && x <= room.width + 0.1 && y >= -0.1 && y <= room.height + 0.1, `${kind} ${path}`);
        }
        for (const { x, y, text } of shape.texts) assert.ok(Number.isFinite(x + y), text);
        assert.deepEqual([shape.across(room.width / 4), shape.down(room.height)], ['25%', '100%']);
        assert.ok(!shape.open || Number.isFinite(shape.open.x + shape.open.y));
      }),
      { numRuns: 1000 },
    );
  });

  it('in order of time, from the left or from the right', () => {
    fc.assert(
      fc.property(anyTrend, anyRoom, (result, room) => {
        const xs = corners(shapeOf(result, room)?.paths.line ?? '').map(([x]) => (room.rtl ? -x : x));
        assert.deepEqual(
          xs,
          [...xs].sort((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('with the order of its values kept: larger is higher, and of ranks lower', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 60 }),
        fc.boolean(),
        (values, isRank) => {
          const ys = corners(shapeOf({ series: days(...values) }, { isRank })!.paths.line).map(([, y]) => y);
          for (let i = 1; i < ys.length; i++) {
            const up = (ys[i]! - ys[i - 1]!) * (isRank ? -1 : 1);
            assert.ok((values[i]! - values[i - 1]!) * up <= 0);
          }
        },
      ),
    );
  });

  it('with the lowest and the highest value of each pixel column on its path', () => {
    const random = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 150, max: 700 }), (seed, width) => {
        const next = random(seed);
        const values = Array.from({ length: 5000 }, () => Math.round(next() * 1e6));
        const shape = shapeOf({ series: days(...values) }, { width })!;
        const drawn = corners(shape.paths.line);
        const reached = new Map<number, number[]>();
        for (const [x, y] of drawn) reached.set(x, [...(reached.get(x) ?? []), y]);
        const [left, right] = [shape.place(0).x, shape.place(values.length - 1).x];
        const columns = Math.max(1, Math.round(right - left));
        const extremes = new Map<number, { min: number; max: number }>();
        values.forEach((value, i) => {
          const column = Math.min(columns - 1, Math.floor((i / (values.length - 1)) * columns));
          const at = extremes.get(column) ?? { min: i, max: i };
          if (value < values[at.min]!) at.min = i;
          if (value > values[at.max]!) at.max = i;
          extremes.set(column, at);
        });
        for (const { min, max } of extremes.values())
          for (const i of [min, max]) {
            const { x, y } = shape.place(i);
            // A stroke goes on for half its width at most.
            assert.ok(
              reached.get(x)?.some((end) => Math.abs(end - y!) <= 1),
              `${i}`,
            );
          }
        assert.ok(drawn.length <= 8 * columns, 'no more than the eye can tell apart');
      }),
      { numRuns: 20 },
    );
  });

  it('with gaps as gaps, lone points as dots, and the way to an unfinished value apart', () => {
    const { paths, open } = shapeOf({
      series: days(1, 2, null, 3, null, 4, 5, 6),
      period: '2026-01',
      asOf: '2026-01-11',
    })!;
    assert.equal(paths.line.match(/M/g)!.length, 2);
    assert.equal(paths.area.match(/Z/g)!.length, 2);
    assert.equal(corners(paths.dots).length, 1);
    assert.equal(corners(paths.partial).length, 2);
    assert.deepEqual([open!.x, open!.y], corners(paths.partial)[1]);
  });

  it('from zero with its area, unless that would flatten it', () => {
    const floor = (...values: number[]) => shapeOf({ series: days(...values) })!;
    assert.ok(floor(10, 50, 30).texts.some(({ text }) => text === '0'));
    assert.notEqual(floor(10, 50, 30).paths.area, '');
    assert.ok(!floor(93, 94, 93.5).texts.some(({ text }) => text === '0'));
    assert.equal(floor(93, 94, 93.5).paths.area, '', 'an area that does not start at zero would lie');
    const below = floor(-10, 20);
    assert.match(below.paths.area, new RegExp(`V${below.place(0).y === null ? '' : '[\\d.]+'}H`));
  });

  it('as ranks with 1 at the top, and nothing above it', () => {
    const { texts, paths, place } = shapeOf({ series: days(9, 4, 1) }, { isRank: true })!;
    assert.ok(place(2).y! < place(0).y!);
    assert.ok(!texts.some(({ text }) => Number(text) < 1));
    assert.equal(paths.area, '');
  });

  it('with its target as a line over the whole axis, as steps, as a way, or as a band', () => {
    const base = { series: days(1, 2, 3, 4), period: '2026-01-05/2026-01-14', asOf: '2026-01-08' };
    const flat = corners(shapeOf({ ...base, kind: 'rate', target: 3 })!.paths.target);
    assert.equal(flat.length, 2);
    assert.equal(flat[0]![1], flat[1]![1]);
    const steps = shapeOf({ ...base, targetSeries: days(1, 1, 3) })!.paths.target;
    assert.match(steps, /^M[\d. ]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+H[\d.]+$/);
    const way = corners(shapeOf({ ...base, kind: 'level', baseline: 0, target: 10 })!.paths.target);
    assert.ok(way[0]![1] > way.at(-1)![1]);
    const { band, target } = shapeOf({ ...base, kind: 'rate', target: { min: 2, max: 3 } })!.paths;
    assert.match(band, /Z$/);
    assert.equal(target.match(/M/g)!.length, 2);
  });

  it('with its target only where there is one', () => {
    const base = { series: days(1, 2, 3, 4, 5, 6) };
    const { place, paths } = shapeOf({ ...base, targetSeries: [['2026-01-07', 3]] })!;
    assert.equal(corners(paths.target)[0]![0], place(2).x);
    const plan = shapeOf({ ...base, kind: 'total', target: 9, period: '2026-01-06/2026-01-08', asOf: '2026-01-10' })!;
    const ends = corners(plan.paths.target).map(([x]) => x);
    assert.deepEqual([ends[0], ends.at(-1)], [plan.place(1).x, plan.place(3).x]);
  });

  it('with its projection from the latest complete value to the end of the axis', () => {
    const { paths, place } = shapeOf({
      series: days(1, 2, 3, 1),
      period: '2026-01-05/2026-01-20',
      asOf: '2026-01-07',
    })!;
    const [from, to] = corners(paths.projection);
    assert.deepEqual(from, [place(2).x, place(2).y]);
    assert.ok(to![0] > place(3).x && to![1] < place(2).y!);
  });

  it('not at all without a value', () => {
    for (const series of [[], days(null, null)]) assert.equal(shapeOf({ series, target: 5 }), null);
  });

  it('with the nearest point found at any place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 50 }),
        fc.double({ min: 0, max: 640, noNaN: true }),
        fc.boolean(),
        (steps, at, rtl) => {
          let day = start;
          const shape = shapeOf({ series: steps.map((step) => [isoDate((day += step)), 1]) }, { rtl })!;
          const found = Math.abs(shape.place(shape.nearest(at)).x - at);
          steps.forEach((_, i) => assert.ok(found <= Math.abs(shape.place(i).x - at) + 0.2));
        },
      ),
    );
  });
});

describe('The labels of lines', () => {
  const room = { left: 40, right: 640, bottom: 220, em: 12 };
  const anyEnd: fc.Arbitrary<LineEnd> = fc.record({
    kind: fc.constant('target'),
    text: fc.string({ minLength: 1, maxLength: 16 }),
    x: fc.double({ min: 40, max: 600, noNaN: true }),
    y: fc.double({ min: 0, max: 220, noNaN: true }),
  });

  it('never touch each other, and stay in their room', () => {
    fc.assert(
      fc.property(fc.array(anyEnd, { maxLength: 7 }), (ends) => {
        const boxes = placeLabels(ends, room).map(({ text, x, y, anchor }) => {
          const width = textWidth(text, room.em);
          const from = x - { start: 0, middle: width / 2, end: width }[anchor];
          return { from, to: from + width, y };
        });
        boxes.forEach(({ from, to, y }, i) => {
          assert.ok(from >= room.left - 0.01 && to <= room.right + 0.01 && y >= 6 && y <= 214);
          for (const other of boxes.slice(i + 1))
            assert.ok(from >= other.to || to <= other.from || Math.abs(y - other.y) >= 1.3 * room.em - 1e-9);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('stand at their lines where nothing is in the way, and keep out of the way of the first', () => {
    const ends = [
      { kind: 'target', text: 'Target 5', x: 500, y: 100 },
      { kind: 'projection', text: 'Projected 5', x: 500, y: 102 },
    ];
    const [first, second] = placeLabels(ends, room);
    assert.equal(first!.y, 100);
    assert.ok(Math.abs(second!.y - 100) >= 15 && Math.abs(second!.y - 102) < 20);
  });
});

describe('The ticks of time', () => {
  const ticks = (from: string, to: string, most: number, finest: Step) => {
    const { step, times } = calendarTicks(Date.parse(from), Date.parse(to), most, finest);
    return [step, ...times.map((t) => new Date(t).toISOString().slice(0, finest === 'hour' ? 16 : 10))];
  };

  it('are the beginnings of days, Mondays, months and years', () => {
    assert.deepEqual(ticks('2026-11-01', '2026-11-05', 6, 'day'), [
      'day',
      ...[1, 2, 3, 4, 5].map((d) => `2026-11-0${d}`),
    ]);
    assert.deepEqual(ticks('2026-11-01', '2026-11-20', 6, 'day'), ['week', '2026-11-02', '2026-11-09', '2026-11-16']);
    assert.deepEqual(ticks('2026-10-05', '2027-01-20', 6, 'week'), ['month', '2026-11-01', '2026-12-01', '2027-01-01']);
    assert.deepEqual(ticks('2026-01-01', '2026-12-01', 6, 'month'), [
      'month',
      ...['01', '03', '05', '07', '09', '11'].map((m) => `2026-${m}-01`),
    ]);
    assert.deepEqual(ticks('2019-06-01', '2026-12-01', 6, 'month'), [
      'year',
      '2020-01-01',
      '2022-01-01',
      '2024-01-01',
      '2026-01-01',
    ]);
    assert.deepEqual(ticks('2026-11-01T05:00Z', '2026-11-01T20:00Z', 6, 'hour'), [
      'hour',
      ...['06', '09', '12', '15', '18'].map((h) => `2026-11-01T${h}:00`),
    ]);
  });

  it('are never finer than the series, never more than there is room for, and evenly rare', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 2, max: 12 }),
        (from, length, most) => {
          const { times } = calendarTicks(from * DAY, (from + length) * DAY, most, 'day');
          assert.ok(times.length <= most);
          for (const t of times) assert.ok(t >= from * DAY && t <= (from + length) * DAY && t % DAY === 0);
        },
      ),
    );
  });
});

describe('The names of changes', () => {
  const series = days(...Array<number>(30).fill(5));
  const at = (day: number): number => (start + day) * DAY;
  const named = (changes: TrendInput['changes'], room: Partial<TrendInput> = {}): [string, number][] =>
    shapeOf({ series, target: 8 }, { changes, ...room })!
      .texts.filter(({ kind }) => kind === 'change')
      .map(({ text, x }) => [text, Math.round(x)]);
  const lines = (changes: TrendInput['changes']): number =>
    shapeOf({ series }, { changes })!.paths.changes.split('M').length - 1;

  it('stand where they were made, if there is room up to the next one', () => {
    const changes = [
      { t: at(5), label: 'New page' },
      { t: at(6), label: 'New form' },
    ];
    assert.deepEqual(
      named(changes).map(([text]) => text),
      ['New form'],
    );
    assert.equal(lines(changes), 2);
    const [[, ltr]] = named([changes[1]!]) as [[string, number]];
    const [[, rtl]] = named([changes[1]!], { rtl: true }) as [[string, number]];
    assert.equal(ltr + rtl, 640);
  });

  it('never stand where lines have their labels', () => {
    let drawn = 0;
    for (const width of [120, 160, 200, 240, 320, 480, 640])
      for (let day = 1; day < 29; day++) {
        const shape = shapeOf({ series, target: 8 }, { changes: [{ t: at(day), label: 'New page' }], width })!;
        const [name] = shape.texts.filter(({ kind }) => kind === 'change');
        if (!name) continue;
        drawn++;
        for (const { kind, text, x, y, anchor } of shape.texts) {
          const begin = x - (anchor === 'end' ? textWidth(text, 12) : 0);
          const isEnd = kind === 'target' || kind === 'latest';
          assert.ok(!isEnd || y > 24 || name.x + textWidth(name.text, 12) <= begin, `${width}, day ${day}: ${text}`);
        }
      }
    assert.ok(drawn > 50);
  });

  it('are those of the time that is drawn', () => {
    assert.equal(
      lines([
        { t: at(-9), label: 'Before' },
        { t: at(99), label: 'After' },
      ]),
      0,
    );
  });
});
