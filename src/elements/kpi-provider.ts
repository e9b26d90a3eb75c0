import { ContextConsumer, ContextProvider } from '@lit/context';
import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { KpiErrorEvent, KpiSummaryEvent } from '../base/events.js';
import { kpiSummary, type KpiSummary, type Report, summaryOf } from '../base/summary.js';
import { duration } from '../data/duration.js';
import { KpiError } from '../data/error.js';
import { reload } from '../data/feed.js';
import { kpiProvider, type KpiProviderLike, type KpiQuery } from '../data/provider.js';
import { type Scope, scoped } from '../data/scope.js';
import { sseProvider } from '../data/sse.js';
import { urlProvider } from '../data/url.js';
import { flag, fromText, own, shown } from '../model/fields.js';
import type { Problem, Status } from '../model/kpi.js';

/**
 * Where the figures come from, for all elements inside it.
 *
 * Elements ask for their `metric` through the context key `kpi-provider`. One without `src` and `provider` hands on what
 * the provider around it gives. Period, comparison, zone and segment are asked for by everything inside that does not
 * name its own: one control of the page changes them all.
 *
 * @tag kpi-provider
 * @slot - The elements that are served, and whatever stands between them.
 * @fires {KpiSummaryEvent} kpi-summary - The statuses inside are others than before.
 * @fires {KpiLoadEvent} kpi-load - Figures have arrived at an element inside, the target of the event.
 * @fires {KpiErrorEvent} kpi-error - Figures could not be had by an element inside, or an attribute is not as it should be.
 */
export class KpiProviderElement extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;

  static override properties: PropertyDeclarations = {
    ...{ src: {}, live: {}, refresh: {}, period: {}, compare: {}, segment: {} },
    allowOrigin: { attribute: 'allow-origin' },
    timeZone: { attribute: 'time-zone' },
    provider: { attribute: false },
  };

  /**
   * Where to ask: a file (`….json`) with results by metric id, or an address that is asked by query parameters,
   * `?metric=leads&period=month`, and answers with one result.
   */
  declare src?: string;
  /** Whether `src` is a stream of Server-Sent Events, each of them results by metric id. */
  declare live?: boolean | string;
  /** How often figures are asked for again while somebody sees the page: `60s`, `5m`. */
  declare refresh?: string;
  /** The period that is asked for: `2026-11`, `2026-Q4`, `month`, `7d`. */
  declare period?: string;
  /** What to compare with: `previous`, `year`, `none`, or a period. */
  declare compare?: string;
  /** IANA zone in which days begin. */
  declare timeZone?: string;
  /** Which part of all cases is asked for, as JSON: `{"channel": "paid"}`. */
  declare segment?: string | KpiQuery['segment'];
  /** Origins besides the page's own that `src` may lead to, divided by spaces. They get no cookies. */
  declare allowOrigin?: string;
  /** A provider, or its `fetch` function. Wins over `src`. */
  declare provider?: KpiProviderLike;

  #own: KpiProviderLike | undefined;
  readonly #given = new ContextProvider(this, { context: kpiProvider, initialValue: undefined });
  readonly #around = new ContextConsumer(this, { context: kpiProvider, subscribe: true });
  readonly #statuses = new Map<Element, Status>();
  readonly #outer = new ContextConsumer(this, {
    context: kpiSummary,
    subscribe: true,
    callback: (outer) => this.#statuses.forEach((status, element) => outer?.(element, status)),
  });
  #told = JSON.stringify(summaryOf([]));
  #inner: KpiProviderLike | undefined;
  #scope?: string;
  readonly #said = new Set<string>();

  constructor() {
    super();
    const report: Report = (element, status) => {
      if (status) this.#statuses.set(element, status);
      else this.#statuses.delete(element);
      this.#outer.value?.(element, status);
      this.requestUpdate();
    };
    new ContextProvider(this, { context: kpiSummary, initialValue: report });
  }

  /** How many elements inside have each status; those without a status are not counted. */
  get summary(): KpiSummary {
    return summaryOf(this.#statuses.values());
  }

  /** Asks again for all figures inside, those of providers inside too. */
  reload(): void {
    const all = [this, ...this.querySelectorAll(this.localName)];
    for (const provider of new Set(all.map((each) => (#given in each ? each.#given.value : null))))
      if (provider) reload(provider);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#statuses.forEach((_status, element) => this.#outer.value?.(element, null));
    // The consumers would keep what this one was moved away from.
    this.#around.value = this.#outer.value = undefined;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { src, live, allowOrigin, baseURI: base } = this;
    if (changed.has('src') || changed.has('live') || changed.has('allowOrigin')) {
      const make = flag(live ?? false, () => null, 0) ? sseProvider : urlProvider;
      this.#own = src ? make(src, { base, allowOrigin }) : undefined;
    }
    const provider = this.provider ?? this.#own ?? this.#around.value;
    const { refresh, period, compare, timeZone, segment } = this;
    const scope = JSON.stringify([refresh, period, compare, timeZone, segment]);
    if (provider === this.#inner && scope === this.#scope) return;
    this.#inner = provider;
    this.#scope = scope;
    this.#given.setValue(provider && this.#scoped(provider));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    const { summary } = this;
    const told = JSON.stringify(summary);
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new KpiSummaryEvent(summary));
  }

  #scoped(provider: KpiProviderLike): KpiProviderLike {
    const { period, compare, timeZone } = this;
    const segment = fromText(this.segment || undefined);
    const refresh = this.refresh || undefined;
    if (refresh && !duration(refresh)) this.#warn('refresh', refresh, 'a time such as 60s or 5m');
    if (segment !== undefined && (typeof segment !== 'object' || segment === null || Array.isArray(segment))) {
      const error = this.#warn('segment', this.segment, 'an object such as {"channel": "paid"}');
      return () => Promise.reject(error);
    }
    const scope = { refresh, period, compare, timeZone, segment };
    if (own(provider, 'isFixed') && (period || compare || timeZone || segment))
      this.#warn('src', this.src, 'an address that can be asked: a file has one answer');
    return Object.values(scope).some(Boolean) ? scoped(provider, scope as Scope) : provider;
  }

  /** Tells the author once what is wrong. */
  #warn(field: string, value: unknown, expected: string): KpiError {
    const problem: Problem = { field, value: shown(value), expected, kept: true };
    const text = `<kpi-provider> ${field}=${problem.value}: expected ${expected}.`;
    if (!this.#said.has(text)) {
      this.#said.add(text);
      console.warn(text, this);
      this.dispatchEvent(new KpiErrorEvent('invalid-data', [problem]));
    }
    return new KpiError('unsupported', text);
  }
}
