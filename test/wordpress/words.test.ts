/** The figures that the server says are those that the elements show: PHP and JavaScript are asked the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import '../../src/catalog/index.js';
import '../../src/locales/nb.js';
import '../../src/locales/zh-Hans.js';
import '../../src/locales/zh-Hant.js';
import { evaluateMetric, findMetric } from '../../src/catalog/index.js';
import type { KpiStory } from '../../src/format/describe.js';
import type { FunnelStory } from '../../src/format/funnel-story.js';
import { funnelTable } from '../../src/format/funnel-table.js';
import { trendTable } from '../../src/format/point-words.js';
import { formatTarget, formatValue } from '../../src/format/value.js';
import type { TrendStory } from '../../src/format/trend-words.js';
import { told } from '../../src/static/told.js';
import { type Fields, figures, given, inPhp, number, pick, random, rows } from './said.js';
import { newSite, type Site } from './site.js';

function kpi(): Fields {
  const unit = pick(['number', 'percent', 'currency', 'seconds', 'days', 'score', 'leads']);
  const largest = unit === 'percent' ? 0.9 : pick([90, 5_000, 3_000_000]);
  const value = number(largest);
  const low = Math.abs(number(largest));
  return given({
    ...{ label: 'K', value, unit, better: pick(['higher', 'lower', 'neither']) },
    ...(unit === 'currency' && { currency: pick(['EUR', 'NOK', 'JPY', 'USD']) }),
    previous: pick([undefined, value, 0, number(largest), number(largest)]),
    kind: pick([undefined, 'total', 'rate', 'level', 'unique']),
    target: pick([undefined, low, low, value, { min: low, max: low + largest / 4 }]),
    baseline: pick([undefined, undefined, Math.abs(number(largest))]),
    ...pick([{}, { period: '2026-Q4', asOf: '2026-11-15' }, { period: '2026-10', asOf: '2026-10-31' }]),
    compare: pick([undefined, undefined, 'year', 'none']),
    previousPeriod: pick([undefined, undefined, undefined, '2026-07-01/2026-08-15', '2026-09']),
  });
}

const chosen: readonly Fields[] = [
  { label: 'Leads', kind: 'total', value: 540, target: 1200, period: '2026-Q4', asOf: '2026-11-15', previous: 498 },
  { label: 'Missing', target: 50, previous: 3 },
  { label: 'Bad', value: 'twelve', target: 50 },
  { label: 'CTR', value: '8.4%', target: '0.1', previous: '7.9%' },
  { label: 'Fraction', value: 0.084, unit: 'percent', target: '0.04/0.06' },
  { label: 'Tiny', value: 0.00004, unit: 'percent', target: 0.0002, previous: 0.000035 },
  { label: 'Across signs', value: 12, previous: -8 },
  { label: 'From nothing', value: 12, previous: 0 },
  { label: 'Almost', value: 1199.9, target: 1200, kind: 'total' },
  { label: 'Ad budget', kind: 'total', value: 900, target: 1000, better: 'lower', currency: 'EUR' },
  { label: 'Answer', unit: 'seconds', value: 185, target: 120, better: 'lower', previous: 7325 },
  { label: 'Large', value: '9007199254740993' },
  { label: 'Large sum', value: '9007199254740993.13', currency: 'EUR' },
  { label: 'Wrong direction', value: 5, target: 6, better: 'up' },
  { metric: 'cost-per-lead', inputs: '{"leadSpend": 40000, "leads": 500}', currency: 'NOK', target: 90 },
  { metric: 'visitor-to-lead-rate', value: 2.5, target: 0.03 },
];

const cases: readonly Fields[] = [...chosen, ...Array.from({ length: 400 }, kpi)];

let site: Site;
before(async () => {
  site = await newSite('6.5');
});
after(() => site.close());

void test('a card says the figures of the element: value, target, share or distance, and change', () => {
  for (const [locale, lang, intl] of [
    ['en_US', 'en-US', 'true'],
    ['nb_NO', 'nb-NO', 'true'],
    ['en_US', 'en-US', 'false'], // as on a host without it, where WordPress writes the numbers
  ] as const) {
    const php = inPhp<string>(
      site,
      locale,
      cases,
      `add_filter( 'kpi_elements_intl', '__return_${intl}' ); $kpi = KpiElements\\reading( $fields ); return KpiElements\\target_words( $kpi ) . ' | ' . KpiElements\\change_words( $kpi );`,
    );
    cases.forEach((fields, i) => {
      // Which currencies have no cents only `intl` knows.
      if (intl === 'false' && fields.currency === 'JPY') return;
      const { kpi, language, story } = told(fields, { as: 'card', lang, now: Date.now() });
      const { value, target, change } = (story as KpiStory).words;
      const moved = change && (change.amount || formatValue(kpi.previous, kpi, language));
      const ours = [...new Set(figures([value, target, moved].filter(Boolean).join(' | ')))].sort();
      const theirs = [...new Set(figures(php[i]!))].sort();
      assert.deepEqual(theirs, ours, `${JSON.stringify(fields)}: ${php[i]} is not ${story.sentence}`);
    });
  }
  assert.equal(site.log(), '');
});

void test('an element in a language of its own says the figures and the periods that the library says in it', () => {
  const spans = ['2026-Q4', '2026-11', '2026-W46', '2026'].map((period) => ({ period, value: 1 }));
  for (const [site_locale, lang] of [
    ['en_US', 'nb'],
    ['en_US', 'zh-CN'],
    ['nb_NO', 'zh-TW'],
    ['nb_NO', 'en-GB'],
  ] as const) {
    const php = inPhp<[string, string]>(
      site,
      site_locale,
      [...spans, ...cases],
      `return KpiElements\\in_language( '${lang}', function () use ( $fields ) {
        $kpi = KpiElements\\reading( $fields );
        return array( $kpi['period'] ? KpiElements\\period_words( $kpi['period'] ) : '', KpiElements\\target_words( $kpi ) . ' | ' . KpiElements\\change_words( $kpi ) );
      } );`,
    );
    [...spans, ...cases].forEach((fields: Fields, i) => {
      const { kpi, language, story } = told(fields, { as: 'card', lang, now: Date.now() });
      const { value, target, change, period } = (story as KpiStory).words;
      const moved = change && (change.amount || formatValue(kpi.previous, kpi, language));
      const ours = [...new Set(figures([value, target, moved].filter(Boolean).join(' | ')))].sort();
      const [when, said] = php[i]!;
      assert.deepEqual([...new Set(figures(said))].sort(), ours, `${lang}: ${JSON.stringify(fields)}: ${said}`);
      const plain = (text: string | null) => (text ?? '').replace(/\s/g, '').toLowerCase();
      if (i < spans.length) assert.equal(plain(when), plain(period), lang);
    });
  }
  assert.equal(site.log(), '');
});

void test('the table and the sentence of a trend have the figures of the element', () => {
  const weeks = Array.from({ length: 20 }, (_, i) =>
    new Date(Date.UTC(2026, 5, 29 + 7 * i)).toISOString().slice(0, 10),
  );
  const trend = (): Fields => {
    const unit = pick(['number', 'percent', 'currency']);
    const largest = unit === 'percent' ? 0.9 : pick([90, 5_000]);
    return given({
      ...{
        label: 'K',
        unit,
        currency: 'EUR',
        kind: pick(['rate', 'total', 'level', undefined]),
        better: pick(['higher', 'lower', 'neither']),
        baseline: pick([undefined, Math.abs(number(largest))]),
        rateMode: pick([undefined, 'glide']),
        weights: pick([
          undefined,
          undefined,
          [
            { days: 31, w: 3 },
            { days: 40, w: 0 },
            { days: null, w: 1 },
            { days: 99, w: 2.5 },
          ],
        ]),
      },
      series: weeks.map((week) => [week, random() < 0.1 ? null : Math.abs(number(largest))]),
      ...pick([
        {},
        { asOf: '2026-11-11' },
        { period: '2026-H2' },
        { period: '2026-07-01/2026-12-31', asOf: '2026-11-08' },
      ]),
      target: pick([undefined, Math.abs(number(largest)), `${(largest / 4).toFixed(2)}/${(largest / 2).toFixed(2)}`]),
      targetSeries: pick([
        undefined,
        undefined,
        [
          ['2026-07-01', 10],
          ['2026-10-01', 12],
        ],
      ]),
    });
  };
  const cases = Array.from({ length: 400 }, trend);
  const php = inPhp<[string, string]>(
    site,
    'en_US',
    cases,
    "return array( KpiElements\\sentence( KpiElements\\story( 'kpi-trend', $fields ) ), KpiElements\\figures_html( KpiElements\\story( 'kpi-trend', $fields ) ) );",
  );
  cases.forEach((fields, i) => {
    const story = told(fields, { as: 'trend', now: Date.now() }).story as TrendStory;
    const [sentence, html] = php[i]!;
    const about = `${JSON.stringify(fields)}: ${sentence} is not ${story.sentence}`;
    const { head, rows: shown } = trendTable(story, true, 12);
    const ours = shown.map((row) => row.slice(1, head.length).map(figures));
    assert.deepEqual(
      rows(html).map((row) => row.slice(1).map(figures)),
      ours,
      about,
    );
    if (story.trend.latest) {
      const said = figures(sentence.replace(/^[^:]*: /, '').replace(/ \([^)]*\)|, as of.*/g, ''));
      // A target that no single point can be held against is told all the same.
      const whole = story.kpi.target === null ? '' : formatTarget(story.kpi.target, story.kpi, story.language);
      const all = figures(`${story.words.outlook} | ${whole}`);
      assert.ok(said.length > 0 && said.every((figure) => all.includes(figure)), about);
    }
  });
  assert.equal(site.log(), '');
});

void test('the tables of a funnel have its counts, its step rates and their targets', () => {
  const stages = (): Fields[] => {
    let count = 40_000;
    return ['Visits', 'Leads', 'Offers', 'Sales'].map((label) => {
      count = Math.round(count * pick([0.5, 0.03, 0.9996, 1, 1.2]));
      return {
        label,
        value: random() < 0.1 ? null : random() < 0.05 ? 0 : count,
        ...(random() < 0.3 && { target: Math.round(count * 1.1) }),
        ...(random() < 0.5 && { stepTarget: pick([0.05, 0.5, 0.333]) }),
      };
    });
  };
  // Stages of segments are added up by their ids, in whichever segment they are.
  const some = (): Fields[] =>
    stages()
      .filter(() => random() < 0.9)
      .map((stage, i) => (random() < 0.2 ? { ...stage, id: `s${i}` } : stage));
  const segments = (): Fields[] =>
    ['Paid', 'Free', 'Mail', 'Talks', 'More']
      .slice(0, pick([1, 2, 2, 3, 4, 5]))
      .map((label) => given({ label, stages: some(), spend: pick([undefined, 900]) }));
  const cases: Fields[] = Array.from({ length: 200 }, () =>
    pick([
      { label: 'K', stages: JSON.stringify(stages()) },
      { label: 'K', stages: stages(), segments: segments() },
      { label: 'K', segments: segments() },
      { label: 'K', segments: segments(), currency: 'EUR' },
    ]),
  );
  const php = inPhp<string>(
    site,
    'en_US',
    cases,
    "return KpiElements\\figures_html( KpiElements\\story( 'kpi-funnel', $fields ) );",
  );
  cases.forEach((fields, i) => {
    const { story, language } = told(fields, { as: 'funnel', now: Date.now() });
    const [, , all] = funnelTable(story as FunnelStory, language);
    const funnels = php[i]!.split('</table>').slice(0, -1);
    const theirs = funnels.flatMap((html) => rows(html).map((row) => figures(row.slice(1).join(' | '))));
    const { parts } = (story as FunnelStory).words;
    const names = parts.flatMap(({ name, stages }) => stages.map(({ stage: { label } }) => [name ?? 'K', label]));
    assert.deepEqual(
      funnels.flatMap((html) => {
        const name = /<caption>(?:K, )?(.*?)<\/caption>/.exec(html)![1];
        return rows(html).map(([label]) => [name, label]);
      }),
      names,
      JSON.stringify(fields),
    );
    const ours = parts.flatMap(({ stages }) =>
      stages.map(({ count, step }) =>
        figures([count.text, count.target?.target, step?.text.split('\t')[1], step?.target?.target].join(' | ')),
      ),
    );
    assert.equal(all.length, theirs.length);
    // The target of a step is told also where there is no rate to hold against it.
    theirs.forEach((row, at) => assert.deepEqual(row.slice(0, ours[at]!.length), ours[at], JSON.stringify(fields)));
  });
  assert.equal(site.log(), '');
});

void test('the value of a metric is that of the catalogue', async (t) => {
  const site = await newSite('6.2');
  t.after(() => site.close());
  const all = JSON.parse(readFileSync('test/vectors/catalog-vectors.json', 'utf8')) as {
    id: string;
    vectors: { inputs: Record<string, number>; expected: number | null; outcome?: string; reason?: string }[];
  }[];
  const cases = all.flatMap(({ id, vectors }) => vectors.map((vector) => ({ id, ...vector })));
  assert.equal(cases.length, 337);
  const php = inPhp<{ value: number | null; outcome: string; reason: string | null }>(
    site,
    'en_US',
    cases,
    "return KpiElements\\evaluate_metric( KpiElements\\catalogue()['metrics'][ $fields['id'] ], $fields['inputs'] );",
  );
  cases.forEach(({ id, inputs, expected, outcome = 'ok', reason }, i) => {
    const { value, ...found } = php[i]!;
    assert.deepEqual(found, { outcome, reason: reason ?? null }, `${id} of ${JSON.stringify(inputs)}`);
    if (expected === null) assert.equal(value, null);
    else assert.ok(Math.abs(value! - expected) <= 1e-12 * Math.abs(expected), `${id}: ${value} is not ${expected}`);
    assert.equal(evaluateMetric(findMetric(id)!, inputs).outcome, found.outcome);
  });
  assert.equal(site.log(), '');
});
