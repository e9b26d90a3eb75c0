import { attempt } from '../model/attempt.js';
import type { Clock } from './clock.js';
import { isError, kpiError } from './error.js';
import type { KpiProvider, KpiQuery } from './provider.js';

/**
 * Hears of updates, and tells them once a frame: the last result, and an error if one came after it. Answers how to stop;
 * nothing is told after that.
 */
export function subscription(
  provider: KpiProvider,
  query: KpiQuery,
  clock: Clock,
  tell: (update: unknown) => void,
): () => void {
  const heard = new AbortController();
  const { signal } = heard;
  /** A result, and an error after it; either may be missing. */
  let updates: unknown[] = [];
  const push = (update: unknown): void => {
    if (signal.aborted) return;
    if (updates.length === 0)
      clock.frame(() => {
        const last = updates;
        updates = [];
        last.forEach((each) => signal.aborted || tell(each));
      });
    if (isError(update)) updates[1] = update;
    else updates = [update];
  };
  // It may throw at once, or be asynchronous.
  new Promise((resolve) => resolve(provider.subscribe!(query, push, heard))).then(
    (stop) => {
      const end = (): void => attempt(() => (stop as () => void)());
      if (signal.aborted) end();
      else signal.addEventListener('abort', end);
    },
    (thrown) => push(kpiError(thrown)),
  );
  return () => heard.abort();
}
