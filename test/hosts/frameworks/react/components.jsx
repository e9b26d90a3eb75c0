import { KpiCard, KpiFunnel, KpiProvider, KpiTrend } from 'kpi-elements/react';
import 'kpi-elements/compare/elements';

export function App({ page, hear }) {
  return (
    <>
      <KpiTrend id="object" data={page.result} />
      <KpiFunnel id="json" stages={JSON.stringify(page.stages)} onKpiSelect={hear} />
      <KpiCard
        id="figure"
        label={page.label}
        value={page.value}
        target={1200}
        kind="total"
        partial={page.partial}
        onKpiStatus={hear}
      >
        {page.text}
      </KpiCard>
      <KpiCard
        id="path"
        {...{ value: 1300, target: 1200, kind: 'total', period: '2026-Q4', asOf: '2026-11-15' }}
        monotone={page.monotone}
      />
      <KpiCard
        id="chance"
        {...{ value: '5.2%', target: '5%', sample: 400, asOf: '2026-11-15' }}
        significance={page.significance}
      />
      <KpiCard id="slots" value={540}>
        <span slot="label">{page.name}</span>
        <span slot="foot">{page.foot}</span>
      </KpiCard>
      <KpiProvider id="served" provider={page.provider}>
        {page.metrics.map((metric) => (
          <KpiCard key={metric} metric={metric} />
        ))}
        {page.isShown && <KpiCard id="guest" metric="guest" />}
      </KpiProvider>
      <KpiProvider id="live" src="/figures" live={page.live}>
        <KpiCard metric="leads" />
      </KpiProvider>
    </>
  );
}
