import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { replanMilestones } from 'kpi-elements/goals';
import { clean, close } from '../model/close.js';

describe('The rest of the way of a level', () => {
  const followers = { target: 12_000, actual: 10_200, planned: [11_000, 11_500, 12_000] };

  it('leads from where it is now to the target, and keeps what was planned for comparison', () =>
    assert.deepEqual(replanMilestones(followers), {
      ...{ remaining: [10_800, 11_400, 12_000], planned: followers.planned, shortfall: 0, reason: null },
    }));

  it('is as fast as the weights say', () => {
    close(replanMilestones({ ...followers, remainingWeights: [1, 0, 3] }).remaining, [10_650, 10_650, 12_000]);
  });

  it('stays as it was planned when that is wanted, and says what it will miss', () => {
    const still = (target: number, planned: number[]): number | null =>
      replanMilestones({ target, actual: 10, baseline: 9, planned, mode: 'static' }).shortfall;
    assert.deepEqual([still(12, [11, 12]), still(12, [11]), still(5, [7, 6])], [0, 1, 1]);
  });

  it('cannot be planned without a target, a value, or weights', () => {
    assert.equal(replanMilestones({ target: null, actual: 1, planned: [1] }).reason, 'no-amount');
    assert.equal(replanMilestones({ target: 2, actual: 1 }).reason, 'no-weights');
    assert.equal(replanMilestones({ target: 2, actual: 1, mode: 'static' }).reason, 'no-plan');
  });

  it('never leaves the way, and ends at the target', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer(), fc.integer(), weights, (target, actual, remainingWeights) => {
        fc.pre(remainingWeights.some((w) => w > 0));
        const found = replanMilestones({ target, actual, remainingWeights });
        clean(found);
        assert.equal(found.remaining!.at(-1), target);
        const [low, high] = [Math.min(target, actual), Math.max(target, actual)];
        assert.ok(found.remaining!.every((part) => part >= low - 1 && part <= high + 1));
      }),
    );
  });
});
