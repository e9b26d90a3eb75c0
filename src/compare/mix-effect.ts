import { derived, finite, ratio } from '../model/finite.js';

/** A rate of a part: numerator over denominator. */
export interface Part {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Why a pooled rate moved. Lists run along `ids`; rates are fractions; `null` is what cannot be said. */
export interface MixEffect {
  /** The segments of before, then those that are new. */
  readonly ids: readonly string[];
  readonly beforeRates: readonly (number | null)[];
  readonly afterRates: readonly (number | null)[];
  readonly beforeTotal: number | null;
  readonly afterTotal: number | null;
  /** `rateEffect` + `mixEffect`. */
  readonly change: number | null;
  /** What the rates of the segments changed, at the shares of before. */
  readonly rateEffect: number | null;
  /** What the shares of the segments changed, at the rates of after. */
  readonly mixEffect: number | null;
  /** Every segment moved against the total (Simpson's paradox): say so, the mix changed. */
  readonly opposed: boolean;
}

/**
 * Decomposes the change of a pooled rate: Σ share before × (rate after − rate before), and Σ (share after − share before) ×
 * rate after (E. M. Kitagawa, Components of a difference between two rates, Journal of the American Statistical Association
 * 50, 1955, p. 1168). A segment that is new or gone has the rate it had at its only time, and is all mix. A figure that is missing
 * or negative, or a total of 0, leaves nothing to say.
 */
export function mixEffect(given: {
  before: Readonly<Record<string, Part>>;
  after: Readonly<Record<string, Part>>;
}): MixEffect {
  const ids = [...new Set([...Object.keys(given.before), ...Object.keys(given.after)])];
  const [before, after] = [pooled(ids, given.before), pooled(ids, given.after)];
  const change = derived((a, b) => b - a, before.total, after.total);
  let [rateEffect, mixed]: (number | null)[] = change === null ? [null, null] : [0, 0];
  let opposed = change !== null && change !== 0;
  ids.forEach((_, i) => {
    const [was, is] = [before.rates[i]!, after.rates[i]!];
    const [from, to] = [was ?? is, is ?? was];
    rateEffect = derived(
      (sum, share, a, b) => sum + share * (b - a),
      rateEffect!,
      before.shares[i]!,
      from ?? 0,
      to ?? 0,
    );
    mixed = derived((sum, a, b, rate) => sum + (b - a) * rate, mixed!, before.shares[i]!, after.shares[i]!, to ?? 0);
    if (was === null || is === null || Math.sign(is - was) !== -Math.sign(change ?? 0)) opposed = false;
  });
  return {
    ...{ ids, beforeRates: before.rates, afterRates: after.rates, beforeTotal: before.total, afterTotal: after.total },
    ...{ change, rateEffect: rateEffect!, mixEffect: mixed!, opposed: opposed && ids.length > 1 },
  };
}

/** Rates and shares of all parts; a part that is not listed is empty, one that is not known makes all of it unknown. */
function pooled(
  ids: readonly string[],
  parts: Readonly<Record<string, Part>>,
): { rates: (number | null)[]; shares: (number | null)[]; total: number | null } {
  const own = ids.map((id) => {
    const { numerator, denominator } = Object.hasOwn(parts, id) ? parts[id]! : { numerator: 0, denominator: 0 };
    const [above, below] = [finite(numerator), finite(denominator)];
    return above === null || below === null || below < 0 || (below === 0 && above !== 0)
      ? { above: null, below: null }
      : { above, below };
  });
  const sum = (figures: (number | null)[]): number | null =>
    derived((...known) => known.reduce((total, figure) => total + figure, 0), ...figures);
  const all = sum(own.map(({ below }) => below));
  return {
    rates: own.map(({ above, below }) => ratio(above, below)),
    shares: own.map(({ below }) => ratio(below, all)),
    total: ratio(sum(own.map(({ above }) => above)), all),
  };
}
