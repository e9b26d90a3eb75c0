/** Several comparisons, adjusted. Both lists run along the p-values given; `null` stays `null`. */
export interface HolmAdjustment {
  /** Never below the p-value itself, never above 1, and in the same order of size. */
  readonly adjusted: readonly (number | null)[];
  readonly significant: readonly (boolean | null)[];
}

/**
 * Adjusts the p-values of several comparisons, so that one false alarm among all of them stays as rare as `alpha` (0.05):
 * S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979), p. 65.
 * What is no probability counts as no comparison.
 */
export function holm(pValues: readonly (number | null)[], alpha = 0.05): HolmAdjustment {
  const known = pValues.flatMap((p, i) => (p !== null && p >= 0 && p <= 1 ? [{ p, i }] : []));
  const adjusted: (number | null)[] = pValues.map(() => null);
  let highest = 0;
  known
    .sort((a, b) => a.p - b.p)
    .forEach(({ p, i }, rank) => {
      highest = Math.max(highest, Math.min(1, (known.length - rank) * p));
      adjusted[i] = highest;
    });
  return { adjusted, significant: adjusted.map((p) => (p === null ? null : p < alpha)) };
}
