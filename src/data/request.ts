import type { Clock } from './clock.js';
import { duration } from './duration.js';
import { KpiError, kpiError } from './error.js';
import type { Lane } from './lane.js';
import type { KpiProvider, KpiQuery } from './provider.js';

/**
 * Asks a provider once, when the lane has room, and tells its answer: a result, or a `KpiError` when it failed or took too
 * long. One that only pushes is waited for in the same way. Answers how to abort; nothing is told after that.
 */
export function request(
  provider: KpiProvider,
  query: KpiQuery,
  clock: Clock,
  lane: Lane,
  tell: (answer: unknown) => void,
): () => void {
  const asked = new AbortController();
  let isOver = false;
  let leave: (() => void) | undefined;
  let stopTimer: (() => void) | undefined;
  const end = (): void => {
    isOver = true;
    stopTimer?.();
    leave?.();
  };
  const settle = (answer: unknown): void => {
    if (isOver) return;
    end();
    tell(answer);
  };
  const fail = (thrown: unknown): void => settle(kpiError(thrown));
  const start = (): void => {
    stopTimer = clock.after(duration(provider.timeout) ?? 15_000, () => {
      fail(new KpiError('timeout'));
      asked.abort();
    });
    // A provider may also answer at once, or throw at once.
    if (provider.fetch) new Promise((resolve) => resolve(provider.fetch!(query, asked))).then(settle, fail);
  };
  if (provider.fetch) leave = lane(start);
  else start();
  return () => {
    end();
    asked.abort();
  };
}
