import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { childResult, watchChildren } from '../data/children.js';
import { Feed } from '../data/feed.js';
import { kpiProvider, type KpiProviderLike } from '../data/provider.js';

/** What an element is given to find its figures by. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  data?: unknown;
  provider?: KpiProviderLike;
  metric?: string;
  period?: string;
  compare?: string;
  timeZone?: string;
  granularity?: string;
}

/**
 * Finds the one source of an element's figures: the `data` property, a JSON child, a table child, its own `provider`, or
 * a provider from context (which is only asked by an element with a `metric`). The first that exists counts.
 */
export class Source implements ReactiveController {
  readonly feed: Feed;
  readonly #host: SourceHost;
  #children: unknown;
  #inherited?: KpiProviderLike;
  #unsubscribe?: () => void;

  constructor(host: SourceHost) {
    this.#host = host;
    this.feed = new Feed(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    const reread = (): void => {
      this.#children = childResult(this.#host);
      this.#host.requestUpdate();
    };
    watchChildren(this.#host, reread);
    reread();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#request);
    this.#unsubscribe?.();
    this.#inherited = this.#unsubscribe = undefined;
    // A move in the page disconnects and connects in one go, and must not cost the answer.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      if (this.feed.phase === 'loading') this.#host.requestUpdate();
      this.feed.stop();
    });
  }

  /** The figures as they are now, unread; asks for them where they have to be asked for. */
  find(): unknown {
    const { data, metric = '', period, compare, timeZone, granularity, isConnected } = this.#host;
    const given = data ?? this.#children;
    const provider = given === undefined && metric ? (this.#host.provider ?? this.#fromContext()) : undefined;
    if (!provider) this.feed.stop();
    else if (isConnected) this.feed.ask(provider, { metric, period, compare, timeZone, granularity });
    return given ?? this.feed.result;
  }

  /** The library's own consumer would ask for every element, and keep a provider that the element was moved away from. */
  #fromContext(): KpiProviderLike | undefined {
    if (!this.#inherited && this.#host.isConnected) {
      this.#request();
      // A provider that comes later announces itself.
      document.addEventListener('context-provider', this.#request);
    }
    return this.#inherited;
  }

  readonly #request = (): void => {
    this.#host.dispatchEvent(new ContextEvent(kpiProvider, this.#host, this.#receive, true));
  };

  readonly #receive = (provider: KpiProviderLike | undefined, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    if (provider !== this.#inherited) this.#host.requestUpdate();
    this.#inherited = provider;
  };
}
