import type { KpiError } from './error.js';

const RETRIES = 6;

/** How long the server asks to be left alone: five minutes at most. */
export function leastPause(error: KpiError | null): number {
  return Math.min(300_000, 1_000 * (error?.retryAfter ?? 0));
}

/**
 * Milliseconds until the next request; `Infinity` for never. What can heal is asked again, after what the server asks for and
 * any part of a time that doubles from one second to thirty, six times; then, as after an answer, when it is wanted anew, give or take a tenth. Who
 * refuses is not asked again. `retries` is how often that was tried, `every` how often new figures are wanted.
 *
 * Source of the "full jitter": AWS Architecture Blog, Exponential Backoff And Jitter.
 */
export function pauseBefore(error: KpiError | null, retries: number, every: number, chance: number): number {
  const least = leastPause(error);
  // On top of it, so that not all readers of a page come at the same instant.
  if (error?.retryable && retries < RETRIES) return least + chance * Math.min(30_000, 1_000 * 2 ** retries);
  return /unauthorized|forbidden/.test(error?.code ?? '') ? Infinity : Math.max(least, every * (0.9 + 0.2 * chance));
}
