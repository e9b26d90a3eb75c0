import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answering, never, refusing } from './figures.js';

const meta: Meta = { title: 'goal-gauge', component: 'goal-gauge' };
export default meta;

/** Every attribute can be tried below. */
export const Playground: StoryObj = {
  args: {
    label: 'New customers',
    kind: 'total',
    value: '1032',
    target: '1200',
    period: '2026',
    'as-of': '2026-10-31',
  },
};

/** The line across the ring is where it should be today. */
export const Ahead: StoryObj = {
  render: () => html`
    <goal-gauge
      label="New customers"
      kind="total"
      value="1032"
      target="1200"
      period="2026"
      as-of="2026-10-31"
    ></goal-gauge>
  `,
};

export const Behind: StoryObj = {
  render: () => html`
    <goal-gauge label="Leads" kind="total" value="540" target="1200" period="2026-Q4" as-of="2026-11-15"></goal-gauge>
  `,
};

export const OffTrack: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Webinar sign-ups"
      kind="total"
      value="212"
      target="800"
      period="2026-11"
      as-of="2026-11-20"
    ></goal-gauge>
  `,
};

export const Achieved: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Marketing-qualified leads"
      kind="total"
      value="300"
      target="300"
      period="2026-11"
      as-of="2026-11-24"
    ></goal-gauge>
  `,
};

export const Missed: StoryObj = {
  render: () => html`
    <goal-gauge label="Leads" kind="total" value="1199" target="1200" period="2026-Q3" as-of="2026-09-30"></goal-gauge>
  `,
};

/** The ring is full and marked; the number is true. */
export const Overshoot: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Downloads of the guide"
      kind="total"
      value="4310"
      target="1500"
      period="2026-11"
      as-of="2026-11-30"
    ></goal-gauge>
  `,
};

/** A bar with the same marks, where a ring has no room. */
export const Bar: StoryObj = {
  render: () => html`
    <goal-gauge
      shape="bar"
      label="New customers"
      kind="total"
      value="1032"
      target="1200"
      period="2026"
      as-of="2026-10-31"
    ></goal-gauge>
  `,
};

export const BarOvershoot: StoryObj = {
  render: () => html`
    <goal-gauge
      shape="bar"
      label="Downloads of the guide"
      kind="total"
      value="4310"
      target="1500"
      period="2026-11"
      as-of="2026-11-30"
    ></goal-gauge>
  `,
};

/** The scale of a level starts at its baseline, so the ring shows the way and not the stock. */
export const Level: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Newsletter subscribers"
      kind="level"
      value="10200"
      baseline="10000"
      target="12000"
      period="2026-Q4"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

/** It fell below where it started: the ring is empty. */
export const BelowBaseline: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Newsletter subscribers"
      kind="level"
      value="9700"
      baseline="10000"
      target="12000"
      period="2026-Q4"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

/** From 60 % down to 45 %: the ring fills as the number falls. */
export const LowerIsBetter: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Bounce rate"
      better="lower"
      value="51%"
      baseline="60%"
      target="45%"
      sample="8200"
      period="2026-Q4"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

/** The same as a path: the tick is where the rate should be by now. */
export const Glide: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Bounce rate"
      better="lower"
      rate-mode="glide"
      value="51%"
      baseline="60%"
      target="45%"
      sample="8200"
      period="2026-Q4"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

/** Without a baseline it is a limit, and the ring shows how much of it is used. */
export const Limit: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Cost per lead"
      kind="rate"
      better="lower"
      value="47.20"
      target="50"
      currency="EUR"
      period="2026-11"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

export const Cap: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Unsubscribes"
      kind="total"
      better="lower"
      value="120"
      target="300"
      period="2026-11"
      as-of="2026-11-10"
    ></goal-gauge>
  `,
};

/** The band is the range. */
export const Range: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Share of organic traffic"
      value="50%"
      target="0.4/0.6"
      sample="12330"
      period="2026-11"
      as-of="2026-11-30"
    ></goal-gauge>
  `,
};

export const RangeBelow: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Share of organic traffic"
      value="36%"
      target="0.4/0.6"
      sample="12330"
      period="2026-11"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

export const RangeAbove: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Share of organic traffic"
      value="74%"
      target="0.4/0.6"
      sample="12330"
      period="2026-11"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

export const RangeAsBar: StoryObj = {
  render: () => html`
    <goal-gauge
      shape="bar"
      label="Share of organic traffic"
      value="36%"
      target="0.4/0.6"
      sample="12330"
      period="2026-11"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

export const Budget: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Advertising spend"
      kind="total"
      value="19000"
      target="36000/40000"
      currency="EUR"
      period="2026-11"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

/** No pace can be told, so there is no tick. */
export const Unique: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Unique visitors"
      kind="unique"
      value="3100"
      target="5000"
      period="2026-11"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

export const TooEarly: StoryObj = {
  render: () => html`
    <goal-gauge label="Leads" kind="total" value="10" target="1200" period="2026-Q4" as-of="2026-10-04"></goal-gauge>
  `,
};

export const MissingValue: StoryObj = {
  render: () => html`
    <goal-gauge label="Leads" kind="total" target="1200" period="2026-Q4" as-of="2026-11-15"></goal-gauge>
  `,
};

export const ZeroValue: StoryObj = {
  render: () => html`
    <goal-gauge label="Leads" kind="total" value="0" target="1200" period="2026-Q4" as-of="2026-11-15"></goal-gauge>
  `,
};

/** Nothing is a share of zero: there is no scale, and it is not a meter. */
export const ZeroTarget: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Spam complaints"
      kind="total"
      better="lower"
      value="2"
      target="0"
      period="2026-11"
      as-of="2026-11-10"
    ></goal-gauge>
  `,
};

/** Sales may fall by two per cent at most. */
export const NegativeTarget: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Sales growth"
      value="-1.2%"
      target="-2%"
      sample="5200"
      period="2026-Q3"
      as-of="2026-09-30"
    ></goal-gauge>
  `,
};

export const NoTarget: StoryObj = {
  render: () => html`
    <goal-gauge label="Sessions" kind="total" value="12330" period="2026-11" as-of="2026-11-30"></goal-gauge>
  `,
};

/** What does not fit into the ring is printed short there, and in full for those who listen. */
export const Huge: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Ad impressions"
      kind="total"
      value="1248391204"
      target="1500000000"
      period="2026-Q4"
      as-of="2026-11-30"
    ></goal-gauge>
  `,
};

export const Loading: StoryObj = {
  render: () => html`<goal-gauge metric="leads" label="Leads" .provider=${never}></goal-gauge>`,
};

export const LoadingBar: StoryObj = {
  render: () => html`<goal-gauge shape="bar" metric="leads" label="Leads" .provider=${never}></goal-gauge>`,
};

export const Failed: StoryObj = {
  parameters: { console: ['The source failed'] },
  render: () => html`<goal-gauge metric="leads" label="Leads" target="1200" .provider=${refusing(503)}></goal-gauge>`,
};

export const Empty: StoryObj = {
  render: () => html`<goal-gauge metric="leads" label="Leads" .provider=${answering({ value: null })}></goal-gauge>`,
};

export const Invalid: StoryObj = {
  parameters: { console: ['<goal-gauge> target="lots": expected'] },
  render: () => html`<goal-gauge label="Leads" kind="total" value="540" target="lots"></goal-gauge>`,
};

/** A shape that there is not is drawn as a ring. */
export const InvalidShape: StoryObj = {
  parameters: { console: ['<goal-gauge> shape="pie": expected arc or bar.'] },
  render: () => html`<goal-gauge shape="pie" label="Leads" value="540" target="1200"></goal-gauge>`,
};

export const HostileLabel: StoryObj = {
  render: () => html`
    <goal-gauge label=${'<img src=x onerror=alert(1)>'} unit=${'<i>'} value="540" target="1200"></goal-gauge>
  `,
};

export const LongLabel: StoryObj = {
  render: () => html`
    <goal-gauge
      label="Marketing-qualified leads from the autumn campaign in Germany, Austria and Switzerland"
      kind="total"
      value="540"
      target="1200"
      period="2026-Q4"
      as-of="2026-11-15"
    ></goal-gauge>
  `,
};

const full = html`
  <goal-gauge
    label="Revenue"
    kind="total"
    value="48210"
    target="90000"
    currency="EUR"
    period="2026-11"
    as-of="2026-11-15"
  ></goal-gauge>
`;

export const Narrow: StoryObj = { parameters: { width: 160 }, render: () => full };

export const Medium: StoryObj = { parameters: { width: 320 }, render: () => full };

export const Wide: StoryObj = { parameters: { width: 960 }, render: () => full };

/** Follows the page's `color-scheme`. */
export const Dark: StoryObj = {
  render: () => html`<div style="color-scheme: dark; padding: 1rem; background: #0c0e12">${full}</div>`,
};

/** The ring fills from the right. */
export const RightToLeft: StoryObj = {
  render: () => html`<div dir="rtl" lang="ar">${full}</div>`,
};

export const Norwegian: StoryObj = {
  render: () => html`<div lang="nb">${full}</div>`,
};

/** Several gauges of one goal, side by side. */
export const SideBySide: StoryObj = {
  parameters: { width: 960 },
  render: () => html`
    <div style="display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem">
      <goal-gauge
        label="Visits"
        kind="total"
        value="9120"
        target="12000"
        period="2026-11"
        as-of="2026-11-20"
      ></goal-gauge>
      <goal-gauge label="Leads" kind="total" value="254" target="420" period="2026-11" as-of="2026-11-20"></goal-gauge>
      <goal-gauge
        label="Cost per lead"
        kind="rate"
        better="lower"
        value="47.20"
        target="50"
        currency="EUR"
        period="2026-11"
        as-of="2026-11-20"
      ></goal-gauge>
    </div>
  `,
};

/** Text at twice its size is laid out anew, never over its drawing. */
export const LargeText: StoryObj = {
  parameters: { least: 320 },
  render: () => html`
    <div style="font-size: 200%">
      <goal-gauge
        label="Page views"
        kind="total"
        value="812091"
        target="1000000"
        period="2026"
        as-of="2026-11-15"
      ></goal-gauge>
    </div>
  `,
};
