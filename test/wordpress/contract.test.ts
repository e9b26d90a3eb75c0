/** A result that a source has made says through the plugin what it says to an element directly: field by field of the contract. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '../../src/catalog/index.js';
import '../../src/compare/elements.js';
import '../../src/goals/elements.js';
import { readPlan } from '../../src/goals/read-plan.js';
import type { GoalPlan, PlanTarget } from '../../src/goals/plan.js';
import type { KpiStory } from '../../src/format/describe.js';
import type { KpiResult } from '../../src/model/kpi.js';
import { read } from '../../src/model/read.js';
import { told } from '../../src/static/told.js';
import { answersTo, siteToAsk } from './answers.js';

const now = Date.parse('2026-11-20T12:00:00Z');

const target: Required<PlanTarget> = {
  kpi: 'leads',
  segment: { channel: 'paid' },
  kind: 'total',
  better: 'higher',
  baseline: { value: 1060, period: { start: '2026-07-01', end: '2026-09-30' }, source: 'CRM' },
  target: 1200,
  stretchTarget: 1400,
  maintain: true,
  rateMode: 'hold',
  weights: { '2026-10': 3, '2026-11': 4, '2026-12': 3 },
  minSample: 20,
  warmup: 0.05,
  thresholds: { onTrack: 0.9, atRisk: 0.7 },
  source: { system: 'CRM', field: 'contacts created', automatic: true },
  cadence: 'daily',
  review: { cadence: 'seasonal', anchor: '2026-10-01', nextReview: '2026-12-01', seasons: ['03-01', '09-01'] },
  alerts: [{ id: 'low', on: 'value', side: 'below', value: 40, hysteresis: 2, consecutive: 3, severity: 'warning' }],
  actions: ['A webinar in November'],
  parts: { quarters: [1200], months: [380, null, 380] },
  history: [900, null, 1060],
  reason: 'Volume is what sales plans by.',
  traits: { clear: true, measurable: true, timely: true, fitting: true, actionable: false, note: 'Late on Mondays' },
};

/** What no element says: people, money and notes. */
const private_ = {
  owner: 'Ingrid',
  team: ['Ingrid', 'Per'],
  expectations: { cost: 60000, durationDays: 92, expectedReturn: 240000 },
  budget: 70000,
  funnel: { customers: 12, rates: { 'lead-to-customer-rate': 0.01 }, capacity: { leads: 1 }, costs: { leads: 2 } },
  sharedWith: ['Sales'],
  notes: ['Ask Per'],
};

const plan: Required<GoalPlan> = {
  ...private_,
  id: 'q4',
  title: 'More leads',
  type: 'lead-generation',
  why: 'Sales has room.',
  outcome: '1,200 leads',
  parent: 'Revenue',
  horizon: 'short',
  period: { start: '2026-10-01', end: '2026-12-31' },
  targets: [
    target,
    { ...target, kpi: 'leads', segment: 'all', target: { min: 10, max: 20 }, weights: [1, 1, 1, 1, 1, 0, 0] },
    {
      kpi: {
        ...{ id: 'talks', name: 'Talks', formula: 'talks held', kind: 'total', better: 'higher', unit: 'number' },
        ...{ monotone: true, legalRange: { min: 0, max: 1e6 } },
      },
      target: 40,
      weights: 'linear',
    },
  ],
  review: { cadence: 'monthly' },
};

const stage = { id: 'visits', label: 'Visits', value: 900, previous: 800, target: 1000, stepTarget: 0.5 };

/** Each field of a result with all that it can hold. */
const examples: { readonly [K in keyof Required<KpiResult>]: readonly NonNullable<KpiResult[K]>[] } = {
  metric: ['cost-per-lead', 'our-own'],
  label: ['Leads'],
  value: [12.5, '9007199254740993.25', 0, '4%'],
  previous: [480, '498', 0],
  previousPeriod: [{ start: '2026-10-01', end: '2026-10-15' }, '2026-10'],
  baseline: [20, '20'],
  target: [900, '5%', { min: 400, max: '600' }, 0],
  stretch: [1500],
  unit: ['percent', 'days', 'demos'],
  currency: ['EUR'],
  kind: ['rate', 'level', 'unique'],
  better: ['lower', 'neither'],
  sample: [12, '900'],
  minSample: [5],
  monotone: [false, true],
  rateMode: ['glide', 'hold'],
  weights: [
    [
      { days: 31, w: 6 },
      { days: 61, w: 1 },
    ],
    [
      { days: 31, w: null },
      { days: null, w: 3 },
    ],
  ],
  thresholds: [{ onTrack: 0.5, atRisk: 0.2 }, { onTrack: 2 }],
  warmup: [0.9, '0.6'],
  period: ['2026-11', 'month', { start: '2026-10-15', end: '2026-12-15' }, '2025-Q4'],
  periodLabel: ['The campaign'],
  previousLabel: ['Before the campaign'],
  asOf: ['2026-10-20', '2026-09-01'],
  timeZone: ['Europe/Oslo', 'America/New_York'],
  compare: ['year', 'none', '2025-10'],
  partial: [true, false, { from: '2026-11-03' }],
  series: [
    [['2026-11-01', 12], { t: '2026-11-02', value: '13.5', partial: true }, ['2026-11-03', null]],
    { t: ['2026-11-01', 1_793_577_600_000], value: [12, null] },
    [['2026-11-01T10:00', 5]],
  ],
  previousSeries: [[['2026-10-01', 9], { t: '2026-10-02', value: 7, partial: true }]],
  targetSeries: [[['2026-10-01', '10'], { t: '2026-12-01', value: 12, partial: false }]],
  granularity: ['week'],
  stages: [[stage, { id: 'leads', label: 'Leads', value: 90 }, { value: null }, stage]],
  segments: [
    [
      { id: 'paid', label: 'Paid', stages: [stage, { id: 'leads', value: 40 }], spend: 900, scoreSum: 2400 },
      { id: 'free', label: 'Free', stages: [stage, { id: 'leads', value: 60 }], spend: 0, scoreSum: 2700 },
    ],
  ],
  spend: [500],
  reference: ['leads'],
  inputs: [{ leadSpend: 25488, leads: '540' }],
  plan: [plan, { ...plan, targets: [target] }],
  alerts: [
    [
      { id: 'low', on: 'value', side: 'below', value: 40, hysteresis: 2, consecutive: 3, severity: 'warning' },
      { on: 'value', side: 'outside', min: 10, max: 20 },
    ],
  ],
  changes: [[{ date: '2026-10-03', label: 'New page', evaluateAfter: '2026-10-20' }, { date: '2026-11-01' }]],
  significance: [true, 'controlled', { design: 'controlled', split: [1, 1], perArm: 900 }],
  segment: [{ channel: 'paid' }],
  updatedAt: ['2026-11-15T06:00:00Z'],
  approximate: [true],
  truncated: [true],
  notices: [['Late', 'R&D <b>only</b>']],
};

/** Fields that only say something beside others. */
const beside: Readonly<Record<string, KpiResult>> = {
  inputs: {
    metric: 'cost-per-lead',
    unit: 'currency',
    currency: 'NOK',
    better: 'lower',
    kind: 'rate',
    value: undefined,
  },
  plan: { metric: 'leads', segment: { channel: 'paid' }, target: undefined },
  segment: { metric: 'leads', plan, target: undefined },
  currency: { unit: undefined },
  reference: { stages: examples.stages[0] },
  significance: { segments: examples.segments[0] },
  rateMode: { kind: 'rate', baseline: 100, sample: 900 },
  value: { unit: undefined, target: 2e15, previous: undefined },
};
const base: KpiResult = {
  ...{ label: 'Leads', value: 540, target: 1200, kind: 'total', better: 'higher', unit: 'number', sample: 540 },
  ...{ period: '2026-Q4', asOf: '2026-11-15', previous: 498 },
};
/** What a source says without a word, which is not what the form of a new KPI says. */
const unsaid: readonly KpiResult[] = [
  { value: '2.5%', target: '3%', sample: 900 },
  { value: 0.025, target: 0.03, sample: 900, unit: 'percent' },
  { metric: 'cost-per-lead', value: 80, target: 90, currency: 'EUR' },
  { metric: 'cost-per-lead', inputs: { leadSpend: 48000, leads: 600 }, target: 90, currency: 'EUR' },
  { metric: 'cost-per-lead', inputs: { leadSpend: 48000, leads: 0 }, target: 90, currency: 'EUR' },
  { value: 80, target: 90, currency: 'EUR', kind: 'total' },
];
const implied = unsaid.map((fields) => ({ label: 'Leads', period: '2026-Q4', asOf: '2026-11-15', ...fields }));
const cases = [
  ...implied.map((raw) => ({ field: 'value', raw })),
  { field: 'better', raw: { ...base, better: 'range', target: { min: 400, max: 600 } } },
  // Of a part of the period of a goal the words tell what falls into it.
  { field: 'plan', raw: { ...base, ...beside.plan, period: '2026-11', plan: { ...plan, targets: [target] } } },
  ...Object.entries(examples).flatMap(([field, values]) =>
    (values as readonly unknown[]).map((value) => ({
      field,
      raw: { ...base, ...beside[field], [field]: value },
    })),
  ),
].map(({ field, raw }) => ({ field, raw: JSON.parse(JSON.stringify(raw)) as KpiResult }));

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema | readonly Schema[];
}
const schema = JSON.parse(readFileSync('kpi-result.schema.json', 'utf8')) as Schema & {
  readonly definitions: Readonly<Record<string, Schema>>;
};

/** The names of all fields that a schema has, within one another: `stages[].value`. */
function names({ $ref, properties = {}, anyOf = [], allOf = [], items = [] }: Schema, path: string): string[] {
  return [
    ...($ref ? names(schema.definitions[$ref.replace('#/definitions/', '')]!, path) : []),
    ...[...anyOf, ...allOf].flatMap((one) => names(one, path)),
    ...[items].flat().flatMap((one) => names(one, `${path}[]`)),
    ...Object.entries(properties).flatMap(([name, of]) => [`${path}.${name}`, ...names(of, `${path}.${name}`)]),
  ];
}

/** The names of all fields that a value has. */
function namesIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesIn(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [`${path}.${name}`, ...namesIn(one, `${path}.${name}`)]);
}

/** Every number of a text. */
function figures(text: string): string[] {
  return (text.replaceAll('\u2212', '-').match(/<?\d(?:[\d.,:])*(?:\s?%)?/g) ?? []).map((each) =>
    each.replace(/[.,\s]/g, ''),
  );
}

const site = await siteToAsk();

void describe('A result that a source has made', () => {
  /** What the route answers to each case, and what the words in the page are. */
  const handed = answersTo(
    site,
    `function ( $body ) {
        $kpi = array( 'label' => 'Leads', 'time_zone' => 'UTC' ) + KpiElements\\NEW_KPI;
        $kept = KpiElements\\read_figures( $body, 'json', $kpi, 'leads' );
        if ( is_wp_error( $kept ) ) { throw new Exception( $kept->get_error_message() . $body ); }
        $result = KpiElements\\kpi_result( $kpi, $kept + KpiElements\\NOT_FETCHED, array(), ${Math.floor(now / 864e5)} );
        $story = KpiElements\\story( 'kpi-card', KpiElements\\fields( 'kpi-card', array(), $result ) );
        return array( 'result' => $result, 'sentence' => KpiElements\\sentence( $story ) );
      }`,
    cases.map(({ raw }) => [JSON.stringify(raw)]),
  ) as { readonly result: KpiResult; readonly sentence: string }[];

  void it('has an example here for every field of the contract', () => {
    const known = new Set(
      namesIn(Object.fromEntries(Object.entries(examples).map(([name, each]) => [name, each[0]])), ''),
    );
    for (const { raw } of cases) namesIn(raw, '').forEach((name) => known.add(name));
    assert.deepEqual(Object.keys(examples).sort(), Object.keys(schema.properties!).sort());
    assert.deepEqual(
      names(schema, '').filter((name) => !known.has(name)),
      [],
    );
  });

  void it('is handed on with each of them, and nothing is lost in it', () => {
    cases.forEach(({ field, raw }, i) => {
      const { result } = handed[i]!;
      assert.ok(field in result, `${field} is lost of ${JSON.stringify(raw)}`);
      // Periods are handed on as text, points as pairs, and of a goal there is a test below.
      if (/period|series|plan/i.test(field)) return;
      const [known, found] = [raw, result].map((each) => namesIn(each[field as keyof KpiResult], field));
      assert.deepEqual([...new Set(found)].sort(), [...new Set(known)].sort(), JSON.stringify(raw));
    });
  });

  void it('is read by elements as the source wrote it', () => {
    cases.slice(implied.length).forEach(({ field, raw }, i) => {
      const { result } = handed[i + implied.length]!;
      const [ours, theirs] = [read(raw, { now }), read(result, { now })];
      const about = `${field}: ${JSON.stringify(raw)} is ${JSON.stringify(result)}`;
      // The value of inputs is worked out for those who have no catalogue.
      const of = ({ kpi }: typeof ours) => ({ ...kpi, ...(field === 'inputs' && { value: null, exact: null }) });
      assert.deepEqual(JSON.parse(JSON.stringify(of(theirs))), JSON.parse(JSON.stringify(of(ours))), about);
      assert.deepEqual(theirs.problems, ours.problems, about);
    });
  });

  void it('gets the same verdict, sentence and remarks of every element', () => {
    cases.forEach(({ field, raw }, i) => {
      const { result } = handed[i]!;
      for (const as of ['card', 'gauge', 'trend', 'funnel'] as const) {
        const [ours, theirs] = [told(raw, { as, now }), told(result, { as, now })];
        const of = ({ story, remarks, notes }: typeof ours) => ({
          status: story.status,
          sentence: story.sentence,
          remarks,
          notes,
        });
        assert.deepEqual(
          of(theirs),
          of(ours),
          `${field} in a ${as}: ${JSON.stringify(raw)} is ${JSON.stringify(result)}`,
        );
      }
    });
  });

  void it('is told in the words of the page with figures of the element alone', () => {
    cases.forEach(({ raw }, i) => {
      const { kpi, story } = told(raw, { as: 'card', now });
      const { sentence } = handed[i]!;
      const words = Object.values((story as KpiStory).words).map((each) => JSON.stringify(each));
      const known = figures([story.sentence, kpi.label, ...words].join(' | '));
      const said = figures(sentence.replace(/, as of.*/, ''));
      assert.deepEqual(
        said.filter((figure) => !known.includes(figure)),
        [],
        `${JSON.stringify(raw)}: ${sentence} is not ${story.sentence}`,
      );
    });
  });

  void it('has the target of its goal in the words of the page, where the goal is no draft', () => {
    const sentences = cases.flatMap(({ field }, i) => (field === 'plan' ? [handed[i]!.sentence] : []));
    const value = 'Leads, Q4 2026: 540, 8.4% more than before, as of November 15, 2026.';
    assert.deepEqual(sentences, [
      value.replace('Q4', 'November').replace('540', '540 of 480 (112.5%)'),
      value,
      value.replace('540', '540 of 1,200 (45%)'),
    ]);
  });

  void it('has the goal of its team without its people, its money and its notes', () => {
    const at = cases.findIndex(({ raw }) => (raw.plan as GoalPlan | undefined)?.targets.length === plan.targets.length);
    const { plan: found } = handed[at]!.result;
    const expected = Object.fromEntries(Object.entries(plan).filter(([name]) => !(name in private_)));
    assert.deepEqual(readPlan(found), { plan: readPlan(expected).plan, problems: [] });
    assert.doesNotMatch(JSON.stringify(found), /Ingrid|Per|60000/);
  });
});
