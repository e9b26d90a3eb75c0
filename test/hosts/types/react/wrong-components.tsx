// What the compiler refuses in components.
import type { KpiSummaryEvent } from 'kpi-elements';
import { GoalGauge, KpiCard, KpiFunnel, KpiProvider, KpiTrend } from 'kpi-elements/react';
import { createRef } from 'react';

const input = createRef<HTMLInputElement>();

export const wrong = [
  // @ts-expect-error: not a word of the list
  <KpiCard better="up" />,
  // @ts-expect-error: a day is no number
  <KpiCard asOf={20261115} />,
  // @ts-expect-error: a range has two ends
  <KpiCard target={{ min: 1 }} />,
  // @ts-expect-error: nobody has heard of it
  <KpiCard goal={1200} />,
  // @ts-expect-error: what an element says is not given to it
  <KpiCard status="at-risk" />,
  // @ts-expect-error: nor is what it does
  <KpiCard reload={() => undefined} />,
  // @ts-expect-error: a load brings no point
  <KpiCard onKpiLoad={({ detail }) => detail.point} />,
  // @ts-expect-error: nothing of a card can be picked
  <KpiCard onKpiSelect={() => undefined} />,
  // @ts-expect-error: another element
  <GoalGauge ref={input} />,
  // @ts-expect-error: an arc, or a bar
  <GoalGauge shape="circle" />,
  // @ts-expect-error: the limit is the element’s own
  <KpiTrend maxPoints={10} />,
  // @ts-expect-error: a point has a time
  <KpiTrend series={[12, 13]} />,
  // @ts-expect-error: another event
  <KpiFunnel onKpiSelect={(event: KpiSummaryEvent) => event.detail} />,
  // @ts-expect-error: the provider counts by itself
  <KpiProvider summary={{}} />,
];
