import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { barShape } from '../../../src/chart/bar.js';
import { gaugeShape } from '../../../src/chart/gauge.js';
import { anyResult, scaleOf } from './kpis.js';

const half = { period: '2026-11', asOf: '2026-11-15' };
const texts = (shape: object): string[] =>
  Object.values(shape).flatMap((part: unknown) =>
    typeof part === 'string' ? [part] : typeof part === 'object' && part ? texts(part) : [],
  );
const isDrawable = (shape: object): void => {
  for (const text of texts(shape)) assert.doesNotMatch(text, /NaN|Infinity|undefined|null|e[+-]?\d|-0(?![.\d])/);
};

describe('A bar', () => {
  it('is filled by the value, marked where it should be today, and has the band of a range', () => {
    const total = barShape(scaleOf({ ...half, kind: 'total', value: 3, target: 10 })!);
    assert.deepEqual(total, { fill: '30%', tick: '50%', band: null, over: false });
    assert.deepEqual(barShape(scaleOf({ value: 5, target: { min: 3.5, max: 7 } })!).band, { x: '40%', width: '40%' });
  });

  it('is full and marked beyond its end', () => {
    const { fill, over } = barShape(scaleOf({ value: 99, target: 10 })!);
    assert.deepEqual([fill, over], ['100%', true]);
  });

  it('is empty without a value', () => {
    assert.equal(barShape(scaleOf({ target: 10 })!).fill, '0%');
  });

  it('can be drawn, whatever the figures are', () => {
    fc.assert(
      fc.property(anyResult, (result) => {
        const scale = scaleOf(result);
        return scale === null || isDrawable(barShape(scale));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('A half ring', () => {
  it('is filled by the value', () => {
    assert.equal(gaugeShape(scaleOf({ value: 3, target: 10 })).fill, '0.3 2');
    assert.equal(gaugeShape(scaleOf({ value: 99, target: 10 })).fill, '1 2');
    assert.equal(gaugeShape(null).fill, '0 2');
  });

  it('has its tick across it: on the left, at the top, on the right', () => {
    const tick = (asOf: string) =>
      gaugeShape(scaleOf({ kind: 'total', value: 3, target: 10, period: '2026-11', asOf })).tick;
    const ends = (path: string) =>
      path
        .slice(1)
        .split('L')
        .map((end) => end.split(' ').map(Number));
    const [inner, outer] = ends(tick('2026-11-15')) as [number[], number[]];
    assert.deepEqual([inner[0], outer[0]], [100, 100]);
    assert.ok(outer[1]! < inner[1]!);
    assert.ok(ends(tick('2026-10-31'))[1]![0]! < 10);
    assert.ok(ends(tick('2026-11-29'))[1]![0]! > 190);
  });

  it('has an arrow beyond its end only for a value that is there', () => {
    assert.equal(gaugeShape(scaleOf({ value: 10, target: 10 })).over, '');
    assert.match(gaugeShape(scaleOf({ value: 11, target: 10 })).over, /^M/);
  });

  it('can be drawn, whatever the figures are', () => {
    fc.assert(
      fc.property(anyResult, (result) => isDrawable(gaugeShape(scaleOf(result)))),
      { numRuns: 1000 },
    );
  });
});
