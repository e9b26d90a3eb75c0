import '../../src/index.js';
import '../../src/catalog/index.js';
import '../../src/locales/nb-catalog.js';
import '../../src/locales/nb.js';
import '../../src/locales/zh-Hant-catalog.js';
import { defineMetric } from '../../src/catalog/index.js';
import type { KpiCard } from '../../src/index.js';
import { draw, expect, html, plain, seen, warned } from '../person.js';

const texts = (el: Element, selector: string): string[] =>
  [...el.shadowRoot!.querySelectorAll(selector)].map((each) => each.textContent.replace(/\s+/gu, ' ').trim());

describe('The catalogue, in an element', () => {
  it('computes a value from inputs, and says what it is', async () => {
    const card = await draw<KpiCard>(
      html`<kpi-card metric="cost-per-lead" currency="EUR" inputs='{"leadSpend": 40000, "leads": 500}'></kpi-card>`,
    );
    expect(seen(card, 'label')).to.equal('Cost per lead');
    expect(seen(card, 'value')).to.equal('€80');
    expect(card.phase).to.equal('ready');
    expect(texts(card, 'details summary')).to.deep.equal(['Definition']);
    expect(texts(card, 'details dd').slice(0, 2)).to.deep.equal(['lead spend ÷ leads', '€40,000 ÷ 500 = €80']);
    await expect(card).to.be.accessible();
  });

  it('judges by the direction and the sample of the metric', async () => {
    const card = await draw<KpiCard>(
      html`<kpi-card metric="cost-per-lead" currency="EUR" target="90" inputs='{"leadSpend": 40000, "leads": 500}'>
      </kpi-card>`,
    );
    expect(card.status).to.equal('on-track');
    card.inputs = { leadSpend: 60, leads: 1 };
    await card.updateComplete;
    expect([card.status, card.reason]).to.deep.equal(['pending', 'insufficient-sample']);
  });

  it('has no figure for a spend without leads, and says why', async () => {
    const card = await draw<KpiCard>(
      html`<kpi-card metric="cost-per-lead" currency="EUR" inputs='{"leadSpend": 900, "leads": 0}'></kpi-card>`,
    );
    expect(seen(card, 'value')).to.equal('–');
    expect(texts(card, '[part~=remark]')).to.deep.equal(['€900 lead spend, no leads yet.']);
  });

  it('never takes 2.5 for 2.5%, and a later good value heals it', async () => {
    const card = await draw<KpiCard>(html`<kpi-card metric="conversion-rate" value="2.5"></kpi-card>`);
    expect([card.phase, seen(card, 'value')]).to.deep.equal(['invalid', '–']);
    expect(warned()).to.deep.equal(['<kpi-card> value="2.5": expected a fraction from 0 to 1: 2.5% is 0.025.']);
    card.value = 0.025;
    await card.updateComplete;
    expect([card.phase, seen(card, 'value')]).to.deep.equal(['ready', '2.5%']);
  });

  it('names inputs that cannot be right', async () => {
    const card = await draw<KpiCard>(
      html`<kpi-card metric="click-through-rate" inputs='{"clicks": 200, "impressions": 100}'></kpi-card>`,
    );
    expect(card.phase).to.equal('invalid');
    expect(seen(card)).to.contain('inputs: expected clicks of at most impressions');
    expect(warned()).to.have.length(1);
  });

  it('marks surface numbers and estimates', async () => {
    const views = await draw<KpiCard>(html`<kpi-card metric="page-views" value="7"></kpi-card>`);
    expect(seen(views)).to.contain('a surface number: read with bounce rate and conversion rate');
    const opens = await draw<KpiCard>(html`<kpi-card metric="email-open-rate" value="0.31"></kpi-card>`);
    expect(seen(opens)).to.contain('an estimate: mail programs open messages by machine');
  });

  it('speaks the language around it', async () => {
    const card = await draw<KpiCard>(
      html`<kpi-card
        lang="nb"
        metric="cost-per-lead"
        currency="NOK"
        inputs='{"leadSpend": 40000, "leads": 500}'
      ></kpi-card>`,
    );
    expect(seen(card, 'label')).to.equal('Kostnad per lead');
    // Where the currency stands depends on the browser's data about Norwegian.
    const money = new Intl.NumberFormat('nb', { style: 'currency', currency: 'NOK', maximumFractionDigits: 0 });
    expect(texts(card, 'details dd').slice(0, 2)).to.deep.equal([
      'leadkostnader ÷ leads',
      plain(`${money.format(40_000)} ÷ 500 = ${money.format(80)}`),
    ]);
    card.lang = 'zh-TW';
    await card.updateComplete;
    await card.updateComplete;
    expect(seen(card, 'label')).to.equal('單一潛在客戶成本');
    expect(texts(card, 'details summary')).to.deep.equal(['定義']);
  });

  it('fills elements that stand there when a metric is defined', async () => {
    const card = await draw<KpiCard>(html`<kpi-card metric="whales-per-mile" value="7"></kpi-card>`);
    expect(seen(card, 'label')).to.equal('whales-per-mile');
    const inputs = [{ name: 'whales' }, { name: 'miles' }];
    const formula = { expression: 'whales / miles', inputs };
    const whales = { id: 'whales-per-mile', name: 'Whales per mile', kind: 'rate', unit: 'number' } as const;
    defineMetric({ ...whales, better: 'higher', formula });
    await card.updateComplete;
    expect(seen(card, 'label')).to.equal('Whales per mile');
    expect(texts(card, 'details dd')).to.deep.equal(['whales ÷ miles']);
  });
});
