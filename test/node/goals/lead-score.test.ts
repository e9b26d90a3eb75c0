import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluateMetric, findMetric } from 'kpi-elements/catalog';
import { leadQualityInputs, leadScore, type ScoreModel } from 'kpi-elements/goals';

const model: ScoreModel = {
  version: '2026-1',
  threshold: 50,
  rules: [
    { id: 'download', kind: 'behaviour', points: 10 },
    { id: 'webinar', kind: 'behaviour', points: 20 },
    { id: 'industry', kind: 'fit', points: 30 },
    { id: 'competitor', kind: 'fit', points: -100 },
  ],
};
const a = { matches: ['download', 'webinar', 'industry'] };
const b = { matches: ['download', 'competitor'] };

describe('A lead', () => {
  it('adds up the points of the rules that match, and holds them within 0 and 100', () => {
    assert.deepEqual(leadScore(model, a), { score: 60, stage: 'mql', version: '2026-1' });
    assert.deepEqual(leadScore(model, b), { score: 0, stage: 'lead', version: '2026-1' });
    assert.equal(
      leadScore({ ...model, rules: [{ id: 'all', kind: 'fit', points: 300 }] }, { matches: ['all'] }).score,
      100,
    );
  });

  it('of two has an average score of 30, which is what lead quality comes to', () => {
    const inputs = leadQualityInputs([leadScore(model, a), leadScore(model, b)]);
    assert.deepEqual(inputs, { scoreSum: 60, scoredLeads: 2 });
    assert.equal(evaluateMetric(findMetric('lead-quality')!, inputs).value, 30);
  });

  it('is an MQL from the threshold on, and only where what is required holds', () => {
    assert.equal(leadScore({ ...model, threshold: 60 }, a).stage, 'mql');
    assert.equal(leadScore({ ...model, threshold: 61 }, a).stage, 'lead');
    const strict = model.rules.map((rule) => ({ ...rule, required: rule.id === 'industry' }));
    assert.equal(
      leadScore({ ...model, threshold: 30, rules: strict }, { matches: ['download', 'webinar'] }).stage,
      'lead',
    );
    assert.equal(leadScore({ ...model, rules: strict }, a).stage, 'mql');
  });

  it('is an SQL when sales accepts it, and not before', () => {
    assert.equal(leadScore(model, { ...a, accepted: true }).stage, 'sql');
    assert.equal(leadScore(model, { ...a, accepted: false }).stage, 'mql');
    assert.equal(leadScore(model, { ...b, accepted: true }).stage, 'sql');
  });

  it('counts a rule once, and knows no others', () => {
    assert.equal(leadScore(model, { matches: ['download', 'download', 'unheard-of'] }).score, 10);
  });

  it('has no score where points are not known', () => {
    const rules = [{ id: 'x', kind: 'fit' as const, points: NaN }];
    const lead = leadScore({ ...model, rules }, { matches: ['x'] });
    assert.deepEqual(lead, { score: null, stage: null, version: '2026-1' });
    assert.deepEqual(leadQualityInputs([lead, leadScore(model, a)]), { scoreSum: 60, scoredLeads: 1 });
    assert.equal(leadScore({ ...model, threshold: NaN }, a).stage, null);
  });

  it('is never added to one that other rules have ranked', () => {
    const other = leadScore({ ...model, version: '2026-2' }, a);
    assert.equal(leadQualityInputs([leadScore(model, a), other]).scoreSum, null);
    assert.deepEqual(leadQualityInputs([]), { scoreSum: 0, scoredLeads: 0 });
  });

  it('has a score within 0 and 100, whatever the rules', () => {
    const points = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }));
    fc.assert(
      fc.property(points, (all) => {
        const rules = all.map((each, i) => ({ id: String(i), kind: 'fit' as const, points: each }));
        const { score } = leadScore({ ...model, rules }, { matches: rules.map(({ id }) => id) });
        return score! >= 0 && score! <= 100;
      }),
    );
  });
});
