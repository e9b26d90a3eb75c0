/** What a team's goal wants of a period, as the server says it: PHP and JavaScript are asked the same. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import '../../src/catalog/index.js';
import '../../src/goals/elements.js';
import type { KpiStory } from '../../src/format/describe.js';
import { trendTable } from '../../src/format/point-words.js';
import type { TrendStory } from '../../src/format/trend-words.js';
import { told } from '../../src/static/told.js';
import { type Fields, figures, given, inPhp, number, pick, random, rows } from './said.js';
import { newSite, type Site } from './site.js';

const now = Date.parse('2026-11-20T12:00:00Z');

let site: Site;
before(async () => {
  site = await newSite('6.5');
});
after(() => {
  assert.equal(site.log(), '');
  site.close();
});

/** The periods that goals have, with how many months each is of. */
const wholes = [
  ['2026-Q4', 3],
  ['2026', 12],
  ['2026-04-01/2027-03-31', 12],
  ['2026-07-15/2026-12-14', 5],
  ['2026-10-05/2026-12-20', 0],
  ['2026-11', 1],
] as const;
const shown = [
  ...['2026-11', '2026-10', '2026-Q4', '2026-Q3', '2026-W46', '2026-11-15', 'month', '2026-10-15/2026-11-14'],
  ...['2026-11-01/2026-12-14', '2026-10-01/2026-12-31', '2026-08-20/2026-12-14', '2026-10-01/2027-03-31', '2025'],
];
const weights = [
  undefined,
  undefined,
  'linear',
  [1, 1, 1, 1, 1, 0.5, 0],
  [1, 2],
  { '2026-10': 3, '2026-11': 4, '2026-12': 3 },
  { '2026-Q3': 1, '2026-Q4': 2.5 },
  { '2026-11-01/2026-11-10': 2, '2026-10-07': 1 },
  { '2026-11': 1, '2026-Q4': 2 },
];

/** A goal, which lacks something only where it is `bare`. */
function planned(bare = false): { readonly fields: Fields; readonly whole: string } {
  const unit = pick(['number', 'number', 'percent', 'currency', 'seconds']);
  const largest = unit === 'percent' ? 0.4 : pick([90, 5_000, 3_000_000]);
  const target = (): unknown => {
    const low = Math.abs(number(largest)) || largest;
    return random() < 0.2 ? { min: low, max: low + largest / 4 } : unit === 'number' ? Math.ceil(low) : low;
  };
  const [whole, months] = pick(wholes);
  const parts = (count: number): unknown[] =>
    Array.from({ length: random() < 0.1 ? count + 1 : count }, () => (random() < 0.4 ? null : target()));
  const kind = pick(['total', 'total', 'rate', 'level', 'unique']);
  const better = pick(['higher', 'lower']);
  const own = {
    ...{ id: 'talks', name: 'Talks', formula: 'talks held', kind, better, unit },
    legalRange: pick([undefined, { min: 0 }]),
  };
  const lacking = bare ? pick(['actions', 'kind', 'unit', 'formula', 'better']) : '';
  const isOwn = bare || random() < 0.7;
  const one = given({
    kpi: isOwn ? { ...own, [lacking]: undefined } : 'talks',
    target: target(),
    baseline: pick([undefined, { value: Math.abs(number(largest)) }]),
    rateMode: pick([undefined, 'hold', 'glide']),
    weights: pick(weights),
    parts: pick([undefined, undefined, { quarters: parts(months / 3) }, { months: parts(months) }]),
    stretchTarget: pick([undefined, largest]),
    source: { system: 'CRM', field: 'talks' },
    actions: lacking === 'actions' ? [] : ['Call'],
  });
  const other = { ...one, segment: { channel: 'paid', country: 'NO' }, target: target() };
  const segment = pick([undefined, undefined, { country: ['NO'], channel: 'paid' }, 'all', 'paid']);
  const fields = given({
    ...{ label: 'K', metric: 'talks', value: Math.abs(number(largest)), segment },
    // What is said of a metric that only the page knows; that of a team's own is said by its goal.
    ...(isOwn ? lacking === 'kind' && { kind } : { kind, unit, better: pick([undefined, better]) }),
    currency: unit === 'currency' ? pick(['EUR', 'JPY']) : undefined,
    period: pick([undefined, whole, ...shown, ...shown]),
    asOf: pick([undefined, '2026-11-15']),
    plan: { id: 'q4', period: whole, targets: [other, one] },
  });
  return { fields, whole };
}

/** The words for the value and its target, and the name of the period. */
const say = `
  $kpi = KpiElements\\reading( KpiElements\\fields( 'kpi-card', array(), $fields ) );
  return array( KpiElements\\target_words( $kpi ), $kpi['period'] ? KpiElements\\period_words( $kpi['period'] ) : '' );
`;
type Said = readonly [target: string, period: string];
const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

void test('the target of a goal is told for every part of its period that the elements tell it for', () => {
  const cases = Array.from({ length: 1200 }, () => planned().fields);
  const php = inPhp<Said>(site, 'en_US', cases, say);
  let targets = 0;
  cases.forEach((fields, i) => {
    const [said, period] = php[i]!;
    const { kpi, story } = told(fields, { as: 'card', now });
    const { value, target, period: named } = (story as KpiStory).words;
    const about = `${JSON.stringify(fields)}: ${said} is not ${story.sentence}`;
    assert.deepEqual(unique(figures(said)), unique(figures([value, target].join(' | '))), about);
    assert.deepEqual(unique(figures(period)), unique(figures(named)), about);
    const side = /above|below/.exec(target ?? '')?.[0];
    if (side) assert.match(said, new RegExp(side), about);
    targets += Number(kpi.target !== null);
  });
  assert.ok(targets > 500, `only ${targets} have a target`);
});

void test('of more targets than elements read the server reads as many', () => {
  const cases = [50, 51].map((place) => {
    const others = Array.from({ length: place - 1 }, (_, i) => ({
      kpi: 'leads',
      segment: { region: `${i}` },
      target: 1,
    }));
    const plan = { type: 'leads', period: '2026', targets: [...others, { kpi: 'leads', target: 900 }] };
    return { metric: 'leads', kind: 'total', value: 540, period: '2026', plan: JSON.stringify(plan) };
  });
  const said = inPhp<Said>(site, 'en_US', cases, say).map(([text]) => figures(text).includes('900'));
  const ours = cases.map((fields) => told(fields, { as: 'card', now }).kpi.target === 900);
  assert.deepEqual(said, ours);
  assert.deepEqual(ours, [true, false]);
});

void test('the target of a goal that may be a draft is told without a judgement, or not at all', () => {
  const cases = Array.from({ length: 200 }, () => ({
    ...planned(true).fields,
    ...(random() < 0.3 && { better: 'higher' }),
  }));
  const php = inPhp<Said>(site, 'en_US', cases, say);
  cases.forEach((fields, i) => {
    const { value, target } = (told(fields, { as: 'card', now }).story as KpiStory).words;
    const ours = 'better' in fields ? [value] : [value, target];
    assert.deepEqual(unique(figures(php[i]![0])), unique(figures(ours.join(' | '))), JSON.stringify(fields));
    assert.doesNotMatch(php[i]![0], /above|below|used| of /, JSON.stringify(fields));
  });
});

void test('the points of a trend have the targets that a goal has for them', () => {
  const months = Array.from({ length: 9 }, (_, i) => new Date(Date.UTC(2026, 3 + i, 1)).toISOString().slice(0, 10));
  const weeks = Array.from({ length: 12 }, (_, i) =>
    new Date(Date.UTC(2026, 7, 31 + 7 * i)).toISOString().slice(0, 10),
  );
  const cases = Array.from({ length: 500 }, (): Fields => {
    const { value, ...fields } = planned().fields;
    const times = pick([months, months, months.filter((_, i) => i % 3 === 0), weeks]);
    return given({
      ...fields,
      series: times.map((t) => [t, random() < 0.1 ? null : value]),
      target: random() < 0.1 ? 12 : undefined,
    });
  });
  const php = inPhp<string>(
    site,
    'en_US',
    cases,
    "return KpiElements\\figures_html( KpiElements\\story( 'kpi-trend', KpiElements\\fields( 'kpi-trend', array(), $fields ) ) );",
  );
  cases.forEach((fields, i) => {
    const story = told(fields, { as: 'trend', now }).story as TrendStory;
    const { head, rows: shown } = trendTable(story, true, 12);
    assert.deepEqual(
      rows(php[i]!).map((row) => row.slice(1).map(figures)),
      shown.map((row) => row.slice(1, head.length).map(figures)),
      JSON.stringify(fields),
    );
  });
});

void test('the goal of the group around is that of all KPIs in it, and an element may bring another', () => {
  const goal = (target: number): string => {
    const source = { system: 'CRM', field: 'leads' };
    const one = { kpi: 'leads', target, source, actions: ['R&D <talks>'], parts: { months: [1, 2, 7] } };
    return JSON.stringify({ period: '2026-Q4', targets: [one] });
  };
  const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const around = goal(1200);
  const cards: readonly Readonly<Record<string, string>>[] = [
    { metric: 'leads', value: '540' },
    { metric: 'leads', value: '5', period: '2026-11' },
    { metric: 'leads', value: '540', plan: goal(600) },
    { metric: 'leads', value: '540', target: '900' },
  ];
  const tags = cards.map((card) => {
    const attributes = Object.entries(card).map(([name, value]) => ` ${name}="${attribute(value)}"`);
    return `<kpi-card${attributes.join('')}></kpi-card>`;
  });
  // As somebody saves it who may not write any HTML.
  const saved = around.replaceAll('&', '&amp;');
  const blocks = cards.map((card) => `<!-- wp:kpi-elements/card ${JSON.stringify(card)} /-->`);
  const within = [
    `<kpi-provider plan="${attribute(around)}">${tags.join('')}</kpi-provider>`,
    `<!-- wp:kpi-elements/provider ${JSON.stringify({ plan: saved })} -->${blocks.join('')}<!-- /wp:kpi-elements/provider -->`,
  ];
  const pages = inPhp<string>(
    site,
    'en_US',
    within.map((html) => ({ html })),
    "return apply_filters( 'the_content', $fields['html'] );",
  );
  for (const page of pages)
    assert.deepEqual(
      [...page.matchAll(/<kpi-card(?:[^>"]|"[^"]*")*>([^<]*)/g)].map(([, said]) => said),
      [
        'Leads, Q4 2026: 540 of 1,200 (45%).',
        'Leads, November 2026: 5 of 2 (250%).',
        'Leads, Q4 2026: 540 of 600 (90%).',
        'Leads, Q4 2026: 540 of 900 (60%).',
      ],
      page,
    );
});
