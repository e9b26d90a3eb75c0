/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { KpiProviderElement, KpiQuery, KpiResult, KpiSummaryEvent } from '../src/index.js';
import { answering, never, refusing } from './figures.js';
import file from './kpis.json?url&no-inline';

const meta: Meta = { title: 'kpi-provider', component: 'kpi-provider', parameters: { width: 960 } };
export default meta;

const grid = (content: unknown): TemplateResult => html`
  <div style="display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem">${content}</div>
`;

const three = grid(html`
  <kpi-card metric="sessions"></kpi-card>
  <kpi-card metric="conversion-rate"></kpi-card>
  <goal-gauge metric="revenue"></goal-gauge>
`);

/** One JSON file with results by metric id. It is fetched once for all elements inside. */
export const File: StoryObj = {
  render: () => html`<kpi-provider src=${file}>${three}</kpi-provider>`,
};

/** A function of the page's own: it is asked for a metric, and answers with a result or a promise of one. */
export const Function: StoryObj = {
  render: () => html`
    <kpi-provider
      .provider=${({ metric }: KpiQuery): KpiResult => ({
        label: metric,
        kind: 'total',
        value: 540,
        target: 1200,
        period: '2026-Q4',
        asOf: '2026-11-15',
      })}
    >
      ${grid(html`<kpi-card metric="Leads"></kpi-card><goal-gauge metric="Demo requests"></goal-gauge>`)}
    </kpi-provider>
  `,
};

/** The figure comes from the source, the target from the tag. */
export const TargetOnTheTag: StoryObj = {
  render: () => html`
    <kpi-provider src=${file}>${grid(html`<kpi-card metric="sessions" target="15000"></kpi-card>`)}</kpi-provider>
  `,
};

/** The nearest provider answers. */
export const Nested: StoryObj = {
  render: () => html`
    <kpi-provider src=${file}>
      ${grid(html`
        <kpi-card metric="sessions"></kpi-card>
        <kpi-provider .provider=${answering({ label: 'Sessions from search', kind: 'total', value: 4120 })}>
          <kpi-card metric="sessions"></kpi-card>
        </kpi-provider>
      `)}
    </kpi-provider>
  `,
};

/** A page can answer without `<kpi-provider>`: the context key is a plain string. */
export const WithoutTag: StoryObj = {
  render: () => html`
    <div
      @context-request=${(event: Event & { context?: unknown; callback?: (provider: unknown) => void }) => {
        if (event.context !== 'kpi-provider') return;
        event.stopPropagation();
        event.callback?.(() => ({ label: 'Leads', value: 540, target: 1200 }));
      }}
    >
      ${grid(html`<kpi-card metric="leads"></kpi-card>`)}
    </div>
  `,
};

const monthly: Record<string, KpiResult> = {
  '2026-10': { value: 498, previous: 471, target: 500 },
  '2026-11': { value: 262, previous: 240, target: 500, asOf: '2026-11-15' },
};

/** One control of the page changes everything inside: elements without a period of their own ask for the provider's, and say so. */
export const PeriodForAll: StoryObj = {
  render: () => html`
    <label>
      Period
      <select
        @change=${({ target }: Event) => {
          const { value, form, parentElement } = target as HTMLSelectElement;
          ((form ?? parentElement!).nextElementSibling as KpiProviderElement).period = value;
        }}
      >
        <option value="2026-11">November</option>
        <option value="2026-10">October</option>
      </select>
    </label>
    <kpi-provider
      period="2026-11"
      .provider=${({ metric, period = '' }: KpiQuery): KpiResult => ({ label: metric, kind: 'total', ...monthly[period] })}
    >
      ${grid(html`<kpi-card metric="Leads"></kpi-card><goal-gauge metric="Leads"></goal-gauge>`)}
    </kpi-provider>
  `,
};

/** A provider may push: whatever comes, a frame is drawn once. */
export const Pushed: StoryObj = {
  render: () => html`
    <kpi-provider
      .provider=${{
        subscribe(_query: KpiQuery, push: (update: KpiResult) => void) {
          for (let value = 1; value <= 540; value++) push({ label: 'Leads', kind: 'total', value, target: 1200 });
        },
      }}
    >
      ${grid(html`<kpi-card metric="leads"></kpi-card>`)}
    </kpi-provider>
  `,
};

/** The figure that was there stays, and says of when it is. */
export const NotUpToDate: StoryObj = {
  parameters: { console: ['The source failed: unavailable.'] },
  render: () => {
    let asked = 0;
    const once = (): KpiResult => {
      if (asked++) throw Object.assign(new Error('refused'), { status: 503 });
      return { label: 'Leads', kind: 'total', value: 540, target: 1200, updatedAt: '2026-11-15T06:00:00Z' };
    };
    return html`
      <kpi-provider
        .provider=${once}
        @kpi-load=${({ currentTarget }: Event) => queueMicrotask(() => (currentTarget as KpiProviderElement).reload())}
      >
        ${grid(html`<kpi-card metric="leads"></kpi-card>`)}
      </kpi-provider>
    `;
  },
};

/** A provider knows how the elements inside it stand. */
export const SummedUp: StoryObj = {
  render: () => html`
    <kpi-provider
      @kpi-summary=${({ detail, currentTarget }: KpiSummaryEvent) => {
        const told = Object.entries(detail).flatMap(([status, count]) => (count > 0 ? `${count} ${status}` : []));
        (currentTarget as Element).querySelector('output')!.textContent = told.join(', ');
      }}
    >
      <p><output></output></p>
      ${grid(html`
        <kpi-card label="Reply rate" kind="rate" value="97%" target="95%" sample="400"></kpi-card>
        <kpi-card label="Conversion rate" kind="rate" value="2.2%" target="2.5%" sample="4000"></kpi-card>
        <kpi-card label="Cost per lead" kind="rate" value="61" target="50" currency="EUR" better="lower"></kpi-card>
      `)}
    </kpi-provider>
  `,
};

export const Loading: StoryObj = {
  render: () => html`<kpi-provider .provider=${never}>${three}</kpi-provider>`,
};

export const Failed: StoryObj = {
  parameters: { console: ['The source failed'] },
  render: () => html`
    <kpi-provider .provider=${refusing(503)}>${grid(html`<kpi-card metric="leads"></kpi-card>`)}</kpi-provider>
  `,
};

/** A metric that the file does not have. */
export const UnknownMetric: StoryObj = {
  parameters: { console: ['has no metric "bounces".'] },
  render: () => html` <kpi-provider src=${file}>${grid(html`<kpi-card metric="bounces"></kpi-card>`)}</kpi-provider> `,
};

/** Only http and https. */
export const UnsafeAddress: StoryObj = {
  parameters: { console: ['src="javascript:alert(1)": expected an http or https address without a password.'] },
  render: () => html`
    <kpi-provider src="javascript:alert(1)">${grid(html`<kpi-card metric="leads"></kpi-card>`)}</kpi-provider>
  `,
};
