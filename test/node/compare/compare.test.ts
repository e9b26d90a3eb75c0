import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cohortRates,
  cohortsAdvised,
  compareChannels,
  compareProportions,
  compareVariants,
  type Counts,
  holm,
  mixEffect,
  sampleRatio,
  sampleSize,
  testDesign,
  wilsonInterval,
} from 'kpi-elements/compare';
import { clean, close } from '../model/close.js';

const of = (successes: number | null, trials: number | null): Counts => ({ successes, trials });

describe('Two proportions', () => {
  const without = (a: Counts, b: Counts): unknown => {
    const found = compareProportions(a, b);
    clean(found);
    assert.deepEqual([found.method, found.z, found.pValue, found.ci95], [null, null, null, null]);
    assert.equal(found.verdict, 'not-enough-data');
    return found.reason;
  };

  it('are not judged where nobody, or everybody, did it in both: there is no variation', () => {
    assert.equal(without(of(0, 500), of(0, 500)), 'no-variation');
    assert.equal(without(of(500, 500), of(40, 40)), 'no-variation');
  });

  it('are not judged without trials, and 0 of 0 is no rate', () => {
    assert.equal(without(of(0, 0), of(5, 100)), 'no-trials');
    assert.equal(compareProportions(of(0, 0), of(5, 100)).rateA, null);
    assert.equal(compareProportions(of(0, 0), of(5, 100)).rateB, 0.05);
  });

  it('are not judged on what cannot be a count', () => {
    for (const bad of [of(-1, 10), of(11, 10), of(1.5, 10), of(1, 10.5), of(0, -1), of(1, 2 ** 60)])
      assert.equal(without(bad, of(5, 100)), 'invalid-counts');
    for (const bad of [of(null, 10), of(3, NaN), of(3, Infinity)]) assert.equal(without(of(5, 100), bad), 'no-data');
  });

  it('of small counts go to the exact test, by any of the four expected counts', () => {
    assert.equal(compareProportions(of(995, 1000), of(990, 1000)).method, 'fisher', 'failures are few');
    assert.equal(compareProportions(of(10, 200), of(10, 200)).method, 'z', 'exactly 10 are enough');
    assert.equal(compareProportions(of(9, 200), of(10, 200)).method, 'fisher');
    assert.equal(compareProportions(of(9, 200), of(10, 200), { minExpected: 5 }).method, 'z');
  });

  it('are judged at the level that is asked for', () => {
    const [a, b] = [of(200, 4000), of(250, 4000)];
    assert.equal(compareProportions(a, b).verdict, 'significant');
    assert.equal(compareProportions(a, b, { alpha: 0.01 }).verdict, 'not-significant');
  });

  it('from nothing have a difference and no lift', () => {
    const { difference, relativeLift } = compareProportions(of(0, 1000), of(40, 1000));
    assert.deepEqual([difference, relativeLift], [0.04, null]);
  });
});

describe('A controlled comparison', () => {
  const arm = { formVariant: 'short', channel: 'email', product: 'shoes', campaign: 'spring', period: '2026-03' };

  it('is one in which only the form differs, and chance deals', () => {
    assert.deepEqual(testDesign([arm, { ...arm, formVariant: 'long' }]), {
      design: 'controlled',
      differs: ['formVariant'],
    });
    assert.equal(testDesign([arm, { ...arm, formVariant: 'long' }], false).design, 'observational');
  });

  it('is not one between channels, which people choose themselves', () => {
    assert.equal(testDesign([arm, { ...arm, channel: 'paid' }]).design, 'observational');
  });

  it('is not one when two things differ, or another, or nothing', () => {
    assert.deepEqual(testDesign([arm, { ...arm, channel: 'paid', formVariant: 'long' }]), {
      design: 'uncontrolled',
      differs: ['formVariant', 'channel'],
    });
    for (const other of [{ product: 'hats' }, { campaign: 'autumn' }, { period: '2026-04' }])
      assert.equal(testDesign([arm, { ...arm, formVariant: 'long', ...other }]).design, 'uncontrolled');
    assert.equal(testDesign([arm, arm]).design, 'uncontrolled');
    assert.equal(testDesign([]).design, 'uncontrolled');
  });

  it('takes what is not given for the same', () =>
    assert.equal(testDesign([{ formVariant: 'a' }, { formVariant: 'b', channel: null }]).design, 'controlled'));
});

describe('Several variants', () => {
  const control = of(200, 4000);

  it('have their verdict withheld when the arms are not of the planned sizes', () => {
    const found = compareVariants({ control: of(200, 5200), variants: [of(250, 4800)], split: [1, 1] });
    assert.equal(found.sampleRatio?.mismatch, true);
    assert.deepEqual(found.verdicts, ['withheld']);
    const planned = compareVariants({ control: of(200, 8000), variants: [of(80, 2000)], split: [4, 1] });
    assert.deepEqual([planned.sampleRatio?.mismatch, planned.verdicts], [false, ['significant']]);
  });

  it('count as one comparison where one of two cannot be made', () => {
    const found = compareVariants({ control, variants: [of(0, 0), of(250, 4000)] });
    assert.deepEqual(found.verdicts, ['not-enough-data', 'significant']);
    assert.equal(found.adjusted[1], found.pValues[1]);
    assert.equal(found.sampleRatio, null);
  });

  it('are each judged by the adjusted p-value, wherever one looks', () => {
    const found = compareVariants({ control, variants: [of(244, 4000), of(244, 4000), of(200, 4000)] });
    assert.ok(found.pValues[0]! < 0.05);
    assert.deepEqual(
      found.comparisons.map(({ verdict }) => verdict),
      found.verdicts,
    );
    assert.deepEqual(new Set(found.verdicts), new Set(['not-significant']));
  });

  it('tell whether the planned size is reached by every arm', () => {
    const reached = (perArm?: number): boolean | null =>
      compareVariants({ control, variants: [of(230, 3999)], perArm }).sizeReached;
    assert.deepEqual([reached(), reached(3999), reached(4000)], [null, true, false]);
  });
});

describe('Holm’s adjustment', () => {
  it('leaves a single p-value as it is, and never exceeds 1', () => {
    assert.deepEqual(holm([0.04]), { adjusted: [0.04], significant: [true] });
    assert.deepEqual(holm([0.7, 0.8]), { adjusted: [1, 1], significant: [false, false] });
  });

  it('skips what is no probability', () => {
    assert.deepEqual(holm([null, 0.03, NaN, -0.1, 2]).adjusted, [null, 0.03, null, null, null]);
    assert.deepEqual(holm([]), { adjusted: [], significant: [] });
  });

  it('stops at the first that is not significant', () =>
    assert.deepEqual(holm([0.01, 0.04, 0.03]).significant, [true, false, false]));
});

describe('The sample ratio', () => {
  it('is held against a split in thirds, or one arm of a tenth', () => {
    assert.equal(sampleRatio({ observed: [3000, 3050, 2950] }).mismatch, false);
    assert.equal(sampleRatio({ observed: [3000, 3400, 2600] }).mismatch, true);
    assert.equal(sampleRatio({ observed: [9000, 1000], planned: [0.9, 0.1] }).chi2, 0);
  });

  it('is not told without arms, people, or a real split', () => {
    assert.equal(sampleRatio({ observed: [10] }).reason, 'too-few-arms');
    assert.equal(sampleRatio({ observed: [0, 0] }).reason, 'no-trials');
    for (const planned of [[1], [1, 0], [1, -1], [1, NaN]])
      assert.equal(sampleRatio({ observed: [10, 10], planned }).reason, 'invalid-counts');
    for (const observed of [
      [null, 10],
      [-1, 10],
      [0.5, 10],
      [NaN, 10],
    ])
      assert.deepEqual(sampleRatio({ observed }), {
        chi2: null,
        pValue: null,
        mismatch: null,
        reason: 'invalid-counts',
      });
  });
});

describe('The size of a test', () => {
  it('is told for the way up as for the way down', () => {
    const up = sampleSize({ p1: 0.05, p2: 0.06 });
    assert.deepEqual(sampleSize({ p1: 0.06, p2: 0.05 }), up);
    assert.ok(sampleSize({ p1: 0.05, p2: 0.06, power: 0.9 }).perArm! > up.perArm!);
    assert.equal(sampleSize({ p1: 0, p2: 1 }).perArm, 2);
  });

  it('is not told for no difference, or what is no share', () => {
    assert.deepEqual(sampleSize({ p1: 0.05, p2: 0.05 }), { perArm: null, reason: 'no-difference' });
    for (const bad of [{ p1: -0.1 }, { p1: NaN }, { p2: 5 }, { alpha: 0 }, { power: 1 }, { power: 0.01 }])
      assert.deepEqual(sampleSize({ p1: 0.05, p2: 0.06, ...bad }), { perArm: null, reason: 'out-of-range' });
  });
});

describe('Wilson’s interval', () => {
  it('agrees with others, at the ends too', () => {
    close(wilsonInterval(of(5, 8)).ci95, [0.3057423946026273, 0.8631557141764027]);
    close(wilsonInterval(of(37, 37)).ci95, [0.9059421741627975, 1]);
    close(wilsonInterval(of(1, 1_000_000)).ci95, [1.765245767453709e-7, 5.664911804311442e-6]);
  });

  it('says when a rate cannot be told from its target', () => {
    const distinct = (target: number | null): boolean | null => wilsonInterval({ ...of(8, 100), target }).distinct;
    assert.deepEqual([0.1, 0.2, null].map(distinct), [false, true, null]);
  });

  it('is none of nobody', () => {
    assert.deepEqual(wilsonInterval(of(0, 0)), { rate: null, ci95: null, distinct: null, reason: 'no-trials' });
    assert.equal(wilsonInterval(of(3, 2)).reason, 'invalid-counts');
  });
});

describe('Channels', () => {
  const channel = (id: string, spend: number | null, leads: number | null, scoreSum: number | null) => ({
    ...{ id, spend, leads, scoreSum },
  });

  it('are marked where another is at least as good in cost, volume and quality, and better in one', () => {
    const { dominatedBy, best } = compareChannels([
      channel('search', 3000, 100, 6000),
      channel('social', 3000, 100, 5000),
      channel('email', 500, 20, 1600),
      channel('display', 4000, 90, 5000),
    ]);
    assert.deepEqual(dominatedBy, [null, 'search', null, 'search']);
    assert.equal(best, 'email');
  });

  it('that are the same do not dominate each other', () =>
    assert.deepEqual(compareChannels([channel('a', 10, 5, 100), channel('b', 10, 5, 100)]).dominatedBy, [null, null]));

  it('without leads have no cost per lead, and are dominated by any that has some', () => {
    const found = compareChannels([channel('a', 900, 0, 0), channel('b', 900, 3, 90), channel('c', 5, 0, 0)]);
    assert.deepEqual(found.costPerLead, [null, 300, null]);
    assert.deepEqual(found.dominatedBy, ['b', null, 'b']);
    assert.equal(found.best, 'b');
  });

  it('of which something is not known are not compared', () => {
    const found = compareChannels([channel('a', null, 10, 500), channel('b', 100, 20, 1500), channel('c', -5, 1, 50)]);
    assert.deepEqual(found.dominatedBy, [null, null, null]);
    assert.deepEqual(
      found.costPerQualityAdjustedLead.map((cost) => cost !== null),
      [false, true, false],
    );
    assert.equal(compareChannels([]).best, null);
  });
});

describe('The effect of the mix', () => {
  const part = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });

  it('is all there is of a segment that is new, or gone', () => {
    const grown = mixEffect({ before: { a: part(10, 100) }, after: { a: part(10, 100), b: part(30, 100) } });
    close(grown, { ids: ['a', 'b'], beforeRates: [0.1, null], change: 0.1, rateEffect: 0, mixEffect: 0.1 });
    const gone = mixEffect({ before: { a: part(10, 100), b: part(30, 100) }, after: { a: part(10, 100) } });
    close(gone, { afterRates: [0.1, null], change: -0.1, rateEffect: 0, mixEffect: -0.1 });
    assert.equal(gone.opposed, false);
  });

  it('is not told where a figure is missing, negative, or nobody is there', () => {
    for (const bad of [part(null, 100), part(1, NaN), part(1, -100), part(1, 0), part(0, 0)]) {
      const found = mixEffect({ before: { a: bad }, after: { a: part(10, 100) } });
      clean(found);
      assert.deepEqual([found.change, found.rateEffect, found.mixEffect, found.opposed], [null, null, null, false]);
    }
  });

  it('takes names that every object has for names', () => {
    const found = mixEffect({ before: { toString: part(1, 10) }, after: { constructor: part(2, 10) } });
    close(found, { ids: ['toString', 'constructor'], change: 0.1 });
  });
});

describe('Cohorts', () => {
  const leads = { jan: 100, feb: 200, mar: 0 };
  const customersWon = { feb: { jan: 10, feb: 2 }, mar: { feb: 8, mar: 0 } };

  it('younger than the sales cycle are named', () => {
    const found = cohortRates({ leads, customersWon, age: { jan: 80, feb: 50, mar: null }, salesCycle: 60 });
    assert.deepEqual(found.immature, ['feb']);
    assert.deepEqual(found.cohort, { jan: 0.1, feb: 0.05, mar: null });
    assert.deepEqual(found.period, { jan: null, feb: 0.06, mar: null }, 'nobody said what January won');
  });

  it('are offered when the sales cycle exceeds half the period', () => {
    assert.equal(cohortsAdvised(16, 31), true);
    assert.equal(cohortsAdvised(15, 30), false);
    assert.equal(cohortsAdvised(null, 30), false);
  });

  it('with a figure that is missing or negative have no rate', () => {
    const found = cohortRates({ leads: { jan: 100, feb: null }, customersWon: { jan: { jan: -1 }, feb: { feb: 3 } } });
    assert.deepEqual(
      [found.cohort, found.period],
      [
        { jan: null, feb: null },
        { jan: null, feb: null },
      ],
    );
  });
});
