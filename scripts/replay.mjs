// The shop's November again, in fast motion: which results there are at which instant. Pure: what is now is an argument.
import { isBounce, isPurchase, sawProduct } from './shop.mjs';

/** How many of the first rows of each length are such. */
function counted(rows, isSuch) {
  let count = 0;
  return [0, ...rows.map((row) => (count += isSuch(row)))];
}

/**
 * `(now) => results` for the rows of a month and its final results: counted up by `perSecond` sessions a second, final
 * for `rest` seconds, and then from the beginning. Which session is counted when depends on the clock alone, as in a
 * shop: whoever looks sees the same, and a server that was away goes on as if it had not been.
 */
export function replay(rows, final, { perSecond = 20, rest = 20 } = {}) {
  const [bounces, viewed, purchases] = [isBounce, sawProduct, isPurchase].map((isSuch) => counted(rows, isSuch));
  const cycle = rows.length / perSecond + rest;

  function resultsAfter(n) {
    const isOver = n === rows.length;
    // The file has no days: no pace, and nothing to hold against the same part of October. Rates need none.
    const soFar = isOver ? {} : { periodLabel: 'November so far', partial: true };
    const total = (result, value) => ({ ...result, ...soFar, value, previous: isOver ? result.previous : null });
    const rate = (result, count) => ({ ...result, ...soFar, value: n === 0 ? null : count / n, sample: n });
    const { periodLabel, partial } = { ...final.sessions, ...soFar };
    return {
      sessions: total(final.sessions, n),
      'bounce-rate': rate(final['bounce-rate'], bounces[n]),
      'conversion-rate': rate(final['conversion-rate'], purchases[n]),
      purchases: total(final.purchases, purchases[n]),
      'november-funnel': {
        label: 'From session to purchase',
        periodLabel,
        partial,
        stages: [
          { id: 'sessions', label: 'Sessions', value: n },
          { id: 'product-viewed', label: 'Product viewed', value: viewed[n] },
          { id: 'purchase', label: 'Purchase', value: purchases[n] },
        ],
      },
    };
  }

  return (now) => resultsAfter(Math.min(rows.length, Math.floor(((now / 1000) % cycle) * perSecond)));
}
