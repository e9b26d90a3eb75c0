'use client';

import { useState } from 'react';
import { KpiCard, KpiFunnel, KpiProvider, KpiTrend } from 'kpi-elements/react';

const visits = [
  ['2026-11-01', 12],
  ['2026-11-02', 15],
  ['2026-11-03', 11],
];
const stages = [
  { label: 'Visit', value: 1200 },
  { label: 'Basket', value: 300 },
  { label: 'Order', value: 90 },
];
const provider = ({ metric }) => ({ label: metric, value: 7 });

export function Dashboard() {
  const [picked, setPicked] = useState('nothing');
  return (
    <>
      <KpiTrend id="object" data={{ label: 'Visits', series: visits }}>
        Visits by day
      </KpiTrend>
      <KpiFunnel id="list" stages={stages} onKpiSelect={({ detail }) => setPicked(detail.stage.label)} />
      <p id="picked">{picked}</p>
      <KpiProvider provider={provider}>
        <KpiCard id="served" metric="leads" />
      </KpiProvider>
    </>
  );
}
