import { html, type TemplateResult } from 'lit';

const week = '[["2026-11-02",10],["2026-11-03",20],["2026-11-04",null],["2026-11-05",40],["2026-11-06",50]]';
const stages =
  '[{"label":"Visits","value":12000},{"label":"Leads","value":540,"target":600},{"label":"Customers","value":27,"cost":900}]';
const segments = `[{"label":"Organic","stages":${stages}},{"label":"Paid","stages":[{"label":"Visits","value":4000},{"label":"Leads","value":60}]}]`;
const leads = { label: 'Leads', kind: 'total', value: 540, target: 1200, period: '2026-Q4', asOf: '2026-11-15' };

/** Everything that a tag can look like, as a server writes it with attributes alone. */
export const faces: Readonly<Record<string, TemplateResult>> = {
  'a card with its pace and its past': html`<kpi-card
    label=${leads.label}
    kind="total"
    value="540"
    target="1200"
    period="2026-Q4"
    as-of="2026-11-15"
    previous="498"
    notices='["Without the trade fair."]'
    >540 of 1,200 leads</kpi-card
  >`,
  'a card with a series': html`<kpi-card label="Leads" value="50" target="45" kind="rate" series=${week}></kpi-card>`,
  'a card with slots': html`<kpi-card value="0.084" unit="percent" target="0.1">
    <b slot="label">Rate of <i>leads</i></b
    ><a slot="foot" href="#leads">All leads</a>
  </kpi-card>`,
  'a card without a figure': html`<kpi-card label="Leads"></kpi-card>`,
  'a card with a bad figure': html`<kpi-card label="Leads" value="many" target="12"></kpi-card>`,
  'a card that is pending': html`<kpi-card label="Leads" kind="total" value="5" target="12"></kpi-card>`,
  'a card from right to left': html`<kpi-card
    dir="rtl"
    lang="ar"
    label="العملاء"
    value="540"
    target="1200"
  ></kpi-card>`,
  'a card in Norwegian': html`<kpi-card
    lang="nb"
    label="Konvertering"
    value="8.4%"
    target="10%"
    previous="8%"
  ></kpi-card>`,
  'a gauge': html`<goal-gauge
    label="Leads"
    kind="total"
    value="540"
    target="1200"
    period="2026-Q4"
    as-of="2026-11-15"
  ></goal-gauge>`,
  'a gauge with a range': html`<goal-gauge label="Bounce rate" value="45%" target="0.4/0.6"></goal-gauge>`,
  'a gauge as a bar': html`<goal-gauge shape="bar" label="Leads" value="1300" target="1200" kind="total"></goal-gauge>`,
  'a gauge without a figure': html`<goal-gauge label="Leads" target="1200"></goal-gauge>`,
  'a trend': html`<kpi-trend
    label="Leads"
    kind="rate"
    target="45"
    series=${week}
    previous-series='[["2026-10-26",12],["2026-10-28",18],["2026-10-30",31]]'
  ></kpi-trend>`,
  'a trend from right to left': html`<kpi-trend dir="rtl" label="Leads" series=${week}></kpi-trend>`,
  'a trend in Norwegian': html`<kpi-trend lang="nb" label="Leads" series=${week}></kpi-trend>`,
  'a trend without a figure': html`<kpi-trend label="Leads"></kpi-trend>`,
  'a trend with a bad point': html`<kpi-trend label="Leads" series='[["someday", 12]]'></kpi-trend>`,
  'a funnel': html`<kpi-funnel label="Sales" stages=${stages} spend="9000" currency="EUR"></kpi-funnel>`,
  'a funnel with segments': html`<kpi-funnel label="Sales" segments=${segments} scale="previous"></kpi-funnel>`,
  'a funnel without figures': html`<kpi-funnel label="Sales"></kpi-funnel>`,
};
