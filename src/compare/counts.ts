/** So many of so many: leads of visits, clicks of mails. */
export interface Counts {
  readonly successes: number | null;
  readonly trials: number | null;
}

/**
 * Why counts give no rate: one of them is missing (`no-data`), there was nobody to count (`no-trials`), or they cannot
 * be counts: negative, broken, too large for a double, or more successes than trials (`invalid-counts`).
 */
export type CountsProblem = 'no-data' | 'no-trials' | 'invalid-counts';

/** What is wrong with counts; `null` when nothing is. NaN and infinities count as missing. */
export function countsProblem({ successes, trials }: Counts): CountsProblem | null {
  if (!Number.isFinite(successes) || !Number.isFinite(trials)) return 'no-data';
  if (!Number.isSafeInteger(successes) || !Number.isSafeInteger(trials)) return 'invalid-counts';
  if (successes! < 0 || successes! > trials!) return 'invalid-counts';
  return trials === 0 ? 'no-trials' : null;
}
