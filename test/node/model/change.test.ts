import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareValues } from 'kpi-elements/model';
import { close } from './close.js';

const nothing = { difference: null, ratio: null, points: null, shown: null, direction: 'flat', favourable: null };

describe('A change', () => {
  it('is the difference, and its share of what it was', () => {
    close(compareValues({ value: 540, previous: 498 }), {
      outcome: 'changed',
      difference: 42,
      ratio: 42 / 498,
      points: null,
      shown: 0.084,
      direction: 'up',
      favourable: true,
    });
    close(compareValues({ value: 450, previous: 500 }), {
      outcome: 'changed',
      difference: -50,
      ratio: -0.1,
      points: null,
      shown: -0.1,
      direction: 'down',
      favourable: false,
    });
  });

  it('is a share of the size of a negative figure: from -50 to -25 is half better', () => {
    const found = compareValues({ value: -25, previous: -50 });
    assert.equal(found.ratio, 0.5);
    assert.equal(found.direction, 'up');
    assert.equal(found.favourable, true);
    assert.equal(compareValues({ value: -100, previous: -50 }).ratio, -1);
  });

  it('to nothing is minus one hundred percent', () => {
    const found = compareValues({ value: 0, previous: 50 });
    assert.equal(found.outcome, 'changed');
    assert.equal(found.ratio, -1);
  });

  it('from nothing has a difference and no percentage', () => {
    for (const previous of [0, -0]) {
      close(compareValues({ value: 12, previous }), {
        outcome: 'from-zero',
        difference: 12,
        ratio: null,
        points: null,
        shown: 12,
        direction: 'up',
        favourable: true,
      });
    }
    assert.equal(compareValues({ value: -12, previous: 0 }).direction, 'down');
    assert.equal(compareValues({ value: -12, previous: 0, better: 'lower' }).favourable, true);
  });

  it('from nothing to nothing is none', () => {
    const found = compareValues({ value: 0, previous: 0 });
    assert.deepEqual(found, { ...nothing, outcome: 'unchanged', difference: 0, shown: 0 });
  });

  it('across signs has a difference and no percentage', () => {
    for (const [value, previous] of [
      [50, -50],
      [-50, 50],
      [1e-200, -1e-200],
      [5e-324, -1e-300],
    ] as const) {
      const found = compareValues({ value, previous, digits: 0 });
      assert.equal(found.ratio, null, `${previous} to ${value}`);
      assert.equal(found.difference, value - previous);
      assert.notEqual(found.outcome, 'changed');
    }
    const found = compareValues({ value: 50, previous: -50 });
    assert.equal(found.outcome, 'not-comparable');
    assert.equal(found.shown, 100);
    assert.equal(found.direction, 'up');
    assert.equal(found.favourable, true);
  });

  it('without a value or a previous one is none, and says which is missing', () => {
    for (const none of [null, NaN, Infinity, -Infinity, undefined as unknown as null]) {
      assert.deepEqual(compareValues({ value: none, previous: 5 }), { ...nothing, outcome: 'no-value' });
      assert.deepEqual(compareValues({ value: none, previous: none }), { ...nothing, outcome: 'no-value' });
      assert.deepEqual(compareValues({ value: 5, previous: none }), { ...nothing, outcome: 'no-previous' });
    }
  });

  it('between ranges of different length is withheld', () => {
    assert.deepEqual(compareValues({ value: 540, previous: 498, comparable: false }), {
      ...nothing,
      outcome: 'not-comparable',
    });
  });
});

describe('A change of a rate', () => {
  it('in percent is given in percentage points', () => {
    close(compareValues({ value: 0.062, previous: 0.05, kind: 'rate', unit: 'percent' }), {
      outcome: 'changed',
      difference: 0.012,
      ratio: null,
      points: 1.2,
      shown: 1.2,
      direction: 'up',
      favourable: true,
    });
  });

  it('counts as a percentage when it has no unit, and a percentage is a rate without saying so', () => {
    close(compareValues({ value: 0.062, previous: 0.05, kind: 'rate' }).points, 1.2);
    close(compareValues({ value: 0.062, previous: 0.05, unit: 'percent' }).points, 1.2);
  });

  it('from zero percent has points like any other', () => {
    const found = compareValues({ value: 0.02, previous: 0, kind: 'rate', unit: 'percent' });
    assert.equal(found.outcome, 'changed');
    assert.equal(found.points, 2);
    assert.equal(compareValues({ value: 0.02, previous: -0.02, unit: 'percent' }).points, 4, 'and across signs');
  });

  it('in money, days or seconds is given in percent: cost per lead from 50 to 40 euros is 20 % less, and better', () => {
    for (const unit of ['currency', 'days', 'seconds', 'score', 'number', 'leads']) {
      const found = compareValues({ value: 40, previous: 50, kind: 'rate', unit, better: 'lower' });
      close(found.ratio, -0.2);
      assert.equal(found.points, null);
      assert.equal(found.direction, 'down');
      assert.equal(found.favourable, true);
    }
  });
});

describe('What is shown decides', () => {
  it('what prints as 0.0 % did not change, and is never minus zero', () => {
    for (const [value, previous] of [
      [99_960, 100_000],
      [100_040, 100_000],
      [-100_040, -100_000],
    ] as const) {
      const found = compareValues({ value, previous });
      assert.equal(found.outcome, 'unchanged');
      assert.equal(found.direction, 'flat');
      assert.equal(found.favourable, null);
      assert.ok(Object.is(found.shown, 0));
      assert.notEqual(found.difference, 0, 'the difference itself stays true');
    }
  });

  it('with more digits the same change is one', () => {
    const given = { value: 99_960, previous: 100_000 };
    assert.equal(compareValues({ ...given, digits: 1 }).outcome, 'unchanged');
    const found = compareValues({ ...given, digits: 2 });
    assert.deepEqual([found.outcome, found.direction, found.shown], ['changed', 'down', -0.0004]);
    assert.equal(compareValues({ value: 104, previous: 100, digits: 0 }).shown, 0.04);
    assert.equal(compareValues({ value: 1004, previous: 1000, digits: 0 }).outcome, 'unchanged');
  });

  it('for points as well: 0.04 points print as 0.0', () => {
    const found = compareValues({ value: 0.0504, previous: 0.05, unit: 'percent' });
    assert.equal(found.outcome, 'unchanged');
    assert.ok(Object.is(found.shown, 0));
    assert.equal(compareValues({ value: 0.0504, previous: 0.05, unit: 'percent', digits: 2 }).shown, 0.04);
    assert.ok(Object.is(compareValues({ value: 0.0496, previous: 0.05, unit: 'percent' }).shown, 0));
  });

  it('for a difference as well, where there is no percentage', () => {
    assert.equal(compareValues({ value: 0.04, previous: 0, digits: 1 }).outcome, 'unchanged');
    assert.equal(compareValues({ value: 0.06, previous: 0, digits: 1 }).outcome, 'from-zero');
  });

  it('so sign, direction and outcome always agree', () => {
    const figure = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
    const unit = fc.constantFrom('number', 'percent', 'currency');
    fc.assert(
      fc.property(figure, figure, unit, fc.integer({ min: 0, max: 4 }), (value, previous, unit, digits) => {
        const { shown, direction, outcome, favourable } = compareValues({ value, previous, unit, digits });
        assert.ok(!Object.is(shown, -0));
        assert.equal(direction, shown! > 0 ? 'up' : shown! < 0 ? 'down' : 'flat');
        assert.equal(outcome === 'unchanged', shown === 0);
        assert.equal(favourable, shown === 0 ? null : shown! > 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('and a figure never changes against itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.equal(compareValues({ value, previous: value }).outcome, 'unchanged');
      }),
    );
  });
});

describe('Whether a change is good', () => {
  const good = (value: number, previous: number, rest: object) =>
    compareValues({ value, previous, ...rest }).favourable;

  it('depends on the direction of the metric, never on up or down', () => {
    assert.equal(good(60, 50, {}), true);
    assert.equal(good(40, 50, { better: 'higher' }), false);
    assert.equal(good(60, 50, { better: 'lower' }), false);
    assert.equal(good(40, 50, { better: 'lower' }), true);
    assert.equal(compareValues({ value: 40, previous: 50, better: 'lower' }).direction, 'down');
  });

  it('is not said where a movement alone cannot tell: a range, or neither', () => {
    assert.equal(good(60, 50, { better: 'range' }), null);
    assert.equal(good(60, 50, { better: 'neither' }), null);
    assert.equal(good(60, 50, { better: 'neither', target: { min: 60, max: 70 } }), null);
    assert.equal(good(50, 50, { better: 'higher' }), null, 'and where nothing changed');
  });

  it('is said from zero and across signs too', () => {
    assert.equal(good(5, 0, { better: 'lower' }), false);
    assert.equal(good(-5, 5, { better: 'lower' }), true);
  });
});
