import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluateFunnel, poolSegments, stageCosts, stepOpportunity } from 'kpi-elements/model';

const stages = (counts: Record<string, number | null>) => Object.entries(counts).map(([id, value]) => ({ id, value }));

describe('A funnel', () => {
  it('takes its shares of the stage that the author names, else of the visits, else of the first', () => {
    const counts = stages({ impressions: 1000, visits: 100, leads: 50 });
    assert.deepEqual(evaluateFunnel({ stages: counts, reference: 'leads' }).shareOfReference, [null, null, 1]);
    assert.deepEqual(evaluateFunnel({ stages: counts }).shareOfReference, [null, 1, 0.5]);
    assert.deepEqual(evaluateFunnel({ stages: counts, reference: 'unheard-of' }).shareOfReference, [null, 1, 0.5]);
    assert.deepEqual(evaluateFunnel({ stages: stages({ leads: 50, mql: 10 }) }).shareOfReference, [1, 0.2]);
  });

  it('does not rank the steps up to its reference', () => {
    const counts = stages({ impressions: 1000, visits: 100, leads: 50, sql: 40 });
    assert.equal(evaluateFunnel({ stages: counts }).largestLossByCount, 'leads');
    assert.equal(evaluateFunnel({ stages: counts, reference: 'impressions' }).largestLossByCount, 'visits');
    assert.equal(evaluateFunnel({ stages: counts, reference: 'leads' }).largestLossByRate, 'sql');
  });

  it('names the earlier of two equal losses, and none where nothing was lost', () => {
    const even = evaluateFunnel({ stages: stages({ a: 40, b: 30, c: 20, d: 10 }) });
    assert.equal(even.largestLossByCount, 'b');
    assert.equal(even.largestLossByRate, 'd');
    assert.equal(evaluateFunnel({ stages: stages({ a: 40, b: 20, c: 10 }) }).largestLossByRate, 'b');
    const kept = evaluateFunnel({ stages: stages({ a: 10, b: 10, c: 12 }) });
    assert.deepEqual([kept.largestLossByCount, kept.largestLossByRate], [null, null]);
  });

  it('bridges several stages without data, and has no loss before the first that has some', () => {
    const found = evaluateFunnel({ stages: stages({ a: null, b: 80, c: null, d: null, e: 20 }), spend: 160 });
    assert.deepEqual(found.stepRates, [null, null, null, null, 0.25]);
    assert.deepEqual(found.lost, [null, null, null, null, 60]);
    assert.deepEqual(found.costPerStage, [null, 2, null, null, 8]);
    assert.deepEqual(found.shareOfReference, [null, null, null, null, null], 'the reference has no data');
    assert.deepEqual(found.flags, [
      ['a', 'no-data'],
      ['c', 'no-data'],
      ['d', 'no-data'],
      ['e', 'bridged'],
    ]);
  });

  it('has no cost without spend, and a cost of 0 with a spend of 0', () => {
    assert.deepEqual(evaluateFunnel({ stages: stages({ a: 10 }) }).costPerStage, [null]);
    assert.deepEqual(evaluateFunnel({ stages: stages({ a: 10 }), spend: 0 }).costPerStage, [0]);
  });

  it('has no best lever without targets, without customers, or where every target is reached', () => {
    const steps = [
      { id: 'visits', value: 100 },
      { id: 'leads', value: 50, stepTarget: 0.5 },
    ];
    assert.deepEqual(evaluateFunnel({ stages: steps }).bestLever, null);
    assert.deepEqual(evaluateFunnel({ stages: steps }).bestGain, null);
    assert.equal(evaluateFunnel({ stages: stages({ a: 100, b: 50 }) }).bestLever, null);
    assert.equal(stepOpportunity({ customers: null, steps: [{ id: 'a', rate: 0.1, target: 0.2 }] }).bestLever, null);
  });

  it('calls the earlier of two equal levers the best', () => {
    const step = { rate: 0.25, target: 0.5 };
    const found = stepOpportunity({
      customers: 20,
      steps: [
        { id: 'a', ...step },
        { id: 'b', ...step },
      ],
    });
    assert.deepEqual(found, { gain: [20, 20], bestLever: 'a' });
  });

  it('says nothing about a step that nobody passes or that has no target', () => {
    const steps = [
      { id: 'a', rate: 0, target: 0.2 },
      { id: 'b', rate: null, target: 0.2 },
      { id: 'c', rate: 0.2 },
      { id: 'd', rate: 0.2, target: 0.1 },
    ];
    assert.deepEqual(stepOpportunity({ customers: 5, steps }), { gain: [null, null, null, 0], bestLever: null });
  });
});

describe('Parts of a funnel', () => {
  it('have no rate together when one of them is not known, or when there is none', () => {
    const parts = [
      { numerator: 1, denominator: 2 },
      { numerator: 1, denominator: null },
    ];
    assert.deepEqual(poolSegments(parts), { rates: [0.5, null], pooled: null, meanOfRates: null });
    assert.deepEqual(poolSegments([{ numerator: null, denominator: 4 }]).pooled, null);
    assert.deepEqual(poolSegments([]), { rates: [], pooled: null, meanOfRates: null });
  });

  it('that count nothing have no rate of their own, and do not disturb the rate of all', () => {
    const parts = [
      { numerator: 0, denominator: 0 },
      { numerator: 1, denominator: 4 },
    ];
    assert.deepEqual(poolSegments(parts), { rates: [null, 0.25], pooled: 0.25, meanOfRates: null });
  });
});

describe('Costs by stage', () => {
  it('are not known from the stage on whose spend is not known', () => {
    const counts = { leads: 10, sql: 5, customers: 2 };
    assert.deepEqual(stageCosts({ counts, stageSpend: { leads: 100, customers: 20 } }), {
      cumulative: { leads: 10, sql: null, customers: null },
      incremental: { leads: 10, sql: null, customers: 10 },
    });
  });

  it('are not known for a stage that is not counted, and are known again after it', () => {
    const counts = { leads: null, sql: 0, customers: 2 };
    assert.deepEqual(stageCosts({ counts, stageSpend: { leads: 100, sql: 0, customers: 20 } }), {
      cumulative: { leads: null, sql: null, customers: 60 },
      incremental: { leads: null, sql: null, customers: 10 },
    });
  });

  it('come from the fields of their own, whatever a stage is called', () => {
    const counts = { constructor: 5, toString: 5 };
    const { cumulative } = stageCosts({ counts, stageSpend: {} });
    assert.deepEqual(Object.entries(cumulative), [
      ['constructor', null],
      ['toString', null],
    ]);
  });
});
