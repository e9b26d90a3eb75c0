import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { KpiResult, KpiStage } from '../src/index.js';
import '../src/compare/elements.js';
import { answering, never, refusing } from './figures.js';

const meta: Meta = { title: 'kpi-funnel', component: 'kpi-funnel', parameters: { width: 720 } };
export default meta;

const stage = (label: string, value: number | null, more: Partial<KpiStage> = {}): KpiStage => ({
  label,
  value,
  ...more,
});
const shop = [
  stage('Visits', 12000),
  stage('Product viewed', 9360),
  stage('Basket', 2340, { stepTarget: 0.28 }),
  stage('Purchase', 1560),
];
const funnel = (result: KpiResult, scale?: 'previous'): TemplateResult =>
  html`<kpi-funnel .data=${result} .scale=${scale}></kpi-funnel>`;
const visit = { label: 'From visit to purchase', periodLabel: 'one year', partial: false };

/** Every attribute can be tried below. */
export const Playground: StoryObj = {
  args: {
    label: 'From visit to purchase',
    period: '2026-10',
    'as-of': '2026-10-31',
    stages: JSON.stringify(shop),
  },
};

/** All bars stand on one scale; the line behind the third is where it would end at its target. */
export const Ready: StoryObj = { render: () => funnel({ ...visit, stages: shop }) };

/** As attributes alone. */
export const FromAttributes: StoryObj = {
  render: () => html`
    <kpi-funnel
      label="From visit to lead"
      period="2026-10"
      as-of="2026-10-31"
      currency="EUR"
      spend="9600"
      stages='[{"label": "Visits", "value": 12000}, {"label": "Leads", "value": 300}]'
    ></kpi-funnel>
  `,
};

const table = html`
  <table>
    <tr>
      <th>label</th>
      <th>value</th>
      <th>stepTarget</th>
    </tr>
    <tr>
      <td>Visits</td>
      <td>12000</td>
    </tr>
    <tr>
      <td>Basket</td>
      <td data-value="2340">2,340</td>
      <td>25%</td>
    </tr>
    <tr>
      <td>Purchase</td>
      <td data-value="1560">1,560</td>
      <td>60%</td>
    </tr>
  </table>
`;

/** As a table, which is there before the script and without it. */
export const FromTable: StoryObj = {
  render: () => html`
    <kpi-funnel label="From visit to purchase" period="2026-10" as-of="2026-10-31"> ${table} </kpi-funnel>
  `,
};

/** The verdict on the funnel is that on its last stage. */
export const OnTrack: StoryObj = {
  render: () =>
    funnel({
      label: 'Trial to customer',
      period: '2026-11',
      asOf: '2026-11-15',
      stages: [stage('Trials', 840), stage('Activated', 610), stage('Customers', 171, { target: 320 })],
    }),
};

/** Every step has a rate to reach, and a verdict of its own. */
export const StepTargets: StoryObj = {
  render: () =>
    funnel({
      label: 'Lead to customer',
      period: '2026-10',
      asOf: '2026-10-31',
      stages: [
        stage('Visits', 48200),
        stage('Leads', 1210, { stepTarget: 0.024 }),
        stage('Marketing-qualified', 380, { stepTarget: 0.35 }),
        stage('Sales-qualified', 190, { stepTarget: 0.5 }),
        stage('Customers', 41, { stepTarget: 0.25 }),
      ],
    }),
};

/** Where the period is not over, a step is at risk rather than missed. */
export const Unfinished: StoryObj = {
  render: () =>
    funnel({
      label: 'From visit to purchase',
      period: '2026-11',
      asOf: '2026-11-15',
      stages: [
        stage('Visits', 5100),
        stage('Basket', 1180, { stepTarget: 0.25 }),
        stage('Purchase', 702, { stepTarget: 0.7, target: 1800 }),
      ],
    }),
};

/** Too early, or too few: there is a reason, and no verdict. */
export const Pending: StoryObj = {
  render: () =>
    funnel({
      label: 'Webinar',
      period: '2026-11',
      asOf: '2026-11-20',
      stages: [
        stage('Invited', 300),
        stage('Registered', 60, { stepTarget: 0.25 }),
        stage('Attended', 22, { stepTarget: 0.5 }),
      ],
    }),
};

/** The target is beyond the largest stage: marked at the end, printed as it is. */
export const TargetBeyond: StoryObj = {
  render: () =>
    funnel({
      label: 'Downloads',
      period: '2026-11',
      asOf: '2026-11-15',
      stages: [stage('Visits', 900, { target: 4000 }), stage('Downloads', 380, { target: 600 })],
    }),
};

/** The period before is the pale bar; arrows are directions, tones say what is good. */
export const Previous: StoryObj = {
  render: () =>
    funnel({
      label: 'From visit to purchase',
      period: '2026-11',
      asOf: '2026-11-15',
      stages: [
        stage('Visits', 6000, { previous: 5600 }),
        stage('Product viewed', 4680, { previous: 4750 }),
        stage('Basket', 1170, { previous: 1050, stepTarget: 0.28 }),
        stage('Purchase', 780, { previous: 780, target: 1500 }),
      ],
    }),
};

/** Months of other lengths are no fair comparison when one of them is not over. */
export const NotComparable: StoryObj = {
  render: () =>
    funnel({
      label: 'From visit to purchase',
      period: '2026-11',
      asOf: '2026-11-15',
      previousPeriod: '2026-10',
      stages: [stage('Visits', 6000, { previous: 11900 }), stage('Purchase', 780, { previous: 1500 })],
    }),
};

/** What every stage costs when all spend is divided by it. */
export const Spend: StoryObj = {
  render: () =>
    funnel({
      label: 'Autumn campaign',
      period: '2026-10',
      asOf: '2026-10-31',
      currency: 'EUR',
      spend: 124800,
      stages: [...shop.slice(0, 3), stage('Purchase', 1560, { previous: 1420, target: 1500 })],
    }),
};

/** Money at every stage. */
export const Pipeline: StoryObj = {
  render: () =>
    funnel({
      label: 'Sales pipeline',
      period: '2026-Q3',
      asOf: '2026-09-30',
      currency: 'EUR',
      stages: [stage('Offered', 1840000), stage('Negotiated', 920000), stage('Won', 310500, { stepTarget: 0.3 })],
    }),
};

/**
 * New visitors of a real shop (online shoppers' intention, one year): more sessions end with a purchase than see a page
 * that had led to one.
 */
export const GrowingFunnel: StoryObj = {
  render: () =>
    funnel({
      label: 'New visitors',
      periodLabel: 'one year',
      stages: [
        stage('Sessions', 1694),
        stage('Product viewed', 1687),
        stage('Page with a value', 381),
        stage('Purchase', 422),
      ],
    }),
};

/** Zero is a count, and nothing can be divided by it. */
export const EmptyStage: StoryObj = {
  render: () =>
    funnel({
      label: 'Newsletter campaign',
      period: '2026-10',
      asOf: '2026-10-31',
      currency: 'EUR',
      spend: 480,
      stages: [stage('Delivered', 5200), stage('Opened', 1710), stage('Clicked', 0), stage('Ordered', 0)],
    }),
};

/** What follows on an empty stage. */
export const AfterEmptyStage: StoryObj = {
  render: () =>
    funnel(
      { label: 'Offline sales', stages: [stage('Visits', 800), stage('Leads', 0), stage('Customers', 12)] },
      'previous',
    ),
};

/** A stage without data is bridged, and never guessed. */
export const MissingStage: StoryObj = {
  render: () =>
    funnel({
      ...visit,
      stages: [stage('Visits', 12000), stage('Product viewed', null), stage('Basket', 2340), stage('Purchase', 1560)],
    }),
};

/** Each bar is drawn within the one before, for chains that fall a thousandfold. */
export const ScalePrevious: StoryObj = {
  render: () =>
    funnel(
      {
        label: 'Display advertising',
        period: '2026-10',
        asOf: '2026-10-31',
        currency: 'EUR',
        spend: 24000,
        stages: [
          stage('Impressions', 12000000, { previous: 11000000 }),
          stage('Clicks', 120000, { stepTarget: 0.012, previous: 99000 }),
          stage('Visits', 96400, { id: 'visits', previous: 81000 }),
          stage('Leads', 910, { previous: 900 }),
          stage('Trials', 955, { previous: 870 }),
          stage('Customers', 96, { stepTarget: 0.1, previous: 101 }),
        ],
      },
      'previous',
    ),
};

/** The same chain on one scale: honest, and of little use. */
export const ScaleFirst: StoryObj = {
  render: () =>
    funnel({
      label: 'Display advertising',
      period: '2026-10',
      asOf: '2026-10-31',
      stages: [stage('Impressions', 12000000), stage('Clicks', 120000), stage('Leads', 910), stage('Customers', 96)],
    }),
};

/** Shares are of the stage that is named; those before it have none. */
export const Reference: StoryObj = {
  render: () =>
    funnel({
      label: 'Search campaign',
      period: '2026-10',
      asOf: '2026-10-31',
      reference: 'leads',
      stages: [stage('Impressions', 90000), stage('Leads', 1200, { id: 'leads' }), stage('Customers', 96)],
    }),
};

const organic = {
  label: 'Organic',
  stages: [stage('Visits', 8000), stage('Leads', 900, { stepTarget: 0.1 }), stage('Customers', 90)],
};
const paid = {
  label: 'Paid',
  spend: 9600,
  stages: [stage('Visits', 4000), stage('Leads', 300, { stepTarget: 0.08 }), stage('Customers', 60)],
};
const email = {
  label: 'Email',
  spend: 700,
  stages: [stage('Visits', 1500), stage('Leads', 240, { stepTarget: 0.15 }), stage('Customers', 42)],
};
const partners = {
  label: 'Partners',
  stages: [stage('Visits', 600), stage('Leads', 95), stage('Customers', 31)],
};
const inbound = { label: 'Visit to customer', period: '2026-10', asOf: '2026-10-31', currency: 'EUR' };

/** Segments side by side with targets of their own, all on one scale; the total is pooled from their counts. */
export const TwoSegments: StoryObj = {
  parameters: { width: 960 },
  render: () => funnel({ ...inbound, segments: [{ ...organic, spend: 0 }, paid] }),
};

export const ThreeSegments: StoryObj = {
  parameters: { width: 1200 },
  render: () => funnel({ ...inbound, segments: [organic, paid, email] }),
};

export const FourSegments: StoryObj = {
  parameters: { width: 1200 },
  render: () => funnel({ ...inbound, segments: [organic, paid, email, partners] }),
};

/** What chance alone could have made different is not called a difference; visitors chose their segment, so no cause is claimed. */
export const Significance: StoryObj = {
  parameters: { width: 960 },
  render: () => html`<kpi-funnel significance .data=${{ ...inbound, segments: [organic, paid] }}></kpi-funnel>`,
};

/** With three segments each is compared with the first, and all of it is corrected together; the last steps have too few. */
export const SignificanceOfThree: StoryObj = {
  parameters: { width: 1200 },
  render: () =>
    html`<kpi-funnel
      significance
      min-sample="250"
      .data=${{ ...inbound, segments: [organic, paid, email] }}
    ></kpi-funnel>`,
};

/** Two forms, dealt at random. */
export const SignificanceOfTest: StoryObj = {
  parameters: { width: 960 },
  render: () => html`
    <kpi-funnel
      label="Two forms"
      period="2026-10"
      as-of="2026-10-31"
      significance='{"design": "controlled", "split": [1, 1]}'
      segments='[
        {"label": "Long form", "stages": [{"label": "Visits", "value": 4000}, {"label": "Leads", "value": 200}]},
        {"label": "Short form", "stages": [{"label": "Visits", "value": 4100}, {"label": "Leads", "value": 268}]}
      ]'
    ></kpi-funnel>
  `,
};

/** Where a segment lacks a stage, so does the total. */
export const SegmentWithoutStage: StoryObj = {
  parameters: { width: 960 },
  render: () =>
    funnel({
      label: 'Visit to customer',
      segments: [
        { label: 'Web', stages: [stage('Visits', 800, { id: 'v' }), stage('Customers', 20, { id: 'c' })] },
        {
          label: 'Shop',
          stages: [
            stage('Visits', 300, { id: 'v' }),
            stage('Advice', 120, { id: 'a' }),
            stage('Customers', 90, { id: 'c' }),
          ],
        },
      ],
    }),
};

/** As many stages as there can be. */
export const FiftyStages: StoryObj = {
  render: () =>
    funnel({
      label: 'A course of fifty lessons',
      stages: Array.from({ length: 50 }, (_, i) => stage(`Lesson ${i + 1}`, Math.round(9000 * 0.93 ** i))),
    }),
};

export const OneStage: StoryObj = { render: () => funnel({ label: 'Visits', stages: [stage('Visits', 12000)] }) };

/** More than fifty are cut, and it is said. */
export const TooManyStages: StoryObj = {
  parameters: { console: ['stages="51 entries": expected a shorter list'] },
  render: () => funnel({ stages: Array.from({ length: 51 }, (_, i) => stage(`Step ${i + 1}`, 51 - i)) }),
};

export const SameLabels: StoryObj = {
  render: () => funnel({ label: 'Form', stages: [stage('Form', 100), stage('Form', 40), { value: 12 }] }),
};

export const Loading: StoryObj = {
  render: () => html`<kpi-funnel metric="shop" label="From visit to purchase" .provider=${never}></kpi-funnel>`,
};

export const Failed: StoryObj = {
  parameters: { console: ['The source failed'] },
  render: () => html`<kpi-funnel metric="shop" label="From visit to purchase" .provider=${refusing(503)}></kpi-funnel>`,
};

/** Its figures are old: a newer answer could not be had. */
export const Stale: StoryObj = {
  parameters: { console: ['The source failed'] },
  render: () => {
    let asked = 0;
    const once = (): KpiResult => {
      if (asked++) throw Object.assign(new Error('refused'), { status: 503 });
      return { ...visit, stages: shop };
    };
    const made = document.createElement('kpi-funnel');
    made.metric = 'shop';
    made.provider = once;
    made.addEventListener('kpi-load', () => queueMicrotask(() => (made.period = '2026-10')), { once: true });
    return html`${made}`;
  },
};

export const Empty: StoryObj = {
  render: () =>
    html`<kpi-funnel metric="shop" label="From visit to purchase" .provider=${answering({ stages: [] })}></kpi-funnel>`,
};

/** The stages are known, and none has a figure. */
export const NoFigures: StoryObj = {
  render: () => funnel({ ...visit, stages: shop.map(({ label }) => stage(label!, null)) }),
};

export const Invalid: StoryObj = {
  parameters: { console: ['stages="lots": expected a list in JSON'] },
  render: () => html`<kpi-funnel label="From visit to purchase" stages="lots"></kpi-funnel>`,
};

/** One bad figure; the others are shown. */
export const InvalidStage: StoryObj = {
  parameters: { console: ['stages[1].value=-5: expected a number of 0 or more'] },
  render: () => funnel({ ...visit, stages: [stage('Visits', 12000), stage('Basket', -5), stage('Purchase', 1560)] }),
};

/** A scale that there is not is the first. */
export const InvalidScale: StoryObj = {
  parameters: { console: ['scale="log": expected first or previous.'] },
  render: () => html`<kpi-funnel scale="log" .data=${{ ...visit, stages: shop }}></kpi-funnel>`,
};

export const HostileLabels: StoryObj = {
  render: () =>
    funnel({ label: '<img src=x onerror=alert(1)>', stages: [stage('<b>Visits</b>', 12), stage('${alert(1)}', 3)] }),
};

export const LongLabels: StoryObj = {
  render: () =>
    funnel({
      label: 'Marketing-qualified leads from the autumn campaign in Germany, Austria and Switzerland',
      stages: [
        stage('Visits to any landing page of the autumn campaign', 12000),
        stage('Contacts that were identified by a form, a download or a call', 1220, { stepTarget: 0.12 }),
        stage('Contacts that meet the rule that marketing and sales have agreed upon', 310, { previous: 290 }),
      ],
    }),
};

export const LargeFigures: StoryObj = {
  render: () =>
    funnel({
      label: 'Video advertising',
      stages: [stage('Impressions', 1248391204, { previous: 1100000000 }), stage('Views', 412000371)],
    }),
};

const full: KpiResult = {
  label: 'From visit to purchase',
  period: '2026-11',
  asOf: '2026-11-15',
  currency: 'EUR',
  spend: 62400,
  stages: [
    stage('Visits', 6000, { previous: 5600 }),
    stage('Product viewed', 4680, { previous: 4750 }),
    stage('Basket', 1170, { previous: 1050, stepTarget: 0.28 }),
    stage('Purchase', 780, { previous: 750, target: 1500 }),
  ],
};

export const Narrow: StoryObj = { parameters: { width: 160 }, render: () => funnel(full) };

export const Medium: StoryObj = { parameters: { width: 320 }, render: () => funnel(full) };

export const Wide: StoryObj = { parameters: { width: 1200 }, render: () => funnel(full) };

/** Follows the page's `color-scheme`. */
export const Dark: StoryObj = {
  render: () => html`<div style="color-scheme: dark; padding: 1rem; background: #0c0e12">${funnel(full)}</div>`,
};

/** Bars grow from the right. */
export const RightToLeft: StoryObj = {
  render: () =>
    html`<div dir="rtl" lang="ar">
      ${funnel({
        label: 'من الزيارة إلى الشراء',
        period: '2026-10',
        asOf: '2026-10-31',
        stages: [
          stage('الزيارات', 12000, { previous: 11000 }),
          stage('السلة', 2340, { stepTarget: 0.28, previous: 2500 }),
          stage('الشراء', 1560, { previous: 1400 }),
        ],
      })}
    </div>`,
};

export const Norwegian: StoryObj = {
  render: () => html`<div lang="nb">${funnel(full)}</div>`,
};
