import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { childResult, unwatchChildren, watchChildren } from '../data/children.js';
import { Feed } from '../data/feed.js';
import { resultProvider } from '../data/http.js';
import { kpiProvider, type KpiProviderLike, type KpiQuery } from '../data/provider.js';

/** What an element is given to find its figures by. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  data?: unknown;
  src?: string;
  provider?: KpiProviderLike;
  metric?: string;
  period?: string;
  compare?: string;
  timeZone?: string;
}

/**
 * Finds the one source of an element's figures: the `data` property, a JSON child, a table child, `src`, its own
 * `provider`, or a provider from context (which is only asked by an element with a `metric`). The first that exists counts.
 */
export class Source implements ReactiveController {
  readonly feed: Feed = new Feed(() => this.host.requestUpdate());

  private children: unknown;
  private consumer: ContextConsumer<typeof kpiProvider, SourceHost> | undefined;
  private inherited: KpiProviderLike | undefined;
  private address = '';
  private own: KpiProviderLike | undefined;

  constructor(private readonly host: SourceHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.readChildren();
    watchChildren(this.host, () => {
      this.readChildren();
      this.host.requestUpdate();
    });
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.inherited = undefined;
    unwatchChildren(this.host);
    // A move in the page disconnects and connects in one go, and must not cost the answer.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.feed.stop();
    });
  }

  /** The figures as they are now, unread; asks for them where they have to be asked for. */
  find(): { readonly input: unknown; readonly asked: boolean } {
    const { data } = this.host;
    const given = data ?? this.children;
    const provider = given === undefined ? this.findProvider() : undefined;
    if (!provider) {
      if (this.feed.phase !== 'idle') this.feed.stop();
      return { input: given, asked: false };
    }
    if (this.host.isConnected) this.feed.ask(provider, this.query());
    return { input: this.feed.result, asked: true };
  }

  private findProvider(): KpiProviderLike | undefined {
    const { src, provider, metric } = this.host;
    if (src) {
      if (src !== this.address) this.own = resultProvider(src, this.host.baseURI);
      this.address = src;
      return this.own;
    }
    if (!metric) return undefined;
    if (provider) return provider;
    this.consumer ??= new ContextConsumer(this.host, {
      context: kpiProvider,
      subscribe: true,
      callback: (found) => {
        if (found === this.inherited) return;
        this.inherited = found;
        this.host.requestUpdate();
      },
    });
    return this.inherited;
  }

  private query(): KpiQuery {
    const { metric = '', period, compare, timeZone } = this.host;
    return { metric, ...(period && { period }), ...(compare && { compare }), ...(timeZone && { timeZone }) };
  }

  private readChildren(): void {
    this.children = childResult(this.host);
  }
}
