import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answering, never, refusing } from './figures.js';

const meta: Meta = { title: 'kpi-trend', component: 'kpi-trend', parameters: { width: 680 } };
export default meta;

const DAY = 86_400_000;

/** Points from a date on, some days apart. */
function every(days: number, from: string, values: readonly (number | null)[]): string {
  const start = Date.parse(from);
  return JSON.stringify(values.map((value, i) => [new Date(start + i * days * DAY).toISOString().slice(0, 10), value]));
}

/** Points of the months of a year. */
function monthly(year: number, values: readonly (number | null)[]): string {
  return JSON.stringify(values.map((value, i) => [`${year}-${String(i + 1).padStart(2, '0')}`, value]));
}

const leads = [33, 34, 36, 36, 38, 39, 39, 40, 42, 45, 45, 48, 47, 49, 48, 48, 47, 51, 51, 53, 52, 54, 56, 31];
const leadsBefore = [30, 31, 33, 35, 38, 40, 40, 39, 39, 38, 37, 38, 38, 40, 41, 43, 43, 45, 45, 45, 48, 48, 49, 50];
const weeks = every(7, '2026-01-05', leads);
const weeksBefore = every(7, '2025-01-06', leadsBefore);

/** A wave with noise that is the same each time. */
function wave(count: number, middle: number, height: number, length: number): number[] {
  let seed = 7;
  return Array.from({ length: count }, (_, i) => {
    seed = (seed * 16807) % 2147483647;
    return Math.round(middle + height * Math.sin(i / length) + (seed / 2147483647 - 0.5) * height);
  });
}

/** Every attribute can be tried below. */
export const Playground: StoryObj = {
  args: {
    label: 'Leads a week',
    kind: 'level',
    baseline: '40',
    target: '78',
    period: '2026-01-05/2026-08-02',
    'as-of': '2026-06-17',
    compare: 'year',
    series: weeks,
    'previous-series': weeksBefore,
  },
};

/** On the way from a baseline, with the year before, an unfinished week, and the least-squares line to the end. */
export const GlidePath: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Leads a week"
      kind="level"
      baseline="40"
      target="78"
      period="2026-01-05/2026-08-02"
      as-of="2026-06-17"
      compare="year"
      series=${weeks}
      previous-series=${weeksBefore}
    ></kpi-trend>
  `,
};

/** The target of a total is shared out to its buckets, so the pace is told by the week. */
export const Total: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Leads"
      kind="total"
      target="1600"
      period="2026-01-05/2026-08-02"
      as-of="2026-06-17"
      series=${weeks}
    ></kpi-trend>
  `,
};

/** A seasonal plan makes steps of the target. */
export const Seasonal: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Revenue"
      kind="total"
      currency="EUR"
      target="1200000"
      period="2026"
      as-of="2026-10-15"
      weights='[{"days": 181, "w": 4}, {"days": 184, "w": 6}]'
      series=${monthly(2026, [90_000, 85_000, 110_000, 95_000, 92_000, 99_000, 101_000, 88_000, 120_000, 61_000])}
    ></kpi-trend>
  `,
};

/** A target that was raised twice. */
export const TargetSteps: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Leads a week"
      series=${weeks}
      target-series='[["2026-01-01", 30], ["2026-03-02", 40], ["2026-05-04", 55]]'
    ></kpi-trend>
  `,
};

/** A range is a band; days without a value are gaps, and a day between two gaps is a dot. */
export const BandWithGaps: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Open rate"
      unit="percent"
      target="0.4/0.6"
      period="2026-Q4"
      as-of="2026-11-15"
      series=${every(
        1,
        '2026-10-01',
        Array.from({ length: 46 }, (_, i) =>
          [12, 30, 32].includes(i) ? null : Math.round(1000 * (0.45 + Math.sin(i / 5) / 8)) / 1000,
        ),
      )}
    ></kpi-trend>
  `,
};

/** Smaller is better in a rank, so its axis has the best at the top, and says so. */
export const Rank: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Position of “running shoes”"
      unit="score"
      kind="rate"
      better="lower"
      target="3"
      baseline="14"
      series=${every(7, '2026-08-03', [14, 12, 13, 11, 9, 9, 8, 7, 7, 6])}
    ></kpi-trend>
  `,
};

/** A cap: what is left of it is told by the day. */
export const Cap: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Spend"
      kind="total"
      better="lower"
      currency="EUR"
      target="30000"
      period="2026-11"
      as-of="2026-11-15"
      series=${every(1, '2026-11-01', [1044, 1180, 1152, 1106, 998, 1358, 1102, 929, 1080, 1071, 1235, 1362, 1124, 990, 1042])}
    ></kpi-trend>
  `,
};

/** The range is over: every bucket is final, and the goal reached or missed. */
export const Over: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Trials"
      kind="total"
      target="300"
      period="2026-Q3"
      as-of="2026-09-30"
      series='[["2026-07", 90], ["2026-08", 105], ["2026-09", 120]]'
      previous-series='[["2026-04", 80], ["2026-05", 95], ["2026-06", 90]]'
    ></kpi-trend>
  `,
};

export const Stretch: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Newsletter subscribers"
      kind="level"
      baseline="10000"
      target="12000"
      stretch="13000"
      period="2026"
      as-of="2026-06-30"
      series=${monthly(2026, [10_050, 10_120, 10_300, 10_500, 10_900, 11_100])}
    ></kpi-trend>
  `,
};

/** Hours are read off the clock of the data's zone, whatever the reader's is. */
export const Hours: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Sessions an hour"
      time-zone="Europe/Oslo"
      series=${JSON.stringify(wave(48, 60, 40, 4).map((value, i) => [new Date(Date.UTC(2026, 10, 1, i)).toISOString(), value]))}
    ></kpi-trend>
  `,
};

/** The axis begins at zero unless that would flatten the line; then there is no area, which would lie. */
export const SmallSwing: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Inbox placement"
      unit="percent"
      target="94%"
      series=${every(1, '2026-11-01', [0.93, 0.9328, 0.9312, 0.9306, 0.935, 0.9308, 0.9352, 0.9397, 0.9346, 0.933])}
    ></kpi-trend>
  `,
};

export const BelowZero: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Net new customers"
      kind="rate"
      target="10"
      series=${every(7, '2026-08-03', [12, 8, 3, -4, -9, -2, 5, 11, 14, 9])}
    ></kpi-trend>
  `,
};

export const OnePoint: StoryObj = {
  render: () => html`<kpi-trend label="Demo requests" target="20" series='[["2026-11-02", 12]]'></kpi-trend>`,
};

/** Drawn by the pixel column, with every peak. */
export const TenThousandDays: StoryObj = {
  render: () => html`
    <kpi-trend
      label="Page views"
      .series=${JSON.parse(every(1, '1999-01-01', wave(10_000, 500, 300, 600)))}
    ></kpi-trend>
  `,
};

const table = html`
  <table>
    <tr>
      <th>t</th>
      <th>value</th>
    </tr>
    <tr>
      <td>2026-11-01</td>
      <td>72</td>
    </tr>
    <tr>
      <td>2026-11-02</td>
      <td>78</td>
    </tr>
    <tr>
      <td>2026-11-03</td>
      <td>81</td>
    </tr>
  </table>
`;

export const Table: StoryObj = {
  render: () => html` <kpi-trend label="Orders" kind="rate" target="75"> ${table} </kpi-trend> `,
};

/** Everything at once, in Arabic digits and from right to left. */
export const RightToLeft: StoryObj = {
  render: () => html`
    <div dir="rtl" lang="ar-EG">
      <kpi-trend
        label="العملاء المحتملون"
        kind="level"
        baseline="40"
        target="78"
        period="2026-01-05/2026-08-02"
        as-of="2026-06-17"
        compare="year"
        series=${weeks}
        previous-series=${weeksBefore}
      ></kpi-trend>
    </div>
  `,
};

export const Norwegian: StoryObj = {
  render: () => html`
    <kpi-trend
      lang="nb"
      label="Omsetning"
      kind="total"
      currency="NOK"
      target="1200000"
      period="2026"
      as-of="2026-06-30"
      series=${monthly(2026, [90_000, 85_000, 110_000, 95_000, 92_000, 99_000])}
    ></kpi-trend>
  `,
};

export const Narrow: StoryObj = {
  parameters: { width: 160 },
  render: () => html`
    <kpi-trend
      label="Leads a week"
      kind="level"
      baseline="40"
      target="78"
      period="2026-01-05/2026-08-02"
      as-of="2026-06-17"
      compare="year"
      series=${weeks}
      previous-series=${weeksBefore}
    ></kpi-trend>
  `,
};

/** Text at twice its size is laid out anew, never scaled down. */
export const LargeText: StoryObj = {
  parameters: { least: 320 },
  render: () => html`
    <div style="font-size: 200%">
      <kpi-trend label="Leads" kind="rate" target="60" series=${weeks}></kpi-trend>
    </div>
  `,
};

export const Loading: StoryObj = {
  render: () => html`<kpi-trend metric="leads" label="Leads a week" .provider=${never}></kpi-trend>`,
};

export const Fed: StoryObj = {
  render: () => html`
    <kpi-trend
      metric="leads"
      .provider=${answering({
        label: 'Leads a week',
        kind: 'rate',
        target: 50,
        series: leads
          .slice(0, 10)
          .map((value, i) => [new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString().slice(0, 10), value]),
        notices: ['One day of week 3 is missing in the source.'],
      })}
    ></kpi-trend>
  `,
};

/** No provider anywhere: nobody was asked. */
export const Idle: StoryObj = {
  render: () => html`<kpi-trend metric="leads" label="Leads a week"></kpi-trend>`,
};

export const Empty: StoryObj = {
  render: () => html`<kpi-trend label="Leads a week" target="60"></kpi-trend>`,
};

export const OnlyGaps: StoryObj = {
  render: () => html`
    <kpi-trend label="Leads a week" target="60" series='[["2026-11-02", null], ["2026-11-09", null]]'></kpi-trend>
  `,
};

export const Invalid: StoryObj = {
  parameters: { console: ['series="oops": expected points'] },
  render: () => html`<kpi-trend label="Leads a week" series="oops"></kpi-trend>`,
};

/** A value that is none is a gap, and the author is told. */
export const OneBadPoint: StoryObj = {
  parameters: { console: ['series="1: \\"n/a\\"": expected points'] },
  render: () => html`
    <kpi-trend label="Leads a week" series='[["2026-11-02", 5], ["2026-11-09", "n/a"], ["2026-11-16", 7]]'></kpi-trend>
  `,
};

export const Failed: StoryObj = {
  parameters: { console: ['The source failed: unavailable.'] },
  render: () => html`<kpi-trend metric="leads" label="Leads a week" .provider=${refusing(503)}></kpi-trend>`,
};

export const OwnColours: StoryObj = {
  render: () => html`
    <div style="--kpi-accent: rebeccapurple">
      <kpi-trend label="Leads" kind="rate" target="60" series=${weeks}></kpi-trend>
    </div>
  `,
};
