import { draw, expect, html, inside, nextFrame } from '../person.js';
import type { KpiElement, KpiResult } from '../../src/index.js';
import '../../src/index.js';

const days = Array.from({ length: 15 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`);
const figures: KpiResult = {
  ...{ label: 'Leads', kind: 'total', value: 540, target: 1200, previous: 498, sample: 4711, stretch: 1500 },
  ...{ period: '2026-Q4', asOf: '2026-11-15', notices: ['Without the fair.'] },
  series: days.map((day, i) => [day, 30 + ((i * 7) % 11)]),
};
const shop: KpiResult = {
  ...{ label: 'Shop', period: '2026-10', asOf: '2026-10-31', currency: 'EUR', spend: 9600 },
  stages: [
    { label: 'Visits', value: 12000, previous: 11000 },
    { label: 'Basket', value: 2340, previous: 2400, stepTarget: 0.28 },
    { label: 'Purchase', value: 1560, previous: 1500, target: 2000 },
  ],
};

const elements = {
  'kpi-card': html`<kpi-card .data=${figures}></kpi-card>`,
  'goal-gauge': html`<goal-gauge .data=${figures}></goal-gauge>`,
  'goal-gauge as a bar': html`<goal-gauge shape="bar" .data=${figures}></goal-gauge>`,
  'kpi-trend': html`<kpi-trend .data=${figures}></kpi-trend>`,
  'kpi-funnel': html`<kpi-funnel .data=${shop}></kpi-funnel>`,
};

/** What an update changes in the page inside of an element that is drawn. */
async function changes(el: KpiElement, data: KpiResult): Promise<MutationRecord[]> {
  await nextFrame();
  await el.updateComplete;
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((some) => records.push(...some));
  observer.observe(el.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
  el.data = data;
  await el.updateComplete;
  records.push(...observer.takeRecords());
  observer.disconnect();
  return records;
}

/** The attributes that changed, each with its part, and the parts in which a text did. */
const told = (records: readonly MutationRecord[]): string[] => {
  const places = records.map(({ target, attributeName }) => {
    const element = target instanceof Element ? target : target.parentElement!;
    return `${attributeName ?? ''} ${element.closest('[part]')!.part.value}`.trim();
  });
  return [...new Set(places)].sort();
};

for (const [name, template] of Object.entries(elements))
  describe(`An update of <${name}>`, () => {
    const data = name === 'kpi-funnel' ? shop : figures;

    it('to the same figures touches nothing', async () => {
      const el = await draw(template);
      expect(told(await changes(el, structuredClone(data)))).to.deep.equal([]);
    });

    it('to what is not shown touches nothing', async () => {
      const el = await draw(template);
      const unseen = { ...data, updatedAt: '2026-11-15T06:00:00Z', metric: 'leads', minSample: 7, refresh: '5m' };
      expect(told(await changes(el, unseen))).to.deep.equal([]);
    });
  });

describe('An update of one figure touches what shows it', () => {
  it('on a card', async () => {
    const el = await draw(elements['kpi-card']);
    const records = await changes(el, { ...figures, previous: 500 });
    expect(told(records)).to.deep.equal(['aria-label root', 'change']);
    expect(inside(el, '[part="change"]')!.textContent).to.contain('8%');
  });

  it('on a gauge', async () => {
    const el = await draw(elements['goal-gauge']);
    expect(told(await changes(el, { ...figures, sample: 4712 }))).to.deep.equal(['aria-valuetext dial', 'caption']);
  });

  it('on a funnel', async () => {
    const el = await draw(elements['kpi-funnel']);
    expect(told(await changes(el, { ...shop, spend: 9601 }))).to.deep.equal(['aria-label root', 'findings']);
  });
});
