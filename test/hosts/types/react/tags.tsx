// The tags in React 19 as they are written in HTML.
import type {} from 'kpi-elements/react-jsx';
import type { KpiCard, KpiProvider } from 'kpi-elements';
import { useRef } from 'react';

const provider: KpiProvider = { fetch: () => Promise.resolve({ value: 540 }) };

export function Dashboard() {
  const card = useRef<KpiCard>(null);
  return (
    <kpi-provider
      src="kpis.json"
      refresh="5m"
      time-zone="Europe/Oslo"
      onkpi-summary={({ detail }) => detail['at-risk']}
    >
      <kpi-card
        key="leads"
        ref={card}
        id="leads"
        class="wide"
        style={{ width: 320 }}
        slot="main"
        data-testid="leads"
        aria-describedby="note"
        hidden={false}
        lang="nb"
        label="Leads"
        kind="total"
        better="higher"
        value={540}
        target="1200"
        unit="leads"
        period="2026-Q4"
        as-of="2026-11-15"
        min-sample={30}
        time-zone="UTC"
        onClick={(event) => event.currentTarget.reload()}
        onkpi-load={({ detail }) => detail.kpi.value}
        onkpi-status={({ detail, currentTarget }) => [detail.from, detail.to === 'at-risk', currentTarget.status]}
      >
        540 of 1,200 leads
        <span slot="label">Leads</span>
      </kpi-card>
      <kpi-card className="wide" asOf="2026-11-15" minSample="30" target={{ min: 0.4, max: 0.6 }} data={{ value: 1 }} />
      <kpi-card value="12.5%" previous={12n} baseline={null} monotone={false} partial="false" provider={provider} />
      <goal-gauge shape="bar" stretch={10} />
      {/* snippet */}
      <kpi-trend
        series={[['2026-11-01', 12]]}
        granularity="week"
        as-of="2026-11-15"
        onkpi-select={({ detail }) => detail.point?.value}
      />
      {/* /snippet */}
      <kpi-funnel
        stages='[{"label": "Visits", "value": 12000}]'
        scale="previous"
        onkpi-select={({ detail }) => detail.stage?.label}
      />
    </kpi-provider>
  );
}
