import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  achievability,
  monthsLater,
  neededBudget,
  reconciles,
  replanTarget,
  requiredRate,
  reverseFunnel,
  splitTarget,
  targetPath,
  yearParts,
} from 'kpi-elements/goals';
import { clean, close } from '../model/close.js';

const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);

describe('A split', () => {
  const refused = (given: Parameters<typeof splitTarget>[0]): string | null => {
    const { quarters, months, reason } = splitTarget(given);
    assert.deepEqual([quarters, months], [null, null]);
    return reason;
  };

  it('needs an amount that is a whole number of units', () => {
    for (const annual of [null, NaN, Infinity]) assert.equal(refused({ annual }), 'no-amount');
    assert.equal(refused({ annual: 12.5 }), 'part-of-unit');
    assert.equal(refused({ annual: 100, unit: 0 }), 'part-of-unit');
    assert.equal(refused({ annual: 2 ** 60 }), 'too-large');
  });

  it('needs twelve weights, of which some weigh something', () => {
    for (const weights of [
      [],
      [1, 2],
      Array<number>(12).fill(0),
      [-1, ...Array<number>(11).fill(1)],
      Array<number>(12).fill(NaN),
    ])
      assert.equal(refused({ annual: 100, weights }), 'no-weights');
  });

  it('of money may be in cents, and every part is one to the last digit', () => {
    const { quarters, months } = splitTarget({ annual: 100_000.01, unit: 0.01 });
    assert.deepEqual(quarters, [25_000.01, 25_000, 25_000, 25_000]);
    assert.deepEqual(months!.slice(0, 4), [8333.34, 8333.34, 8333.33, 8333.34]);
  });

  it('of tens keeps to tens', () => {
    const { quarters } = splitTarget({ annual: 70, unit: 10 });
    assert.deepEqual(quarters, [20, 20, 20, 10]);
  });

  it('gives nothing to a month that weighs nothing', () => {
    const weights = [0, 0, 0, 1, 0, 1, 0, 0, 0, 5, 0, 0];
    const { quarters, months } = splitTarget({ annual: 10, weights });
    assert.deepEqual(quarters, [0, 3, 0, 7]);
    assert.deepEqual(months, [0, 0, 0, 2, 0, 1, 0, 0, 0, 7, 0, 0]);
  });

  it('of a loss mirrors that of a gain, and of nothing is nothing', () => {
    const loss = splitTarget({ annual: -7 }).months!;
    assert.deepEqual(
      loss,
      splitTarget({ annual: 7 }).months!.map((part) => 0 - part),
    );
    clean(splitTarget({ annual: -7 }));
    assert.equal(sum(splitTarget({ annual: 0 }).months!), 0);
  });

  it('belongs to a year that begins in any month', () => {
    const { quarters, months } = yearParts('2026-04-01')!;
    assert.deepEqual(
      [quarters[0], quarters[3]],
      [
        { start: '2026-04-01', end: '2026-06-30' },
        { start: '2027-01-01', end: '2027-03-31' },
      ],
    );
    assert.deepEqual(months[10], { start: '2027-02-01', end: '2027-02-28' });
    assert.equal(yearParts('2026-02-30'), null);
  });
});

describe('Planning anew', () => {
  const planned = [80, 80, 80];

  it('catches up by default, and keeps the plan for comparison', () => {
    const found = replanTarget({ annual: 300, actualToDate: 30, planned });
    assert.deepEqual(found, { remaining: [90, 90, 90], planned, shortfall: 0, reason: null });
  });

  it('leaves a static plan as it is, and says what will be missing', () => {
    const found = replanTarget({ annual: 300, actualToDate: 30, planned, mode: 'static' });
    assert.deepEqual(found, { remaining: planned, planned, shortfall: 30, reason: null });
    assert.equal(replanTarget({ annual: 300, actualToDate: 30, mode: 'static' }).reason, 'no-plan');
  });

  it('asks nothing more of a year that is exceeded, and says by how much', () => {
    const { remaining, shortfall } = replanTarget({ annual: 300, actualToDate: 320, remainingWeights: [1, 1] });
    assert.deepEqual([remaining, shortfall], [[0, 0], -20]);
    assert.deepEqual(replanTarget({ annual: 300, actualToDate: 300, remainingWeights: [] }).remaining, []);
  });

  it('rounds half a lead up, so that the target is reached', () => {
    const { remaining, shortfall } = replanTarget({ annual: 100, actualToDate: 12.5, remainingWeights: [1, 1] });
    assert.deepEqual([remaining, shortfall], [[44, 44], -0.5]);
  });

  it('is not possible without time, or without figures', () => {
    assert.equal(replanTarget({ annual: 300, actualToDate: 30, remainingWeights: [] }).reason, 'no-weights');
    assert.equal(replanTarget({ annual: 300, actualToDate: null, remainingWeights: [1] }).reason, 'no-amount');
    assert.equal(replanTarget({ annual: NaN, actualToDate: 1, remainingWeights: [1] }).remaining, null);
  });
});

describe('A path', () => {
  it('of a total in whole units is its split, with a growth too', () => {
    const found = targetPath({ kind: 'total', target: 1000, growth: 0.05, unit: 1 });
    assert.equal(sum(found.months as number[]), 1000);
    assert.ok(found.months!.every((part) => Number.isInteger(part)));
    assert.deepEqual(targetPath({ kind: 'total', target: 1003, unit: 1 }).months, splitTarget({ annual: 1003 }).months);
  });

  it('of a total that is a range never crosses its ends', () => {
    const { months } = targetPath({ kind: 'total', target: { min: 7, max: 8 }, unit: 1 });
    const ranges = months as { min: number; max: number }[];
    assert.deepEqual([sum(ranges.map(({ min }) => min)), sum(ranges.map(({ max }) => max))], [7, 8]);
    assert.ok(ranges.every(({ min, max }) => min <= max));
    close(targetPath({ kind: 'total', target: { min: 12, max: 24 } }).quarters![0], { min: 3, max: 6 });
  });

  it('of a rate holds where that is said, whatever the baseline', () => {
    const { months, quarters } = targetPath({ kind: 'rate', target: 0.032, baseline: 0.02, rateMode: 'hold' });
    assert.deepEqual([months![0], quarters![0]], [0.032, 0.032]);
    assert.deepEqual(targetPath({ kind: 'rate', target: { min: 0.4, max: 0.6 } }).months![5], { min: 0.4, max: 0.6 });
  });

  it('ends exactly at the target, bent by weights on the way', () => {
    const weights = [6, 6, 8, 8, 8, 8, 6, 6, 10, 10, 12, 12];
    const { months, quarters } = targetPath({ kind: 'level', target: 0.3, baseline: 0.1, weights });
    close(quarters, [0.14, 0.188, 0.232, 0.3]);
    assert.equal(months![11], 0.3);
  });

  it('of a level without a baseline is the target at every milestone', () =>
    assert.deepEqual(targetPath({ kind: 'level', target: 50 }).quarters, [50, 50, 50, 50]));

  it('is none, with a reason, of unique counts, of no number, and of weights that are none', () => {
    const reason = (given: Parameters<typeof targetPath>[0]): string | null => {
      const found = targetPath(given);
      assert.deepEqual([found.months, found.quarters], [null, null]);
      return found.reason;
    };
    assert.equal(reason({ kind: 'unique', target: 5000 }), 'not-derivable');
    assert.equal(reason({ kind: 'total', target: null }), 'no-amount');
    assert.equal(reason({ kind: 'rate', target: { min: 0, max: NaN } }), 'no-amount');
    assert.equal(reason({ kind: 'total', target: 1, weights: [1] }), 'no-weights');
    assert.equal(reason({ kind: 'total', target: 1, growth: -3 }), 'no-weights');
  });
});

describe('Parts reconcile with the whole', () => {
  it('when totals add up, levels and gliding rates arrive, and held rates reach it', () => {
    assert.equal(reconciles({ kind: 'total', target: 100, parts: [50, 30, 20] }), true);
    assert.equal(reconciles({ kind: 'total', target: 100, parts: [50, 30, 19] }), false);
    assert.equal(reconciles({ kind: 'level', target: 100, parts: [50, 100] }), true);
    assert.equal(reconciles({ kind: 'rate', target: 0.03, parts: [0.02, 0.03], rateMode: 'glide' }), true);
    assert.equal(reconciles({ kind: 'rate', target: 0.03, parts: [0.02, 0.03] }), false);
    assert.equal(reconciles({ kind: 'rate', target: 0.03, parts: [0.02, 0.04], weights: [1, 3] }), true);
    assert.equal(reconciles({ kind: 'rate', target: 50, parts: [48, 50], better: 'lower' }), true);
    assert.equal(reconciles({ kind: 'rate', target: 50, parts: [48, 53], better: 'lower' }), false);
    assert.equal(reconciles({ kind: 'rate', target: { min: 0.4, max: 0.6 }, parts: [0.3, 0.6] }), true);
    assert.equal(reconciles({ kind: 'unique', target: 5000, parts: [900] }), true);
  });

  it('and nothing is said where a part or the kind is not known', () => {
    assert.equal(reconciles({ kind: 'total', target: 100, parts: [50, null] }), null);
    assert.equal(reconciles({ kind: null, target: 100, parts: [100] }), null);
    assert.equal(reconciles({ kind: 'total', target: 100, parts: [] }), null);
    assert.equal(reconciles({ kind: 'rate', target: 1, parts: [1, 1], weights: [1] }), null);
  });
});

describe('The required rate', () => {
  const so = { target: 0.05, numerator: 540, denominator: 12_000, remainingDenominator: 8000 };

  it('is none without cases to come, or with fewer than none', () => {
    assert.deepEqual(requiredRate({ ...so, remainingDenominator: 0 }), {
      required: null,
      verdict: null,
      reason: 'no-remaining',
    });
    assert.equal(requiredRate({ ...so, denominator: -1 }).reason, 'negative-count');
    for (const bad of [{ target: null }, { numerator: NaN }, { denominator: Infinity }])
      assert.deepEqual(requiredRate({ ...so, ...bad }), { required: null, verdict: null, reason: 'missing' });
  });

  it('of a cost that can be no higher than its most is secured', () => {
    const cost = { ...so, target: 0.9, numerator: 10, denominator: 100, remainingDenominator: 10 };
    assert.deepEqual(requiredRate({ ...cost, better: 'lower', max: 1 }), {
      required: 1,
      verdict: 'secured',
      reason: null,
    });
    assert.equal(requiredRate({ ...cost, better: 'lower' }).verdict, 'reachable');
  });

  it('of exactly everything can just be reached', () =>
    assert.equal(
      requiredRate({ ...so, numerator: 0, denominator: 19, remainingDenominator: 1, max: 1 }).verdict,
      'reachable',
    ));
});

describe('The reverse funnel', () => {
  it('has names of its own for steps of its own, in any number', () => {
    assert.deepEqual(reverseFunnel({ customers: 10, rates: { trialToPaid: 0.1 } }), { trial: 100 });
    assert.deepEqual(reverseFunnel({ customers: 10, rates: { toString: 0.5 } }), { toString: 20 });
    assert.deepEqual(reverseFunnel({ customers: 10, rates: {} }), {});
  });

  it('says nothing from the step on whose rate is missing, 0 or negative', () => {
    for (const rate of [0, -0.1, null, NaN])
      assert.deepEqual(reverseFunnel({ customers: 25, rates: { visitToLead: 0.02, leadToMql: rate, mqlToSql: 0.5 } }), {
        mql: 50,
        leads: null,
        visits: null,
      });
    assert.deepEqual(reverseFunnel({ customers: -1, rates: { visitToLead: 0.1 } }), { visits: null });
  });

  it('costs what its stages cost, and a budget covers it or not', () => {
    const volumes = { leads: 625, sql: 100 };
    const budget = neededBudget({ volumes, costs: { leads: 50, sql: 120 }, budget: 40_000 });
    assert.deepEqual(budget, {
      byStage: { leads: 31_250, sql: 12_000 },
      needed: 43_250,
      left: -3250,
      sufficient: false,
    });
    assert.equal(neededBudget({ volumes, costs: { leads: 50 }, budget: 31_250 }).sufficient, true);
  });

  it('costs nobody knows what, where a stage or a cost is not known', () => {
    const unknown: Record<string, number | null>[] = [{ visits: 2 }, { leads: null }, { leads: -1 }, {}];
    for (const costs of unknown) {
      const found = neededBudget({ volumes: { leads: 10 }, costs, budget: 100 });
      assert.deepEqual([found.needed, found.left, found.sufficient], [null, null, null]);
    }
  });
});

describe('What can be achieved', () => {
  const history = [70, 75, 72, 80, 78, 84];

  it('is not known of fewer than three periods, without a target, or without a direction', () => {
    assert.equal(achievability({ history: [1, null, 2], target: 3 }).reason, 'too-little-history');
    assert.equal(achievability({ history: [], target: 3 }).baseline, null);
    assert.equal(achievability({ history, target: null }).reason, 'no-target');
    assert.equal(achievability({ history, target: { min: 1, max: 2 } }).class, 'unknown');
    assert.equal(achievability({ history, target: 90, better: 'range' }).reason, 'no-direction');
  });

  it('has its mirror where lower is better', () => {
    const lower = (target: number): string =>
      achievability({ history: history.map((value) => -value), target: -target, better: 'lower' }).class;
    assert.deepEqual([80, 85, 88, 100].map(lower), ['no-stretch', 'realistic', 'stretch', 'unrealistic']);
  });

  it('is unproven where nothing was ever better than the baseline', () =>
    assert.equal(achievability({ history: [90, 85, 80], target: 99, baseline: 95 }).class, 'unproven'));

  it('skips periods that are not known, and looks as far ahead as the goal is', () => {
    const found = achievability({ history: [10, null, 14, null, 18], target: 20 });
    close(found, { baseline: 14, best: 18, trendNext: 20, class: 'realistic' });
    close(achievability({ history: [10, 11, 12], target: 20, ahead: 4 }), { trendNext: 16 });
  });
});

it('A month later is the same day, or the last one of a shorter month', () => {
  assert.equal(monthsLater('2024-01-31', 1), '2024-02-29');
  assert.equal(monthsLater('2025-03-31', -1), '2025-02-28');
  assert.equal(monthsLater('2025-11-30', 3), '2026-02-28');
});
