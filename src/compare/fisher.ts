/**
 * Fisher's exact test, two-sided: how likely all tables with the same margins are that are not more probable than the
 * observed one (R. A. Fisher, Statistical Methods for Research Workers, 1934, section 21.02). Counts are valid.
 *
 * Each hypergeometric probability follows from its neighbour, so there are no factorials to round: from the most
 * probable table outwards, as far as a double reaches. Tables as probable as the observed one within 1e-7 count as
 * equal, as in R.
 */
export function fisherTail(
  a: { readonly successes: number; readonly trials: number },
  b: { readonly successes: number; readonly trials: number },
): number {
  const all = a.trials + b.trials;
  const successes = a.successes + b.successes;
  const least = Math.max(0, successes - b.trials);
  const most = Math.min(a.trials, successes);
  const mode = Math.floor(((a.trials + 1) * (successes + 1)) / (all + 2));
  // The weight of k + 1 successes in A over that of k.
  const growth = (k: number): number => ((a.trials - k) / (k + 1)) * ((successes - k) / (b.trials - successes + k + 1));

  const weights = new Map([[mode, 1]]);
  for (let k = mode, w = 1; k < most && w > 0; k++) weights.set(k + 1, (w *= growth(k)));
  for (let k = mode, w = 1; k > least && w > 0; k--) weights.set(k - 1, (w /= growth(k - 1)));
  const limit = (weights.get(a.successes) ?? 0) * (1 + 1e-7);
  let [sum, tail] = [0, 0];
  for (const weight of weights.values()) {
    sum += weight;
    if (weight <= limit) tail += weight;
  }
  return Math.min(1, tail / sum);
}
