// The components, which any React since 17 can use.
import type { KpiCard as Card, KpiSelectEvent } from 'kpi-elements';
import { GoalGauge, KpiCard, KpiFunnel, KpiProvider, KpiTrend } from 'kpi-elements/react';
import { createRef } from 'react';

const card = createRef<Card>();
const pick = (event: KpiSelectEvent) => event.detail.index;

export const dashboard = (
  <KpiProvider
    src="kpis.json"
    timeZone="Europe/Oslo"
    segment={{ channel: 'paid' }}
    onKpiSummary={({ detail }) => detail['at-risk']}
    onKpiHints={({ detail }) => detail[0]?.text}
    onKpiStatus={({ detail }) => detail.to}
  >
    <KpiCard
      key="leads"
      ref={card}
      className="wide"
      style={{ width: 320 }}
      slot="main"
      data-testid="leads"
      aria-describedby="note"
      label="Leads"
      kind="total"
      better="higher"
      value={540}
      target="1200"
      asOf="2026-11-15"
      minSample={30}
      onClick={(event) => event.currentTarget.reload()}
      onKpiLoad={({ detail }) => detail.kpi.value}
      onKpiError={({ detail }) => detail.code === 'invalid-data'}
      onKpiAlert={({ detail }) => detail.event}
    >
      540 of 1,200 leads
      <span slot="label">Leads</span>
    </KpiCard>
    <GoalGauge shape="bar" value="12.5%" target={{ min: 0.1, max: 0.2 }} />
    <KpiTrend series={[['2026-11-01', 12]]} granularity="week" onKpiSelect={pick} />
    <KpiFunnel stages={[{ label: 'Visits', value: 12000 }]} scale="previous" onKpiSelect={pick} />
  </KpiProvider>
);
