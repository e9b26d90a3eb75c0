import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { KpiResult } from 'kpi-elements/model';
import { meterOf } from '../../../src/chart/gauge.js';
import { anyResult, scaleOf } from './kpis.js';

const half = { period: '2026-11', asOf: '2026-11-15' };

describe('The scale of a goal runs', () => {
  const runs: [string, KpiResult, [from: number, to: number] | null][] = [
    ['from zero to the target', { value: 5, target: 10 }, [0, 10]],
    ['from zero to a limit', { value: 5, target: 10, better: 'lower', kind: 'rate' }, [0, 10]],
    ['from zero down to a limit below it', { value: -1, target: -2, better: 'lower' }, [0, -2]],
    ['from the baseline of a level', { value: 5, target: 10, baseline: 4, kind: 'level' }, [4, 10]],
    [
      'from the baseline of a rate, also downwards',
      { value: 0.5, target: 0.4, baseline: 0.6, kind: 'rate', better: 'lower' },
      [0.6, 0.4],
    ],
    [
      'from zero for a total, which has no way from its baseline',
      { value: 5, target: 10, baseline: 4, kind: 'total' },
      [0, 10],
    ],
    [
      'from zero when the target lies behind the baseline',
      { value: 9, target: 10, baseline: 12, kind: 'level' },
      [0, 10],
    ],
    ['from zero when the baseline is the target', { value: 5, target: 10, baseline: 10, kind: 'level' }, [0, 10]],
    ['with room above a range', { value: 5, target: { min: 4, max: 6 } }, [0, 7]],
    ['with room below a range that reaches below zero', { value: 5, target: { min: -4, max: 6 } }, [-9, 11]],
    ['nowhere without a target', { value: 5 }, null],
    ['nowhere to a target of zero', { value: 5, target: 0, better: 'lower' }, null],
    ['nowhere to a target on the bad side of zero', { value: 5, target: -2 }, null],
    ['nowhere when neither direction is good', { value: 5, target: 10, better: 'neither' }, null],
  ];
  for (const [title, result, ends] of runs)
    it(title, () => {
      const scale = scaleOf(result);
      assert.deepEqual(scale && [scale.from, scale.to], ends);
    });
});

describe('On the scale of a goal', () => {
  it('stand the value, where it should be today, and the range', () => {
    const total = scaleOf({ ...half, kind: 'total', value: 3, target: 10 })!;
    assert.deepEqual([total.value, total.expected, total.band, total.over], [0.3, 0.5, null, false]);
    const range = scaleOf({ value: 3.5, target: { min: 3.5, max: 5.25 } })!;
    assert.deepEqual(
      range.band!.map((share) => Number(share.toFixed(4))),
      [0.5714, 0.8571],
    );
  });

  it('a value beyond its end is drawn there and marked, one exactly there is not', () => {
    assert.deepEqual([scaleOf({ value: 11, target: 10 })!.value, scaleOf({ value: 11, target: 10 })!.over], [1, true]);
    assert.equal(scaleOf({ value: 10, target: 10 })!.over, false);
    assert.equal(scaleOf({ value: 0.45, baseline: 0.6, target: 0.45, kind: 'rate', better: 'lower' })!.over, false);
  });

  it('today has no place when there is no pace, or when it is the target itself', () => {
    assert.equal(scaleOf({ ...half, kind: 'unique', value: 3, target: 10 })!.expected, null);
    assert.equal(scaleOf({ ...half, kind: 'rate', value: 3, target: 10 })!.expected, null);
    assert.equal(scaleOf({ kind: 'total', value: 3, target: 10 })!.expected, null);
  });

  it('no value is no place, which is not zero', () => {
    assert.equal(scaleOf({ target: 10 })!.value, null);
    assert.equal(meterOf(scaleOf({ target: 10 })), null);
    assert.equal(scaleOf({ value: 0, target: 10 })!.value, 0);
  });

  it('every place is a share from 0 to 1, whatever the figures are', () => {
    fc.assert(
      fc.property(anyResult, (result) => {
        const scale = scaleOf(result);
        if (!scale) return;
        const { from, to, value, expected, band } = scale;
        assert.ok(Number.isFinite(from) && Number.isFinite(to) && from !== to);
        for (const place of [value, expected, ...(band ?? [])]) assert.ok(place === null || (place >= 0 && place <= 1));
        assert.ok(!band || band[0] <= band[1]);
      }),
      { numRuns: 2000 },
    );
  });

  it('a meter counts upwards and never leaves its ends', () => {
    fc.assert(
      fc.property(anyResult, (result) => {
        const meter = meterOf(scaleOf(result));
        if (meter) assert.ok(meter.min < meter.max && meter.now >= meter.min && meter.now <= meter.max);
      }),
      { numRuns: 2000 },
    );
  });

  it('more is further, in the direction of the target', () => {
    const figure = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(figure, figure, figure, figure, (a, b, target, baseline) => {
        const better = target < baseline ? 'lower' : 'higher';
        const place = (value: number) => scaleOf({ value, target, baseline, better, kind: 'level' })?.value;
        const [low, high] = [place(Math.min(a, b)), place(Math.max(a, b))];
        if (low == null || high == null) return;
        assert.ok(target > (baseline === target ? 0 : baseline) ? low <= high : low >= high);
      }),
    );
  });
});
