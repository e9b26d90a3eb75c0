import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { defineMetric, definedMetrics, evaluateMetric, findMetric, type Metric } from 'kpi-elements/catalog/registry';

const demos: Metric = {
  id: 'cost-per-demo',
  name: 'Cost per demo',
  abbreviation: 'CPD',
  aliases: ['Demo cost'],
  garbledTerms: { nb: ['demokostnadd'] },
  kind: 'rate',
  unit: 'currency',
  better: 'lower',
  formula: { expression: 'spend / demos', inputs: [{ name: 'spend', unit: 'currency' }, { name: 'demos' }] },
};

describe('defineMetric', () => {
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    mock.method(console, 'warn', (text: string) => warnings.push(text));
  });
  afterEach(() => mock.restoreAll());

  it("makes a site's own metric known, and the very same once more is no mistake", () => {
    assert.ok(defineMetric(demos));
    assert.ok(defineMetric(structuredClone(demos)));
    assert.deepEqual(warnings, []);
    assert.ok(definedMetrics().includes(demos));
    assert.equal(evaluateMetric(findMetric('cost-per-demo')!, { spend: 900, demos: 3 }).value, 300);
  });

  it('is found by whatever it is called, whatever the case, spaces and signs', () => {
    for (const term of [
      'cost-per-demo',
      'costPerDemo',
      ' COST PER DEMO ',
      'cpd',
      'Demo-cost',
      'ＣＰＤ',
      'Demokostnadd',
    ])
      assert.equal(findMetric(term), demos, term);
    for (const term of ['', ' ', '%', 'toString', null, undefined, 7, {}]) assert.equal(findMetric(term), null);
  });

  it('keeps the first of two definitions, with one warning', () => {
    assert.equal(defineMetric({ ...demos, better: 'higher' }), false);
    assert.equal(findMetric('cost-per-demo'), demos);
    assert.deepEqual(warnings, ['The metric "cost-per-demo" is not defined: the id is taken by "Cost per demo".']);
  });

  it('defines a metric whose alias is taken, and says that it is not found by it', () => {
    assert.ok(defineMetric({ ...demos, id: 'cost-per-trial', name: 'Cost per trial', abbreviation: undefined }));
    assert.equal(findMetric('Demo cost'), demos);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /"cost-per-trial" is not found by "Demo cost", which is "cost-per-demo"/);
  });

  const formula = (changes: object): object => ({ ...demos, id: 'x', formula: { ...demos.formula, ...changes } });
  const bad: [what: string, definition: unknown, said: RegExp][] = [
    ['nothing', undefined, /plain data/],
    ['a text', 'leads', /plain data|id:/],
    ['no id', { ...demos, id: '' }, /id: lower-case words with hyphens/],
    ['an id with spaces', { ...demos, id: 'Cost per demo 2' }, /id: lower-case/],
    ['no formula', { ...demos, id: 'x', formula: undefined }, /formula: an object/],
    ['code for a formula', formula({ expression: 'fetch("/")' }), /formula\.expression: "fetch/],
    ['an input that nobody declared', formula({ expression: 'spend / trials' }), /"trials" is not among them/],
    ['an input that the formula has not', formula({ expression: 'spend / 2' }), /the formula has no "demos"/],
    ['a default out of its range', formula({ inputs: [{ name: 'spend' }, { name: 'demos', default: -1 }] }), /in this/],
    ['a constraint that is none', formula({ constraints: ['demos < = spend'] }), /is no condition/],
    ['an unknown kind', { ...demos, id: 'x', kind: 'count' }, /kind: one of total/],
    ['an unknown rule', { ...demos, id: 'x', rollup: { overTime: 'mean', overSegments: 'none' } }, /are rules/],
    ['a rate that does not divide', formula({ expression: 'spend * demos' }), /needs a formula with one division/],
    ['an empty legal range', { ...demos, id: 'x', legalRange: { min: 1, max: 0 } }, /legalRange/],
    [
      'a getter that throws',
      {
        id: 'x',
        get name() {
          throw new Error('no');
        },
      },
      /plain data/,
    ],
  ];
  for (const [what, definition, said] of bad)
    it(`leaves out ${what}, with one warning and no throw`, () => {
      assert.equal(defineMetric(definition as Metric), false);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]!, said);
      assert.equal(findMetric('x'), null);
    });
});

describe('The entries of the catalogue', () => {
  const root = join(import.meta.dirname, '../../..');
  const known = (entry: string): string[] => {
    const code = `import '${entry}'; import { definedMetrics } from 'kpi-elements/catalog/registry';
      console.log(definedMetrics().map(({ id }) => id).join(' '));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
    return output.trim().split(' ');
  };

  it('load one category alone, and nothing else', () => {
    assert.deepEqual(known('kpi-elements/catalog/reach'), [
      'impressions',
      'reach',
      'link-clicks',
      'click-through-rate',
    ]);
  });

  it('load all 96 without a warning', () => assert.equal(known('kpi-elements/catalog').length, 96));

  it('load none with the elements or the model', () => {
    assert.deepEqual(known('kpi-elements/model'), ['']);
    assert.deepEqual(known('kpi-elements/classes'), ['']);
  });
});
