import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalog } from 'kpi-elements/catalog';
import { type HintFact, hintRules, hints, hintThresholds } from 'kpi-elements/hints';
import { type Case, cases } from './cases.js';

/** The definitions, wherever they are kept. */
const metric = (id: string) => catalog.find((one) => one.id === id);
const judged = (facts: readonly HintFact[], thresholds?: Partial<typeof hintThresholds>) =>
  hints(facts, { metric, thresholds });
const keys = (facts: readonly HintFact[]) => judged(facts).map(({ textKey }) => textKey);
const changed = ({ facts }: Case, edits: readonly Partial<HintFact>[]) =>
  facts.map((fact, i) => ({ ...fact, ...edits[i] }));

describe('Every hint', () => {
  it('has a clear case here', () => {
    const told = new Set(hintRules.map(({ textKey }) => textKey));
    assert.deepEqual(cases.map(({ key }) => key).sort(), [...told].sort());
    const ids = Array.from({ length: 22 }, (_, i) => `H${String(i + 1).padStart(2, '0')}`);
    assert.deepEqual([...new Set(hintRules.map(({ id }) => id))].sort(), ids);
  });

  for (const one of cases) {
    const { key, id, kpis, facts, parameters, needs, quiet, loud = {} } = one;
    it(`${id} ${key}: is given in a clear case, with its figures`, () => {
      const found = judged(facts).find(({ textKey }) => textKey === key);
      const rule = hintRules.find((rule) => rule.textKey === key && rule.id === id)!;
      const severity = rule.severity;
      assert.deepEqual(found, { id, severity, kpis, textKey: key, parameters });
    });
    for (const [i, field] of needs)
      it(`${id} ${key}: is not given where ${field} of ${facts[i]!.metric} is not known`, () => {
        // A definition could still say which way is good.
        const without = facts.map((fact, at) => (at === i ? { ...fact, [field]: undefined } : fact));
        const found = hints(without, { metric: field === 'better' ? () => undefined : metric });
        assert.ok(!found.some(({ textKey }) => textKey === key));
      });
    for (const [name, edits] of Object.entries(quiet))
      it(`${id} ${key}: is not given where ${name}`, () => assert.ok(!keys(changed(one, edits)).includes(key)));
    for (const [name, edits] of Object.entries(loud))
      it(`${id} ${key}: is given where ${name}`, () => assert.ok(keys(changed(one, edits)).includes(key)));
  }
});

describe('Hints', () => {
  it('come gravest first, and never twice', () => {
    const found = judged(cases.flatMap(({ facts }, i) => facts.map((fact) => ({ ...fact, goal: String(i) }))));
    const order = found.map(({ severity }) => severity);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.equal(new Set(found.map((hint) => JSON.stringify(hint))).size, found.length);
  });

  it("go by thresholds of one's own", () => {
    const of = (key: string) => cases.find((one) => one.key === key)!.facts;
    const silenced: readonly [string, Partial<typeof hintThresholds>][] = [
      ['dearPart', { costFactor: 3 }],
      ['poorerLeads', { steady: 0.2 }],
      ['poorerLeads', { alpha: 0.001 }],
      ['noResult', { salesUplift: -0.1 }],
      ['unread', { volume: 50_000 }],
      ['smallUplift', { trafficUplift: 0.01 }],
      ['noGrowth', { fewNew: 0.001 }],
      ['noGrowth', { highRetention: 0.97 }],
      ['bottleneck', { stepDrop: 0.5 }],
      ['bestPart', { mqlFactor: 2 }],
      ['bestPart', { fewestMqls: 200 }],
      ['unsteady', { unevenness: 1 }],
      ['unsteady', { fewestWeeks: 5 }],
    ];
    for (const [key, thresholds] of silenced)
      assert.ok(!judged(of(key), thresholds).some(({ textKey }) => textKey === key), JSON.stringify(thresholds));
    const { facts } = cases.find(({ key }) => key === 'unsubscribes')!;
    const noSample = facts.map((fact) => ({ ...fact, sample: null }));
    assert.equal(judged(noSample, { rise: 1 }).length, 0);
  });

  it('put cards of channels together that each show a part', () => {
    const card = (channel: string, leads: number, leadSpend: number, quality: number): HintFact[] => [
      {
        metric: 'cost-per-lead',
        segment: { channel },
        currency: 'EUR',
        value: leadSpend / leads,
        inputs: { leads, leadSpend },
      },
      { metric: 'lead-quality', segment: { channel }, value: quality },
    ];
    const facts = [
      ...card('Paid search', 18, 4100, 60),
      ...card('Email', 50, 2800, 62),
      ...card('Social', 32, 3100, 55),
    ];
    const [found] = judged(facts);
    assert.deepEqual(found!.parameters, cases[0]!.parameters);
    assert.deepEqual(judged([...facts, { metric: 'leads', segment: { channel: 'Direct' }, value: 7 }]), []);
    assert.deepEqual(judged(facts.map((fact, i) => (i === 0 ? { ...fact, currency: 'NOK' } : fact))), []);
  });

  it('know the rates of a funnel, and the counts behind them', () => {
    const stages = [
      { id: 'leads', value: 1000, previous: 1000 },
      { id: 'mql', value: 300, previous: 300 },
      { id: 'sql', value: 150, previous: 150 },
      { id: 'customers', value: 50, previous: 80 },
    ];
    assert.deepEqual(
      judged([{ metric: '', stages }]).map(({ textKey, kpis }) => [textKey, kpis]),
      [
        ['salesFollowUp', ['lead-to-customer-rate', 'mql-to-sql-rate']],
        ['bottleneck', []],
      ],
    );
  });

  it('never take two funnels for one', () => {
    const funnel = (metric: string, value: number): HintFact => ({
      metric,
      stages: [
        { id: 'a', value: 1000, previous: 1000 },
        { id: 'b', value, previous: 500 },
      ],
    });
    for (const metric of ['', 'funnel']) {
      const found = judged([funnel(metric, 300), funnel(metric, 200)]).map(({ parameters }) => parameters.rate);
      assert.deepEqual(found.map((rate) => (rate as { value: number }).value).sort(), [0.2, 0.3]);
    }
  });

  it('see one KPI that is shown twice as one, and know nothing of two that contradict each other', () => {
    const { facts } = cases.find(({ key }) => key === 'wrongAudience')!;
    assert.deepEqual(judged([...facts, ...facts]), judged(facts));
    assert.deepEqual(judged([...facts, { ...facts[1]!, value: 0.61 }]), []);
  });
});
