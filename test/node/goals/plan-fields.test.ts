import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type PlanTarget, periodTarget, readPlan, splitTarget } from 'kpi-elements/goals';
import type { Target } from 'kpi-elements/model';
import { put } from '../../../src/model/shelf.js';
import { close } from '../model/close.js';
import { aim, said, shown, year } from './plans.js';

const targetOf = (plan: unknown, period?: unknown, more: object = {}): Target | null =>
  shown({ plan, period, ...more }).kpi.target;

describe('An element with a plan', () => {
  it('shows the target of the period it is about', () => {
    const plan = year();
    assert.equal(targetOf(plan, '2026'), 1200);
    assert.equal(targetOf(plan, '2026-Q4'), 300);
    assert.equal(targetOf(plan, '2026-11'), 100);
    close(targetOf(plan, '2026-W46'), (100 * 7) / 30);
    assert.equal(targetOf(plan, 'month'), 100);
    assert.equal(targetOf(plan, 'quarter', { asOf: '2026-05-10' }), 300);
    close(targetOf(plan, 'today'), 100 / 30);
    close(targetOf(plan, '2026-03-30/2026-04-05'), (100 * 2) / 31 + (100 * 5) / 30);
    assert.equal(targetOf(plan, '2026-02-01/2026-06-30'), 500, 'whole months');
    assert.equal(targetOf(plan, { start: '2026-10-01', end: '2026-12-31' }), 300);
  });

  it('shows the plan’s own period when it names none', () => {
    const { kpi } = shown({ plan: year(), value: 540 });
    assert.deepEqual([kpi.period, kpi.target], [{ start: '2026-01-01', end: '2026-12-31' }, 1200]);
  });

  it('takes the plan as an object, as JSON, and from its source', () => {
    assert.equal(targetOf(JSON.stringify(year()), '2026-11'), 100);
    assert.equal(shown({ period: '2026-11' }, { plan: year() }).kpi.target, 100);
    assert.equal(shown({ period: '2026-11', plan: year({ target: 2400 }) }, { plan: year() }).kpi.target, 200);
  });

  it('lets the author have the last word', () => {
    assert.equal(targetOf(year(), '2026-11', { target: 70 }), 70);
    assert.equal(shown({ plan: year(), period: '2026-11' }, { target: 70 }).kpi.target, 100, 'but not the source');
  });

  it('is judged by it', () => {
    const { goal } = shown({ plan: year(), period: '2026-11', value: 45, asOf: '2026-11-15' });
    close(goal, { expected: 50, performance: 0.9, status: 'at-risk' });
    const strict = year({ thresholds: { onTrack: 0.9, atRisk: 0.5 } });
    assert.equal(shown({ plan: strict, period: '2026-11', value: 45, asOf: '2026-11-15' }).goal.status, 'on-track');
    const slow = year({ warmup: 0.6 });
    assert.equal(shown({ plan: slow, period: '2026-11', value: 45, asOf: '2026-11-15' }).goal.reason, 'too-early');
    const few = year({ minSample: 50 });
    const { reason } = shown({ plan: few, period: '2026-11', value: 45, sample: 40, asOf: '2026-11-15' }).goal;
    assert.equal(reason, 'insufficient-sample');
  });

  it('finds its target by metric and segment', () => {
    const plan = year({}, { targets: [aim({ segment: { channel: 'paid' }, target: 120 }), aim({ segment: 'all' })] });
    assert.equal(targetOf(plan, '2026-11'), 100);
    assert.equal(targetOf(plan, '2026-11', { segment: '{"channel": "paid"}' }), 10);
    assert.equal(targetOf(plan, '2026-11', { segment: { channel: ['paid'] } }), 10);
    assert.equal(targetOf(plan, '2026-11', { segment: 'all' }), 100);
    assert.equal(targetOf(plan, '2026-11', { segment: { channel: 'organic' } }), null);
    assert.equal(targetOf(plan, '2026-11', { metric: 'calls' }), null);
  });

  it('finds a definition of the plan’s own by its id, with its unit', () => {
    const kpi = { id: 'calls', formula: 'calls', kind: 'total', better: 'higher', unit: 'calls' } as const;
    const { kpi: read } = shown({ metric: 'calls', period: '2026-11', plan: year({ kpi, kind: undefined }) });
    close(read, { target: 100, unit: 'calls', kind: 'total' });
  });

  it('knows the kind of a metric of the page’s catalogue', () => {
    put('metrics', 'test-visits', { id: 'test-visits', kind: 'total', better: 'higher', unit: 'number' });
    const plan = year({ kpi: 'test-visits', kind: undefined, better: undefined });
    assert.equal(targetOf(plan, '2026-11', { metric: 'test-visits' }), 100);
  });

  it('has no target beyond the plan, and says so', () => {
    const { kpi, problems } = shown({ plan: year(), period: '2026-12-01/2027-01-31', value: 5 });
    assert.equal(kpi.target, null);
    assert.deepEqual(
      problems.map(({ field, kept }) => [field, kept]),
      [['period', true]],
    );
    assert.equal(shown({ plan: year(), period: '2025-12', value: 5 }).problems.length, 1);
  });
});

describe('A total', () => {
  it('is divided in whole counts, and in the smallest money there is', () => {
    assert.deepEqual(
      [1, 2, 3].map((month) => targetOf(year({ target: 1000 }), `2026-0${month}`)),
      [84, 83, 83],
    );
    const of = (currency: string): Target | null => targetOf(year({ target: 100_000 }), '2026-01', { currency });
    assert.deepEqual([of('EUR'), of('JPY'), of('KWD')], [8333.34, 8334, 8333.334]);
    close(targetOf(year({ target: 12.5 }), '2026-01'), 12.5 / 12);
  });

  it('is what was set by hand where it was', () => {
    const months = [50, 60, 70, ...Array<number>(9).fill(113)];
    const plan = year({ parts: { months, quarters: [200, 300, 300, 400] } });
    assert.deepEqual(
      ['2026-01', '2026-02', '2026-Q1', '2026-Q4', '2026', '2026-01-01/2026-02-28'].map((p) => targetOf(plan, p)),
      [50, 60, 200, 400, 1200, 110],
    );
    assert.equal(targetOf(year({ parts: { months } }), '2026-Q1'), 180, 'a quarter of its months');
    assert.equal(targetOf(year({ parts: { quarters: [90, 300, 400, 410] } }), '2026-03'), 30, 'a month of its quarter');
    close(targetOf(year({ parts: { months } }), '2026-01-05/2026-01-11'), (50 * 7) / 31);
    assert.equal(targetOf(year({ parts: { months: [1, 2] } }), '2026-02'), 100, 'parts of another period');
  });

  it('has a pace that follows the season', () => {
    const weights = Object.fromEntries(
      [6, 6, 8, 8, 8, 8, 6, 6, 10, 10, 12, 12].map((w, i) => [`2026-${String(i + 1).padStart(2, '0')}`, w]),
    );
    const plan = year({ target: 1000, weights });
    const about = { plan, value: 220, asOf: '2026-04-10' };
    close(shown(about).goal, { expected: (6 + 6 + 8 + 8 / 3) * 10, status: 'on-track' });
    close(shown({ ...about, plan: year({ target: 1000 }) }).goal, { expected: 100_000 / 365, status: 'at-risk' });
    close(shown({ ...about, period: '2026-Q2', value: 20 }).kpi, {
      target: 240,
      weights: [{ w: 8 }, { w: 8 }, { w: 8 }],
    });
    close(shown({ ...about, period: '2026-Q1', asOf: '2026-02-28' }).goal.expected, 120);
    const working = year({ weights: [1, 1, 1, 1, 1, 0, 0] });
    close(shown({ plan: working, period: '2026-11', value: 1, asOf: '2026-11-08' }).goal.elapsedShare, 5 / 21);
    const parts = year({ parts: { months: [...Array<number>(11).fill(50), 650] } });
    close(shown({ plan: parts, value: 1, asOf: '2026-06-30' }).goal.expected, 300);
  });

  it('belongs to any fiscal year, half-year or quarter', () => {
    const fiscal = year({}, { period: { start: '2026-04-01', end: '2027-03-31' } });
    assert.deepEqual(
      ['2026-Q2', '2027-03'].map((period) => targetOf(fiscal, period)),
      [300, 100],
    );
    const half = year({ target: 601 }, { period: { start: '2026-07-01', end: '2026-12-31' } });
    assert.deepEqual(
      ['2026-Q3', '2026-Q4', '2026-07'].map((period) => targetOf(half, period)),
      [301, 300, 101],
    );
    const campaign = year({ target: 45 }, { period: { start: '2026-11-05', end: '2026-11-19' } });
    assert.equal(targetOf(campaign, '2026-11-05/2026-11-07'), 9);
    assert.equal(targetOf(campaign, '2026-11'), null);
  });

  it('that is a range keeps its ends in order', () => {
    const plan = year({ target: { min: 100, max: 110 } });
    assert.deepEqual(targetOf(plan, '2026-Q1'), { min: 25, max: 28 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 50 }), (min, width) => {
        const whole = { start: '2026-01-01', end: '2026-12-31' };
        const target: PlanTarget = { kpi: 'x', target: { min, max: min + width } };
        const part = periodTarget(
          whole,
          target,
          { start: '2026-05-01', end: '2026-05-31' },
          { kind: 'total', unit: 1 },
        );
        const { min: low, max: high } = part!.target as { min: number; max: number };
        assert.ok(low <= high);
      }),
    );
  });

  it('adds up whatever its parts are', () => {
    const whole = { start: '2026-01-01', end: '2026-12-31' };
    const days = Array<null>(365)
      .fill(null)
      .map((_, i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
        (annual, cuts, months) => {
          fc.pre(months.some((w) => w > 0));
          const weights = Object.fromEntries(months.map((w, i) => [`2026-${String(i + 1).padStart(2, '0')}`, w]));
          const ends = [0, ...cuts.sort((a, b) => a - b), 365];
          const parts = ends.slice(1).map((end, i) => {
            const period = { start: days[ends[i]!]!, end: days[end - 1]! };
            return periodTarget(whole, { kpi: 'x', target: annual, weights }, period, { kind: 'total', unit: 1 })!
              .target;
          });
          close(
            parts.reduce<number>((sum, part) => sum + (part as number), 0),
            annual,
          );
        },
      ),
    );
  });

  it('has the months of the split, and its baseline for the whole only', () => {
    const { months } = splitTarget({ annual: 1003 });
    assert.deepEqual(
      months!.map((_, i) => targetOf(year({ target: 1003 }), `2026-${String(i + 1).padStart(2, '0')}`)),
      months,
    );
    const plan = year({ baseline: { value: 1000 }, stretchTarget: 1440 });
    const [whole, part] = ['2026', '2026-11'].map((period) => shown({ plan, period }).kpi);
    assert.deepEqual([whole!.baseline, whole!.stretch, part!.baseline, part!.stretch], [1000, 1440, null, 120]);
  });

  it('gives a trend the target of its months', () => {
    const series = ['2026-01-01', '2026-02-01', '2026-03-01'].map((t) => [t, 80]);
    const { kpi } = shown({ plan: year({ target: 1000 }), series });
    assert.deepEqual(kpi.targetSeries.map(({ value }) => value).slice(0, 4), [84, 83, 83, 84]);
    assert.equal(shown({ plan: year(), period: '2026-Q1', series }).kpi.targetSeries.length, 3);
    const daily = ['2026-01-01', '2026-01-02'].map((t) => [t, 8]);
    // Nor where the author wrote a target of his own; one of the source gives way to the plan.
    assert.deepEqual(shown({ plan: year(), series, target: 99 }).kpi.targetSeries, []);
    assert.ok(shown({ plan: year(), series }, { target: 99 }).kpi.targetSeries.length > 0);
    assert.deepEqual(shown({ plan: year(), series: daily }).kpi.targetSeries, []);
    const quarters = year({ parts: { quarters: [200, 300, 300, 400] } });
    const byQuarter = shown({ plan: quarters, series, granularity: 'quarter' }).kpi.targetSeries;
    assert.deepEqual(
      byQuarter.map(({ value }) => value),
      [200, 300, 300, 400],
    );
  });
});

describe('A rate', () => {
  const rate = (more: Partial<PlanTarget> = {}) =>
    year({ kind: 'rate', target: 0.032, baseline: { value: 0.02 }, ...more });
  const percent = { unit: 'percent' };

  it('holds in every part', () => {
    for (const period of ['2026', '2026-Q4', '2026-11', '2026-W46'])
      assert.equal(targetOf(rate(), period, percent), 0.032);
    assert.equal(shown({ plan: rate(), period: '2026-11', ...percent }).kpi.baseline, 0.02);
  });

  it('has the target of the month or quarter that was set by hand, for its days too', () => {
    const plan = rate({ parts: { quarters: [0.02, 0.025, 0.03, 0.035] } });
    assert.deepEqual(
      ['2026-Q2', '2026-11', '2026-W46'].map((p) => targetOf(plan, p, percent)),
      [0.025, 0.035, 0.035],
    );
  });

  it('glides from where the way is at the start of the period to where it is at its end', () => {
    const even = Object.fromEntries(
      Array<null>(12)
        .fill(null)
        .map((_, i) => [`2026-${String(i + 1).padStart(2, '0')}`, 1]),
    );
    const plan = rate({ rateMode: 'glide', weights: even });
    const { kpi, goal } = shown({ plan, period: '2026-02', value: 0.0215, asOf: '2026-02-14', ...percent });
    close(kpi, { baseline: 0.021, target: 0.022, rateMode: 'glide' });
    close(goal, { expected: 0.0215, status: 'on-track' });
    close(shown({ plan, period: '2026-Q2', ...percent }).kpi, { baseline: 0.023, target: 0.026 });
    close(shown({ plan, ...percent }).kpi, { baseline: 0.02, target: 0.032 });
  });
});

describe('A level', () => {
  const level = (more: Partial<PlanTarget> = {}) =>
    year({
      kind: 'level',
      target: 12_000,
      baseline: { value: 10_000 },
      weights: { '2026-Q1': 1, '2026-Q2': 1, '2026-Q3': 1, '2026-Q4': 1 },
      ...more,
    });

  it('has its milestone at the end of the period, and starts from the one before', () => {
    assert.deepEqual(
      ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((p) => targetOf(level(), p)),
      [10_500, 11_000, 11_500, 12_000],
    );
    const { kpi, goal } = shown({ plan: level(), period: '2026-Q2', value: 10_700, asOf: '2026-05-15' });
    close(kpi, { baseline: 10_500, target: 11_000 });
    close(goal.expected, 10_500 + (500 * 45) / 91);
  });

  it('goes by way of the milestones that were set by hand', () => {
    const plan = level({ parts: { quarters: [10_100, 10_200, 10_300, 12_000] }, weights: undefined });
    close(shown({ plan, period: '2026-Q4' }).kpi, { baseline: 10_300, target: 12_000 });
    close(shown({ plan, period: '2026-10' }).kpi.target, 10_300 + (1700 * 31) / 92);
  });

  it('without a baseline is held against the whole target', () =>
    assert.equal(targetOf(level({ baseline: undefined }), '2026-Q2'), 12_000));
});

describe('A count of people', () => {
  it('has a target of its own for each period, and none is derived', () => {
    const plan = year({ kind: 'unique', target: 5000, parts: { months: [...Array<null>(10).fill(null), 700, null] } });
    assert.deepEqual(
      ['2026', '2026-Q4', '2026-11', '2026-12'].map((p) => targetOf(plan, p)),
      [5000, null, 700, null],
    );
  });
});

describe('A draft', () => {
  it('is shown, and gets no status', () => {
    const about = { period: '2026-11', value: 45, asOf: '2026-11-15' };
    const { goal, kpi } = shown({ plan: year({ actions: [] }), ...about });
    assert.deepEqual([goal.status, kpi.target, kpi.better], [null, 100, 'neither']);
    assert.equal(shown({ plan: year({ source: undefined }), ...about, better: 'lower' }).goal.status, null);
    assert.equal(shown({ plan: year({}, { period: undefined }), ...about }).goal.status, null);
  });
});

describe('What is no plan', () => {
  it('has its problem, and the figure is shown all the same', () => {
    for (const plan of ['{', 'soon', '[]', 5, [], {}, { targets: 5 }, new Proxy({}, { get: () => assert.fail() })]) {
      const { kpi, problems } = shown({ plan, value: 5 });
      assert.deepEqual([kpi.value, problems.map(({ field, kept }) => [field, kept])], [5, [['plan', true]]]);
    }
  });

  it('in part is read without that part', () => {
    const { kpi, problems } = shown({ plan: year({ target: 'big and strong' as never }), value: 5 });
    assert.deepEqual([kpi.target, problems.map(({ field }) => field)], [null, ['plan.targets[0].target']]);
    const odd = readPlan({ ...year(), team: 'me', targets: [null, aim({ alerts: ['status', { on: 'x' }] as never })] });
    assert.deepEqual(
      odd.problems.map(({ field }) => field),
      ['plan.team', 'plan.targets[0]', 'plan.targets[1].alerts[1].on'],
    );
    assert.deepEqual(odd.plan?.targets[0]?.alerts, [{ on: 'status' }]);
    const overlapping = year({ weights: { '2026-Q1': 1, '2026-02': 1 } });
    assert.deepEqual(
      shown({ plan: overlapping }).problems.map(({ field }) => field),
      ['plan.targets[0].weights'],
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (plan) => void readPlan(plan)));
    fc.assert(fc.property(fc.anything(), (target) => void shown({ plan: year(target as object), period: '2026-11' })));
  });
});

describe('A plan on an element', () => {
  it('is read once, for what it gives and for what is said of it', () => {
    let read = 0;
    const { targets, ...rest } = year({}, { review: { cadence: 'monthly', anchor: '2026-01-01' } });
    const plan = {
      ...rest,
      get targets() {
        read++;
        return targets;
      },
    };
    const card = shown({ plan, value: 5 });
    const before = read;
    assert.equal(said(card).asides.length, 1);
    assert.equal(read, before);
  });

  it('says of a target without a KPI what is missing, once', () => {
    const of = (target: object): string[] =>
      readPlan({ ...year(), targets: [aim({}), target] }).problems.map(({ field }) => field);
    assert.deepEqual(of({ target: 5 }), ['plan.targets[1].kpi']);
    assert.deepEqual(of({ kpi: [], target: 5 }), ['plan.targets[1].kpi']);
  });
});
