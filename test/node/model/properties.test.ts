import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  assessment,
  type Better,
  compareToTarget,
  compareValues,
  defaultThresholds,
  evaluateFunnel,
  evaluateGoal,
  type Goal,
  type Kind,
  movingAverage,
  pixelColumns,
  type Point,
  poolSegments,
  read,
  type Reading,
  stageCosts,
  stepOpportunity,
  type Target,
  trendLine,
} from 'kpi-elements/model';
import { clean, close } from './close.js';

/** Numbers as they come: everyday ones, and everything a double can be. */
const anyNumber = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double(),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1e-300, Number.MAX_VALUE, -Number.MAX_VALUE, NaN, Infinity, -Infinity),
);
const anyFigure = fc.oneof({ weight: 5, arbitrary: anyNumber }, { weight: 1, arbitrary: fc.constant(null) });
const missing = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });

const everyKind = fc.constantFrom<Kind>('total', 'rate', 'level', 'unique');
const everyBetter = fc.constantFrom<Better>('higher', 'lower', 'range', 'neither');
const anyTarget: fc.Arbitrary<Target | null> = fc.oneof(
  { weight: 4, arbitrary: anyFigure },
  {
    weight: 2,
    arbitrary: fc.record({ min: anyNumber.map((bound) => bound + 0), max: anyNumber.map((bound) => bound + 0) }),
  },
);
const thresholds = fc.record(
  { onTrack: fc.double({ noNaN: true }), atRisk: fc.double({ noNaN: true }) },
  { noNullPrototype: true },
);

const anyGoal = fc.record({
  kind: missing(fc.option(everyKind)),
  better: missing(everyBetter),
  target: missing(anyTarget),
  actual: missing(anyFigure),
  baseline: missing(anyFigure),
  days: missing(fc.oneof(fc.integer({ min: 1, max: 400 }), anyFigure)),
  elapsed: missing(fc.oneof(fc.integer({ min: 0, max: 400 }), anyFigure)),
  weights: missing(fc.option(fc.array(fc.record({ days: anyNumber, w: anyNumber }), { maxLength: 8 }))),
  rateMode: missing(fc.constantFrom('hold', 'glide')),
  sample: missing(anyFigure),
  minSample: missing(anyNumber),
  monotone: missing(fc.boolean()),
  thresholds: missing(fc.option(thresholds)),
  warmup: missing(anyFigure),
}) as fc.Arbitrary<Goal>;

const anyComparison = fc.record({
  value: anyFigure,
  previous: anyFigure,
  kind: missing(everyKind),
  unit: missing(fc.constantFrom('number', 'percent', 'currency', 'days', 'shares')),
  better: missing(everyBetter),
  digits: missing(fc.integer({ min: 0, max: 20 })),
  target: missing(anyTarget),
  comparable: missing(fc.boolean()),
});

/** Numbers of everyday size, where nothing is lost to rounding. */
const plain = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100);
const date = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** What a source may really answer, with all its fields, mostly right and sometimes not. */
const anyResult = fc.record(
  {
    metric: fc.string(),
    label: fc.string(),
    value: fc.oneof(anyFigure, fc.string(), fc.bigInt()),
    previous: anyFigure,
    baseline: anyFigure,
    target: fc.oneof(anyTarget, fc.constantFrom('12.5%', '0.4/0.6', 'many')),
    stretch: anyFigure,
    unit: fc.constantFrom('number', 'percent', 'currency', 'days', 'shares', ''),
    currency: fc.constantFrom('EUR', 'eur', '', 'EURO'),
    kind: fc.oneof(everyKind, fc.constant('sum')),
    better: fc.oneof(everyBetter, fc.constant('more')),
    sample: anyFigure,
    minSample: anyFigure,
    monotone: fc.boolean(),
    rateMode: fc.constantFrom('hold', 'glide', 'fly'),
    weights: fc.array(fc.record({ days: anyNumber, w: anyNumber }), { maxLength: 5 }),
    thresholds,
    warmup: anyFigure,
    period: fc.oneof(
      fc.constantFrom('2026-Q4', '2026-11', '2026', '2026-W53', 'month', '7d', 'today', 'soon'),
      fc.record({ start: date, end: date }),
    ),
    previousPeriod: fc.record({ start: date, end: date }),
    asOf: fc.oneof(date, fc.string()),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Mars/Phobos'),
    compare: fc.constantFrom('previous', 'year', 'none', '2026-10', 'sometimes'),
    partial: fc.oneof(fc.boolean(), fc.record({ from: date })),
    series: fc.array(fc.oneof(fc.tuple(date, anyFigure), fc.record({ t: date, value: anyFigure }))),
    stages: fc.array(fc.record({ label: fc.string(), value: anyFigure, stepTarget: anyFigure }), { maxLength: 60 }),
    segments: fc.array(fc.record({ id: fc.string(), stages: fc.array(fc.record({ value: anyFigure })) })),
    spend: anyFigure,
    updatedAt: fc.oneof(date, fc.constant('2026-11-15T06:00:00Z')),
    notices: fc.array(fc.string()),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const now = missing(fc.integer({ min: 0, max: 4e12 }));

/** fc.anything() with everything that JavaScript has in store. */
const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
});

const fieldNames = [
  ...['metric', 'label', 'value', 'previous', 'baseline', 'target', 'stretch', 'unit', 'currency', 'kind', 'better'],
  ...['sample', 'minSample', 'monotone', 'rateMode', 'weights', 'thresholds', 'warmup', 'period', 'periodLabel'],
  ...['previousPeriod', 'previousLabel', 'asOf', 'timeZone', 'compare', 'partial', 'series', 'previousSeries'],
  ...['targetSeries', 'stages', 'segments', 'spend', 'reference', 'updatedAt', 'approximate', 'truncated', 'notices'],
];

/** Objects that answer every question with an exception. */
function throwing(): unknown {
  const fail = (): never => {
    throw new Error('hostile');
  };
  const handler = { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail };
  return new Proxy([], handler);
}
function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}
function hostileText(): unknown {
  const fail = (): never => {
    throw new Error('hostile');
  };
  return { toString: fail, valueOf: fail, toJSON: fail, [Symbol.toPrimitive]: fail };
}
function cyclic(): unknown {
  const list: unknown[] = [];
  list.push(list, { t: list, value: list, stages: list });
  return list;
}
function holed(): unknown {
  const list: unknown[] = [['2026-11-01', 1]];
  Object.defineProperty(list, 1, {
    enumerable: true,
    get() {
      throw new Error('hostile');
    },
  });
  return list;
}
const hostile: [what: string, make: () => unknown][] = [
  ['a proxy that throws', throwing],
  ['a revoked proxy', revoked],
  ['a text that throws', hostileText],
  ['a list that holds itself', cyclic],
  ['a list with an entry that throws', holed],
  ['an object without a prototype', () => Object.create(null) as unknown],
  ['an object whose toString is a text', () => ({ toString: 'x' })],
  ['an object whose JSON is nothing', () => ({ toJSON: () => undefined })],
  ['dates that are no texts', () => ({ start: Object.create(null) as unknown, end: { toString: 'x' } })],
  ['bounds that throw', () => ({ min: throwing(), max: revoked() })],
  ['columns that throw', () => ({ t: throwing(), value: revoked() })],
  ['columns with entries that throw', () => ({ t: holed(), value: holed() })],
  ['a list of all that', () => [throwing(), revoked(), hostileText()]],
  ['a list of pairs of all that', () => [[throwing(), revoked()]]],
  ['a list that says it is endless', () => new Proxy([], { get: () => Infinity })],
  ['a list of negative length', () => new Proxy([], { get: () => -1 })],
  ['a symbol', () => Symbol('hostile')],
  ['a function', () => () => 1],
  ['a date that is none', () => new Date(NaN)],
  ['a view without a length', () => new DataView(new ArrayBuffer(8))],
];

function isWhole({ kpi, problems }: Reading): void {
  clean(kpi);
  clean(assessment(kpi));
  for (const { field, value, expected, kept } of problems) {
    assert.equal(typeof field, 'string');
    assert.equal(typeof value, 'string');
    assert.ok(value.length <= 60, 'a found value is cut');
    assert.ok(expected.length > 0);
    assert.equal(typeof kept, 'boolean');
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('No NaN, no infinity and no minus on zero ever leaves the model', () => {
  it('evaluateGoal', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => clean(evaluateGoal(goal))),
      { numRuns: 5000 },
    );
  });

  it('compareToTarget', () => {
    const given = fc.record({ actual: anyFigure, target: anyTarget, better: missing(everyBetter) });
    fc.assert(
      fc.property(given, (one) => clean(compareToTarget(one))),
      { numRuns: 2000 },
    );
  });

  it('compareValues', () => {
    fc.assert(
      fc.property(anyComparison, (given) => clean(compareValues(given))),
      { numRuns: 5000 },
    );
  });

  it('evaluateFunnel and stepOpportunity', () => {
    const stage = fc.record({ id: fc.string(), value: anyFigure, stepTarget: missing(anyFigure) });
    fc.assert(
      fc.property(fc.array(stage), anyFigure, missing(fc.string()), (stages, spend, reference) =>
        clean(evaluateFunnel({ stages, spend, reference })),
      ),
      { numRuns: 2000 },
    );
    const step = fc.record({ id: fc.string(), rate: anyFigure, target: missing(anyFigure) });
    fc.assert(
      fc.property(fc.array(step), anyFigure, (steps, customers) => clean(stepOpportunity({ customers, steps }))),
    );
  });

  it('poolSegments and stageCosts', () => {
    const part = fc.record({ numerator: anyFigure, denominator: anyFigure });
    fc.assert(fc.property(fc.array(part), (parts) => clean(poolSegments(parts))));
    const figures = fc.dictionary(fc.string(), anyFigure);
    fc.assert(fc.property(figures, figures, (counts, stageSpend) => clean(stageCosts({ counts, stageSpend }))));
  });

  it('trendLine and movingAverage', () => {
    fc.assert(
      fc.property(fc.array(anyFigure), fc.integer({ min: 0, max: 9 }), (values, k) => {
        clean(trendLine(values));
        clean(movingAverage(values, k));
      }),
      { numRuns: 2000 },
    );
  });

  it('read and assessment', () => {
    fc.assert(
      fc.property(anyResult, now, (result, now) => isWhole(read(result, { now }))),
      { numRuns: 3000 },
    );
  });
});

describe('A goal', () => {
  it('is attained to exactly 1 at its target, whichever way is better', () => {
    const target = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => number !== 0);
    fc.assert(
      fc.property(target, fc.constantFrom<Better>('higher', 'lower'), (target, better) => {
        assert.equal(compareToTarget({ actual: target, target, better }).attainment, 1);
        assert.equal(evaluateGoal({ kind: 'rate', actual: target, target, better }).attainment, 1);
      }),
    );
  });

  it('for less mirrors a goal for more', () => {
    const given = fc.record({
      kind: fc.constantFrom<Kind>('rate', 'level'),
      actual: plain,
      target: plain,
      baseline: fc.option(plain),
      days: fc.constant(90),
      elapsed: fc.integer({ min: 0, max: 90 }),
      rateMode: fc.constantFrom('hold', 'glide'),
    }) as fc.Arbitrary<Omit<Goal, 'target'> & { actual: number; target: number; baseline: number | null }>;
    fc.assert(
      fc.property(given, (goal) => {
        const { actual, target, baseline } = goal;
        const more = evaluateGoal({ ...goal, better: 'higher' });
        const less = evaluateGoal({
          ...goal,
          better: 'lower',
          actual: -actual,
          target: -target,
          baseline: baseline === null ? null : -baseline,
        });
        for (const key of ['performance', 'attainment', 'progress', 'status', 'reason'] as const) {
          assert.equal(less[key], more[key], key);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is compared with its target in the same words, more or less', () => {
    fc.assert(
      fc.property(plain, plain, (actual, target) => {
        const more = compareToTarget({ actual, target, better: 'higher' });
        const less = compareToTarget({ actual: -actual, target: -target, better: 'lower' });
        assert.equal(less.attainment, more.attainment);
        assert.equal(less.favourable, more.favourable);
      }),
    );
  });

  it('is judged on the share of its own, so that a unit does not matter', () => {
    fc.assert(
      fc.property(
        plain,
        plain,
        everyKind,
        fc.constantFrom<Better>('higher', 'lower'),
        (actual, target, kind, better) => {
          const goal = { kind, better, days: 90, elapsed: 45 };
          const small = evaluateGoal({ ...goal, actual, target });
          const large = evaluateGoal({ ...goal, actual: actual * 1024, target: target * 1024 });
          assert.equal(large.status, small.status);
          close(large.performance, small.performance);
        },
      ),
    );
  });

  it('gives a reason when it is pending, and never otherwise', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        const { status, reason } = evaluateGoal(goal);
        assert.equal(reason !== null, status === 'pending');
      }),
      { numRuns: 5000 },
    );
  });

  it('has no status without a target, or when nobody asked for a judgement', () => {
    fc.assert(
      fc.property(anyGoal, (goal) => {
        assert.equal(evaluateGoal({ ...goal, target: null }).status, null);
        assert.equal(evaluateGoal({ ...goal, better: 'neither' }).status, null);
      }),
      { numRuns: 2000 },
    );
  });

  it('is judged alike by the default thresholds, given or not', () => {
    fc.assert(
      fc.property(anyGoal, ({ thresholds: _, ...goal }) => {
        const given = evaluateGoal({ ...goal, thresholds: defaultThresholds });
        assert.deepEqual(given, evaluateGoal(goal));
        assert.deepEqual(given, evaluateGoal({ ...goal, thresholds: null }));
      }),
      { numRuns: 2000 },
    );
  });

  it('never gets a worse word for a better value, in a running period', () => {
    const worth = ['off-track', 'at-risk', 'on-track', 'achieved'];
    fc.assert(
      fc.property(plain, plain, plain, fc.constantFrom<Kind>('total', 'rate'), (a, b, target, kind) => {
        const goal: Goal = { kind, target, actual: null, days: 90, elapsed: 45 };
        const [worse, better] = [Math.min(a, b), Math.max(a, b)].map(
          (actual) => evaluateGoal({ ...goal, actual }).status,
        );
        assert.ok(worth.indexOf(better!) >= worth.indexOf(worse!), `${worse} then ${better}`);
      }),
    );
  });
});

describe('Parts and points', () => {
  it('pool to the same rate in any order', () => {
    const amount = fc.double({ noNaN: true, min: 0, max: 1e300 });
    const part = fc.record({ numerator: amount, denominator: amount });
    const shuffled = fc
      .array(part, { maxLength: 20 })
      .chain((parts) =>
        fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length })),
      );
    fc.assert(
      fc.property(shuffled, ([parts, others]) => close(poolSegments(others).pooled, poolSegments(parts).pooled)),
    );
  });

  it('pool to a rate between the lowest and the highest of the parts', () => {
    const part = fc.record({ numerator: fc.nat(1000), denominator: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const { rates, pooled } = poolSegments(parts);
        assert.ok(pooled! >= Math.min(...rates.map(Number)) - 1e-12);
        assert.ok(pooled! <= Math.max(...rates.map(Number)) + 1e-12);
      }),
    );
  });

  it('average to the mean of the last k values, wherever k values are', () => {
    const values = fc.array(fc.option(fc.double({ noNaN: true, min: -1e300, max: 1e300 })), { maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (values, k) => {
        const expected = values.map((_, i) => {
          const last = values.slice(Math.max(0, i - k + 1), i + 1);
          return i < k - 1 || last.includes(null) ? null : last.reduce((sum: number, value) => sum + value!, 0) / k;
        });
        close(movingAverage(values, k), expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('lie on their trend line when they lie on a line', () => {
    const line = fc.record({ from: plain, slope: plain, length: fc.integer({ min: 2, max: 30 }) });
    fc.assert(
      fc.property(line, ({ from, slope, length }) => {
        const found = trendLine(Array.from({ length }, (_, i) => from + slope * i));
        const size = 1e-6 * (Math.abs(from) + Math.abs(slope) * length + 1);
        assert.ok(Math.abs(found.slope! - slope) < size);
        assert.ok(Math.abs(found.next! - (from + slope * length)) < size);
      }),
    );
  });

  it('come out of read in order of time, whatever order they came in', () => {
    const points = fc
      .uniqueArray(fc.tuple(date, fc.option(plain)), { selector: ([t]) => t })
      .chain((points) =>
        fc.tuple(
          fc.constant(points),
          fc.shuffledSubarray(points, { minLength: points.length, maxLength: points.length }),
        ),
      );
    fc.assert(
      fc.property(points, ([series, shuffled]) => {
        const found = read({ series: shuffled });
        assert.deepEqual(found.kpi.series, read({ series }).kpi.series);
        assert.deepEqual(found.problems, []);
        found.kpi.series.forEach((point, i) => assert.ok(i === 0 || found.kpi.series[i - 1]!.t < point.t));
      }),
    );
  });
});

describe('pixelColumns', () => {
  const series: fc.Arbitrary<Point[]> = fc
    .uniqueArray(fc.record({ t: fc.nat(2000), value: fc.option(fc.integer({ min: -9, max: 9 })) }), {
      selector: ({ t }) => t,
      maxLength: 200,
    })
    .map((points) => points.sort((a, b) => a.t - b.t).map((point) => ({ ...point, partial: false })));

  /** The definition, word for word: all points of a column, then what is asked of them. */
  function naive(points: readonly Point[], columns: number, from: number, to: number) {
    const inside = points.filter(({ t }) => t >= from && t <= to);
    const columnOf = ({ t }: Point) => Math.min(columns - 1, Math.floor(((t - from) / (to - from || 1)) * columns));
    const out = [];
    for (let column = 0; column < columns; column++) {
      const all = inside.filter((point) => point.value !== null && columnOf(point) === column);
      if (all.length === 0) continue;
      const values = all.map(({ value }) => value!);
      const before = inside.filter((point) => point.value !== null && columnOf(point) < column).at(-1);
      const gaps = inside.filter(({ t, value }) => value === null && before && t > before.t && t < all[0]!.t);
      out.push({
        column,
        afterGap: gaps.length > 0,
        first: all[0],
        last: all.at(-1),
        min: all.find(({ value }) => value === Math.min(...values)),
        max: all.find(({ value }) => value === Math.max(...values)),
      });
    }
    return out;
  }

  it('keeps the first, last, lowest and highest point of each column and marks gaps between columns', () => {
    const window = fc.tuple(fc.nat(2000), fc.nat(2000)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 60 }), window, (points, columns, [from, to]) => {
        const found = pixelColumns(points, columns, from, to);
        assert.ok(found.length <= columns);
        assert.deepEqual(found, naive(points, columns, from, to));
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing to say about points without a value, and one column for one moment', () => {
    const point: Point = { t: 5, value: null, partial: false };
    assert.deepEqual(pixelColumns([point], 100, 0, 10), []);
    const one = { ...point, value: 7 };
    assert.deepEqual(pixelColumns([one], 100, 5, 5), [
      { column: 0, afterGap: false, first: one, last: one, min: one, max: one },
    ]);
  });
});

describe('read takes any input', () => {
  it('and never throws, whatever it is', () => {
    fc.assert(
      fc.property(anything, anything, now, (input, over, now) => isWhole(read(input, { over, now }))),
      { numRuns: 2000 },
    );
  });

  it('and never throws, whatever any of its fields is', () => {
    const fields = fc.dictionary(fc.constantFrom(...fieldNames), anything);
    fc.assert(
      fc.property(fields, fields, now, (input, over, now) => isWhole(read(input, { over, now }))),
      { numRuns: 5000 },
    );
  });

  it('and never throws at JSON, whatever it holds', () => {
    const json = fc.dictionary(fc.constantFrom(...fieldNames), fc.jsonValue());
    fc.assert(
      fc.property(json, (input) => isWhole(read(JSON.parse(JSON.stringify(input)) as unknown))),
      { numRuns: 2000 },
    );
  });

  for (const [what, make] of hostile) {
    it(`and never throws at ${what}, as input and in every field`, () => {
      isWhole(read(make()));
      isWhole(read({}, { over: make() }));
      for (const name of fieldNames) {
        isWhole(read({ [name]: make() }));
        isWhole(read({}, { over: { [name]: make() } }));
        isWhole(
          read({ stages: [{ [name]: make() }, make()], segments: [{ [name]: make(), stages: [make()] }, make()] }),
        );
        isWhole(read({ series: [make(), [make(), make()], { t: make(), value: make() }], notices: [make()] }));
      }
    });
  }

  it('and never throws at getters that throw', () => {
    for (const name of fieldNames) {
      const input = Object.defineProperty({ value: 5 }, name, {
        enumerable: true,
        get() {
          throw new Error('hostile');
        },
      });
      isWhole(read(input));
    }
  });

  it('and asks each field once, so that a getter cannot answer twice', () => {
    let asked = 0;
    const input = {
      get value() {
        return ++asked;
      },
    };
    assert.equal(read(input).kpi.value, 1);
    assert.equal(asked, 1);
  });

  it('and never changes it, nor needs it to be changeable', () => {
    fc.assert(
      fc.property(anyResult, now, (result, now) => {
        const before = structuredClone(result);
        const found = read(result, { now });
        assert.deepEqual(structuredClone(result), before);
        assert.deepEqual(read(frozen(result), { now }), found);
      }),
      { numRuns: 1000 },
    );
  });

  it('and takes no field from a prototype, nor gives one', () => {
    assert.equal(read(Object.create({ value: 5 })).kpi.value, null);
    const input = JSON.parse('{"__proto__": {"value": 5, "polluted": 1}}') as unknown;
    assert.equal(read(input).kpi.value, null);
    assert.equal(read({}, { over: input }).kpi.value, null);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('and reads the same JSON twice to the same', () => {
    fc.assert(
      fc.property(anyResult, now, ({ value, ...result }, now) => {
        const json = JSON.stringify({ ...result, value: typeof value === 'bigint' ? String(value) : value });
        assert.deepEqual(read(JSON.parse(json), { now }), read(JSON.parse(json), { now }));
      }),
      { numRuns: 1000 },
    );
  });

  it('and reads what it has read to the same KPI, without a problem', () => {
    fc.assert(
      fc.property(anyResult, ({ partial: _, updatedAt: __, value, ...result }) => {
        const once = read({ ...result, value: typeof value === 'number' ? value : 12 });
        fc.pre(!once.problems.some(({ field }) => field === 'kind'));
        const twice = read(JSON.parse(JSON.stringify(once.kpi)));
        assert.deepEqual(twice.kpi, once.kpi);
        assert.deepEqual(
          twice.problems.filter(({ field, kept }) => !kept && field !== 'value'),
          [],
        );
      }),
      { numRuns: 1000 },
    );
  });
});
