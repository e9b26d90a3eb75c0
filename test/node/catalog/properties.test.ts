import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { catalog, evaluateMetric, type Metric, type MetricInputs, rollUpMetric } from 'kpi-elements/catalog';
import { formulaOf, fractionOf } from '../../../src/model/formula.js';
import { quotient } from '../../../src/model/fraction.js';
import { clean } from '../model/close.js';

/** A formula as text, and as the tree it was written from. */
type Tree = string | readonly [left: Tree, sign: string, right: Tree];
const names = ['a', 'b', 'c'];
const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...names, '2', '0.5'),
    fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')),
  ),
})).tree;

const rank = (sign: string): number => ('+-'.includes(sign) ? 1 : 2);
/** With no more parentheses than it takes. */
function written(node: Tree, outer = 0, isRight = false): string {
  if (typeof node === 'string') return node;
  const [left, sign, right] = node;
  const text = `${written(left, rank(sign))} ${sign} ${written(right, rank(sign), true)}`;
  return rank(sign) < outer || (isRight && rank(sign) === outer) ? `(${text})` : text;
}

/** The reference: the tree itself, in fractions of whole numbers. `null` when anything was divided by 0. */
type Ratio = readonly [bigint, bigint] | null;
function reference(node: Tree, inputs: Readonly<Record<string, number>>): Ratio {
  if (typeof node === 'string') return node === '0.5' ? [1n, 2n] : [BigInt(inputs[node] ?? Number(node)), 1n];
  const [l, r] = [reference(node[0], inputs), reference(node[2], inputs)];
  if (!l || !r) return null;
  const [[a, b], [c, d]] = [l, r];
  if (node[1] === '+') return [a * d + c * b, b * d];
  if (node[1] === '-') return [a * d - c * b, b * d];
  if (node[1] === '*') return [a * c, b * d];
  return c === 0n ? null : [a * d, b * c];
}

const value = (text: string, inputs: Readonly<Record<string, number>>): number | null =>
  quotient(fractionOf(formulaOf(text)!, new Map(Object.entries(inputs)))!);

const cents = fc.nat(1e8).map((n) => n / 100);
const amount = fc.oneof(fc.nat(1e6), cents);

/** One of some metrics, with parts whose inputs are arbitrary; a margin is a share of 1, if it is asked for. */
const fed = (metrics: readonly Metric[], input: fc.Arbitrary<unknown>, margin = input): fc.Arbitrary<Fed> =>
  fc.constantFrom(...metrics).chain((metric) => {
    const inputs = metric.formula.inputs.map(({ name, max }) => [name, max === 1 ? margin : input] as const);
    const part = fc.record(Object.fromEntries(inputs)) as fc.Arbitrary<MetricInputs>;
    return fc.tuple(fc.constant(metric), fc.array(part, { minLength: 1, maxLength: 8 }));
  });
type Fed = [metric: Metric, parts: MetricInputs[]];

/** All parts as one: each input added, in cents. */
function added(parts: readonly MetricInputs[]): MetricInputs {
  const sum = (name: string): number =>
    parts.reduce((all, part) => all + Math.round(Number(part[name]) * 100), 0) / 100;
  return Object.fromEntries(Object.keys(parts[0]!).map((name) => [name, sum(name)]));
}

describe('Any formula', () => {
  it('is computed as the tree it was written from, whatever binds closer', () => {
    const inputs = fc.record({ a: fc.integer({ min: -9, max: 9 }), b: fc.nat(9), c: fc.nat(1e6) });
    fc.assert(
      fc.property(tree, inputs, (node, given) => {
        const expected = reference(node, given);
        const found = value(written(node), given);
        if (!expected) return assert.equal(found, null);
        const [top, bottom] = expected[1] < 0n ? [-expected[0], -expected[1]] : expected;
        if (top % bottom === 0n) return assert.equal(found, Number(top / bottom));
        const near = Number(top) / Number(bottom);
        assert.ok(!Number.isFinite(near) || Math.abs(found! - near) <= 1e-12 * Math.abs(near), `${found} ${near}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the nearest double of what is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (a) => {
        assert.equal(value('a / 1', { a }), a + 0);
        assert.equal(value('a - a', { a }), 0);
        if (a !== 0) assert.equal(value('a / a', { a }), 1);
      }),
    );
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (a, b) => assert.equal(value('a / b', { a, b }), a / b + 0)),
    );
  });

  it('is a text of names, numbers, signs and parentheses, and nothing else is', () => {
    for (const text of ['a', ' ( a ) ', '1.5', '.5*a', 'a×b÷c−1', 'omsetning_2', '销售额 / 2', '1. + 2'])
      assert.ok(formulaOf(text), text);
    const none = '|  |a b|a +|+ a|-a|a ** b|a()|()|(a|a)|)a(|2a|1.2.3|a.b|a[0]|a;b|a, b|`a`|1e5|a % b|a = b|"a"';
    for (const text of none.split('|')) assert.equal(formulaOf(text), null, text);
    assert.equal(formulaOf(`${'('.repeat(1e5)}a${')'.repeat(1e5)}`)?.steps.length, 1);
  });

  it('of any text never throws, and names only what it has', () => {
    const likely = fc.array(fc.constantFrom('a', '1', '+', '/', '(', ')', ' ')).map((all) => all.join(''));
    const texts = fc.oneof(fc.string(), likely);
    fc.assert(
      fc.property(texts, (text) => {
        for (const name of formulaOf(text)?.names ?? []) assert.ok(text.includes(name));
      }),
    );
  });

  it('does not run what an input is called', () => {
    assert.equal(value('constructor + toString', { constructor: 1, toString: 2 }), 3);
    assert.equal(fractionOf(formulaOf('constructor')!, new Map()), null);
  });
});

const wholes = [undefined, 'time', 'disjoint-segments', 'overlapping-segments'] as const;
const hasMargin = ({ formula }: Metric): boolean => formula.inputs.some(({ max }) => max === 1);

describe('Any metric', () => {
  it('has no NaN, no infinity and no minus zero, and is in its range, whatever it is fed', () => {
    const anything = fc.oneof(fc.double(), fc.integer(), amount, fc.string(), fc.anything());
    fc.assert(
      fc.property(fed(catalog, anything), fc.constantFrom(...wholes), ([metric, parts], of) => {
        const { min, max } = metric.legalRange ?? {};
        for (const result of [...parts.map((part) => evaluateMetric(metric, part)), rollUpMetric(metric, parts, of)]) {
          clean(result);
          assert.equal(result.value === null, result.outcome !== 'ok');
          assert.equal(result.reason === undefined, result.outcome === 'ok');
          if (result.value === null) continue;
          assert.ok(result.value >= (min ?? -Infinity) - 1e-9 && result.value <= (max ?? Infinity) + 1e-9);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('that is a ratio stays the same when both its sides grow by the same factor', () => {
    const ratios = catalog.filter(({ rollup }) => rollup?.overSegments === 'ratio-of-sums');
    const margin = fc.nat(100).map((n) => n / 100);
    fc.assert(
      fc.property(fed(ratios, fc.nat(1e6), margin), fc.integer({ min: 2, max: 999 }), ([metric, [inputs]], factor) => {
        const grown = metric.formula.inputs.map(({ name, max }) => [
          name,
          Number(inputs![name]) * (max === 1 ? 1 : factor),
        ]);
        const value = evaluateMetric(metric, inputs!);
        assert.deepEqual(evaluateMetric(metric, Object.fromEntries(grown) as MetricInputs), value);
        assert.deepEqual(rollUpMetric(metric, [inputs!, inputs!, inputs!]), value);
      }),
      { numRuns: 2000 },
    );
  });

  it('that adds is the same in any order, and the whole of its parts', () => {
    const totals = catalog.filter((metric) => metric.rollup?.overTime === 'sum' && !hasMargin(metric));
    fc.assert(
      fc.property(fed(totals, amount), ([metric, parts]) => {
        const whole = rollUpMetric(metric, parts);
        assert.deepEqual(rollUpMetric(metric, [...parts].reverse()), whole);
        assert.deepEqual(evaluateMetric(metric, added(parts)), whole);
      }),
      { numRuns: 2000 },
    );
  });

  it('that is sum over sum is the whole of its parts, and lies between them', () => {
    const ratios = catalog.filter((metric) => metric.rollup?.overTime === 'ratio-of-sums' && !hasMargin(metric));
    let derived = 0;
    fc.assert(
      fc.property(fed(ratios, amount), ([metric, parts]) => {
        const whole = rollUpMetric(metric, parts);
        if (whole.value === null) return;
        derived++;
        assert.deepEqual(evaluateMetric(metric, added(parts)), whole);
        const values = parts.map((part) => evaluateMetric(metric, part).value);
        if (values.includes(null)) return;
        const near = 1e-9 * Math.abs(whole.value);
        const [least, most] = [Math.min(...(values as number[])), Math.max(...(values as number[]))];
        assert.ok(whole.value >= least - near && whole.value <= most + near);
      }),
      { numRuns: 3000 },
    );
    assert.ok(derived > 200, 'many parts have a whole');
  });

  it('never adds different currencies', () => {
    const amounts = catalog.filter(({ formula }) => formula.inputs.some(({ unit }) => unit === 'currency'));
    assert.equal(amounts.length, 20);
    for (const metric of amounts)
      for (const of of wholes) {
        const part = Object.fromEntries(metric.formula.inputs.map(({ name, max }) => [name, max ?? 7]));
        const parts = ['EUR', 'NOK'].map((currency) => ({ ...part, currency }));
        assert.equal(rollUpMetric(metric, parts, of).reason, 'non-additive', metric.id);
      }
  });

  it('of deduplicated people is never their sum', () => {
    const people = catalog.filter(({ kind }) => kind === 'unique');
    const counts = fc.array(fc.nat(), { minLength: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...people), counts, fc.constantFrom(...wholes), (metric, all, of) => {
        const { name } = metric.formula.inputs[0]!;
        const whole = rollUpMetric(
          metric,
          all.map((n) => ({ [name]: n })),
          of,
        );
        assert.equal(whole.reason, 'non-additive');
        assert.deepEqual(whole.bounds, [Math.max(...all), all.reduce((sum, n) => sum + n)]);
      }),
    );
  });
});
