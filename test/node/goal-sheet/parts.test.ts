import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sheetParts } from '../../../src/goal-sheet/parts.js';
import { splitTarget } from '../../../src/goals/index.js';
import type { KpiResult, Target } from '../../../src/model/kpi.js';
import { read } from '../../../src/model/read.js';

const parts = (result: KpiResult, written = {}): { quarter: unknown[]; month: unknown[] } => {
  const found = sheetParts(read(result).kpi, written);
  const of = (name: string): unknown[] => found.filter(({ unit }) => unit === name).map(({ target }) => target);
  return { quarter: of('quarter'), month: of('month') };
};

describe('The parts of a goal', () => {
  it('are those of the split of a year, for every total', () => {
    fc.assert(
      fc.property(fc.nat(1e9), (target) => {
        const { quarters, months } = splitTarget({ annual: target });
        assert.deepEqual(parts({ period: '2026', kind: 'total', target }), { quarter: quarters, month: months });
      }),
    );
  });

  it('add up for every number of months and any weights', () => {
    const weights = fc.array(fc.record({ days: fc.integer({ min: 1, max: 60 }), w: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.nat(100_000), weights, (month, target, given) => {
        const period = `2026-${String(month).padStart(2, '0')}-15/2026-12-31`;
        const { month: months } = parts({ period, kind: 'total', target, weights: given });
        const sum = months.reduce<number>((all, part) => all + Number(part), 0);
        assert.equal(sum, target);
      }),
    );
  });

  it('are cents of an amount of money, and whole yen', () => {
    const euro = parts({ period: '2026-Q4', kind: 'total', target: 1000, currency: 'EUR' });
    assert.deepEqual(euro, { quarter: [], month: [333.34, 333.33, 333.33] });
    const yen = parts({ period: '2026-Q4', kind: 'total', target: 1000, currency: 'JPY' });
    assert.deepEqual(yen.month, [334, 333, 333]);
  });

  it('keep the ends of a range apart', () => {
    const { month } = parts({ period: '2026-Q4', kind: 'total', target: { min: 10, max: 20 } });
    assert.deepEqual(month, [
      { min: 4, max: 8 },
      { min: 3, max: 6 },
      { min: 3, max: 6 },
    ]);
  });

  it('hold for a rate, or glide, and are milestones of a level', () => {
    assert.deepEqual(parts({ period: '2026-Q4', kind: 'rate', target: 0.3 }).month, [0.3, 0.3, 0.3]);
    const glide = parts({ period: '2026-Q4', kind: 'rate', target: 60, baseline: 54, rateMode: 'glide' });
    assert.deepEqual(glide.month, [56, 58, 60]);
    const level = parts({ period: '2026', kind: 'level', target: 12_000, baseline: 10_800 });
    assert.deepEqual([level.quarter, level.month[0]], [[11_100, 11_400, 11_700, 12_000], 10_900]);
  });

  it('do not follow for people, who are counted once', () => {
    assert.deepEqual(parts({ period: '2026-Q4', kind: 'unique', target: 900 }).month, [null, null, null]);
  });

  it('are those that the plan has written, where it has as many as there are', () => {
    const months: (Target | null)[] = [300, null, 500];
    assert.deepEqual(parts({ period: '2026-Q4', kind: 'total', target: 1200 }, { months }).month, months);
    assert.deepEqual(parts({ period: '2026-Q4', kind: 'total', target: 900 }, { months: [1] }).month, [300, 300, 300]);
    // Quarters of one's own are not mixed with months of ours.
    const own = parts({ period: '2026', kind: 'total', target: 100 }, { quarters: [10, 20, 30, 40] });
    assert.deepEqual([own.quarter, own.month.some((part) => part !== null)], [[10, 20, 30, 40], false]);
  });

  it('are none of a month, and none of ten years', () => {
    for (const period of ['2026-11', '2026-11-05/2026-11-20', '2026-01-01/2036-12-31'])
      assert.deepEqual(parts({ period, kind: 'total', target: 100 }), { quarter: [], month: [] });
  });
});
