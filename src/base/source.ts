import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { childResult, watchChildren } from '../data/children.js';
import { pageClock } from '../data/clock.js';
import { duration } from '../data/duration.js';
import { KpiError } from '../data/error.js';
import { type Answer, Feed } from '../data/feed.js';
import { type KpiPhase, type KpiProvider, kpiProvider, type KpiProviderLike } from '../data/provider.js';
import { addressProvider } from '../data/url.js';
import { attempt } from '../model/attempt.js';
import { isEmpty, misfit } from '../model/fields.js';
import type { Problem } from '../model/kpi.js';

/** What an element is given to find its figures by. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  data?: unknown;
  src?: string;
  allowOrigin?: string;
  provider?: KpiProviderLike;
  refresh?: string;
  metric?: string;
  inputs?: unknown;
  period?: string;
  compare?: string;
  timeZone?: string;
  granularity?: string;
  maxPoints?: number;
}

/** How long an element waits for somebody to provide, before it says that nobody does. */
const GRACE = 5_000;

/**
 * Finds the one source of an element's figures: the `data` property, a JSON child, a table child, `src`, its own `provider`,
 * or a provider from context (which is only asked by an element with a `metric`). The first that exists counts.
 */
export class Source implements ReactiveController {
  readonly #host: SourceHost;
  readonly #changed: () => void;
  #children: unknown;
  #feed?: Feed;
  #question?: string;
  /** What a feed that was asked the same had, before it was replaced. */
  #kept?: Pick<Feed, 'result' | 'since'>;
  #inherited?: KpiProviderLike;
  #unsubscribe?: () => void;
  /** How many have answered the request that is being made. */
  #answers = -Infinity;
  #stopGrace?: () => void;
  /** Where somebody who provides may announce himself; an element that leaves a document is in the next one already when it is told. */
  #page?: Document;
  /** That nobody provides, once that is certain. */
  #alone?: Answer;

  constructor(host: SourceHost) {
    this.#host = host;
    this.#changed = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected(): void {
    const reread = (): void => {
      this.#children = childResult(this.#host);
      this.#changed();
    };
    watchChildren(this.#host, reread);
    reread();
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('context-provider', this.#request);
    this.#unsubscribe?.();
    this.#stopGrace?.();
    this.#inherited = this.#unsubscribe = this.#stopGrace = this.#alone = undefined;
    // A move in the page disconnects and connects in one go, and must not cost the answer.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      if (this.phase === 'loading') this.#changed();
      this.#follow(undefined);
    });
  }

  /** How the data from elsewhere is; `idle` for what the element was given. */
  get phase(): KpiPhase {
    const { phase = this.#alone ? 'error' : 'idle', result } = this.#feed ?? {};
    return !this.#kept || result !== undefined ? phase : phase === 'error' ? 'stale' : 'refreshing';
  }

  /** Why the last answer was no good. */
  get error(): KpiError | null {
    return (this.#feed ?? this.#alone)?.error ?? null;
  }

  /** The last answer, good or bad; another object is another answer. */
  get answer(): Answer | undefined {
    return this.#feed ? this.#feed.answer : this.#alone;
  }

  /** When the figures came from elsewhere, in milliseconds. */
  get since(): number | null {
    return this.#feed?.since ?? this.#kept?.since ?? null;
  }

  /** What is wrong with what the element was given to find figures by. */
  get problems(): readonly Problem[] {
    const { refresh, provider } = this.#host;
    return [
      ...misfit('refresh', refresh, duration(refresh), 'a time such as 60s or 5m'),
      ...misfit('provider', provider, isProvider(provider), 'a function, or an object with fetch or subscribe', false),
    ];
  }

  /** The figures as they are now, unread; asks for them where they have to be asked for. */
  find(): unknown {
    const { data, src, provider, metric = '', inputs, isConnected, baseURI } = this.#host;
    const given = data ?? this.#children;
    if (given === undefined && src) {
      const { allowOrigin } = this.#host;
      this.#follow(addressProvider, { metric: src, base: baseURI, allowOrigin });
    } else if (given === undefined && isConnected) {
      const { period, compare, timeZone, granularity, maxPoints } = this.#host;
      // Who has the inputs has the figure.
      const asked = isProvider(provider) ? provider : metric && isEmpty(inputs) ? this.#fromContext() : undefined;
      this.#follow(asked, { metric, period, compare, timeZone, granularity, maxPoints });
    } else this.#follow(undefined);
    const { result = this.#kept?.result } = this.#feed ?? {};
    return given ?? result;
  }

  reload(): void {
    this.#feed?.reload();
  }

  #follow(provider: KpiProviderLike | undefined, query?: Parameters<typeof Feed.of>[1]): void {
    // What cannot be told as JSON cannot be asked; `read` says what is wrong with it.
    const question = attempt(() => JSON.stringify([query, (provider as KpiProvider | undefined)?.about]));
    const feed = provider && question && this.#host.isConnected ? Feed.of(provider, query!) : undefined;
    if (feed !== this.#feed) {
      const former = this.#feed?.result === undefined ? this.#kept : this.#feed;
      const { result, since = null } = former ?? {};
      this.#kept = feed && question === this.#question && result !== undefined ? { result, since } : undefined;
      this.#feed?.leave(this.#changed);
      this.#feed = feed;
      this.#question = question;
    }
    feed?.follow(this.#changed, duration(this.#host.refresh));
  }

  /** The library's own consumer would ask for every element, and keep a provider that the element was moved away from. */
  #fromContext(): KpiProviderLike | undefined {
    if (!this.#inherited) {
      this.#request();
      // A provider that comes later announces itself.
      this.#page = this.#host.ownerDocument;
      this.#page.addEventListener('context-provider', this.#request);
      this.#stopGrace ??= pageClock.after(GRACE, () => {
        if (this.#inherited) return;
        const message = `metric="${this.#host.metric}": expected a <kpi-provider> or another provider around it.`;
        this.#alone = { error: new KpiError('no-provider', message) };
        this.#changed();
      });
    }
    return this.#inherited;
  }

  readonly #request = (announced?: Event & { readonly context?: unknown }): void => {
    if ((announced?.context ?? kpiProvider) !== kpiProvider) return;
    this.#answers = 0;
    this.#host.dispatchEvent(new ContextEvent(kpiProvider, this.#host, this.#receive, true));
    this.#answers = -Infinity;
  };

  readonly #receive = (provider: KpiProviderLike | undefined, unsubscribe?: () => void): void => {
    // Of several that answer one request the first, which is the nearest, counts.
    if (++this.#answers > 1) return unsubscribe?.();
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    const usable = isProvider(provider) ? provider : undefined;
    if (usable !== this.#inherited) this.#changed();
    this.#inherited = usable;
  };
}

function isProvider(provider: unknown): provider is KpiProviderLike {
  const ways = [
    provider,
    ...['fetch', 'subscribe'].map((way) => attempt(() => (provider as Record<string, unknown>)[way])),
  ];
  return ways.some((way) => typeof way === 'function');
}
