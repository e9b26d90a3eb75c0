import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { catalogExpert } from '../../../src/catalog/expert.js';
import { defineMetric, definedMetrics, findMetric } from '../../../src/catalog/index.js';
import { ask, consulted, type Knowledge, type Remarks } from '../../../src/format/expert.js';
import { languageOf } from '../../../src/format/messages.js';
import type { Kpi, Problem } from '../../../src/model/kpi.js';
import { read } from '../../../src/model/read.js';
import { readKpi } from '../../../src/model/read-kpi.js';

type Fields = Readonly<Record<string, unknown>>;

/** What an element gets to know and to say, with what its author wrote and what its source answers. */
function shown(
  written: Fields,
  source: Fields = {},
): { kpi: Kpi; problems: readonly Problem[]; fields: Record<string, boolean>; remarks: Required<Remarks> } {
  const context = { language: languageOf('en'), now: 0 };
  const { field, problems: found } = consulted(
    (name) => written[name],
    (name) => source[name],
    context,
  );
  const { kpi, problems: more } = readKpi(undefined, field);
  const take = (name: string): unknown => written[name] ?? source[name];
  const story = { status: null, reason: null, words: {} as never, sentence: '', empty: false };
  const occasion = { ...context, take, kpi, status: null, story, since: null, memory: new Map(), shared: new Map() };
  const [remarks = {}] = ask((expert) => expert.says?.(occasion));
  const problems = [...found, ...more];
  const fields = Object.fromEntries(problems.map(({ field, kept }) => [field, kept]));
  return { kpi, problems, fields, remarks: remarks as Required<Remarks> };
}

const row = ({ remarks }: ReturnType<typeof shown>, name: string): readonly string[] | undefined =>
  remarks.about.rows.find(([title]) => title === name)?.slice(1);

describe('What the catalogue knows of a KPI', () => {
  it('is its name, unit, kind, direction and whether it can fall again', () => {
    const { kpi } = shown({ metric: 'cost-per-lead', value: '80', currency: 'EUR' });
    const { label, unit, kind, better, currency } = kpi;
    assert.deepEqual([label, unit, kind, better, currency], ['Cost per lead', 'currency', 'rate', 'lower', 'EUR']);
    assert.equal(shown({ metric: 'total-revenue', value: '80', currency: 'EUR' }).kpi.monotone, false);
    assert.equal(shown({ metric: 'leads', value: '80' }).kpi.monotone, true);
  });

  it('never wins over the author or the source', () => {
    const { kpi } = shown(
      { metric: 'bounce-rate', label: 'Bounces', value: 0.4, better: 'higher' },
      { kind: 'level', label: 'Theirs' },
    );
    assert.deepEqual([kpi.label, kpi.better, kpi.kind, kpi.unit], ['Bounces', 'higher', 'level', 'percent']);
  });

  it('is nothing of a metric that is not defined', () => {
    const { kpi, problems, remarks } = shown({ metric: 'steps-per-day', value: 7 });
    assert.deepEqual([kpi.label, kpi.kind, kpi.value, problems, remarks], [null, null, 7, [], {}]);
    assert.deepEqual(shown({ metric: 'constructor', value: 7 }).problems, []);
  });

  it('is the value that follows from inputs, an object or its JSON, and the cases on which it rests', () => {
    for (const inputs of [{ leadSpend: 40000, leads: 500 }, '{"leadSpend": 40000, "leads": "500"}']) {
      const { kpi, problems } = shown({ metric: 'cost-per-lead', inputs, currency: 'EUR' });
      assert.deepEqual([kpi.value, kpi.sample, problems], [80, 500, []]);
    }
    const { kpi } = shown({ metric: 'cost-per-lead', currency: 'EUR' }, { inputs: { leadSpend: 900, leads: 3 } });
    assert.deepEqual([kpi.value, kpi.sample], [300, 3]);
  });

  const samples: [metric: string, inputs: Fields, sample: number | null][] = [
    ['conversion-rate', { convertedSessions: 5, sessions: 200 }, 200],
    ['email-bounce-rate', { hardBounces: 1, softBounces: 2, sent: 100 }, 100],
    ['social-sentiment', { positiveMentions: 80, neutralMentions: 100, negativeMentions: 20 }, 200],
    ['customer-retention-rate', { customersEnd: 110, customersNew: 20, customersStart: 100 }, 100],
    ['traffic-uplift', { before: 100, after: 120 }, null],
    ['sales-growth', { salesPrevious: 100, salesCurrent: 120 }, null],
    ['clv-to-cac-ratio', { clv: 300, cac: 100 }, null],
    ['customer-churn-rate', { customersEnd: 110, customersNew: 20, customersStart: 100 }, null],
    ['leads', { leads: 500 }, null],
  ];
  for (const [metric, inputs, sample] of samples)
    it(`is ${sample ?? 'no'} cases of ${metric}`, () => {
      const { kpi, fields } = shown({ metric, inputs });
      assert.equal(kpi.sample, sample);
      assert.ok(kpi.value !== null && !('inputs' in fields));
    });

  it('is no value where an input is missing, and no problem', () => {
    const { kpi, problems } = shown({ metric: 'click-through-rate', inputs: { clicks: 5, impressions: null } });
    assert.deepEqual([kpi.value, kpi.sample, problems], [null, null, []]);
  });

  it('lets a given value win over inputs, and says when they differ by more than rounding', () => {
    const inputs = { leadSpend: 8500, leads: 300 };
    for (const value of [28, '28.3', 28.33, '28.333'])
      assert.deepEqual(shown({ metric: 'cost-per-lead', inputs, value, currency: 'EUR' }).problems, [], String(value));
    const { kpi, problems } = shown({ metric: 'cost-per-lead', inputs, value: 30, currency: 'EUR' });
    assert.equal(kpi.value, 30);
    assert.deepEqual(
      problems.map(({ field, expected, kept }) => [field, expected, kept]),
      [['value', '28.333333333333332 as the inputs give', true]],
    );
  });

  it('is of a funnel no more than its name, as its stages are counts', () => {
    const { kpi, problems } = shown({ metric: 'conversion-rate' }, { stages: [{ value: 900 }, { value: 12 }] });
    assert.deepEqual([kpi.label, kpi.unit, kpi.kind, problems], ['Conversion rate', 'number', null, []]);
  });

  it('asks for a currency once', () => {
    assert.deepEqual(shown({ metric: 'cost-per-lead', value: 80 }).fields, { currency: true });
  });
});

describe('What the catalogue finds wrong', () => {
  const wrong: [what: string, given: Fields, field: string, expected: RegExp, kept?: boolean][] = [
    ['inputs that are no object', { metric: 'leads', inputs: '12' }, 'inputs', /object in JSON: \{"leads": …\}/],
    ['inputs that are a list', { metric: 'leads', inputs: [12] }, 'inputs', /object in JSON/],
    ['a negative input', { metric: 'leads', inputs: { leads: -1 } }, 'inputs.leads', /a number of 0 or more/],
    ['an input that is no number', { metric: 'leads', inputs: { leads: '12k' } }, 'inputs.leads', /such as 1234\.5/],
    [
      'an optional input that is no number',
      { metric: 'marketing-roi', inputs: { attributedRevenue: 9, spend: 3, margin: 'half' } },
      'inputs.margin',
      /a number such as/,
    ],
    [
      'an input out of its range',
      { metric: 'marketing-roi', inputs: { attributedRevenue: 9, spend: 3, margin: 40 } },
      'inputs.margin',
      /^a fraction from 0 to 1: 40% is 0\.4$/,
    ],
    [
      'a part that exceeds its whole',
      { metric: 'click-through-rate', inputs: { clicks: 200, impressions: 100 } },
      'inputs',
      /^clicks of at most impressions$/,
    ],
    [
      'inputs whose value cannot be',
      { metric: 'keyword-ranking', inputs: { weightedPositionSum: 5, impressions: 100 } },
      'inputs',
      /Keyword ranking .* a number of 1 or more/,
    ],
    [
      'inputs of a metric that is not defined',
      { metric: 'clicks-per-whale', inputs: { clicks: 1 } },
      'inputs',
      /defined \("clicks-per-whale" is not\): import its category, such as kpi-elements\/catalog/,
    ],
    [
      'an input with a wrong name, where one that is needed is missing',
      { metric: 'cost-per-lead', currency: 'EUR', inputs: { leadSpend: 40000, leeds: 500 } },
      'inputs.leeds',
      /^one of leadSpend, leads$/,
    ],
    ['inputs without a metric', { inputs: { clicks: 1 } }, 'inputs', /a metric that is defined: import/],
    ['2.5 for a conversion rate', { metric: 'conversion-rate', value: 2.5 }, 'value', /0 to 1: 2\.5% is 0\.025$/],
    ['250% for a conversion rate', { metric: 'conversion-rate', value: '250%' }, 'value', /^a fraction from 0 to 1$/],
    ['a negative amount of leads', { metric: 'leads', value: -3 }, 'value', /^a number of 0 or more$/],
    ['a score above its scale', { metric: 'lead-quality', value: 120 }, 'value', /^a number from 0 to 100$/],
    ['a target that cannot be', { metric: 'conversion-rate', target: 3 }, 'target', /3% is 0\.03/],
    ['a range that cannot be', { metric: 'lead-to-mql-rate', target: '0.2/20' }, 'target', /20% is 0\.2/],
    ['a baseline that cannot be', { metric: 'bounce-rate', baseline: '60' }, 'baseline', /60% is 0\.6/],
  ];
  for (const [what, given, field, expected] of wrong)
    it(`is ${what}, which counts as not known`, () => {
      const { kpi, problems } = shown(given);
      assert.deepEqual(
        problems.map((problem) => [problem.field, problem.kept]),
        [[field, false]],
      );
      assert.match(problems[0]!.expected, expected);
      assert.equal(kpi.value, null);
    });

  it('is an unknown input, and the value is shown all the same', () => {
    const { kpi, problems } = shown({ metric: 'website-traffic', inputs: { organicSessions: 5, paidSesions: 3 } });
    assert.equal(kpi.value, 5);
    assert.deepEqual(
      problems.map(({ field, value, kept }) => [field, value, kept]),
      [['inputs.paidSesions', '3', true]],
    );
    assert.match(problems[0]!.expected, /^one of organicSessions, paidSessions, /);
  });

  it('is kept beside a value that is given', () => {
    const { kpi, fields } = shown({ metric: 'click-through-rate', value: 0.02, inputs: { clicks: 2, impressions: 1 } });
    assert.deepEqual([kpi.value, fields], [0.02, { inputs: true }]);
    assert.deepEqual(shown({ metric: 'whales', value: 7, inputs: {} }).fields, { inputs: true });
  });

  it('is never what cannot be looked at', () => {
    const hostile = new Proxy({}, { ownKeys: () => { throw new Error('no'); } }); // prettier-ignore
    assert.equal(shown({ metric: 'leads', inputs: hostile }).kpi.value, null);
  });
});

describe('What the catalogue says', () => {
  const lines = (metric: string, inputs: Fields): readonly string[] =>
    shown({ metric, inputs, currency: 'EUR' }).remarks.lines;

  it('is the spend, where there are no leads yet', () => {
    assert.deepEqual(lines('cost-per-lead', { leadSpend: 900, leads: 0 }), ['€900 lead spend, no leads yet.']);
    assert.deepEqual(lines('pages-per-session', { pageViews: 12, sessions: 0 }), ['12 page views, no sessions yet.']);
    assert.deepEqual(lines('cost-per-lead', { leadSpend: 0, leads: 0 }), ['No leads yet.']);
    assert.deepEqual(lines('email-bounce-rate', { hardBounces: 0, softBounces: 0, sent: 0 }), [
      'No messages sent yet.',
    ]);
  });

  it('is why there is nothing to divide by', () => {
    assert.deepEqual(lines('sales-growth', { salesPrevious: 0, salesCurrent: 9 }), [
      'Nothing to divide by: sales of the period before is 0.',
    ]);
    assert.deepEqual(lines('marketing-roi', { attributedRevenue: 9, spend: 0 }), ['Nothing to divide by: spend is 0.']);
    assert.deepEqual(lines('customer-churn-rate', { customersEnd: 0, customersNew: 0, customersStart: 0 }).length, 1);
  });

  it('is that something never breaks even', () => {
    assert.deepEqual(lines('break-even-purchases', { acquisitionCost: 40, profitPerTransaction: -15 }), [
      'With these figures it never breaks even.',
    ]);
  });

  it('is no line where there is a value', () => {
    const { remarks } = shown({ metric: 'cost-per-lead', value: 7, inputs: { leadSpend: 900, leads: 0 } });
    assert.deepEqual(remarks.lines, []);
  });

  it('is that a surface number is one, and what to read it with', () => {
    assert.deepEqual(shown({ metric: 'page-views', value: 7 }).remarks.asides, [
      'a surface number: read with bounce rate and conversion rate',
    ]);
    assert.deepEqual(shown({ metric: 'leads', value: 7 }).remarks.asides, []);
    assert.deepEqual(row(shown({ metric: 'leads', value: 7 }), 'Read with'), ['Lead quality (average lead score)']);
  });

  it('is that an estimate is one', () => {
    const estimates = definedMetrics().filter(({ estimate }) => estimate);
    assert.deepEqual(
      estimates.map(({ id }) => id),
      ['inbox-placement-rate', 'email-open-rate', 'click-to-open-rate', 'inactive-subscriber-rate'],
    );
    assert.deepEqual(shown({ metric: 'inbox-placement-rate', value: 0.8 }).remarks.asides, [
      'an estimate: from seed lists or panels',
    ]);
    for (const { id } of estimates) assert.match(shown({ metric: id }).remarks.asides.join(), /^an estimate: \w+/);
  });

  it('defines a metric by its formula, also with its figures, its use and its traps', () => {
    const inputs = { leadSpend: 40000, leads: 500 };
    const { about } = shown({ metric: 'cost-per-lead', inputs, currency: 'EUR' }).remarks;
    assert.equal(about.title, 'Definition');
    assert.deepEqual(
      about.rows.map(([name]) => name),
      ['Formula', 'With these figures', 'What it informs', 'Common mistakes', 'Read with', 'Also called'],
    );
    assert.deepEqual(about.rows[0], ['Formula', 'lead spend ÷ leads']);
    assert.deepEqual(about.rows[1], ['With these figures', '€40,000 ÷ 500 = €80']);
    assert.equal(about.rows[3]!.length, 4);
    assert.deepEqual(about.rows[5], ['Also called', 'CPL, Leads acquisition cost, LAC']);
  });

  const figures: [metric: string, inputs: Fields, text: string][] = [
    ['cost-per-lead', { leadSpend: 8500, leads: 300 }, '€8,500 ÷ 300 = €28.33'],
    ['conversion-rate', { convertedSessions: 12, sessions: 800 }, '12 ÷ 800 = 1.5%'],
    ['marketing-roi', { attributedRevenue: 5000, spend: 1000 }, '(€5,000 × 100% − €1,000) ÷ €1,000 = 400%'],
    ['customer-churn-rate', { customersEnd: 9, customersNew: 1, customersStart: 10 }, '1 − (9 − 1) ÷ 10 = 20%'],
    ['break-even-purchases', { acquisitionCost: 40, profitPerTransaction: 15 }, '€40 ÷ €15 = 2.67 → 3'],
    ['average-sales-cycle', { salesCycleDays: 450, wonDeals: 10 }, '450 days ÷ 10 = 45 days'],
    ['average-session-duration', { totalSessionSeconds: 54000, sessions: 300 }, '15:00:00 ÷ 300 = 3:00'],
    [
      'customer-lifetime-value',
      { averageSale: 50, purchasesPerYear: 4, retentionYears: 3 },
      '€50 × 4 × 3 × 100% = €600',
    ],
  ];
  for (const [metric, inputs, text] of figures)
    it(`is the computation of ${metric} in figures`, () =>
      assert.deepEqual(row(shown({ metric, inputs, currency: 'EUR' }), 'With these figures'), [text]));

  it('names what counts, where that is all of a formula', () => {
    const leads = shown({ metric: 'leads', inputs: { leads: 5 } });
    assert.match(row(leads, 'What counts')![0]!, /^identified contacts/);
    assert.equal(row(leads, 'Formula') ?? row(leads, 'With these figures'), undefined);
  });

  it('labels what others claim, and names other definitions', () => {
    const rate = shown({ metric: 'click-through-rate' });
    assert.match(row(rate, 'Claims of others, no targets')![0]!, /^1\.4%: Google AdWords/);
    assert.equal(row(shown({ metric: 'bounce-rate' }), 'Definitions in use')!.length, 2);
  });

  it('has four to eight rows of every metric, and leaves none empty', () => {
    for (const { id } of definedMetrics('email')) {
      const { rows } = shown({ metric: id }).remarks.about;
      assert.ok(rows.length >= 3 && rows.length <= 8, `${id}: ${rows.length}`);
      for (const [name, ...texts] of rows) assert.ok(name && texts.length && texts.every(Boolean), id);
    }
  });

  it("works with as little as a site's own metric has", () => {
    const inputs = [{ name: 'spend', unit: 'currency' }, { name: 'demo_visits' }];
    const formula = { expression: 'spend/demo_visits', inputs };
    const own = { id: 'cost-per-demo-visit', name: 'Cost per demo visit', kind: 'rate', better: 'lower' } as const;
    assert.ok(defineMetric({ ...own, unit: 'currency', formula, estimate: 'counted by hand' }));
    const told = shown({ metric: own.id, inputs: { spend: 90, demo_visits: 3 }, currency: 'NOK' });
    assert.deepEqual([told.kpi.value, told.kpi.sample], [30, 3]);
    assert.deepEqual(told.remarks.asides, ['an estimate: counted by hand']);
    assert.deepEqual(told.remarks.about.rows, [
      ['Formula', 'spend ÷ demo visits'],
      ['With these figures', 'NOK\u00A090 ÷ 3 = NOK\u00A030'],
    ]);
  });
});

describe('The vectors of the catalogue, as inputs of an element', () => {
  const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../vectors/catalog-vectors.json'), 'utf8')) as {
    id: string;
    vectors: { inputs: Fields; expected: number | null; outcome: string }[];
  }[];
  const known = (metric: string, inputs: unknown, currency = 'EUR'): Knowledge =>
    catalogExpert.knows!({
      take: (name) => ({ metric, inputs, currency })[name],
      written: () => undefined,
      language: languageOf('en'),
      now: 0,
    })!;

  it('give the value where there is one, a problem where they cannot be right, and else neither', () => {
    let count = 0;
    for (const { id, vectors: each } of vectors)
      for (const { inputs, expected, outcome } of each) {
        const { under, problems = [] } = known(id, inputs);
        const what = `${id} of ${JSON.stringify(inputs)}`;
        const { value = null } = under!;
        if (expected === null) assert.equal(value, null, what);
        else assert.ok(Math.abs(Number(value) - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), what);
        assert.equal(
          problems.some(({ kept }) => !kept),
          outcome === 'invalid',
          what,
        );
        count++;
      }
    assert.equal(count, 337);
  });

  it('never throw, whatever stands in their place', () => {
    const id = fc.constantFrom(...definedMetrics().map((metric) => metric.id));
    const names = definedMetrics().flatMap(({ formula }) => formula.inputs.map(({ name }) => name));
    const inputs = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.double(), fc.anything()));
    fc.assert(
      fc.property(id, fc.oneof(inputs, fc.anything(), fc.json()), (metric, given) => {
        const { under, problems } = known(metric, given);
        const kpi = readKpi(undefined, (name) => (under as Fields)[name]).kpi;
        const occasion = {
          kpi,
          status: null,
          story: {} as never,
          since: null,
          memory: new Map<string, unknown>(),
          shared: new Map<string, unknown>(),
        };
        const take = (name: string): unknown => ({ metric, inputs: given })[name];
        const { about } = catalogExpert.says!({ ...occasion, take, language: languageOf('en'), now: 0 })!;
        assert.ok(about!.rows.length);
        if (typeof under!.value === 'number')
          assert.ok(Number.isFinite(under!.value) && !problems?.some(({ kept }) => !kept));
      }),
    );
  });
});

describe('Experts, as `read` hears them', () => {
  it('give the fields of a whole result', () => {
    const given: Fields = { metric: 'conversion-rate', inputs: { convertedSessions: 12, sessions: 800 } };
    const { field } = consulted((name) => given[name], () => undefined, { language: languageOf('en'), now: 0 }); // prettier-ignore
    const names = ['metric', 'label', 'value', 'unit', 'kind', 'sample'];
    const { kpi } = read(Object.fromEntries(names.map((name) => [name, field(name)])));
    assert.deepEqual([kpi.label, kpi.value, kpi.unit, kpi.kind, kpi.sample], ['Conversion rate', 0.015, 'percent', 'rate', 800]); // prettier-ignore
  });
});

describe('Two copies of the library', () => {
  it('know the same metrics, by the same terms', async () => {
    const other = await import('kpi-elements/catalog/registry');
    assert.equal(other.findMetric('CPL'), findMetric('CPL'));
    const late = {
      ...findMetric('leads')!,
      id: 'late-leads',
      name: 'Late leads',
      aliases: ['Latecomers'],
      garbledTerms: {},
    };
    assert.ok(other.defineMetric(late));
    assert.equal(findMetric('latecomers'), late);
    assert.equal(shown({ metric: 'late-leads', inputs: { leads: 4 } }).kpi.value, 4);
  });
});
