import { attempt } from '../model/attempt.js';
import { own } from '../model/fields.js';
import { once } from '../model/once.js';
import { type Clock, pageClock } from './clock.js';
import { duration } from './duration.js';
import { isError, KpiError, kpiError } from './error.js';
import type { UrlOptions } from './http.js';
import { type Lane, lane } from './lane.js';
import { leastPause, pauseBefore } from './pause.js';
import type { KpiPhase, KpiProvider, KpiProviderLike, KpiQuery } from './provider.js';
import { request } from './request.js';
import { subscription } from './subscription.js';

/** An answer is news for so long: who asks the same meanwhile is told it. */
const FRESH = 2_000;
/** Between two requests when a reader comes and goes. */
const PAUSE = 5_000;
/** How long updates are followed for a page that nobody sees. */
const GRACE = 30_000;

/** What came of a question. */
export interface Answer {
  readonly error: KpiError | null;
}

/** What the questions to one provider share. */
interface Desk {
  readonly feeds: Map<string, Feed>;
  readonly lane: Lane;
}
const desks = new WeakMap<KpiProviderLike, Desk>();

/** Asks one provider again for all that it was asked. */
export function reload(provider: KpiProviderLike): void {
  for (const feed of [...(desks.get(provider)?.feeds.values() ?? [])]) feed.reload();
}

/**
 * One question to one provider, for all elements that ask it: keeps the last good answer, asks again when that can help or
 * is wanted, hears of updates, and aborts what nobody waits for any more.
 */
export class Feed {
  phase: KpiPhase = 'idle';
  /** The last good answer; `undefined` before there is one, and `null` for no data. */
  result: unknown;
  /** When it came, in milliseconds. */
  since: number | null = null;
  /** Why the last answer was no good; `null` when it was. */
  error: KpiError | null = null;
  /** The last answer, good or bad, as something of its own: another object, another answer. */
  answer?: Answer;

  readonly #followers = new Map<() => void, number | null>();
  #asked = -Infinity;
  #told = -Infinity;
  #retries = 0;
  #stopTry?: () => void;
  #stopStream?: () => void;
  #stopTimer?: () => void;
  #stopWatch?: () => void;
  #stopGrace?: () => void;

  private constructor(
    private readonly provider: KpiProvider,
    private readonly question: string,
    private readonly clock: Clock,
    private readonly lane: Lane,
    private readonly forget: () => void,
  ) {}

  /** The feed of a question; the same for the same question to the same provider. */
  static of(provider: KpiProviderLike, query: KpiQuery & UrlOptions, clock: Clock = pageClock): Feed {
    const desk = desks.get(provider) ?? { feeds: new Map<string, Feed>(), lane: lane(6) };
    desks.set(provider, desk);
    const question = JSON.stringify(query);
    const asked = typeof provider === 'function' ? { fetch: provider } : provider;
    // Of a feed that was left twice an earlier timer may have made room for another one.
    const forget = (): void => void (desk.feeds.get(question) === feed && desk.feeds.delete(question));
    const feed: Feed = once(desk.feeds, question, () => new Feed(asked, question, clock, desk.lane, forget));
    return feed;
  }

  /** Has `changed` called whenever there is something new, and the question asked every so many milliseconds (or as the provider says). */
  follow(changed: () => void, every: number | null = null): void {
    const known = this.#followers.get(changed);
    if (known === every) return;
    const first = this.#followers.size === 0;
    if (first) this.#stopWatch = this.clock.watch(this.#wake);
    const fresh = !this.error && this.clock.now() - this.#told < FRESH;
    const tooSoon = this.clock.now() - this.#asked < leastPause(this.error);
    if (known === undefined && !this.#stopTry && !fresh && !tooSoon) this.#ask();
    this.#followers.set(changed, every);
    if (first && fresh) this.#listen();
    this.#plan();
  }

  /** The last that leaves aborts what is on its way. */
  leave(changed: () => void): void {
    if (!this.#followers.delete(changed) || this.#followers.size > 0) return;
    for (const stop of [this.#stopTimer, this.#stopWatch, this.#stopGrace]) stop?.();
    this.#endTry();
    this.#deafen();
    this.error = null;
    this.#retries = 0;
    this.phase = this.result === undefined ? 'idle' : 'ready';
    this.clock.after(FRESH, () => this.#followers.size || this.forget());
  }

  /** Asks now, whatever was answered before. */
  reload(): void {
    this.#retries = 0;
    this.error = null;
    this.#deafen();
    this.#ask();
  }

  /** What is asked, without what was not given; a provider may do with it what it wants. */
  get #query(): KpiQuery {
    return JSON.parse(this.question) as KpiQuery;
  }

  #ask(): void {
    const { provider, clock } = this;
    // Who only pushes needs no question while it does.
    if (!provider.fetch && this.#stopStream && !this.error && this.result !== undefined) return;
    if (!provider.fetch) this.#deafen();
    this.#stopTry?.();
    this.#stopTimer?.();
    this.#asked = clock.now();
    // What failed stays marked so, until there is an answer.
    if (!this.error) this.#show(this.result === undefined ? 'loading' : 'refreshing');
    this.#stopTry = request(provider, this.#query, clock, this.lane, (answer) => {
      this.#stopTry = undefined;
      this.#tell(answer, true);
    });
    this.#listen();
  }

  #listen(): void {
    const { provider, clock } = this;
    if (provider.subscribe)
      this.#stopStream ??= subscription(provider, this.#query, clock, (update) => this.#tell(update, false));
  }

  #endTry(): void {
    this.#stopTry?.();
    this.#stopTry = undefined;
  }

  #deafen(): void {
    this.#stopStream?.();
    this.#stopStream = undefined;
  }

  #tell(answer: unknown, asked: boolean): void {
    const { clock } = this;
    const refused = own(answer, 'error') || own(answer, 'result') === 'error' || own(answer, 'status') === 'failed';
    let error = isError(answer) ? kpiError(answer) : refused ? new KpiError('unavailable') : null;
    if (error?.code === 'network' && !clock.online) error = new KpiError('offline');
    if (!error) {
      // An update is as new as the answer that is still on its way.
      this.#endTry();
      this.result = copied(answer) ?? null;
      this.since = clock.date();
      this.#told = clock.now();
      this.#retries = 0;
    } else if (!asked) {
      // A stream mends itself, and who only listens has an answer and waits no longer.
      this.#retries = Infinity;
      if (!this.provider.fetch) this.#endTry();
    }
    this.error = error;
    this.answer = { error };
    this.#show(!error ? 'ready' : this.result === undefined ? 'error' : 'stale');
    this.#plan();
  }

  #show(phase: KpiPhase): void {
    this.phase = phase;
    for (const changed of [...this.#followers.keys()]) changed();
  }

  /** Sets the time of the next request, if there is to be one. */
  #plan(): void {
    this.#stopTimer?.();
    const { clock, error } = this;
    if (this.#stopTry || !clock.seen || !clock.online) return;
    const wait = pauseBefore(error, this.#retries, this.#every, clock.random());
    if (wait < Infinity)
      this.#stopTimer = clock.after(wait, () => {
        this.#retries = error ? this.#retries + 1 : 0;
        this.#ask();
      });
  }

  /** How often somebody wants to know more, in milliseconds. */
  get #every(): number {
    const own = duration(this.provider.refresh) ?? Infinity;
    return Math.min(...[...this.#followers.values()].map((every) => every ?? own));
  }

  readonly #wake = (): void => {
    const { clock, error } = this;
    const awake = clock.seen && clock.online;
    if (awake) this.#listen();
    const due = error ? error.retryable : this.#every < Infinity;
    if (awake && due && !this.#stopTry && clock.now() - this.#asked >= Math.max(PAUSE, leastPause(error))) {
      this.#retries = 0;
      this.#ask();
    } else this.#plan();
    this.#stopGrace?.();
    if (!clock.seen) this.#stopGrace = clock.after(GRACE, () => this.#deafen());
  };
}

/** What a provider does to its result later is its own business; but to copy a very long series takes longer than to draw it. */
function copied(answer: unknown): unknown {
  if (attempt(() => (answer as { series: unknown[] }).series.length > 100_000)) return answer;
  // A proxy, and what has functions, cannot be cloned.
  return (
    attempt(() => structuredClone(answer)) ?? attempt(() => JSON.parse(JSON.stringify(answer)) as unknown) ?? answer
  );
}
