import { ContextConsumer, ContextProvider } from '@lit/context';
import {
  css,
  type CSSResultGroup,
  html,
  isServer,
  type LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { type Circle, kpiCircle, type KpiSummary, summaryOf } from '../base/circle.js';
import { Dressed } from '../base/dressed.js';
import { KpiErrorEvent, type KpiHint, KpiHintsEvent, KpiSummaryEvent } from '../base/events.js';
import { languageTag } from '../base/language.js';
import { lost } from '../base/lost.js';
import { warnOnce } from '../base/warn.js';
import { pageClock } from '../data/clock.js';
import { duration } from '../data/duration.js';
import { KpiError } from '../data/error.js';
import { reload } from '../data/feed.js';
import { kpiProvider, type KpiProviderLike, type KpiQuery } from '../data/provider.js';
import { type Scope, scoped } from '../data/scope.js';
import { sseProvider } from '../data/sse.js';
import { urlProvider } from '../data/url.js';
import { type Advice, ask, type Shown } from '../format/expert.js';
import { languageOf } from '../format/messages.js';
import { flag, fromText, isEmpty, misfit, own } from '../model/fields.js';
import type { Problem } from '../model/kpi.js';

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
 * @fires {KpiHintsEvent} kpi-hints - What there is to do about the figures inside is something else than before (with `kpi-elements/hints/elements`).
 * @fires {KpiAlertEvent} kpi-alert - A rule about a figure inside was broken, or holds again (with `kpi-elements/goals/elements`).
 * @fires {KpiLoadEvent} kpi-load - Figures have arrived at an element inside, the target of the event.
 * @fires {KpiErrorEvent} kpi-error - Figures could not be had by an element inside, or an attribute is not as it should be.
 * @fires {KpiStatusEvent} kpi-status - The status of an element inside, the target of the event, is another than before.
 * @fires {KpiSelectEvent} kpi-select - A reader has picked a stage or a point of an element inside, the target of the event.
 */
export class KpiProviderElement extends Dressed {
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
    plan: {},
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
  /** The team's goal, as JSON, for everything inside that has none of its own. With `kpi-elements/goals/elements`. */
  declare plan?: string | object;

  #own: KpiProviderLike | undefined;
  readonly #given = new ContextProvider(this, { context: kpiProvider, initialValue: undefined });
  readonly #around = new ContextConsumer(this, { context: kpiProvider, subscribe: true });
  readonly #members = new Map<Element, Shown>();
  readonly #outer = new ContextConsumer(this, {
    context: kpiCircle,
    subscribe: true,
    callback: (outer) => this.#members.forEach((shown, element) => outer?.report(element, shown)),
  });
  #told = JSON.stringify(summaryOf([]));
  #advice: readonly Advice[] = [];
  #hinted = '[]';
  #hintOf = new Map<Element, Advice>();
  #isDue = false;
  #inner: KpiProviderLike | undefined;
  #scope?: string;

  constructor() {
    super();
    if (isServer) this.attachShadow({ mode: 'open' }); // the way by which requests from inside come
    const memory = new Map<string, unknown>();
    const circle: Circle = {
      goal: () => (this.plan ? { plan: this.plan, memory } : this.#outer.value?.goal()),
      report: (element, shown) => {
        if (shown) this.#members.set(element, shown);
        else this.#members.delete(element);
        this.#outer.value?.report(element, shown);
        this.requestUpdate();
      },
      // Who stands further out sees more.
      hintFor: (element) => this.#outer.value?.hintFor(element) ?? this.#hintOf.get(element),
    };
    new ContextProvider(this, { context: kpiCircle, initialValue: circle });
  }

  /** How many elements inside have each status; those without a status are not counted. */
  get summary(): KpiSummary {
    return summaryOf(this.#members.values());
  }

  /** What there is to do about the figures inside, the gravest first. With `kpi-elements/hints/elements`. */
  get hints(): readonly KpiHint[] {
    const language = languageOf(languageTag(this));
    return this.#advice.map(({ tell, about: _about, ...hint }) => ({ ...hint, text: tell(language) }));
  }

  /** Asks again for all figures inside, those of providers inside too. */
  reload(): void {
    const all = [this, ...this.querySelectorAll(this.localName)];
    for (const provider of new Set(all.map((each) => (#given in each ? each.#given.value : null))))
      if (provider) reload(provider);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#members.forEach((_shown, element) => this.#outer.value?.report(element, null));
    // The consumers would keep what this one was moved away from.
    this.#around.value = this.#outer.value = undefined;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { src, live, allowOrigin, baseURI: base } = this;
    this.#warn(lost(this));
    if (changed.has('src') || changed.has('live') || changed.has('allowOrigin')) {
      const make = flag(live ?? false, () => null, 0) ? sseProvider : urlProvider;
      this.#own = src ? make(src, { base, allowOrigin }) : undefined;
    }
    if (changed.has('plan')) update(this.#members.keys());
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
    if (told !== this.#told) {
      this.#told = told;
      this.dispatchEvent(new KpiSummaryEvent(summary));
      // A goal is reached by all of its KPIs together.
      if (this.plan) update(this.#members.keys());
    }
    // Figures that arrive one by one are looked at together.
    if (!this.#isDue) pageClock.frame(() => this.#advise());
    this.#isDue = true;
  }

  /** Has the experts look at everything inside; each element shows the gravest hint that is about it first of all. */
  #advise(): void {
    this.#isDue = false;
    const elements = [...this.#members.keys()];
    const shown = [...this.#members.values()];
    const former = this.#hintOf;
    this.#advice = ask((expert) => expert.advises?.(shown)).flat();
    this.#hintOf = new Map([...this.#advice].reverse().map((advice) => [elements[advice.about[0]!]!, advice]));
    const language = languageOf(languageTag(this));
    const told = (hints: typeof former, element: Element): unknown => hints.get(element)?.tell(language);
    update(elements.filter((element) => told(former, element) !== told(this.#hintOf, element)));
    const hinted = JSON.stringify(this.hints);
    if (hinted === this.#hinted) return;
    this.#hinted = hinted;
    this.dispatchEvent(new KpiHintsEvent(this.hints));
  }

  #scoped(provider: KpiProviderLike): KpiProviderLike {
    const { period, compare, timeZone } = this;
    const segment = isEmpty(this.segment) ? undefined : fromText(this.segment);
    const refresh = this.refresh || undefined;
    this.#warn(misfit('refresh', refresh, duration(refresh), 'a time such as 60s or 5m'));
    const isObject = segment && typeof segment === 'object' && !Array.isArray(segment);
    const error = this.#warn(misfit('segment', this.segment, isObject, 'an object such as {"channel": "paid"}'));
    if (error) return () => Promise.reject(error);
    const scope = { refresh, period, compare, timeZone, segment };
    const fits = !own(provider, 'isFixed') || !(period || compare || timeZone || segment);
    this.#warn(misfit('src', this.src ?? provider, fits, 'an address that can be asked: a file has one answer'));
    return Object.values(scope).some(Boolean) ? scoped(provider, scope as Scope) : provider;
  }

  /** Tells the author once what is wrong, if anything is. */
  #warn([problem]: readonly Problem[]): KpiError | undefined {
    if (!problem) return undefined;
    const text = `${problem.field}=${problem.value}: expected ${problem.expected}.`;
    if (warnOnce(this, text)) this.dispatchEvent(new KpiErrorEvent('invalid-data', [problem]));
    return new KpiError('unsupported', `<kpi-provider> ${text}`);
  }
}

function update(elements: Iterable<Element>): void {
  for (const element of elements) (element as LitElement).requestUpdate();
}
