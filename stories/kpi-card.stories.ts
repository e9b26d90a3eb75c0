import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { KpiCard } from '../src/index.js';
import { answering, never, refusing, series } from './figures.js';

const meta: Meta = { title: 'kpi-card', component: 'kpi-card' };
export default meta;

/** Every attribute can be tried below. */
export const Playground: StoryObj = {
  args: {
    label: 'Leads',
    kind: 'total',
    value: '540',
    target: '1200',
    previous: '498',
    period: '2026-Q4',
    'as-of': '2026-11-15',
  },
};

/** Half of the quarter is over and 45 % is there: the tick on the bar is where it should be today. */
export const Behind: StoryObj = {
  render: () => html`
    <kpi-card
      label="Leads"
      kind="total"
      value="540"
      target="1200"
      previous="498"
      period="2026-Q4"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

export const Ahead: StoryObj = {
  render: () => html`
    <kpi-card
      label="New customers"
      kind="total"
      value="1032"
      target="1200"
      previous="861"
      period="2026"
      as-of="2026-10-31"
    ></kpi-card>
  `,
};

/** More than a fifth below what is expected to date. */
export const OffTrack: StoryObj = {
  render: () => html`
    <kpi-card
      label="Webinar sign-ups"
      kind="total"
      value="212"
      target="800"
      previous="305"
      period="2026-11"
      as-of="2026-11-20"
    ></kpi-card>
  `,
};

/** A total that counts people or orders cannot fall again, so it is achieved as soon as it is there. */
export const Achieved: StoryObj = {
  render: () => html`
    <kpi-card
      label="Marketing-qualified leads"
      kind="total"
      value="310"
      target="300"
      previous="274"
      period="2026-11"
      as-of="2026-11-24"
    ></kpi-card>
  `,
};

export const Missed: StoryObj = {
  render: () => html`
    <kpi-card
      label="Leads"
      kind="total"
      value="1199"
      target="1200"
      previous="1105"
      period="2026-Q3"
      as-of="2026-09-30"
    ></kpi-card>
  `,
};

/** Revenue can fall again by returns: above its target before the end it is on track, not achieved. */
export const Reversible: StoryObj = {
  render: () => html`
    <kpi-card
      label="Revenue after returns"
      kind="total"
      monotone="false"
      value="104000"
      target="100000"
      currency="EUR"
      period="2026-11"
      as-of="2026-11-20"
    ></kpi-card>
  `,
};

/** The arrow is the direction of the movement, its tone is whether that is good: here a fall is good. */
export const LowerIsBetter: StoryObj = {
  render: () => html`
    <kpi-card
      label="Cost per lead"
      kind="rate"
      better="lower"
      value="47.20"
      target="50"
      previous="51.90"
      currency="EUR"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

export const LowerButWorse: StoryObj = {
  render: () => html`
    <kpi-card
      label="Cost per lead"
      kind="rate"
      better="lower"
      value="62"
      target="50"
      previous="51.90"
      currency="EUR"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** Every value in the range is as good as any other. */
export const RangeInside: StoryObj = {
  render: () => html`
    <kpi-card
      label="Share of organic traffic"
      value="50%"
      target="0.4/0.6"
      previous="47%"
      period="2026-11"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

export const RangeBelow: StoryObj = {
  render: () => html`
    <kpi-card
      label="Share of organic traffic"
      value="36%"
      target="0.4/0.6"
      previous="38.5%"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

export const RangeAbove: StoryObj = {
  render: () => html`
    <kpi-card
      label="Share of organic traffic"
      value="66%"
      target="0.4/0.6"
      previous="71%"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** A budget is to be spent, but not overspent. While the period runs the card says how much is used up. */
export const Budget: StoryObj = {
  render: () => html`
    <kpi-card
      label="Advertising spend"
      kind="total"
      value="19000"
      target="36000/40000"
      currency="EUR"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** A total that should stay below a limit has an allowance per day. */
export const Cap: StoryObj = {
  render: () => html`
    <kpi-card
      label="Unsubscribes"
      kind="total"
      better="lower"
      value="120"
      target="300"
      period="2026-11"
      as-of="2026-11-10"
    ></kpi-card>
  `,
};

/** Rates change in percentage points, never in per cent of a per cent. */
export const RateInPoints: StoryObj = {
  render: () => html`
    <kpi-card
      label="Conversion rate"
      value="1.8%"
      target="2.5%"
      previous="2.2%"
      sample="11780"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** A rate may approach its target on a path from where it was: ahead of the path is on track. */
export const Glide: StoryObj = {
  render: () => html`
    <kpi-card
      label="Bounce rate"
      better="lower"
      rate-mode="glide"
      value="51%"
      baseline="60%"
      target="45%"
      sample="8200"
      period="2026-Q4"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** The first half of a month is compared with the first half of the one before. */
export const LikeForLike: StoryObj = {
  render: () => html`
    <kpi-card label="Orders" kind="total" value="1284" previous="1190" period="2026-11" as-of="2026-11-15"></kpi-card>
  `,
};

/** A source that compares ranges of different length gets no percentage, and the reader is told both ranges. */
export const OtherLength: StoryObj = {
  render: () => html`
    <kpi-card
      .data=${{
        label: 'Orders',
        kind: 'total',
        value: 1284,
        previous: 2410,
        period: '2026-11',
        asOf: '2026-11-15',
        previousPeriod: '2026-10',
      }}
    ></kpi-card>
  `,
};

export const LastYear: StoryObj = {
  render: () => html`
    <kpi-card
      label="Orders"
      kind="total"
      value="4120"
      previous="3685"
      compare="year"
      period="2026-11"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

/** A campaign has a name of its own, and so has what it is compared with. */
export const OwnNames: StoryObj = {
  render: () => html`
    <kpi-card
      label="Orders"
      kind="total"
      value="3120"
      target="3000"
      previous="2745"
      period="2026-11-23/2026-11-30"
      period-label="Black Week"
      previous-label="Black Week 2025"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

/** A stock is judged by its way from the baseline: 85 % of the target, but only a tenth of the way. */
export const Level: StoryObj = {
  render: () => html`
    <kpi-card
      label="Newsletter subscribers"
      kind="level"
      value="10200"
      baseline="10000"
      target="12000"
      period="2026-Q4"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** Visitors are counted once however often they come, so no pace can be told. */
export const Unique: StoryObj = {
  render: () => html`
    <kpi-card
      label="Unique visitors"
      kind="unique"
      value="3100"
      target="5000"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** A plan by month: a fifth of the year's revenue is made in December. */
export const Seasonal: StoryObj = {
  render: () => html`
    <kpi-card
      label="Revenue"
      kind="total"
      value="220000"
      target="1000000"
      currency="EUR"
      period="2026"
      as-of="2026-04-10"
      weights=${JSON.stringify(
        [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((days, i) => ({ days, w: i === 11 ? 3 : 1 })),
      )}
    ></kpi-card>
  `,
};

export const Stretch: StoryObj = {
  render: () => html`
    <kpi-card
      label="Demo requests"
      kind="total"
      value="171"
      target="160"
      stretch="200"
      period="2026-10"
      as-of="2026-10-31"
    ></kpi-card>
  `,
};

/** Campaigns need time before they tell anything. */
export const TooEarly: StoryObj = {
  render: () => html`
    <kpi-card label="Leads" kind="total" value="10" target="1200" period="2026-Q4" as-of="2026-10-04"></kpi-card>
  `,
};

export const NotStarted: StoryObj = {
  render: () => html`
    <kpi-card label="Leads" kind="total" value="0" target="1300" period="2027-Q1" as-of="2026-12-31"></kpi-card>
  `,
};

/** Four of eighty visitors are not yet a rate to act on. */
export const SmallSample: StoryObj = {
  render: () => html`
    <kpi-card
      label="Landing page conversion"
      value="5%"
      target="3%"
      sample="80"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** What is missing is not zero. */
export const MissingValue: StoryObj = {
  render: () => html`
    <kpi-card label="Leads" kind="total" target="1200" period="2026-Q4" as-of="2026-11-15"></kpi-card>
  `,
};

/** And zero is not missing. */
export const ZeroValue: StoryObj = {
  render: () => html`
    <kpi-card
      label="Leads"
      kind="total"
      value="0"
      target="1200"
      previous="12"
      period="2026-Q4"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** There is no percentage of nothing: the difference is shown. */
export const FromZero: StoryObj = {
  render: () => html`
    <kpi-card
      label="Leads from podcast"
      kind="total"
      value="42"
      previous="0"
      period="2026-11"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

export const AcrossSigns: StoryObj = {
  render: () => html`
    <kpi-card
      label="Net new subscribers"
      kind="total"
      monotone="false"
      value="80"
      previous="-120"
      period="2026-11"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

/** It prints as no change, so it has neither arrow nor tone. */
export const Unchanged: StoryObj = {
  render: () => html`
    <kpi-card
      label="Sessions"
      kind="total"
      value="120003"
      previous="120000"
      period="2026-11"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

/** The drawing ends at the target and is marked; the number is true. */
export const Overshoot: StoryObj = {
  render: () => html`
    <kpi-card
      label="Downloads of the guide"
      kind="total"
      value="4310"
      target="1500"
      previous="1220"
      period="2026-11"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

/** Sales may fall by two per cent at most. */
export const NegativeTarget: StoryObj = {
  render: () => html`
    <kpi-card
      label="Sales growth"
      value="-1.2%"
      target="-2%"
      sample="5200"
      period="2026-Q3"
      as-of="2026-09-30"
    ></kpi-card>
  `,
};

/** Nothing is a share of zero: met, or not met. */
export const ZeroTarget: StoryObj = {
  render: () => html`
    <kpi-card
      label="Spam complaints"
      kind="total"
      better="lower"
      value="2"
      target="0"
      period="2026-11"
      as-of="2026-11-10"
    ></kpi-card>
  `,
};

/** Without a target there is no verdict. */
export const NoTarget: StoryObj = {
  render: () => html`
    <kpi-card
      label="Sessions"
      kind="total"
      value="12330"
      previous="11480"
      period="2026-11"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

/** Neither direction is good: there is a comparison, and no judgement. */
export const Neither: StoryObj = {
  render: () => html`
    <kpi-card
      label="Average order value"
      better="neither"
      kind="rate"
      value="84.50"
      target="80"
      previous="79.90"
      currency="EUR"
      period="2026-11"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

/** The shortest card there is. */
export const ValueAndTarget: StoryObj = {
  render: () => html`<kpi-card label="Leads" value="540" target="1200"></kpi-card>`,
};

export const Currency: StoryObj = {
  render: () => html`
    <kpi-card
      label="Revenue"
      kind="total"
      value="48210.5"
      target="90000"
      previous="44120"
      currency="USD"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

export const Seconds: StoryObj = {
  render: () => html`
    <kpi-card
      label="Average session duration"
      unit="seconds"
      value="185"
      target="180"
      previous="171"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

export const Days: StoryObj = {
  render: () => html`
    <kpi-card
      label="Sales cycle"
      unit="days"
      better="lower"
      value="34"
      target="30"
      previous="37"
      sample="48"
      period="2026-Q3"
      as-of="2026-09-30"
    ></kpi-card>
  `,
};

export const Score: StoryObj = {
  render: () => html`
    <kpi-card
      label="Net promoter score"
      unit="score"
      value="41"
      target="45"
      previous="38"
      sample="612"
      period="2026-Q3"
      as-of="2026-09-30"
    ></kpi-card>
  `,
};

/** Any other unit is a word after the number. */
export const OwnUnit: StoryObj = {
  render: () => html`
    <kpi-card
      label="Pages per session"
      unit="pages"
      kind="rate"
      value="3.4"
      target="3.2"
      previous="3.1"
      period="2026-11"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

/** Printed in full; where there is no room for it, short. */
export const Huge: StoryObj = {
  render: () => html`
    <kpi-card
      label="Ad impressions"
      kind="total"
      value="1248391204"
      target="1500000000"
      previous="1130482339"
      period="2026-Q4"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

/** A small share keeps the digits that tell it from nothing. */
export const TinyPercent: StoryObj = {
  render: () => html`
    <kpi-card
      label="Complaint rate"
      better="lower"
      value="0.00021"
      unit="percent"
      target="0.001"
      previous="0.00034"
      sample="212000"
      period="2026-11"
      as-of="2026-11-30"
    ></kpi-card>
  `,
};

/** A number that a double cannot hold keeps every digit. */
export const ExactDigits: StoryObj = {
  render: () => html`<kpi-card label="Events collected" kind="level" value="9007199254740993"></kpi-card>`,
};

export const Sparkline: StoryObj = {
  render: () => html`
    <kpi-card
      label="Orders"
      kind="total"
      value="1284"
      previous="1190"
      period="2026-11"
      as-of="2026-11-15"
      series=${series(72, 78, 81, 90, 88, 61, 58, 84, 92, 95, 99, 101, 77, 102, 106)}
    ></kpi-card>
  `,
};

/** The dashed line is the target of one day. */
export const SparklineWithTarget: StoryObj = {
  render: () => html`
    <kpi-card
      label="Orders"
      kind="total"
      value="1284"
      target="2700"
      previous="1190"
      period="2026-11"
      as-of="2026-11-15"
      series=${series(72, 78, 81, 90, 88, 61, 58, 84, 92, 95, 99, 101, 77, 102, 106)}
    ></kpi-card>
  `,
};

/** A day without data is a gap, not a zero; a day between two gaps is a dot. */
export const SparklineWithGap: StoryObj = {
  render: () => html`
    <kpi-card
      label="Clicks from search"
      kind="total"
      value="812"
      period="2026-11"
      as-of="2026-11-15"
      series=${series(50, 56, 61, null, null, 58, 63, 66, null, 71, null, 62, 60, 68, 74)}
    ></kpi-card>
  `,
};

/** The days after as-of are not finished: dashed. */
export const SparklineUnfinished: StoryObj = {
  render: () => html`
    <kpi-card
      label="Orders"
      kind="total"
      value="1182"
      previous="1190"
      period="2026-11"
      as-of="2026-11-14"
      series=${series(72, 78, 81, 90, 88, 61, 58, 84, 92, 95, 99, 101, 77, 106, 31)}
    ></kpi-card>
  `,
};

export const SparklineOfARate: StoryObj = {
  render: () => html`
    <kpi-card
      label="Conversion rate"
      value="2.7%"
      target="2.2%/2.8%"
      period="2026-11"
      as-of="2026-11-12"
      series=${series(0.018, 0.019, 0.021, 0.02, 0.022, 0.024, 0.023, 0.025, 0.024, 0.026, 0.025, 0.027)}
    ></kpi-card>
  `,
};

const json = html`
  <script type="application/json">
    {
      "label": "Email open rate",
      "unit": "percent",
      "value": 0.314,
      "target": 0.3,
      "previous": 0.297,
      "sample": 18200,
      "period": "2026-11",
      "asOf": "2026-11-30"
    }
  </script>
`;

/** The result may stand in the page as JSON. */
export const JsonChild: StoryObj = {
  render: () => html`<kpi-card>${json}</kpi-card>`,
};

const table = html`
  <table>
    <thead>
      <tr>
        <th data-value="t">Day</th>
        <th data-value="value">Orders</th>
      </tr>
    </thead>
    <tbody>
      ${[72, 78, 115, 90].map(
        (orders, i) =>
          html`<tr>
            <td data-value=${`2026-11-0${i + 1}`}>${i + 1} November</td>
            <td>${orders}</td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

/** A table survives where scripts are cut, and is what a reader without script sees. */
export const TableChild: StoryObj = {
  render: () => html`
    <kpi-card label="Orders" kind="total" value="355" target="2700" period="2026-11" as-of="2026-11-04"
      >${table}</kpi-card
    >
  `,
};

/** Given by a script. */
export const DataProperty: StoryObj = {
  render: () => html`
    <kpi-card
      .data=${{
        label: 'Return on ad spend',
        unit: '×',
        kind: 'rate',
        value: 4.2,
        target: 4,
        previous: 3.6,
        sample: 1240,
        period: '2026-11',
        asOf: '2026-11-30',
        approximate: true,
        notices: ['Conversions are modelled for visitors without consent.'],
      }}
    ></kpi-card>
  `,
};

/** A skeleton of the same size. */
export const Loading: StoryObj = {
  render: () => html`<kpi-card metric="leads" label="Leads" .provider=${never}></kpi-card>`,
};

export const Failed: StoryObj = {
  parameters: { console: ['The source failed'] },
  render: () => html`<kpi-card metric="leads" label="Leads" target="1200" .provider=${refusing(503)}></kpi-card>`,
};

export const Empty: StoryObj = {
  render: () => html`<kpi-card metric="leads" label="Leads" .provider=${answering({ value: null })}></kpi-card>`,
};

/** A figure that was shown stays when it cannot be refreshed. */
export const Stale: StoryObj = {
  parameters: { console: ['The source failed'] },
  render: () => html`
    <kpi-card
      metric="leads"
      label="Leads"
      .provider=${answering({ kind: 'total', value: 540, target: 1200, period: '2026-Q4', asOf: '2026-11-15' })}
      @kpi-load=${({ target }: Event) => queueMicrotask(() => ((target as KpiCard).provider = refusing(503)))}
    ></kpi-card>
  `,
};

/** A mistake in an attribute says so, and is not replaced by a guess. */
export const Invalid: StoryObj = {
  parameters: { console: ['<kpi-card> value="1,234": expected'] },
  render: () => html`<kpi-card label="Leads" kind="total" value="1,234" target="1200" period="2026-11"></kpi-card>`,
};

/** Text from data is only ever text. */
export const HostileLabel: StoryObj = {
  render: () => html`
    <kpi-card
      label=${'<img src=x onerror=alert(1)>'}
      unit=${'<i>'}
      value="540"
      target="1200"
      period="2026-11"
      period-label=${'<script>alert(2)</script>'}
    ></kpi-card>
  `,
};

export const LongLabel: StoryObj = {
  render: () => html`
    <kpi-card
      label="Marketing-qualified leads from the autumn campaign in Germany, Austria and Switzerland"
      kind="total"
      value="540"
      target="1200"
      previous="498"
      period="2026-Q4"
      as-of="2026-11-15"
    ></kpi-card>
  `,
};

const full = html`
  <kpi-card
    label="Revenue"
    kind="total"
    value="48210"
    target="90000"
    previous="44120"
    currency="EUR"
    period="2026-11"
    as-of="2026-11-15"
    series=${series(2910, 3020, 3110, 3340, 3290, 2480, 2390, 3180, 3400, 3520, 3610, 3580, 2890, 3710, 3780)}
  ></kpi-card>
`;

export const Narrow: StoryObj = { parameters: { width: 160 }, render: () => full };

export const Medium: StoryObj = { parameters: { width: 320 }, render: () => full };

export const Wide: StoryObj = { parameters: { width: 960 }, render: () => full };

/** Follows the page's `color-scheme`. */
export const Dark: StoryObj = {
  render: () => html`<div style="color-scheme: dark; padding: 1rem; background: #0c0e12">${full}</div>`,
};

/** Mirrored, with numbers and dates as the language prints them; English words until Arabic ones are registered. */
export const RightToLeft: StoryObj = {
  render: () => html`<div dir="rtl" lang="ar">${full}</div>`,
};

/** Numbers and dates as Norwegian prints them. */
export const Norwegian: StoryObj = {
  render: () => html`<div lang="nb">${full}</div>`,
};

/** What stands between the tags is for readers without script, feeds and search engines. */
export const Fallback: StoryObj = {
  render: () => html`
    <kpi-card label="Leads" kind="total" value="540" target="1200" period="2026-Q4" as-of="2026-11-15">
      540 of 1,200 leads
    </kpi-card>
  `,
};

/** A name with a link, and a line of one's own below. */
export const Slots: StoryObj = {
  render: () => html`
    <kpi-card label="Leads" kind="total" value="540" target="1200" period="2026-Q4" as-of="2026-11-15">
      <a slot="label" href="#leads">Leads</a>
      <small slot="foot">Source: customer database</small>
    </kpi-card>
  `,
};

/** Colours, radius and padding are custom properties. */
export const Tokens: StoryObj = {
  render: () => html`
    <div
      style="--kpi-accent: light-dark(#7a3e9d, #d3a4f0); --kpi-radius: 0; --kpi-surface: light-dark(#faf6ef, #1d1a17); --kpi-padding: 1.5em"
    >
      ${full}
    </div>
  `,
};

/** Text at twice its size is laid out anew, never over its drawing. */
export const LargeText: StoryObj = {
  parameters: { least: 320 },
  render: () => html`
    <div style="font-size: 200%">
      <kpi-card
        label="Page views"
        kind="total"
        value="812091"
        target="1000000"
        previous="790112"
        period="2026"
        as-of="2026-11-15"
      ></kpi-card>
    </div>
  `,
};
