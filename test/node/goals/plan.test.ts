import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMetric } from 'kpi-elements/catalog';
import {
  checkGoal,
  type GoalPlan,
  goalTypes,
  kpiCountFit,
  kpiSet,
  type MetricFacts,
  missingTraits,
  nextGoal,
  periodAfter,
  planGoal,
  type PlanTarget,
  type PlanWeights,
  planWeights,
  qualityTraits,
  type SmartContext,
  targetPath,
} from 'kpi-elements/goals';
import { evaluateGoal } from 'kpi-elements/model';
import { close } from '../model/close.js';

const metrics: Record<string, MetricFacts> = {
  'cost-per-lead': { kind: 'rate', better: 'lower', unit: 'currency', legalRange: { min: 0, max: null } },
  'visitor-to-lead-rate': { kind: 'rate', better: 'higher', unit: 'percent', legalRange: { min: 0, max: 1 } },
  'lead-quality': { kind: 'rate', better: 'higher', unit: 'score', legalRange: { min: 0, max: 100 } },
  'marketing-qualified-leads': { kind: 'total', better: 'higher', unit: 'number', legalRange: { min: 0, max: null } },
};
const metric = (id: string): MetricFacts | null => metrics[id] ?? null;

const period = { start: '2026-01-01', end: '2026-12-31' };
const lastYear = { start: '2025-01-01', end: '2025-12-31' };
const { quarters, months } = targetPath({ kind: 'total', target: 2400, unit: 1 });

const leads: PlanTarget = {
  kpi: 'marketing-qualified-leads',
  segment: { channel: 'organic' },
  baseline: { value: 2000, period: lastYear },
  target: 2400,
  source: { system: 'crm', field: 'mql', automatic: true },
  cadence: 'daily',
  actions: ['A second form on the price page'],
  parts: { quarters: quarters!, months: months! },
  history: [1700, 1900, 2000, 2300],
};

/** A goal that passes every check. */
const sound: GoalPlan = {
  id: 'leads-2026',
  title: 'More leads that fit',
  type: 'lead-generation',
  why: 'Sales has time for a fifth more',
  outcome: 'A fifth more qualified leads at the same cost',
  parent: 'Growth of 15 %',
  period,
  targets: [leads],
  expectations: { cost: 60_000, durationDays: 365, expectedReturn: 300_000 },
  review: { cadence: 'monthly' },
};

type Change = Partial<Omit<GoalPlan, 'targets'>> & {
  readonly target?: Partial<PlanTarget>;
  readonly targets?: PlanTarget[];
};

/** What the checks that do not pass say of a goal that differs so from the sound one. */
function says({ target, ...plan }: Change, context: Partial<SmartContext> = {}): string[] {
  const { checks } = checkGoal({ ...sound, targets: [{ ...leads, ...target }], ...plan }, { metric, ...context });
  return checks.flatMap(({ id, result, message }) => (result === 'pass' ? [] : [`${id} ${result} ${message}`]));
}

describe('The seventeen checks', () => {
  it('are all there, in order, and a sound goal passes all of them', () => {
    const { checks, draft } = checkGoal(sound, { metric });
    assert.deepEqual(
      checks.map(({ id }) => id),
      Array<null>(17)
        .fill(null)
        .map((_, i) => `SM${String(i + 1).padStart(2, '0')}`),
    );
    assert.equal(checks.map(({ letter }) => letter).join(''), 'SSSMMMMAAARRRTTTT');
    assert.deepEqual(says({}), []);
    assert.equal(draft, false);
  });

  const findings: [title: string, change: Change, ...said: string[]][] = [
    [
      'SM01: a KPI that nobody knows',
      { target: { kpi: 'buzz', kind: 'total', better: 'higher' } },
      'SM01 fail no-metric',
      'SM12 warn other-kpi',
    ],
    ['SM02: no segment', { target: { segment: undefined } }, 'SM02 warn no-segment'],
    ['SM02: an empty segment', { target: { segment: {} } }, 'SM02 warn no-segment'],
    ['SM03: no title', { title: ' ' }, 'SM03 warn no-words'],
    [
      'SM04: words for a target',
      { target: { target: 'big and strong' as never } },
      'SM04 fail no-number',
      'SM08 warn no-stretch',
    ],
    ['SM05: no source', { target: { source: { system: 'crm' } } }, 'SM05 fail no-source'],
    ['SM06: no baseline', { target: { baseline: undefined } }, 'SM06 warn no-baseline', 'SM08 warn no-stretch'],
    ['SM06: a baseline of no period', { target: { baseline: { value: 2000 } } }, 'SM06 warn no-baseline'],
    ['SM07: a source slower than the review', { target: { cadence: 'quarterly' } }, 'SM07 warn slow-source'],
    ['SM08: no stretch', { target: { baseline: { value: 2400, period: lastYear } } }, 'SM08 warn no-stretch'],
    ['SM09: out of reach', { target: { history: [2000, 2010, 1990, 2000] } }, 'SM09 warn unrealistic'],
    ['SM10: nobody said what it costs', { expectations: { durationDays: 365 } }, 'SM10 warn no-expectations'],
    ['SM11: no reason', { why: '' }, 'SM11 warn no-purpose'],
    ['SM12: a KPI of another kind of goal', { type: 'email' }, 'SM12 warn other-kpi'],
    ['SM13: nothing to be done', { target: { actions: [' '] } }, 'SM13 fail no-action'],
    ['SM14: no end', { period: { start: '2026-01-01', end: '' } }, 'SM14 fail no-period', 'SM16 warn no-review'],
    [
      'SM14: the end before the start',
      { period: { start: '2026-02-01', end: '2026-01-31' } },
      'SM14 fail no-period',
      'SM16 warn no-review',
    ],
    ['SM15: a year without parts', { target: { parts: { quarters: quarters! } } }, 'SM15 warn no-parts'],
    ['SM16: a review as rare as the goal', { review: { cadence: 'annual' } }, 'SM16 warn no-review'],
    ['SM16: no review', { review: undefined }, 'SM16 warn no-review'],
    ['SM17: parts that do not add up', { target: { target: 2300 } }, 'SM17 warn parts-differ'],
  ];
  for (const [title, change, ...said] of findings) it(title, () => assert.deepEqual(says(change), said));

  it('make a draft of a goal that fails one, not of one with warnings', () => {
    const check = (change: Partial<GoalPlan>): boolean => checkGoal({ ...sound, ...change }, { metric }).draft;
    assert.deepEqual([check({ why: undefined }), check({ period: undefined })], [false, true]);
    assert.equal(check({ targets: [] }), true, 'a goal without a KPI');
  });

  it('name the targets they are about, and the figures', () => {
    const targets = [leads, { ...leads, source: undefined, cadence: undefined }, { ...leads, target: -5 }];
    const { checks } = checkGoal({ ...sound, targets }, { metric });
    assert.deepEqual(checks.find(({ id }) => id === 'SM05')?.targets, [1]);
    assert.deepEqual(checks.find(({ id }) => id === 'SM04')?.targets, [2], 'below the legal range');
    assert.deepEqual(checks.find(({ id }) => id === 'SM07')?.data, { review: 'monthly', manual: [1] });
  });

  it('take a definition of one’s own when it is complete, and a reason for a KPI of one’s own', () => {
    const kpi = { formula: 'calls / leads', unit: 'percent', better: 'higher', kind: 'rate' } as const;
    const own: Partial<PlanTarget> = {
      kpi,
      target: 0.5,
      baseline: { value: 0.4, period: lastYear },
      history: [],
      parts: { quarters: [0.5], months: [0.5] },
    };
    assert.deepEqual(says({ target: { ...own, reason: 'Sales asks for it' } }), []);
    assert.deepEqual(says({ target: own }), ['SM12 warn other-kpi']);
    assert.deepEqual(says({ type: 'custom', target: own }), []);
    assert.deepEqual(says({ type: 'custom', target: { ...own, kpi: { ...kpi, formula: undefined } } }), [
      'SM01 fail no-metric',
    ]);
  });

  it('ask no stretch of what is to be maintained, nor of a range that is not reached yet', () => {
    assert.deepEqual(says({ target: { maintain: true, baseline: { value: 2400, period: lastYear } } }), []);
    const range = {
      kpi: 'lead-quality',
      target: { min: 60, max: 80 },
      history: [],
      parts: { quarters: [70], months: [70] },
    };
    assert.deepEqual(says({ target: { ...range, baseline: { value: 50, period: lastYear } } }), []);
    assert.deepEqual(says({ target: { ...range, baseline: { value: 70, period: lastYear } } }), [
      'SM08 warn no-stretch',
    ]);
    assert.deepEqual(
      says({ target: { ...range, target: { min: 80, max: 60 } } }).includes('SM04 fail no-number'),
      true,
    );
  });

  it('judge where lower is better the other way round', () => {
    const cost = { kpi: 'cost-per-lead', target: 40, history: [], parts: { quarters: [40], months: [40] } };
    assert.deepEqual(says({ target: { ...cost, baseline: { value: 50, period: lastYear } } }), []);
    assert.deepEqual(says({ target: { ...cost, baseline: { value: 30, period: lastYear } } }), [
      'SM08 warn no-stretch',
    ]);
  });

  it('hold the funnel against what its stages can take, and what may be spent', () => {
    const funnel = { customers: 25, rates: { visitToLead: 0.025, leadToMql: 0.4, mqlToSql: 0.4, sqlToCustomer: 0.25 } };
    assert.deepEqual(says({ funnel }), []);
    assert.deepEqual(says({ funnel: { ...funnel, capacity: { sql: 90 } } }), ['SM10 warn short-capacity']);
    assert.deepEqual(says({ funnel: { ...funnel, costs: { leads: 50 } }, budget: 31_000 }), ['SM10 warn short-budget']);
    assert.deepEqual(says({ funnel: { ...funnel, costs: { leads: 50 } }, budget: 31_250 }), []);
  });

  it('ask for parts by the length of the goal', () => {
    const short = (end: string): string[] =>
      says({ period: { start: '2026-01-31', end }, review: { cadence: 'weekly' }, target: { parts: {} } });
    assert.deepEqual(short('2026-02-27'), []);
    assert.deepEqual(short('2026-02-28'), ['SM15 warn no-parts']);
  });

  it('hold shorter goals against the one they belong to', () => {
    const quarter = (i: number, target: number): GoalPlan => ({
      ...sound,
      ...{ id: `q${i}`, parent: sound.id, targets: [{ ...leads, target, parts: undefined }] },
      period: [
        { start: '2026-01-01', end: '2026-03-31' },
        { start: '2026-04-01', end: '2026-06-30' },
        { start: '2026-07-01', end: '2026-09-30' },
        { start: '2026-10-01', end: '2026-12-31' },
      ][i]!,
    });
    const goals = [0, 1, 2, 3].map((i) => quarter(i, 600));
    assert.deepEqual(says({}, { goals }), []);
    assert.deepEqual(says({}, { goals: goals.slice(1) }), [], 'they do not cover the year: nothing is said');
    assert.deepEqual(says({}, { goals: [quarter(0, 500), ...goals.slice(1)] }), ['SM17 warn parts-differ']);
    const beyond = { ...goals[3]!, period: { start: '2026-10-01', end: '2027-01-31' } };
    assert.deepEqual(says({}, { goals: [beyond] }), ['SM17 warn outside-parent']);
    const { checks } = checkGoal(beyond, { metric, goals: [sound] });
    assert.deepEqual(checks[16]?.data, { goals: ['q3'] });
  });
});

describe('The KPIs of a goal', () => {
  it('are three to five, and of traffic one or two', () => {
    assert.deepEqual(
      [2, 3, 5, 6].map((n) => kpiCountFit(n)),
      ['too-few', 'fits', 'fits', 'too-many'],
    );
    assert.deepEqual(
      [1, 2, 3].map((n) => kpiCountFit(n, 'traffic')),
      ['fits', 'fits', 'too-many'],
    );
  });

  it('are suggested by ten types, and by none of one’s own', () => {
    assert.equal(Object.keys(goalTypes).length, 10);
    for (const { kpis, more = [], leading } of Object.values(goalTypes)) {
      assert.ok([...kpis, ...more].every((id) => /^[a-z]+(-[a-z]+)*$/.test(id)));
      assert.equal(new Set([...kpis, ...more]).size, kpis.length + more.length);
      assert.ok(leading === undefined || kpis.includes(leading));
    }
    assert.equal(kpiSet('lead-generation')?.leading, 'lead-quality');
    assert.deepEqual([kpiSet('custom'), kpiSet(undefined), kpiSet('toString' as never)], [null, null, null]);
  });

  it('have five traits, and the ones that are not ticked are named', () => {
    assert.equal(qualityTraits.length, 5);
    assert.deepEqual(missingTraits({ clear: true, measurable: true, timely: false, actionable: true }), [
      'timely',
      'fitting',
    ]);
    assert.deepEqual(missingTraits({}), qualityTraits);
  });
});

describe('The flat goal of a plan', () => {
  it('is judged like any other', () => {
    const goal = planGoal(sound, leads, { actual: 1300, asOf: '2026-07-02', metric });
    close(goal, { kind: 'total', better: 'higher', days: 365, elapsed: 183, baseline: 2000 });
    assert.equal(evaluateGoal(goal).status, 'on-track');
    const known = planGoal(sound, leads, { actual: 1300, asOf: '2026-07-02', metric: findMetric });
    assert.deepEqual(known, goal, 'by the catalogue itself');
  });

  it('asks of a percentage that it rests on a hundred cases, and knows of totals that can fall again', () => {
    const rate = planGoal(sound, { ...leads, kpi: 'visitor-to-lead-rate' }, { actual: 0.03, metric });
    const revenue: PlanTarget = { ...leads, kpi: { kind: 'total', unit: 'currency', monotone: false } };
    const { minSample, monotone } = planGoal(sound, revenue, { actual: 1, metric });
    assert.deepEqual([rate.minSample, minSample, monotone], [100, 30, false]);
  });

  it('claims nothing of a pace without as-of, or without a period', () => {
    assert.equal(planGoal(sound, leads, { actual: 1, metric }).elapsed, null);
    const { days, elapsed } = planGoal({ ...sound, period: undefined }, leads, {
      actual: 1,
      asOf: '2026-07-02',
      metric,
    });
    assert.deepEqual([days, elapsed], [null, null]);
  });

  it('has its weights as stretches of days, with nothing in the gaps', () => {
    const summer = planWeights({ '2026-Q3': 30, '2026-05': 10 }, period);
    assert.deepEqual(summer, [
      { days: 120, w: 0 },
      { days: 31, w: 10 },
      { days: 30, w: 0 },
      { days: 92, w: 30 },
      { days: 92, w: 0 },
    ]);
    const week = planWeights([1, 1, 1, 1, 1, 0, 0], { start: '2026-05-01', end: '2026-05-04' });
    assert.deepEqual(
      week?.map(({ w }) => w),
      [1, 0, 0, 1],
      'from a Friday on',
    );
  });

  it('has no weights where they are even, or none', () => {
    assert.deepEqual([planWeights('linear', period), planWeights(undefined, period)], [null, null]);
    const none: PlanWeights[] = [
      { '2026-Q1': 1, '2026-02': 1 },
      { '2027': 1 },
      { soon: 1 },
      { '2026-01': -1 },
      [1, 2],
      [1, 1, 1, 1, 1, 1, -1],
    ];
    for (const bad of none) assert.equal(planWeights(bad, period), null);
  });
});

describe('The next goal', () => {
  const achieved = (value: number | null) => [{ value, achieved: true }];
  const next = (target: Partial<PlanTarget>, value: number): PlanTarget | undefined =>
    nextGoal({ ...sound, targets: [{ ...leads, ...target }] }, { id: 'n', results: achieved(value), metric }).plan
      ?.targets[0];

  it('starts from what was achieved, in the period after, as ambitious as before', () => {
    const { plan, reason } = nextGoal(sound, { id: 'leads-2027', results: achieved(2500), metric });
    assert.equal(reason, null);
    close(plan, { id: 'leads-2027', period: { start: '2027-01-01', end: '2027-12-31' } });
    const [target] = plan!.targets;
    close(target, { target: 3000, baseline: { value: 2500, period } });
    assert.deepEqual([target!.history?.at(-1), target!.parts], [2500, undefined]);
    assert.equal(plan!.review?.anchor, '2027-01-01');
  });

  it('keeps to what is legal, and to the direction', () => {
    const rate = { kpi: 'visitor-to-lead-rate', baseline: { value: 0.6 }, target: 0.9 };
    assert.equal(next(rate, 0.9)?.target, 1);
    close(next({ kpi: 'cost-per-lead', baseline: { value: 50 }, target: 40 }, 38)?.target, 30.4);
    close(next({ kpi: { kind: 'level' }, baseline: { value: -10 }, target: 5 }, 6)?.target, 21);
    close(next({ kpi: { kind: 'level' }, baseline: { value: 0 }, target: 5 }, 6)?.target, 11);
  });

  it('asks for whole things where there were whole things', () => {
    assert.equal(next({ baseline: { value: 1060 }, target: 1200 }, 1250)?.target, 1416);
    assert.equal(next({ better: 'lower', baseline: { value: 12 }, target: 7 }, 5)?.target, 2);
    assert.equal(next({ baseline: { value: 1000 }, target: 1100 }, 1200)?.target, 1320);
  });

  it('leaves a target to maintain, a range, and one without a baseline as it was', () => {
    assert.equal(next({ maintain: true }, 2500)?.target, 2400);
    assert.equal(next({ baseline: undefined }, 2500)?.target, 2400);
    assert.deepEqual(next({ target: { min: 1, max: 2 } }, 2)?.target, { min: 1, max: 2 });
  });

  it('comes after this one, not before', () => {
    const results = [{ value: 2300, achieved: false }];
    assert.deepEqual(nextGoal(sound, { id: 'n', results, metric }), { plan: null, reason: 'not-achieved' });
    assert.equal(nextGoal(sound, { id: 'n', results: [], metric }).reason, 'not-achieved');
    assert.equal(nextGoal(sound, { id: 'n', results: achieved(null), metric }).reason, 'no-value');
    assert.equal(
      nextGoal({ ...sound, period: undefined }, { id: 'n', results: achieved(1), metric }).reason,
      'no-period',
    );
  });

  it('has a period of as many months, or days', () => {
    const after = (start: string, end: string): string => Object.values(periodAfter({ start, end })).join('/');
    assert.equal(after('2026-01-01', '2026-01-31'), '2026-02-01/2026-02-28');
    assert.equal(after('2026-02-01', '2026-04-30'), '2026-05-01/2026-07-31');
    assert.equal(after('2026-04-01', '2027-03-31'), '2027-04-01/2028-03-31');
    assert.equal(after('2026-03-10', '2026-04-20'), '2026-04-21/2026-06-01');
    assert.equal(after('2026-11-09', '2026-11-15'), '2026-11-16/2026-11-22');
  });
});
