import type { TemplateResult } from 'lit';
import { answered, draw, expect, heard, html, inside, nextFrame, seen, sentence, warned } from '../person.js';
import type { GoalGauge, KpiCard, KpiElement, KpiFunnel, KpiTrend } from '../../src/index.js';
import '../../src/index.js';
import { en, languageOf } from '../../src/format/messages.js';
import { registerLanguage } from '../../src/locales/index.js';
import '../../src/locales/nb.js';
import '../../src/locales/zh-Hans.js';
import '../../src/locales/zh-Hant.js';
import { never, refusing, series } from '../../stories/figures.js';

const card = html`
  <kpi-card
    label="KPI"
    kind="total"
    value="540"
    previous="498"
    target="1200"
    period="2026-Q4"
    as-of="2026-11-15"
  ></kpi-card>
`;
const gauge = html`
  <goal-gauge label="KPI" unit="days" value="3" target="5" better="lower" period="2026-W46"></goal-gauge>
`;
const trend = html`
  <kpi-trend
    label="KPI"
    kind="total"
    target="300"
    period="2026-11"
    as-of="2026-11-03"
    series=${series(9, 12, 11)}
    previous-series='[["2026-10-01", 8], ["2026-10-02", 9], ["2026-10-03", 10]]'
  ></kpi-trend>
`;
const funnel = html`
  <kpi-funnel
    label="KPI"
    period="2026-10"
    as-of="2026-10-31"
    stages='[{"label": "A", "value": 1000}, {"label": "B", "value": 250, "stepTarget": 0.3}]'
  ></kpi-funnel>
`;

// Whether it is "juli" or "jul." depends on the browser's data about Norwegian.
const july = new Intl.DateTimeFormat('nb', { day: 'numeric', month: 'short' }).format(new Date(2026, 6, 1));

const spoken: Readonly<Record<string, readonly [TemplateResult, string][]>> = {
  nb: [
    [
      card,
      'KPI, 4. kvartal 2026: 540; I faresonen; 45 % av 1 200; forventet hittil 600; ' +
        `opp 8,4 %, en bedring mot ${july}–15. aug.; prognose 1 080; per 15. nov. · dag 46 av 92.`,
    ],
    [gauge, 'KPI, uke 46, 2026: 3 dager; Nådd; 2 dager under 5 dager; lavere er bedre.'],
    [
      funnel,
      'KPI, oktober 2026: Ikke nådd; A 1 000; B 250, 25,0 % går videre; Største frafall: 750 mellom A og B; ' +
        'Beste grep: samme overgang; ved målet på 30 % ville B øke med 50; per 31. okt.',
    ],
  ],
  'zh-Hans': [
    [
      card,
      'KPI，2026年第4季度：540；有风险；达成率45%，目标值1,200；应达进度600；' +
        '较7月1日至8月15日上升8.4%，表现改善；预计值1,080；截至11月15日（第46天，共92天）。',
    ],
    [gauge, 'KPI，2026年第46周：3天；已达成；比目标值5天低2天；越低越好。'],
    [
      funnel,
      'KPI，2026年10月：未达成；“A”1,000；“B”250，25.0%进入此阶段；最大流失：“A”到“B”之间750；' +
        '最佳改进点：同一步骤；若达到目标值30%，“B”可增加50；截至10月31日。',
    ],
  ],
  'zh-Hant': [
    [
      card,
      'KPI，2026年第4季：540；有風險；達成率45%，目標值1,200；應達進度600；' +
        '較7月1日至8月15日上升8.4%，表現改善；預估值1,080；截至11月15日（第46天，共92天）。',
    ],
    [gauge, 'KPI，2026年第46週：3天；已達成；比目標值5天低2天；越低越好。'],
    [
      funnel,
      'KPI，2026年10月：未達成；「A」1,000；「B」250，25.0%進入此階段；最大流失：「A」到「B」之間750；' +
        '最佳改善點：同一步驟；若達到目標值30%，「B」可增加50；截至10月31日。',
    ],
  ],
};

for (const [lang, elements] of Object.entries(spoken))
  describe(`Under lang="${lang}"`, () => {
    for (const [template, text] of elements)
      it(`it is said: ${text.slice(0, 40)}…`, async () => {
        const element = await draw(html`<div lang=${lang}>${template}</div>`);
        expect(sentence(element)).to.equal(text);
      });
  });

describe('What is seen is in the language of the page', () => {
  const status = async (lang: string, template: TemplateResult): Promise<string> =>
    seen(await draw(html`<div lang=${lang}>${template}</div>`), 'status');

  it('on a card', async () => {
    const el = await draw<KpiCard>(html`<div lang="nb">${card}</div>`);
    expect(seen(el, 'label')).to.equal('KPI 4. kvartal 2026');
    expect(seen(el, 'change')).to.equal(`▲ 8,4 % mot ${july}–15. aug.`);
    expect(await status('zh-CN', card)).to.equal('有风险');
    expect(await status('zh-HK', card)).to.equal('有風險');
  });

  it('on a gauge, with its unit beside the number', async () => {
    const el = await draw<GoalGauge>(html`<div lang="zh-TW">${gauge}</div>`);
    expect(seen(el, 'value')).to.equal('3天');
    const own = html`<goal-gauge lang="zh" label="KPI" unit="件" value="3" target="5"></goal-gauge>`;
    expect(seen(await draw(own), 'value')).to.equal('3件');
  });

  it('on a trend, down to the names of its lines, its table and its readout', async () => {
    const el = await draw<KpiTrend>(html`<div lang="zh-Hant">${trend}</div>`, 640);
    await nextFrame();
    await nextFrame();
    expect(seen(el, 'plot')).to.include('目標值10').and.to.include('2026年10月');
    expect(seen(el, 'table')).to.equal('以表格檢視資料');
    expect(inside(el, '.body')!.ariaLabel).to.include('11月3日為最近一個完整期間，數值為11');
    const slider = inside<HTMLInputElement>(el, 'input')!;
    expect(slider.getAttribute('aria-valuetext')).to.equal('11月3日；11；目標值10；較2026年10月上升10%');
    slider.focus();
    await el.updateComplete;
    expect(seen(el, 'readout')).to.equal('11月3日 11，目標值10 較2026年10月▲ 10%');
  });

  it('on a funnel, down to the heads of its table', async () => {
    const el = await draw<KpiFunnel>(html`<div lang="nb">${funnel}</div>`, 640);
    expect(seen(el, 'step')).to.equal('↓ 25,0 % går videre 750 falt fra mål 30 % Ikke nådd');
    inside<HTMLDetailsElement>(el, 'details')!.open = true;
    await nextFrame();
    expect(seen(el, 'table')).to.include('Trinn Antall Andel Andel videre Mål Frafall');
    const buttons = (await heard(el)).filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(buttons).to.include('B: 250; 25,0 % av A; 25,0 % går videre; mål 30 %, Ikke nådd; 750 falt fra.');
  });

  it('while figures are on their way, and when they cannot be had', async () => {
    const loading = html`<kpi-card lang="zh" metric="kpi" label="KPI" .provider=${never}></kpi-card>`;
    expect(sentence(await draw(loading))).to.equal('KPI：正在加载');
    const el = await draw<KpiCard>(
      html`<kpi-card lang="nb" metric="kpi" label="KPI" .provider=${refusing(503)}></kpi-card>`,
    );
    await answered(el);
    expect(seen(el, 'note')).to.equal('Kunne ikke lastes');
    expect(warned()).to.have.length(1);
  });

  it('where an attribute is wrong, but for what is expected of its author', async () => {
    const el = await draw<KpiCard>(html`<kpi-card lang="nb" label="KPI" value="540" target="lots"></kpi-card>`);
    expect(seen(el, 'note')).to.match(/^target: skal være «a number.*»$/);
    expect(warned()).to.have.length(1);
  });
});

describe('Languages live together', () => {
  it('on one page, each element in that of its nearest ancestor', async () => {
    const first = await draw<KpiElement>(html`
      <div lang="zh-Hans">
        ${card}
        <div lang="nb">${gauge}</div>
        <div lang="en">${card}</div>
      </div>
    `);
    const all = [...first.parentElement!.querySelectorAll<KpiElement>('kpi-card, goal-gauge')];
    expect(all.map((element) => seen(element, 'status'))).to.deep.equal(['有风险', 'Nådd', 'At risk']);
  });

  it('and change while the page runs', async () => {
    const el = await draw<KpiCard>(html`<div lang="en">${card}</div>`);
    const page = el.parentElement!;
    const said = [seen(el, 'status')];
    for (const lang of ['nb', 'zh-Hans', 'zh-Hant', 'nb-NO', 'no', 'de', 'en']) {
      page.lang = lang;
      await nextFrame();
      said.push(seen(el, 'status'));
    }
    expect(said).to.deep.equal([
      'At risk',
      'I faresonen',
      '有风险',
      '有風險',
      'I faresonen',
      'I faresonen',
      'At risk',
      'At risk',
    ]);
  });

  it('and reach elements that were drawn before them', async () => {
    const el = await draw<KpiCard>(html`<div lang="da">${card}</div>`);
    expect(seen(el, 'status')).to.equal('At risk');
    registerLanguage('da', { elements: { ...en, status: { ...en.status, 'at-risk': 'I fare' } } });
    await nextFrame();
    expect(seen(el, 'status')).to.equal('I fare');
    expect(languageOf('da-DK').messages.status['at-risk']).to.equal('I fare');
  });
});
