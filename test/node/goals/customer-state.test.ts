import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluateMetric, findMetric } from 'kpi-elements/catalog';
import { customerState, retentionInputs } from 'kpi-elements/goals';

const march = { period: { start: '2026-03-01', end: '2026-03-31' } };
const quarter = { period: { start: '2026-01-01', end: '2026-03-31' } };

describe('Customers', () => {
  it('are kept up to thirty days after they were last seen, and lost on the day after', () => {
    assert.equal(customerState(['2026-02-10', '2026-03-01'], march), 'retained');
    assert.equal(customerState(['2026-02-10', '2026-02-28'], march), 'lost');
    assert.equal(customerState(['2026-02-28'], { ...march, inactivityDays: 31 }), 'retained');
  });

  it('are new in the period of their first day', () => {
    assert.equal(customerState(['2026-03-01', '2026-03-20'], march), 'new');
    assert.equal(customerState(['2026-03-20', '2026-03-01'], march), 'new');
  });

  it('who come back after they were lost are reactivated: neither new nor retained', () => {
    assert.equal(customerState(['2025-12-01', '2026-03-20'], march), 'reactivated');
    assert.equal(customerState(['2025-12-20', '2026-03-20'], quarter), 'reactivated');
    assert.equal(customerState(['2025-12-20', '2026-01-19', '2026-02-18', '2026-03-20'], quarter), 'retained');
  });

  it('who were there neither before nor at the end are none', () => {
    assert.equal(customerState(['2025-11-01'], march), null);
    assert.equal(customerState([], march), null);
    assert.equal(customerState(['2026-01-02'], quarter), null);
    assert.equal(customerState(['2026-04-01', '2026-02-30', 'never'], march), null);
    assert.equal(customerState(['2026-03-10'], { period: { start: '2026-03-31', end: '2026-03-01' } }), null);
  });

  it('give the inputs of retention, those who came back apart', () => {
    const kept = ['2026-02-20', '2026-03-10'];
    const inputs = retentionInputs(
      [kept, kept, kept, ['2026-02-20'], ['2026-03-05'], ['2025-10-01', '2026-03-05'], []],
      march,
    );
    assert.deepEqual(inputs, { customersStart: 4, customersNew: 1, customersEnd: 4, reactivated: 1 });
    const known = { ...inputs };
    assert.equal(evaluateMetric(findMetric('customer-retention-rate')!, known).value, 0.75);
    assert.equal(evaluateMetric(findMetric('customer-churn-rate')!, known).value, 0.25);
  });

  it('never keep more than there were, and are in one state each', () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 120 }).map((day) => new Date(Date.UTC(2025, 11, 1 + day)).toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(fc.array(days, { maxLength: 30 }), fc.integer({ min: 0, max: 60 }), (all, inactivityDays) => {
        const { customersStart, customersNew, customersEnd, reactivated } = retentionInputs(all, {
          ...march,
          inactivityDays,
        });
        assert.ok(customersEnd - customersNew <= customersStart);
        assert.ok(customersStart + customersNew + reactivated <= all.length);
      }),
    );
  });
});
