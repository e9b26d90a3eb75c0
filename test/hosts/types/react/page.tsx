import { KpiCard, KpiProvider } from 'kpi-elements/react';

export function Leads({ onRisk }: { onRisk: (metric: string) => void }) {
  return (
    <KpiProvider src="/kpis.json" refresh="5m">
      <KpiCard metric="leads" minSample={30} onKpiStatus={({ detail }) => detail.to === 'at-risk' && onRisk('leads')}>
        Leads: see the report
      </KpiCard>
    </KpiProvider>
  );
}
