import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { childResult, unwatchChildren, watchChildren } from '../data/children.js';
import { Feed } from '../data/feed.js';
import { type KpiError, type KpiPhase, kpiProvider, type KpiProviderLike } from '../data/provider.js';

/** What an element is given to find its figures by. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  data?: unknown;
  provider?: KpiProviderLike;
  metric?: string;
  period?: string;
  compare?: string;
  timeZone?: string;
}

/**
 * Finds the one source of an element's figures: the `data` property, a JSON child, a table child, its own `provider`, or
 * a provider from context (which is only asked by an element with a `metric`). The first that exists counts.
 */
export class Source implements ReactiveController {
  private readonly feed = new Feed(() => this.host.requestUpdate());
  private children: unknown;
  private consumer?: ContextConsumer<typeof kpiProvider, SourceHost>;
  private inherited?: KpiProviderLike;

  constructor(private readonly host: SourceHost) {
    host.addController(this);
  }

  get phase(): KpiPhase {
    return this.feed.phase;
  }

  get error(): KpiError | null {
    return this.feed.error;
  }

  /** The last answer, good or bad: a new object for each. */
  get answer(): unknown {
    return this.feed.answer;
  }

  hostConnected(): void {
    const reread = (): void => {
      this.children = childResult(this.host);
      this.host.requestUpdate();
    };
    watchChildren(this.host, reread);
    reread();
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
  find(): unknown {
    const { data, metric = '', period, compare, timeZone, isConnected } = this.host;
    const given = data ?? this.children;
    const provider = given === undefined && metric ? (this.host.provider ?? this.fromContext()) : undefined;
    if (!provider) this.feed.stop();
    else if (isConnected) this.feed.ask(provider, { metric, period, compare, timeZone });
    return given ?? this.feed.result;
  }

  private fromContext(): KpiProviderLike | undefined {
    this.consumer ??= new ContextConsumer(this.host, {
      context: kpiProvider,
      subscribe: true,
      callback: (found) => {
        this.inherited = found;
      },
    });
    return this.inherited;
  }
}
