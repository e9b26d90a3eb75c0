import { type KpiError, kpiError, type KpiPhase, type KpiProviderLike, type KpiQuery } from './provider.js';

/**
 * One question to one provider: asks, keeps what it was told, aborts what nobody waits for any more.
 *
 * The last question asked wins, whatever answers first. A figure that was shown stays when a refresh fails (`stale`) or
 * the provider is replaced; another question forgets it, since it is another figure.
 */
export class Feed {
  phase: KpiPhase = 'idle';
  result: unknown;
  error: KpiError | null = null;
  /** Stands for the last answer, good or bad. */
  answer: unknown;

  #provider?: KpiProviderLike;
  #question?: string;
  #request?: AbortController;

  readonly #changed: () => void;

  /** `changed` is called whenever there is an answer. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  ask(provider: KpiProviderLike, query: KpiQuery): void {
    const question = JSON.stringify(query);
    if (provider === this.#provider && question === this.#question) return;
    if (question !== this.#question) this.stop();
    this.#provider = provider;
    this.#question = question;
    this.phase = this.result === undefined ? 'loading' : 'refreshing';
    void this.#send(provider, query);
  }

  /** Aborts and forgets everything. */
  stop(): void {
    this.#request?.abort();
    this.#request = this.#provider = this.#question = this.result = undefined;
    this.error = null;
    this.phase = 'idle';
  }

  async #send(provider: KpiProviderLike, query: KpiQuery): Promise<void> {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    let error: KpiError | null = null;
    let result: unknown;
    try {
      result = await (typeof provider === 'function' ? provider(query, request) : provider.fetch(query, request));
    } catch (thrown) {
      error = kpiError(thrown);
    }
    if (this.#request !== request) return;
    this.answer = request;
    this.error = error;
    if (!error) this.result = result ?? null;
    this.phase = !error ? 'ready' : this.result === undefined ? 'error' : 'stale';
    this.#changed();
  }
}
