import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalog, findMetric } from 'kpi-elements/catalog';
import { defaultCadence, type GoalType, goalTypes } from 'kpi-elements/goals';

const words = (text: string): string[] => text.split(' ');

describe('What was asked for', () => {
  const types: Record<Exclude<GoalType, 'custom'>, string> = {
    engagement: 'click-through-rate bounce-rate average-session-duration pages-per-session social-engagement',
    'lead-generation': 'cost-per-lead visitor-to-lead-rate lead-quality',
    'sales-effectiveness': 'lead-to-customer-rate average-sales-cycle',
    'customer-success': 'customer-retention-rate customer-lifetime-value',
    'brand-awareness': 'customer-churn-rate customer-lifetime-value',
    'marketing-effectiveness': 'campaign-revenue cac-reduction marketing-roi',
    seo: 'followed-linking-root-domains keyword-ctr keyword-ranking organic-traffic',
    email: 'inbox-placement-rate email-open-rate email-click-through-rate unsubscribe-rate',
    traffic:
      'bounce-rate average-session-duration organic-traffic pages-per-session page-views traffic-source-share users',
    'acquisition-economics':
      'customer-acquisition-cost cost-per-conversion revenue-per-transaction net-return-per-transaction customer-retention-rate',
  };

  it('Each type of goal has the KPIs that were asked for', () => {
    for (const [type, { kpis, more = [] }] of Object.entries(goalTypes)) {
      assert.deepEqual(kpis, words(types[type as keyof typeof types]), type);
      for (const id of [...kpis, ...more]) assert.equal(findMetric(id)?.id, id, `${type}: ${id}`);
    }
    assert.deepEqual(goalTypes['brand-awareness'].more, ['reach', 'brand-mentions', 'organic-traffic']);
  });

  const surface: Record<string, string> = {
    backlinks: 'followed-linking-root-domains',
    'website-traffic': 'bounce-rate conversion-rate',
    'page-views': 'bounce-rate conversion-rate',
    'email-open-rate': 'email-click-through-rate email-forward-rate',
    followers: 'engagement-rate social-engagement',
    impressions: 'click-through-rate',
    leads: 'lead-quality',
    'cost-per-lead': 'lead-quality',
    'brand-mentions': 'social-sentiment',
    'new-customers': 'customer-retention-rate',
    'customer-retention-rate': 'new-customers',
  };

  it('Surface numbers have the counter-metrics that were asked for', () => {
    for (const [id, counters] of Object.entries(surface))
      for (const counter of words(counters))
        assert.ok(findMetric(id)?.counterMetrics?.includes(counter), `${id}: ${counter}`);
  });

  it('Metrics of the whole company are the exception', () => {
    const high = catalog.filter(({ level }) => level === 'high').map(({ id }) => id);
    assert.ok(high.includes('annual-growth') && high.includes('total-revenue') && high.includes('profit'));
    assert.ok(high.length < catalog.length / 4, String(high.length));
  });

  const inputs = (id: string): string[] => findMetric(id)!.formula.inputs.map(({ name }) => name);

  it('Cost is that of all sources', () => {
    const spends = words('adSpend seoSpend contentSpend labourSpend toolSpend otherSpend');
    assert.deepEqual(inputs('marketing-spend'), spends);
    const description = findMetric('customer-acquisition-cost')!.formula.inputs[0]!.description!;
    for (const source of words('ads SEO content labour tools other')) assert.ok(description.includes(source), source);
  });

  it('Engagement counts every kind of answer', () => {
    assert.deepEqual(inputs('social-engagement'), words('likes comments shares saves messages linkClicks'));
    assert.equal(findMetric('video-watch-time')?.unit, 'seconds');
  });

  it('A goal is reviewed monthly, search metrics monthly, unsubscribes weekly', () => {
    assert.equal(defaultCadence, 'monthly');
    for (const metric of [...catalog.filter(({ category }) => category === 'seo'), findMetric('organic-traffic')])
      assert.equal(metric?.cadence, 'monthly', metric?.id);
    assert.equal(findMetric('unsubscribe-rate')?.cadence, 'weekly');
  });

  it('Claims of others have their context, and are no targets', () => {
    const claims = catalog.flatMap(({ benchmarks = [] }) => benchmarks);
    assert.ok(claims.length > 0);
    for (const { value, context } of claims) assert.ok(Number.isFinite(value) && context.length > 10);
    for (const metric of catalog) assert.equal('target' in metric, false, metric.id);
  });
});
