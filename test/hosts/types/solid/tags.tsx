// The tags in Solid, which makes a property of every attribute, so that attributes hold objects too.
import type { KpiCard, KpiProvider } from 'kpi-elements';
import type {} from 'kpi-elements/solid';

let card: KpiCard | undefined;
const provider: KpiProvider = { fetch: () => Promise.resolve({ value: 540 }) };

export const dashboard = () => (
  <kpi-provider src="kpis.json" time-zone="Europe/Oslo" on:kpi-summary={({ detail }) => detail['at-risk']}>
    <kpi-card
      ref={card}
      id="leads"
      class="wide"
      style={{ width: '320px' }}
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
      on:kpi-load={({ detail }) => detail.kpi.value}
      on:kpi-status={({ detail, currentTarget }) => [detail.from, detail.to === 'at-risk', currentTarget.status]}
    >
      540 of 1,200 leads
      <span slot="label">Leads</span>
    </kpi-card>
    <kpi-card target={{ min: 0.4, max: 0.6 }} data={{ value: 1 }} monotone={false} provider={provider} />
    <goal-gauge shape="bar" stretch={10} />
    {/* snippet */}
    <kpi-trend
      series={[['2026-11-01', 12]]}
      previous-series={[['2025-11-01', 11]]}
      granularity="week"
      as-of="2026-11-15"
      on:kpi-select={({ detail }) => detail.point}
    />
    {/* /snippet */}
    <kpi-funnel stages={[{ label: 'Visits', value: 12000 }]} scale="previous" />
  </kpi-provider>
);
