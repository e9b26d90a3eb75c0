import { pageClock } from './clock.js';

/**
 * One run for all that want it, at the same time or later. It is aborted when the last that waits for it leaves; what
 * failed or was aborted is run again.
 */
export function shared<T>(): (run: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T> {
  let request: AbortController | undefined;
  let answer: Promise<T>;
  let waiting = 0;
  return (run, signal) => {
    if (!request) {
      const own = (request = new AbortController());
      waiting = 0;
      answer = run(own.signal);
      const forget = (): void => {
        if (request === own) request = undefined;
      };
      // Who comes within the second is told of the same failure, so that a file is not asked once for each of its metrics.
      answer.catch(() => pageClock.after(1_000, forget));
      own.signal.addEventListener('abort', forget);
    }
    const own = request;
    waiting++;
    signal.addEventListener('abort', () => --waiting || own.abort());
    return answer;
  };
}
