import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  catalog,
  type Computation,
  evaluateMetric,
  findMetric,
  type MetricInputs,
  type RolledUp,
  rollUpMetric,
} from 'kpi-elements/catalog';

interface Expected {
  readonly expected: number | null;
  readonly outcome?: string;
  readonly reason?: string;
  readonly bounds?: readonly number[];
}

interface Vectors {
  readonly id: string;
  readonly vectors: readonly (Expected & { inputs: MetricInputs })[];
  readonly rollupVectors: readonly (Expected & {
    parts: readonly MetricInputs[];
    mode?: 'last';
    meanOfRatios?: number;
  })[];
}

const all = JSON.parse(
  readFileSync(new URL('../../vectors/catalog-vectors.json', import.meta.url), 'utf8'),
) as readonly Vectors[];

/** To the last digit: what a formula gives has no binary dust. */
const isAsExpected = (found: Computation | RolledUp, { expected, outcome = 'ok', reason, bounds }: Expected): void =>
  assert.deepEqual({ bounds: undefined, ...found, reason: found.reason }, { value: expected, outcome, reason, bounds });

describe('The catalogue gives what its vectors expect', () => {
  it('has vectors for all 96 metrics, 337 of computations and 89 of roll-ups', () => {
    assert.deepEqual(all.map(({ id }) => id).sort(), catalog.map(({ id }) => id).sort());
    assert.equal(all.flatMap(({ vectors }) => vectors).length, 337);
    assert.equal(all.flatMap(({ rollupVectors }) => rollupVectors).length, 89);
  });

  for (const { id, vectors, rollupVectors } of all) {
    const metric = findMetric(id)!;
    for (const { inputs, ...expected } of vectors)
      it(`${id} of ${JSON.stringify(inputs)} is ${expected.reason ?? expected.expected}`, () =>
        isAsExpected(evaluateMetric(metric, inputs), expected));

    for (const { parts, mode, meanOfRatios, ...expected } of rollupVectors)
      it(`${id} of the whole of ${JSON.stringify(parts)} is ${expected.reason ?? expected.expected}`, () => {
        isAsExpected(rollUpMetric(metric, parts), expected);
        if (mode) isAsExpected(rollUpMetric(metric, parts, 'time'), expected);
        const ratios = parts.map((part) => evaluateMetric(metric, part).value ?? NaN);
        const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
        if (meanOfRatios !== undefined) {
          assert.ok(Math.abs(mean - meanOfRatios) < 1e-9, 'the wrong way gives what the vector warns of');
          assert.notEqual(rollUpMetric(metric, parts).value, meanOfRatios);
        }
      });
  }
});
