import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export const App = (page, hear) => html`
  <kpi-trend id="object" .data=${page.result}></kpi-trend>
  <kpi-funnel id="json" stages=${JSON.stringify(page.stages)} @kpi-select=${hear}></kpi-funnel>
  <kpi-card
    id="figure"
    label=${page.label}
    .value=${page.value}
    target="1200"
    kind="total"
    .partial=${page.partial}
    @kpi-status=${hear}
    >${page.text}</kpi-card
  >
  <kpi-card
    id="path"
    value="1300"
    target="1200"
    kind="total"
    period="2026-Q4"
    as-of="2026-11-15"
    .monotone=${page.monotone}
  ></kpi-card>
  <kpi-card
    id="chance"
    value="5.2%"
    target="5%"
    sample="400"
    as-of="2026-11-15"
    .significance=${page.significance}
  ></kpi-card>
  <kpi-card id="slots" value="540">
    <span slot="label">${page.name}</span>
    <span slot="foot">${page.foot}</span>
  </kpi-card>
  <kpi-provider id="served" .provider=${page.provider}>
    ${repeat(
      page.metrics,
      (metric) => metric,
      (metric) => html`<kpi-card metric=${metric}></kpi-card>`,
    )}
    ${page.isShown ? html`<kpi-card id="guest" metric="guest"></kpi-card>` : nothing}
  </kpi-provider>
  <kpi-provider id="live" src="/figures" .live=${page.live}><kpi-card metric="leads"></kpi-card></kpi-provider>
`;
