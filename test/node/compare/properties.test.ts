import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  compareChannels,
  compareProportions,
  type Counts,
  holm,
  mixEffect,
  normalQuantile,
  normalShare,
  sampleRatio,
  sampleSize,
  wilsonInterval,
} from 'kpi-elements/compare';
import { clean } from '../model/close.js';

/** Numbers as they come: everyday ones, and everything a double can be. */
const anyNumber = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double(),
  fc.constantFrom(0, -0, 5e-324, 1e-300, Number.MAX_VALUE, -Number.MAX_VALUE, NaN, Infinity, -Infinity),
);
const anyFigure = fc.oneof({ weight: 5, arbitrary: anyNumber }, { weight: 1, arbitrary: fc.constant(null) });
const anyCounts = fc.record({ successes: anyFigure, trials: anyFigure });
const counts: fc.Arbitrary<Counts> = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ trials, successes: Math.round(trials * share) }));
const part = fc.record({ numerator: anyFigure, denominator: anyFigure });
const plain = fc.integer({ min: 0, max: 10_000 });

const nearly = (a: number, b: number, slack = 1e-9) => Math.abs(a - b) <= slack * Math.max(1, Math.abs(a), Math.abs(b));

describe('Whatever comes', () => {
  it('no comparison throws, and none gives NaN or an infinity', () => {
    fc.assert(fc.property(anyCounts, anyCounts, (a, b) => clean(compareProportions(a, b))));
    fc.assert(
      fc.property(fc.record({ successes: anyFigure, trials: anyFigure, target: anyFigure }), (given) =>
        clean(wilsonInterval(given)),
      ),
    );
    fc.assert(fc.property(fc.array(anyFigure), (pValues) => clean(holm(pValues))));
    fc.assert(
      fc.property(fc.array(anyFigure), fc.option(fc.array(anyNumber)), (observed, planned) =>
        clean(sampleRatio({ observed, planned })),
      ),
    );
    fc.assert(
      fc.property(fc.record({ p1: anyNumber, p2: anyNumber, alpha: anyNumber, power: anyNumber }), (given) =>
        clean(sampleSize(given)),
      ),
    );
    const channel = fc.record({ id: fc.string(), spend: anyFigure, leads: anyFigure, scoreSum: anyFigure });
    fc.assert(fc.property(fc.array(channel), (channels) => clean(compareChannels(channels))));
    const segments = fc.dictionary(fc.constantFrom('a', 'b', 'c'), part);
    fc.assert(fc.property(segments, segments, (before, after) => clean(mixEffect({ before, after }))));
  });
});

describe('Two proportions', () => {
  it('swapped are mirrored: the same p-value and verdict, the opposite difference', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [there, back] = [compareProportions(a, b), compareProportions(b, a)];
        assert.deepEqual(
          [there.verdict, there.method, there.rateA, there.difference],
          [back.verdict, back.method, back.rateB, back.difference === null ? null : 0 - back.difference],
        );
        assert.ok(there.pValue === back.pValue || nearly(there.pValue!, back.pValue!));
        assert.ok(there.ci95 === back.ci95 || nearly(there.ci95![0], -back.ci95![1]));
      }),
    );
  });

  it('have a p-value that is a probability, and a difference inside its interval', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const { pValue, ci95, difference } = compareProportions(a, b);
        assert.ok(pValue === null || (pValue >= 0 && pValue <= 1));
        assert.ok(ci95 === null || (ci95[0] <= difference! && difference! <= ci95[1]));
      }),
    );
  });

  it('counted by failures differ as surely', () => {
    const others = ({ successes, trials }: Counts): Counts => ({ successes: trials! - successes!, trials });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [done, failed] = [compareProportions(a, b), compareProportions(others(a), others(b))];
        assert.ok(done.pValue === failed.pValue || nearly(done.pValue!, failed.pValue!));
      }),
    );
  });
});

describe('Holm’s adjustment', () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

  it('is never below the p-value, and keeps the order', () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const adjusted = holm(given).adjusted as number[];
        given.forEach((p, i) => {
          assert.ok(adjusted[i]! >= p && adjusted[i]! <= 1);
          given.forEach((q, j) => assert.ok(p > q || adjusted[i]! <= adjusted[j]!));
        });
      }),
    );
  });

  it('is never above Bonferroni’s', () => {
    fc.assert(
      fc.property(pValues, (given) =>
        holm(given).adjusted.forEach((p, i) => assert.ok(p! <= Math.min(1, given.length * given[i]!))),
      ),
    );
  });
});

describe('Intervals and quantiles', () => {
  it('an interval lies in 0..1, holds its rate, and narrows with more trials', () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const { rate, ci95 } = wilsonInterval({ successes, trials });
        const [low, high] = ci95!;
        assert.ok(low >= 0 && low <= rate! && rate! <= high && high <= 1);
        const more = wilsonInterval({ successes: successes! * 4, trials: trials! * 4 }).ci95!;
        assert.ok(more[1] - more[0] < high - low);
      }),
    );
  });

  it('the quantile of a share has that share below it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) =>
        assert.ok(nearly(normalShare(normalQuantile(share)), share, 1e-12)),
      ),
    );
  });

  it('a planned test finds the planned difference, just', () => {
    const rate = fc.integer({ min: 1, max: 60 }).map((n) => n / 100);
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 30 }), (p1, gap) => {
        const p2 = p1 + gap / 100;
        const { perArm } = sampleSize({ p1, p2, power: 0.8 });
        assert.ok(perArm! >= 1 && Number.isInteger(perArm));
        assert.ok(sampleSize({ p1, p2: p2 + 0.05 }).perArm! <= perArm!, 'a larger difference needs no more');
      }),
    );
  });
});

describe('The mix', () => {
  const real = fc.record({ numerator: plain, denominator: fc.integer({ min: 1, max: 10_000 }) });
  const segments = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), real, { minKeys: 1 });

  it('and the rates add up to the change', () => {
    fc.assert(
      fc.property(segments, segments, (before, after) => {
        const { change, rateEffect, mixEffect: mixed } = mixEffect({ before, after });
        assert.ok(
          Math.abs(rateEffect! + mixed! - change!) <= 1e-6 * Math.max(1, Math.abs(rateEffect!), Math.abs(mixed!)),
        );
      }),
    );
  });
});

describe('Channels', () => {
  const channel = fc.record({ id: fc.uuid(), spend: plain, leads: plain, scoreSum: plain });

  it('that are dominated cost no less, and never dominate what dominates them', () => {
    fc.assert(
      fc.property(fc.array(channel, { maxLength: 8 }), (channels) => {
        const { dominatedBy, costPerLead } = compareChannels(channels);
        dominatedBy.forEach((by, i) => {
          if (by === null) return;
          const other = channels.findIndex(({ id }) => id === by);
          assert.notEqual(dominatedBy[other], channels[i]!.id);
          if (costPerLead[i] !== null) assert.ok(costPerLead[other]! <= costPerLead[i]! * (1 + 1e-9));
        });
      }),
    );
  });
});
