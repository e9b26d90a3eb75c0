import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  alertEvents,
  alertObservation,
  type AlertRule,
  changeEffect,
  changeWindows,
  type DayFigure,
  isGoodNews,
  missRule,
  nextReview,
  reviewState,
  staleRule,
} from 'kpi-elements/goals';
import type { Goal } from 'kpi-elements/model';

describe('A rule', () => {
  it('without its limit, or with limits that are crossed, never fires', () => {
    const never = [
      { side: 'below' },
      { side: 'above', value: NaN },
      { side: 'outside', min: 1 },
      { side: 'outside', min: 2, max: 1 },
    ] as const;
    for (const rule of never) assert.deepEqual(alertEvents(rule, [-1e9, 0, 1e9]), []);
  });

  it('whose hysteresis is wider than its range still clears, in the middle', () => {
    const rule: AlertRule = { side: 'outside', min: 0, max: 10, hysteresis: 50 };
    assert.deepEqual(alertEvents(rule, [11, 9, 5]), [
      ['fired', 0],
      ['cleared', 2],
    ]);
  });

  it('tells once of a value that jumps from one side of its range to the other', () =>
    assert.deepEqual(alertEvents({ side: 'outside', min: 0, max: 10 }, [11, -1, 12]), [['fired', 0]]));

  it('of a value takes it for what it is: good news or bad', () => {
    const above: AlertRule = { side: 'above', value: 1 };
    const below: AlertRule = { side: 'below', value: 1 };
    assert.deepEqual([isGoodNews(above), isGoodNews(below), isGoodNews(above, 'lower')], [true, false, false]);
    assert.deepEqual([isGoodNews(below, 'lower'), isGoodNews(above, 'neither')], [true, null]);
    assert.equal(isGoodNews({ ...above, on: 'performance' }, 'lower'), true);
    assert.deepEqual([isGoodNews(missRule), isGoodNews(staleRule('daily'))], [false, false]);
  });
});

describe('What a rule observes', () => {
  const goal: Goal = { kind: 'total', target: 1200, actual: 540, days: 90, elapsed: 45 };

  it('is the value, the pace, the projected end, or the status', () => {
    const subjects = ['value', 'performance', 'projection', 'status'] as const;
    assert.deepEqual(
      subjects.map((on) => alertObservation(on, { goal })),
      [540, 0.9, 0.9, 1],
    );
    assert.deepEqual(
      subjects.map((on) => alertObservation(on, {})),
      [null, null, null, null],
    );
    assert.equal(alertObservation('status', { goal: { ...goal, elapsed: 1 } }), null, 'pending says nothing');
  });

  it('tells of a projection that misses the target, in either direction', () => {
    const misses = (given: Partial<Goal>): boolean =>
      alertEvents(missRule, [alertObservation('projection', { goal: { ...goal, ...given } })]).length > 0;
    assert.equal(misses({}), true);
    assert.equal(misses({ actual: 600 }), false);
    assert.equal(misses({ actual: 620, better: 'lower' }), true);
    assert.equal(misses({ actual: 590, better: 'lower' }), false);
  });

  it('tells of data that are older than their cadence', () => {
    const ages = ['2026-03-08', '2026-03-09', '2026-03-10'].map((today) =>
      alertObservation('data', { newest: '2026-03-01', today }),
    );
    assert.deepEqual(ages, [7, 8, 9]);
    assert.deepEqual(alertEvents(staleRule('weekly'), ages), [['fired', 1]]);
    assert.equal(alertObservation('data', { newest: null, today: '2026-03-08' }), null);
  });

  it('tells of a status that got worse, and better again', () => {
    const worse: AlertRule = { on: 'status', side: 'below', value: 2 };
    const series = [600, 540, 590].map((actual) => alertObservation('status', { goal: { ...goal, actual } }));
    assert.deepEqual(alertEvents(worse, series), [
      ['fired', 1],
      ['cleared', 2],
    ]);
  });
});

describe('A review', () => {
  it('is never before the first, and the first itself is one', () => {
    assert.equal(nextReview({ cadence: 'weekly', anchor: '2026-05-01', after: '2026-01-01' }), '2026-05-01');
    assert.equal(nextReview({ cadence: 'monthly', anchor: '2026-01-31', after: '2026-01-30' }), '2026-01-31');
  });

  it('of a leap day is on the last of February in other years, and on its own again', () => {
    const after = (date: string): string | null => nextReview({ cadence: 'annual', anchor: '2024-02-29', after: date });
    assert.deepEqual([after('2027-02-28'), after('2028-02-28')], ['2028-02-29', '2028-02-29']);
    const leap = { cadence: 'seasonal', seasons: ['02-29'] } as const;
    assert.equal(nextReview({ ...leap, after: '2026-01-01' }), '2026-02-28');
    assert.equal(nextReview({ ...leap, after: '2027-03-01' }), '2028-02-29');
  });

  it('of a season has the usual dates, in any order of a page’s own, and skips what is no date', () => {
    assert.equal(nextReview({ cadence: 'seasonal', after: '2026-03-01' }), '2026-06-01');
    const seasons = ['11-11', '06-18', '13-01'];
    assert.equal(nextReview({ cadence: 'seasonal', seasons, after: '2026-11-11' }), '2027-06-18');
    assert.equal(nextReview({ cadence: 'seasonal', seasons: [], after: '2026-11-11' }), null);
  });

  it('is none where a date is none, or missing, or beyond the last', () => {
    assert.equal(nextReview({ cadence: 'monthly', after: '2026-01-01' }), null);
    assert.equal(nextReview({ cadence: 'monthly', anchor: '2026-02-30', after: '2026-01-01' }), null);
    assert.equal(nextReview({ cadence: 'monthly', anchor: '2026-01-01', after: 'soon' }), null);
    for (const cadence of ['daily', 'weekly', 'monthly', 'annual', 'seasonal'] as const)
      assert.equal(nextReview({ cadence, anchor: '2026-12-31', after: '9999-12-31' }), null);
  });

  it('is upcoming, due within its grace, and overdue after', () => {
    const state = (today: string, cadence: 'daily' | 'monthly' = 'monthly', grace?: number): string | undefined =>
      reviewState({ due: '2026-03-31', today, cadence, grace })?.state;
    assert.deepEqual(
      ['2026-03-30', '2026-03-31', '2026-04-03', '2026-04-04'].map((day) => state(day)),
      ['upcoming', 'due', 'due', 'overdue'],
    );
    assert.deepEqual([state('2026-03-31', 'daily'), state('2026-04-01', 'daily')], ['due', 'overdue']);
    assert.equal(state('2026-04-04', 'monthly', 10), 'due');
    assert.deepEqual(reviewState({ due: '2026-03-31', today: '2026-04-04', cadence: 'monthly' })?.days, -4);
    assert.equal(reviewState({ due: 'x', today: '2026-04-04', cadence: 'monthly' }), null);
  });
});

describe('A change', () => {
  const mark = { date: '2026-03-01' };
  const days = (start: string, values: (number | null)[]): DayFigure[] =>
    values.map((value, i) => ({
      date: new Date(Date.parse(start) + i * 86_400_000).toISOString().slice(0, 10),
      value,
    }));
  const month = (before: number, after: number): DayFigure[] => [
    ...days('2026-01-29', Array<number>(31).fill(before)),
    ...days('2026-03-01', Array<number>(31).fill(after)),
  ];
  const total = { mark, asOf: '2026-04-15', kind: 'total' } as const;

  it('is judged a month later, by equally many days before and after', () => {
    assert.deepEqual(changeWindows(mark), {
      before: { start: '2026-01-29', end: '2026-02-28' },
      after: { start: '2026-03-01', end: '2026-03-31' },
      days: 31,
      due: '2026-04-01',
    });
    assert.equal(changeWindows({ ...mark, evaluateAfter: '2026-03-15' })?.days, 14);
  });

  it('cannot be judged on a day that is none, or that is not after it', () => {
    for (const evaluateAfter of ['2026-03-01', '2026-02-01', 'later'])
      assert.equal(changeWindows({ ...mark, evaluateAfter }), null);
    assert.equal(changeEffect({ ...total, mark: { date: 'x' }, series: [] }).reason, 'no-date');
    assert.equal(changeEffect({ ...total, asOf: 'x', series: [] }).reason, 'no-date');
  });

  it('is too early to judge until the figures reach the end', () => {
    const series = month(10, 12);
    assert.equal(changeEffect({ ...total, asOf: '2026-03-30', series }).outcome, 'too-early');
    assert.equal(changeEffect({ ...total, asOf: '2026-03-31', series }).outcome, 'improved');
  });

  it('has improved what went the right way, and nothing that did not move', () => {
    const outcome = (before: number, after: number, better?: 'lower' | 'neither'): string =>
      changeEffect({ ...total, series: month(before, after), better }).outcome;
    assert.deepEqual([outcome(10, 12), outcome(10, 8), outcome(10, 10)], ['improved', 'not-improved', 'not-improved']);
    assert.deepEqual([outcome(10, 8, 'lower'), outcome(10, 8, 'neither')], ['improved', 'not-comparable']);
    const { before, after, change } = changeEffect({ ...total, series: month(10, 12) });
    assert.deepEqual([before, after, change?.ratio], [310, 372, 62 / 310]);
  });

  it('of a rate is that of all cases together, never the mean of the days', () => {
    const rates = (n: number, share: number, start: string): DayFigure[] =>
      days(start, Array<number>(14).fill(0)).map(({ date }, i) => ({
        date,
        numerator: i ? n * share : 0,
        denominator: i ? n : 1000,
      }));
    const series = [...rates(100, 0.1, '2026-02-15'), ...rates(100, 0.2, '2026-03-01')];
    const found = changeEffect({
      ...{ mark: { ...mark, evaluateAfter: '2026-03-15' }, asOf: '2026-04-15', kind: 'rate', unit: 'percent', series },
    });
    assert.deepEqual([found.before, found.after, found.outcome], [130 / 2300, 260 / 2300, 'improved']);
  });

  it('of a level is that of the last days, of a unique count there is none', () => {
    const series = [...days('2026-02-28', [100]), ...days('2026-03-31', [130])];
    const level = changeEffect({ ...total, kind: 'level', series });
    assert.deepEqual([level.before, level.after, level.outcome], [100, 130, 'improved']);
    assert.equal(changeEffect({ ...total, kind: 'unique', series }).reason, 'non-additive');
  });

  it('is not compared where a day is missing, in either window', () => {
    for (const gap of [5, 40]) {
      const series = month(10, 12);
      assert.equal(changeEffect({ ...total, series: series.filter((_, i) => i !== gap) }).reason, 'incomplete');
      const unknown = series.map((day, i) => (i === gap ? { ...day, value: null } : day));
      assert.equal(changeEffect({ ...total, series: unknown }).reason, 'incomplete');
    }
  });
});
