import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  catalog,
  findMetric,
  legalValue,
  evaluateMetric,
  type Metric,
  type MetricInputs,
  rollUpMetric,
} from 'kpi-elements/catalog';

const metric = (id: string): Metric => findMetric(id)!;
const nonAdditive = { value: null, outcome: 'undefined', reason: 'non-additive' };
const ok = (value: number): object => ({ value, outcome: 'ok' });

describe('A computation', () => {
  it('leaves no binary dust', () => {
    const sum = metric('website-traffic');
    assert.equal(evaluateMetric(sum, { organicSessions: 0.1, paidSessions: 0.2 }).value, 0.3);
    const purchases = metric('break-even-purchases');
    assert.equal(evaluateMetric(purchases, { acquisitionCost: 0.21, profitPerTransaction: 0.07 }).value, 3);
    const profit = metric('profit');
    assert.equal(evaluateMetric(profit, { revenue: 1e16, costOfSales: 9999999999999998 }).value, 2);
  });

  it('reads plain decimal text, percentages too, and takes anything else for missing', () => {
    const roi = metric('marketing-roi');
    assert.deepEqual(evaluateMetric(roi, { attributedRevenue: '60000', spend: 20000n, margin: '60%' }), ok(0.8));
    for (const spend of ['20,000', '', null, undefined, NaN, Infinity, '1e5'])
      assert.equal(evaluateMetric(roi, { attributedRevenue: 60000, spend }).reason, 'missing-input', String(spend));
  });

  it('looks for what is missing first, then at ranges, constraints, denominators and the value', () => {
    const rate = metric('conversion-rate');
    assert.equal(evaluateMetric(rate, { convertedSessions: -1 }).reason, 'missing-input');
    assert.equal(evaluateMetric(rate, { convertedSessions: -1, sessions: -2 }).reason, 'negative-input');
    assert.equal(evaluateMetric(rate, { convertedSessions: 1, sessions: 0 }).reason, 'part-exceeds-whole');
    assert.equal(evaluateMetric(rate, { convertedSessions: 0, sessions: 0 }).reason, 'zero-denominator');
  });

  it('takes fractions of credit that add up to the whole for the whole', () => {
    const share = metric('traffic-source-share');
    assert.equal(evaluateMetric(share, { sourceSessions: 0.1 + 0.2, sessions: 0.3 }).outcome, 'ok');
  });

  it('asks nothing of a prototype', () => {
    const inherited = Object.create({ leads: 5 }) as MetricInputs;
    assert.equal(evaluateMetric(metric('leads'), inherited).reason, 'missing-input');
  });
});

describe('A value from elsewhere', () => {
  it('is held against the legal range, and never bent into it', () => {
    const rate = metric('conversion-rate');
    assert.deepEqual(legalValue(rate, '2.5%'), ok(0.025));
    assert.deepEqual(legalValue(rate, 2.5), { value: null, outcome: 'invalid', reason: 'out-of-range' });
    assert.equal(legalValue(rate, null).reason, 'missing-input');
    assert.deepEqual(legalValue(metric('clv-to-cac-ratio'), 3), ok(3));
  });
});

describe('A whole', () => {
  it('of one part is that part, of none has no data', () => {
    assert.deepEqual(rollUpMetric(metric('reach'), [{ reach: 7 }]), ok(7));
    for (const each of catalog) assert.equal(rollUpMetric(each, []).reason, 'missing-input');
  });

  it('is none with a part that is missing or wrong', () => {
    const leads = metric('leads');
    assert.equal(rollUpMetric(leads, [{ leads: 1 }, { leads: null }]).reason, 'missing-input');
    assert.equal(rollUpMetric(leads, [{ leads: 1 }, { leads: -1 }]).reason, 'negative-input');
    const rate = metric('conversion-rate');
    const parts = [
      { convertedSessions: 1, sessions: 9 },
      { convertedSessions: 2, sessions: 1 },
    ];
    assert.equal(rollUpMetric(rate, parts).reason, 'part-exceeds-whole');
  });

  it('may have a part without a denominator', () => {
    const parts = [
      { leadSpend: 500, leads: 0 },
      { leadSpend: 500, leads: 10 },
    ];
    assert.deepEqual(rollUpMetric(metric('cost-per-lead'), parts), ok(100));
  });

  it('never adds different currencies, nor one that is named to one that is not', () => {
    const [eur, usd] = [
      { revenue: 1, currency: 'EUR' },
      { revenue: 2, currency: 'USD' },
    ];
    const revenue = metric('total-revenue');
    assert.deepEqual(rollUpMetric(revenue, [eur, eur]), ok(2));
    assert.deepEqual(rollUpMetric(revenue, [eur, usd]), nonAdditive);
    assert.deepEqual(rollUpMetric(revenue, [eur, { revenue: 2 }]), nonAdditive);
    for (const of of ['time', 'disjoint-segments', 'overlapping-segments'] as const)
      assert.deepEqual(rollUpMetric(revenue, [eur, usd], of), nonAdditive);
    assert.deepEqual(
      rollUpMetric(metric('leads'), [
        { leads: 1, currency: 'EUR' },
        { leads: 2, currency: 'USD' },
      ]),
      ok(3),
    );
  });

  it('of a level is its last over time, and the sum of segments that share nothing', () => {
    const parts = [{ followers: 100 }, { followers: 120 }];
    const followers = metric('followers');
    assert.deepEqual(rollUpMetric(followers, parts, 'time'), ok(120));
    assert.deepEqual(rollUpMetric(followers, parts, 'disjoint-segments'), ok(220));
    assert.deepEqual(rollUpMetric(followers, parts, 'overlapping-segments'), { ...nonAdditive, bounds: [120, 220] });
    assert.equal(rollUpMetric(followers, [{ followers: 100 }, { followers: null }], 'time').reason, 'missing-input');
  });

  it('of people who may be the same has bounds', () => {
    const parts = [
      { leads: 240, visitors: 8000 },
      { leads: 100, visitors: 2000 },
    ];
    const rate = metric('visitor-to-lead-rate');
    assert.deepEqual(rollUpMetric(rate, parts, 'time'), { ...nonAdditive, bounds: [0.034, 0.0425] });
    assert.deepEqual(rollUpMetric(rate, parts, 'disjoint-segments'), ok(0.034));
    assert.deepEqual(rollUpMetric(rate, parts, 'overlapping-segments'), nonAdditive);
  });

  it('of totals that may be negative has no bounds', () => {
    const parts = [{ revenue: -5 }, { revenue: 9 }];
    assert.deepEqual(rollUpMetric(metric('total-revenue'), parts, 'overlapping-segments'), nonAdditive);
  });

  it('of retention over time goes from the first start to the last end', () => {
    const months = [
      { customersStart: 200, customersNew: 45, customersEnd: 230 },
      { customersStart: 230, customersNew: 20, customersEnd: 225 },
    ];
    assert.deepEqual(rollUpMetric(metric('customer-retention-rate'), months, 'time'), ok(0.8));
    assert.deepEqual(rollUpMetric(metric('customer-churn-rate'), months, 'time'), ok(0.2));
    assert.deepEqual(rollUpMetric(metric('retained-customers'), months, 'time'), ok(160));
  });

  it('of growth over time compounds, and of annual growth is a rate per year', () => {
    const years = [
      { salesPrevious: 100, salesCurrent: 150 },
      { salesPrevious: 150, salesCurrent: 121 },
    ];
    assert.deepEqual(rollUpMetric(metric('sales-growth'), years, 'time'), ok(0.21));
    assert.deepEqual(rollUpMetric(metric('annual-growth'), years, 'time'), ok(0.1));
  });

  it('of averages is weighted by what the metric names, and needs it', () => {
    const net = metric('net-return-per-transaction');
    const parts = [
      { profitPerTransaction: 100, acquisitionCost: 200, transactions: 30 },
      { profitPerTransaction: 250, acquisitionCost: 200, transactions: 10 },
    ];
    assert.deepEqual(rollUpMetric(net, parts, 'time'), ok(-62.5));
    const unweighted = parts.map((part) => ({ ...part, transactions: null }));
    assert.equal(rollUpMetric(net, unweighted, 'time').reason, 'missing-input');
  });

  it('of a return on investment weighs each margin by its revenue', () => {
    const parts = [
      { attributedRevenue: 1000, margin: 0.5, spend: 100 },
      { attributedRevenue: 1000, margin: 0.1, spend: 100 },
    ];
    assert.deepEqual(rollUpMetric(metric('marketing-roi'), parts), ok(2));
  });
});
