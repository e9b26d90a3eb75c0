import { draw, expect, html, seen, warned } from '../person.js';
import { GoalGauge, KpiCard, KpiProviderElement } from '../../src/classes.js';
import { register } from '../../src/base/register.js';

describe('A tag is registered', () => {
  it('by its own entry, which is not what importing the classes does', async () => {
    expect(customElements.get('kpi-card')).to.equal(undefined);
    await import('../../src/tags/kpi-card.js');
    expect(customElements.get('kpi-card')).to.equal(KpiCard);
    expect(customElements.get('goal-gauge')).to.equal(undefined);
    await import('../../src/index.js');
    expect(customElements.get('goal-gauge')).to.equal(GoalGauge);
    expect(customElements.get('kpi-provider')).to.equal(KpiProviderElement);
  });

  it('as often as a page likes: the second time does nothing', async () => {
    register('kpi-card', KpiCard);
    expect(warned()).to.deep.equal([]);
    expect(seen(await draw(html`<kpi-card value="1"></kpi-card>`), 'value')).to.equal('1');
  });

  it('beside what is drawn already, which is not drawn once more', async () => {
    const el = await draw(html`<kpi-card value="1"></kpi-card>`);
    register('kpi-later', class extends KpiCard {});
    expect(el.isUpdatePending).to.equal(false);
  });

  it('though the page has given its class a tag already, and both are drawn', async () => {
    class Leads extends KpiCard {}
    customElements.define('acme-leads', Leads);
    register('kpi-leads', Leads);
    expect(warned()).to.deep.equal([]);
    for (const tag of ['acme-leads', 'kpi-leads']) {
      const el = document.createElement(tag) as KpiCard;
      el.value = 540;
      await draw(html`<div>${el}<kpi-card></kpi-card></div>`);
      await el.updateComplete;
      expect(seen(el, 'value')).to.equal('540');
      expect(el).to.be.instanceOf(Leads);
    }
  });

  it('by the first of two versions; the other one is told, and nothing throws', () => {
    register('kpi-card', class extends KpiCard {});
    expect(warned().join()).to.match(/^<kpi-card> is registered already/);
    expect(customElements.get('kpi-card')).to.equal(KpiCard);
  });
});
