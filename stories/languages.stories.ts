import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/locales/nb.js';
import '../src/locales/zh-Hans.js';
import '../src/locales/zh-Hant.js';
import { series } from './figures.js';

// Any component does: the preview asks each for its attributes, of which these stories offer none.
const meta: Meta = { title: 'languages', component: 'kpi-card', tags: ['!autodocs'] };
export default meta;

/** What an author writes in each language; everything else is the library's. */
const pages = {
  en: {
    leads: 'Leads',
    cost: 'Cost per lead',
    followers: 'Followers',
    orders: 'Orders',
    shop: 'From visit to purchase',
    stages: ['Visits', 'Product viewed', 'Basket', 'Purchase'],
  },
  nb: {
    leads: 'Kundeemner',
    cost: 'Kostnad per kundeemne',
    followers: 'Følgere',
    orders: 'Bestillinger',
    shop: 'Fra besøk til kjøp',
    stages: ['Besøk', 'Vist produkt', 'Handlekurv', 'Kjøp'],
  },
  'zh-Hans': {
    leads: '线索',
    cost: '每条线索成本',
    followers: '粉丝数',
    orders: '订单',
    shop: '从访问到购买',
    stages: ['访问', '查看商品', '加入购物车', '购买'],
  },
  'zh-Hant': {
    leads: '潛在客戶',
    cost: '每位潛在客戶成本',
    followers: '追蹤者',
    orders: '訂單',
    shop: '從造訪到購買',
    stages: ['工作階段', '檢視商品', '加入購物車', '購買'],
  },
};
type Lang = keyof typeof pages;

const days = series(72, 78, 81, 90, 88, 61, 58, 84, 92, 95, 99, 101, 77, 106, 31);
const before = days.replaceAll('2026-11', '2026-10').replace(/\d+(?=\])/g, (figure) => String(Number(figure) - 6));
const counts = [12_000, 9_360, 2_340, 1_560];

const elements: Record<string, (lang: Lang) => TemplateResult> = {
  card: (lang) => html`
    <kpi-card
      label=${pages[lang].leads}
      kind="total"
      value="540"
      previous="498"
      target="1200"
      period="2026-Q4"
      as-of="2026-11-15"
      series=${days}
    ></kpi-card>
  `,
  cost: (lang) => html`
    <kpi-card
      label=${pages[lang].cost}
      kind="rate"
      better="lower"
      value="47.20"
      previous="43.10"
      target="50"
      currency="EUR"
      sample="812"
      period="2026-W46"
      as-of="2026-11-13"
    ></kpi-card>
  `,
  gauge: (lang) => html`
    <goal-gauge
      label=${pages[lang].leads}
      kind="total"
      value="540"
      target="1200"
      period="2026-Q4"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
  level: (lang) => html`
    <goal-gauge
      label=${pages[lang].followers}
      kind="level"
      value="10200"
      baseline="10000"
      target="12000"
      stretch="13000"
      period="2026-Q4"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
  trend: (lang) => html`
    <kpi-trend
      label=${pages[lang].orders}
      kind="total"
      target="2800"
      period="2026-11"
      as-of="2026-11-15"
      series=${days}
      previous-series=${before}
    ></kpi-trend>
  `,
  funnel: (lang) => html`
    <kpi-funnel
      label=${pages[lang].shop}
      period="2026-10"
      as-of="2026-10-31"
      currency="EUR"
      spend="124800"
      stages=${JSON.stringify(
        pages[lang].stages.map((label, i) => ({
          ...{ id: `s${i}`, label, value: counts[i], previous: counts[i]! * (0.9 + i / 20) },
          ...(i === 2 && { stepTarget: 0.28 }),
        })),
      )}
    ></kpi-funnel>
  `,
};

const columns = 'display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 1rem';
const sideBySide = (...names: string[]): TemplateResult => html`
  <div style=${columns}>
    ${Object.keys(pages).flatMap((lang) =>
      names.map((name) => html`<div lang=${lang}>${elements[name]!(lang as Lang)}</div>`),
    )}
  </div>
`;
const inOne = (lang: Lang): TemplateResult => html`
  <div lang=${lang} style=${columns}>${Object.values(elements).map((element) => element(lang))}</div>
`;

/** The nearest `lang` decides, for each element. */
export const Cards: StoryObj = { parameters: { width: 1200 }, render: () => sideBySide('card', 'cost') };

export const Gauges: StoryObj = { parameters: { width: 1200 }, render: () => sideBySide('gauge', 'level') };

export const Trends: StoryObj = { parameters: { width: 1200 }, render: () => sideBySide('trend') };

export const Funnels: StoryObj = { parameters: { width: 1200 }, render: () => sideBySide('funnel') };

export const Norwegian: StoryObj = { parameters: { width: 1200 }, render: () => inOne('nb') };

/** Chinese of the mainland. */
export const SimplifiedChinese: StoryObj = { parameters: { width: 1200 }, render: () => inOne('zh-Hans') };

/** Chinese of Taiwan. */
export const TraditionalChinese: StoryObj = { parameters: { width: 1200 }, render: () => inOne('zh-Hant') };

/** The faces that are not a figure. What is wrong with an attribute is told to its author, in English. */
export const Faces: StoryObj = {
  parameters: { width: 1200, console: ['<kpi-card> target="lots": expected'] },
  render: () => html`
    <div style=${columns}>
      ${(Object.keys(pages) as Lang[]).map(
        (lang) => html`
          <div lang=${lang}>
            <kpi-card label=${pages[lang].leads} kind="total" value="540" target="lots"></kpi-card>
            <goal-gauge label=${pages[lang].leads} kind="total" target="1200" period="2026-Q4"></goal-gauge>
            <kpi-trend label=${pages[lang].orders} series="[]"></kpi-trend>
          </div>
        `,
      )}
    </div>
  `,
};
