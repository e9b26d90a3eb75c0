import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  assessment,
  compareToTarget,
  defaultThresholds,
  defaultWarmup,
  evaluateGoal,
  type Goal,
  goalOf,
  type KpiResult,
  read,
} from 'kpi-elements/model';
import { close } from './close.js';

/** Half of a quarter of 90 days. */
const half = { days: 90, elapsed: 45 } as const;

function verdict(goal: Goal): string {
  const { status, reason } = evaluateGoal(goal);
  return reason === null ? String(status) : `${status} (${reason})`;
}

/** The verdict of a result as it arrives. */
function judged(result: KpiResult, now?: number): string {
  return verdict(goalOf(read(result, { now }).kpi));
}

describe('Nobody asked for a verdict', () => {
  it('without a target: the status is null, not pending, and nothing is expected', () => {
    for (const kind of ['total', 'rate', 'level', 'unique', null] as const) {
      const found = evaluateGoal({ ...half, kind, target: null, actual: 540, baseline: 100 });
      assert.deepEqual([found.status, found.reason], [null, null]);
      for (const key of ['expected', 'performance', 'attainment', 'consumed', 'progress', 'requiredPerDay'] as const) {
        assert.equal(found[key], null, `${kind} ${key}`);
      }
    }
    assert.equal(evaluateGoal({ target: null, actual: null }).status, null);
    assert.equal(judged({ value: 540 }), 'null');
  });

  it('with better neither: no status, whatever the target is', () => {
    for (const target of [1200, { min: 0.4, max: 0.6 }]) {
      const found = evaluateGoal({ ...half, kind: 'total', better: 'neither', target, actual: 540 });
      assert.deepEqual([found.status, found.reason], [null, null]);
    }
    assert.equal(
      judged({ value: 540, target: 1200, better: 'neither', period: '2026-Q4', asOf: '2026-11-15' }),
      'null',
    );
    assert.equal(judged({ value: 0.5, target: { min: 0.4, max: 0.6 }, better: 'neither' }), 'null');
  });

  it('with better neither: the distance is given, but not called good or bad', () => {
    const found = compareToTarget({ actual: 540, target: 1200, better: 'neither' });
    assert.equal(found.absolute, -660);
    assert.equal(found.favourable, null);
    assert.equal(compareToTarget({ actual: 0.7, target: { min: 0.4, max: 0.6 }, better: 'neither' }).favourable, null);
  });
});

it('The end of a range is met as a number is, whatever noise there is in the last digit', () => {
  const actual = 0.1 + 0.2 + 0.3;
  for (const target of [0.6, { min: 0.4, max: 0.6 }]) assert.equal(compareToTarget({ actual, target }).absolute, 0);
});

describe('A target without a period', () => {
  it('judges a rate by the thresholds', () => {
    assert.equal(verdict({ kind: 'rate', target: 50, actual: 50 }), 'on-track');
    assert.equal(verdict({ kind: 'rate', target: 50, actual: 47.5 }), 'on-track');
    assert.equal(verdict({ kind: 'rate', target: 50, actual: 40 }), 'at-risk');
    assert.equal(verdict({ kind: 'rate', target: 50, actual: 39 }), 'off-track');
    assert.equal(verdict({ kind: 'rate', target: 50, actual: 60, better: 'lower' }), 'at-risk');
    assert.equal(verdict({ kind: 'rate', target: { min: 0.4, max: 0.6 }, actual: 0.5 }), 'on-track');
    assert.equal(judged({ value: '2.4%', target: '2.5%' }), 'on-track', 'a percentage is a rate');
  });

  it('judges a level without a baseline by the thresholds', () => {
    assert.equal(verdict({ kind: 'level', target: 12_000, actual: 11_500 }), 'on-track');
    assert.equal(verdict({ kind: 'level', target: 12_000, actual: 10_000 }), 'at-risk');
    assert.equal(verdict({ kind: 'level', target: 12_000, actual: 9000 }), 'off-track');
  });

  it('says of a level with a baseline whether it is there, and nothing about its pace', () => {
    assert.equal(verdict({ kind: 'level', baseline: 10_000, target: 12_000, actual: 10_200 }), 'pending (no-pace)');
    assert.equal(verdict({ kind: 'level', baseline: 10_000, target: 12_000, actual: 12_000 }), 'achieved');
  });

  for (const kind of ['total', 'unique', null] as const) {
    const name = kind === null ? 'a number of unknown kind' : `a ${kind}`;

    it(`calls ${name} achieved when the target is met, else pending, with its attainment`, () => {
      assert.equal(verdict({ kind, target: 1200, actual: 540 }), 'pending (no-pace)');
      assert.equal(verdict({ kind, target: 1200, actual: 1199 }), 'pending (no-pace)');
      assert.equal(verdict({ kind, target: 1200, actual: 1200 }), 'achieved');
      assert.equal(verdict({ kind, target: 1200, actual: 1500 }), 'achieved');
      close(evaluateGoal({ kind, target: 1200, actual: 540 }).attainment, 0.45);
    });

    it(`claims nothing about the time of ${name}`, () => {
      const found = evaluateGoal({ kind, target: 1200, actual: 540 });
      for (const key of [
        'elapsedShare',
        'expected',
        'performance',
        'projection',
        'requiredPerDay',
        'requiredFactor',
      ] as const) {
        assert.equal(found[key], null, key);
      }
    });
  }

  it('a bare card, value and target alone, is pending with its attainment, or achieved', () => {
    assert.equal(judged({ value: 540, target: 1200 }), 'pending (no-pace)');
    assert.equal(judged({ value: 1300, target: 1200 }), 'achieved');
    close(assessment(read({ value: 540, target: 1200 }).kpi).goal.attainment, 0.45);
  });

  it('a cap that is broken is missed, period or not, and cannot be repaired', () => {
    assert.equal(verdict({ kind: 'total', better: 'lower', target: 300, actual: 301 }), 'missed');
    assert.equal(verdict({ kind: 'total', target: { min: 36_000, max: 40_000 }, actual: 40_500 }), 'missed');
    assert.equal(
      verdict({ kind: 'total', better: 'lower', target: 300, actual: 301, days: 90, elapsed: null }),
      'missed',
    );
  });

  it('a cap that can be lowered again is not missed yet', () => {
    const goal = { kind: 'total', better: 'lower', target: 300, actual: 301, monotone: false } as const;
    assert.notEqual(verdict(goal), 'missed');
    assert.notEqual(verdict({ ...goal, days: 90, elapsed: 45 }), 'missed');
    assert.equal(verdict({ ...goal, days: 90, elapsed: 90 }), 'missed');
  });

  it('a missing value is missing, with or without a period', () => {
    for (const actual of [null, NaN, Infinity, undefined as unknown as null]) {
      assert.equal(verdict({ kind: 'rate', target: 50, actual }), 'pending (missing)');
      assert.equal(verdict({ ...half, kind: 'total', target: 50, actual }), 'pending (missing)');
      assert.equal(verdict({ kind: 'total', target: 50, actual, days: 90, elapsed: 90 }), 'pending (missing)');
    }
  });
});

describe('A period that is not over, without as-of', () => {
  const now = Date.parse('2026-11-15T12:00:00Z');
  const open: KpiResult = { period: '2026-Q4', target: 1200, kind: 'total' };

  it('claims no pace, on no reader’s clock', () => {
    assert.equal(judged({ ...open, value: 540 }, now), 'pending (no-pace)');
    assert.equal(judged({ ...open, value: 540 }), 'pending (no-pace)');
    const { goal } = assessment(read({ ...open, value: 540 }, { now }).kpi);
    assert.deepEqual([goal.expected, goal.performance, goal.projection], [null, null, null]);
    close(goal.attainment, 0.45);
  });

  it('is achieved as soon as nothing can undo it', () => {
    assert.equal(judged({ ...open, value: 1200 }, now), 'achieved');
    assert.equal(judged({ ...open, kind: 'unique', value: 1200 }, now), 'achieved');
  });

  it('is not achieved while something still can: a cap that holds so far, a total that may fall again', () => {
    assert.equal(judged({ ...open, better: 'lower', value: 120 }, now), 'pending (no-pace)');
    assert.equal(judged({ ...open, target: { min: 1000, max: 1200 }, value: 1100 }, now), 'pending (no-pace)');
    assert.equal(judged({ ...open, monotone: false, value: 1300 }, now), 'pending (no-pace)');
  });

  it('judges a rate all the same', () => {
    assert.equal(judged({ period: '2026-Q4', kind: 'rate', target: 50, value: 60, better: 'lower' }, now), 'at-risk');
  });

  it('is complete once it is over', () => {
    const later = Date.parse('2027-01-01T00:00:00Z');
    assert.equal(judged({ ...open, value: 1199 }, later), 'missed');
    assert.equal(judged({ ...open, value: 1200 }, later), 'achieved');
  });
});

describe('A baseline that lies beyond the target', () => {
  it('leaves no way to go, so the value itself is judged: more is better, as everywhere', () => {
    const followers = {
      kind: 'level',
      better: 'higher',
      baseline: 12000,
      target: 10000,
      days: 100,
      elapsed: 50,
    } as const;
    const [less, more] = [9000, 12500].map((actual) => evaluateGoal({ ...followers, actual }));
    assert.deepEqual([less!.status, more!.status], ['at-risk', 'on-track']);
    assert.deepEqual([less!.progress, more!.progress], [null, null]);
    assert.equal(less!.expected, 10000);
    const open = {
      kind: 'level',
      better: 'lower',
      baseline: 4,
      target: 5,
      days: 100,
      elapsed: 50,
      actual: 4.5,
    } as const;
    assert.equal(evaluateGoal(open).status, 'on-track');
  });
});

describe('A deduplicated count in a running period', () => {
  it('has no pace, so it waits unless it is there for good', () => {
    const goal: Goal = { ...half, kind: 'unique', target: 5000, actual: 3100 };
    assert.equal(verdict(goal), 'pending (no-pace)');
    assert.equal(verdict({ ...goal, actual: 5000 }), 'achieved');
    assert.equal(verdict({ ...goal, better: 'lower' }), 'pending (no-pace)', 'it may still grow beyond its cap');
    assert.equal(verdict({ ...goal, target: { min: 3000, max: 5000 } }), 'pending (no-pace)');
    assert.equal(verdict({ ...goal, actual: 5100, monotone: false }), 'pending (no-pace)');
  });

  it('has a pace when history gives it weights', () => {
    const weights = [
      { days: 45, w: 3 },
      { days: 45, w: 1 },
    ];
    const found = evaluateGoal({ ...half, kind: 'unique', target: 4000, actual: 3000, weights });
    assert.equal(found.elapsedShare, 0.75);
    assert.equal(found.expected, 3000);
    assert.equal(found.performance, 1);
    assert.equal(found.status, 'on-track');
    assert.equal(found.projection, null);
  });

  it('has none when the weights say nothing', () => {
    for (const weights of [[], [{ days: 90, w: 0 }]]) {
      assert.equal(verdict({ ...half, kind: 'unique', target: 5000, actual: 2600, weights }), 'pending (no-pace)');
    }
  });
});

describe('A glide', () => {
  it('towards a range is judged by its distance to the range of today', () => {
    const goal: Goal = {
      ...half,
      kind: 'rate',
      rateMode: 'glide',
      baseline: 0.2,
      target: { min: 0.4, max: 0.6 },
      actual: 0.3,
    };
    const found = evaluateGoal(goal);
    close(found.expected, { min: 0.3, max: 0.4 });
    close(found.performance, 1);
    assert.equal(found.status, 'on-track');
    assert.equal(found.progress, null);
    close(evaluateGoal({ ...goal, actual: 0.24 }).performance, 0.8);
    assert.equal(verdict({ ...goal, actual: 0.24 }), 'at-risk');
    assert.equal(verdict({ ...goal, actual: 0.2 }), 'off-track');
    assert.equal(verdict({ ...goal, actual: 0.44 }), 'at-risk', 'beyond the range of today');
    assert.equal(
      verdict({ ...goal, kind: 'level', rateMode: 'hold', actual: 0.3 }),
      'on-track',
      'a level always glides',
    );
  });

  it('without a baseline is a hold', () => {
    const goal: Goal = { ...half, kind: 'rate', target: 50, actual: 40 };
    assert.deepEqual(evaluateGoal({ ...goal, rateMode: 'glide' }), evaluateGoal(goal));
  });

  it('from a baseline that is the target has no pace to measure, so being there decides', () => {
    const goal: Goal = { ...half, kind: 'level', baseline: 12_000, target: 12_000, actual: 12_000 };
    assert.equal(evaluateGoal(goal).performance, null);
    assert.equal(verdict(goal), 'on-track');
    assert.equal(verdict({ ...goal, actual: 11_999 }), 'off-track');
  });

  it('needs a period to say where it should be', () => {
    const goal: Goal = { kind: 'rate', rateMode: 'glide', baseline: 0.6, target: 0.45, actual: 0.51, better: 'lower' };
    assert.equal(evaluateGoal(goal).expected, null);
    assert.equal(verdict(goal), 'pending (no-pace)');
    close(evaluateGoal(goal).progress, 0.6);
  });
});

describe('Thresholds and warm-up', () => {
  const goal: Goal = { ...half, kind: 'total', target: 1200, actual: 540 };

  it('are 0.95, 0.8 and a tenth unless given', () => {
    assert.deepEqual(defaultThresholds, { onTrack: 0.95, atRisk: 0.8 });
    assert.equal(defaultWarmup, 0.1);
  });

  it('are the author’s own when given, and a value on the line counts as reached', () => {
    assert.equal(verdict({ ...goal, thresholds: { onTrack: 0.9, atRisk: 0.5 } }), 'on-track');
    assert.equal(verdict({ ...goal, thresholds: { onTrack: 1, atRisk: 0.9 } }), 'at-risk');
    assert.equal(verdict({ ...goal, thresholds: { onTrack: 1, atRisk: 0.91 } }), 'off-track');
    assert.equal(
      judged({ value: 45, target: 50, kind: 'rate', thresholds: { onTrack: 0.9, atRisk: 0.5 } }),
      'on-track',
    );
  });

  it('too early is told from the plan, not from the calendar', () => {
    const early: Goal = { ...goal, elapsed: 8 };
    assert.equal(verdict(early), 'pending (too-early)');
    assert.notEqual(verdict({ ...goal, elapsed: 9 }), 'pending (too-early)', 'exactly a tenth is enough');
    assert.notEqual(verdict({ ...early, warmup: 0 }), 'pending (too-early)');
    assert.notEqual(verdict({ ...early, warmup: 0.05 }), 'pending (too-early)');
    assert.equal(verdict({ ...goal, warmup: 0.6 }), 'pending (too-early)');
    const late = [
      { days: 80, w: 1 },
      { days: 10, w: 19 },
    ];
    assert.equal(
      verdict({ ...goal, weights: late }),
      'pending (too-early)',
      'half of the days, a fortieth of the plan',
    );
  });

  it('what is not a number does not count as given', () => {
    assert.equal(verdict({ ...goal, warmup: NaN }), verdict(goal));
    assert.equal(verdict({ ...goal, thresholds: { onTrack: NaN, atRisk: 0.8 } }), verdict(goal));
  });

  it('an early end comes before too early: reached is reached, broken is broken', () => {
    assert.equal(verdict({ ...goal, elapsed: 2, actual: 1200 }), 'achieved');
    assert.equal(verdict({ ...goal, elapsed: 2, better: 'lower', actual: 1201 }), 'missed');
  });
});

describe('The sample', () => {
  const rate: Goal = { ...half, kind: 'rate', target: 0.03, actual: 0.05 };

  it('that is too small leaves the verdict open, also when the period is over', () => {
    assert.equal(verdict({ ...rate, sample: 99, minSample: 100 }), 'pending (insufficient-sample)');
    assert.equal(verdict({ ...rate, sample: 100, minSample: 100 }), 'on-track');
    assert.equal(verdict({ ...rate, elapsed: 90, sample: 99, minSample: 100 }), 'pending (insufficient-sample)');
    assert.equal(verdict({ ...rate, elapsed: 90, sample: 100, minSample: 100 }), 'achieved');
  });

  it('that nobody named is no objection', () => {
    assert.equal(verdict({ ...rate, sample: null, minSample: 100 }), 'on-track');
    assert.equal(verdict({ ...rate, minSample: 100 }), 'on-track');
  });

  it('of nothing is too small', () => {
    assert.equal(verdict({ ...rate, sample: 0 }), 'pending (insufficient-sample)');
    assert.equal(verdict({ ...rate, sample: 0, minSample: 0 }), 'on-track');
  });

  it('must be 100 for percentages and 30 otherwise, unless the author says', () => {
    assert.equal(read({ value: 0.05, unit: 'percent' }).kpi.minSample, 100);
    assert.equal(read({ value: '5%' }).kpi.minSample, 100);
    assert.equal(read({ value: 42, currency: 'EUR' }).kpi.minSample, 30);
    assert.equal(read({ value: 42 }).kpi.minSample, 30);
    assert.equal(read({ value: '5%', minSample: 10 }).kpi.minSample, 10);
    assert.equal(read({ value: '5%', minSample: 0 }).kpi.minSample, 0);
    assert.equal(judged({ value: '5%', target: '3%', sample: 99 }), 'pending (insufficient-sample)');
    assert.equal(judged({ value: '5%', target: '3%', sample: 100 }), 'on-track');
    assert.equal(
      judged({ value: 42, target: 50, kind: 'rate', better: 'lower', sample: 29 }),
      'pending (insufficient-sample)',
    );
    assert.equal(judged({ value: 42, target: 50, kind: 'rate', better: 'lower', sample: 30 }), 'on-track');
  });
});

describe('The period', () => {
  it('decides at its end, and only then calls a rate achieved or missed', () => {
    const rate: Goal = { kind: 'rate', target: 50, actual: 55, days: 90, elapsed: 90 };
    assert.equal(verdict(rate), 'achieved');
    assert.equal(verdict({ ...rate, actual: 49 }), 'missed');
    assert.equal(verdict({ ...rate, elapsed: 89 }), 'on-track');
    assert.equal(verdict({ ...rate, kind: null, actual: 49 }), 'missed', 'of whatever kind it is');
    assert.equal(verdict({ ...rate, kind: null }), 'achieved');
  });

  it('has no more days elapsed than it has days, and no fewer than none', () => {
    const goal: Goal = { kind: 'total', target: 1200, actual: 540, days: 90 };
    assert.equal(evaluateGoal({ ...goal, elapsed: 900 }).elapsedShare, 1);
    assert.equal(evaluateGoal({ ...goal, elapsed: -3 }).elapsedShare, 0);
    assert.equal(verdict({ ...goal, elapsed: -3 }), 'pending (not-started)');
  });

  it('that has no days is no period', () => {
    for (const days of [0, -5, NaN, null]) {
      assert.equal(verdict({ kind: 'total', target: 1200, actual: 540, days, elapsed: 0 }), 'pending (no-pace)');
    }
  });

  it('shows attainment for a cap only at its end, and what is used up before', () => {
    const cap: Goal = { kind: 'total', better: 'lower', target: 300, actual: 120, days: 30, elapsed: 10 };
    assert.deepEqual([evaluateGoal(cap).attainment, evaluateGoal(cap).consumed], [null, 0.4]);
    const over = evaluateGoal({ ...cap, elapsed: 30 });
    assert.deepEqual([over.attainment, over.consumed, over.status], [1.6, null, 'achieved']);
    const unknown = evaluateGoal({ ...cap, days: null, elapsed: null });
    assert.deepEqual([unknown.attainment, unknown.consumed], [null, 0.4]);
  });
});

describe('What is not finite is missing', () => {
  it('in the target as well, and never comes back', () => {
    for (const target of [NaN, Infinity, { min: NaN, max: 5 }, { min: 0, max: Infinity }]) {
      for (const kind of ['total', 'rate', 'level', null] as const) {
        const found = evaluateGoal({ ...half, kind, target, actual: 3 });
        assert.deepEqual([found.status, found.expected, found.attainment], [null, null, null]);
      }
      assert.deepEqual(compareToTarget({ actual: 3, target }), {
        absolute: null,
        relative: null,
        favourable: null,
        attainment: null,
      });
    }
  });

  it('in a goal that leaves out what it must have', () => {
    assert.equal(evaluateGoal({} as Goal).status, null);
    assert.equal(evaluateGoal({ target: 5 } as Goal).reason, 'missing');
    assert.equal(compareToTarget({ actual: 5 } as Parameters<typeof compareToTarget>[0]).absolute, null);
  });
});

describe('A target of nothing', () => {
  it('has no attainment, only met or not met', () => {
    assert.equal(evaluateGoal({ kind: 'rate', target: 0, actual: 0.02, better: 'lower' }).attainment, null);
    assert.equal(verdict({ kind: 'rate', target: 0, actual: 0.02, better: 'lower' }), 'off-track');
    assert.equal(verdict({ kind: 'rate', target: 0, actual: 0, better: 'lower' }), 'on-track');
    assert.equal(verdict({ ...half, kind: 'rate', target: 0, actual: 0.02 }), 'on-track');
  });
});
