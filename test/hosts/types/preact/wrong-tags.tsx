// What the compiler refuses in tags. It never asks whether a name with a dash exists, only what it holds where it does.
import { createRef } from 'preact';
import type {} from 'kpi-elements/preact';

const input = createRef<HTMLInputElement>();

export const wrong = [
  // @ts-expect-error: not a word of the list
  <kpi-card better="up" />,
  // @ts-expect-error: nor this one
  <kpi-card kind="sum" />,
  // @ts-expect-error: nor this one
  <kpi-card rate-mode="wait" />,
  // @ts-expect-error: nor this one
  <kpi-card rateMode="wait" />,
  // @ts-expect-error: an attribute is text
  <kpi-card min-sample={{ count: 30 }} />,
  // @ts-expect-error: a day is no number
  <kpi-card as-of={20261115} />,
  // @ts-expect-error: nor here
  <kpi-card asOf={20261115} />,
  // @ts-expect-error: a range has two ends
  <kpi-card target={{ min: 1 }} />,
  // @ts-expect-error: nobody has heard of it
  <kpi-card goal={1200} />,
  // @ts-expect-error: what an element says is not given to it
  <kpi-card status="at-risk" />,
  // @ts-expect-error: stages are of a funnel
  <kpi-card stages="[]" />,
  // @ts-expect-error: a load brings no point
  <kpi-card onkpi-load={({ detail }) => detail.point} />,
  // @ts-expect-error: an arc, or a bar
  <goal-gauge shape="circle" />,
  // @ts-expect-error: a point has a time
  <kpi-trend series={[12, 13]} />,
  // @ts-expect-error: the attribute is text, the property is previousSeries
  <kpi-trend previous-series={[['2026-11-01', 12]]} />,
  // @ts-expect-error: not so often
  <kpi-trend granularity="hour" />,
  // @ts-expect-error: a listener is a function
  <kpi-funnel onkpi-select="pick" />,
  // @ts-expect-error: the first, or the previous
  <kpi-funnel scale="last" />,
  // @ts-expect-error: a provider shows no value
  <kpi-provider value={1} />,
  // @ts-expect-error: no such tag
  <kpi-gauge />,
  // @ts-expect-error: another element
  <goal-gauge ref={input} />,
];
