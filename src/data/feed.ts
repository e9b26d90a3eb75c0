import { type KpiError, kpiError, type KpiPhase, type KpiProviderLike, type KpiQuery } from './provider.js';

/**
 * One question to one provider: asks, keeps what it was told, aborts what nobody waits for any more.
 *
 * The last question asked wins, whatever answers first. A figure that was shown stays when a refresh fails (`stale`) or
 * the provider is replaced; another question forgets it, since it is another figure.
 */
export class Feed {
  phase: Extract<KpiPhase, 'idle' | 'loading' | 'ready' | 'refreshing' | 'stale' | 'error'> = 'idle';
  result: unknown = undefined;
  error: KpiError | null = null;

  private provider: KpiProviderLike | undefined;
  private question = '';
  private request: AbortController | undefined;

  /** `changed` is called whenever phase, result or error are new. */
  constructor(private readonly changed: () => void) {}

  ask(provider: KpiProviderLike, query: KpiQuery): void {
    const question = JSON.stringify(query);
    if (provider === this.provider && question === this.question) return;
    if (question !== this.question) this.result = undefined;
    this.provider = provider;
    this.question = question;
    this.phase = this.result === undefined ? 'loading' : 'refreshing';
    void this.send(provider, query);
  }

  /** Aborts and forgets everything. */
  stop(): void {
    this.request?.abort();
    this.request = undefined;
    this.provider = undefined;
    this.question = '';
    this.result = undefined;
    this.error = null;
    this.phase = 'idle';
  }

  private async send(provider: KpiProviderLike, query: KpiQuery): Promise<void> {
    this.request?.abort();
    const request = (this.request = new AbortController());
    let failed: KpiError | null = null;
    let result: unknown;
    try {
      const context = { signal: request.signal };
      result = await (typeof provider === 'function' ? provider(query, context) : provider.fetch(query, context));
    } catch (thrown) {
      failed = kpiError(thrown);
    }
    if (this.request !== request) return;
    this.error = failed;
    if (!failed) this.result = result ?? null;
    this.phase = !failed ? 'ready' : this.result === undefined ? 'error' : 'stale';
    this.changed();
  }
}
