// The tags in Preact as they are written in HTML.
import { createRef } from 'preact';
import type { KpiCard, KpiProvider } from 'kpi-elements';
import type {} from 'kpi-elements/preact';

const card = createRef<KpiCard>();
const provider: KpiProvider = { fetch: () => Promise.resolve({ value: 540 }) };

export const dashboard = (
  <kpi-provider src="kpis.json" time-zone="Europe/Oslo" onkpi-summary={({ detail }) => detail['at-risk']}>
    <kpi-card
      key="leads"
      ref={card}
      id="leads"
      class="wide"
      style={{ width: 320 }}
      slot="main"
      data-testid="leads"
      aria-describedby="note"
      label="Leads"
      kind="total"
      better="higher"
      value={540}
      target="1200"
      as-of="2026-11-15"
      min-sample={30}
      onClick={(event) => event.currentTarget.reload()}
      onkpi-load={({ detail }) => detail.kpi.value}
      onkpi-status={({ detail, currentTarget }) => [detail.from, detail.to === 'at-risk', currentTarget.status]}
    >
      540 of 1,200 leads
      <span slot="label">Leads</span>
    </kpi-card>
    <kpi-card asOf="2026-11-15" minSample="30" target={{ min: 0.4, max: 0.6 }} data={{ value: 1 }} />
    <kpi-card value="12.5%" monotone={false} partial="false" provider={provider} />
    <goal-gauge shape="bar" stretch={10} />
    {/* snippet */}
    <kpi-trend
      series={[['2026-11-01', 12]]}
      granularity="week"
      as-of="2026-11-15"
      onkpi-select={({ detail }) => detail.point}
    />
    {/* /snippet */}
    <kpi-funnel stages='[{"label": "Visits", "value": 12000}]' scale="previous" />
  </kpi-provider>
);
