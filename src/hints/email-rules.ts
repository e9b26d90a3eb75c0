/** Mail: whether it is read, and whether people want it. */

import { count, share } from './parameters.js';
import type { HintRule } from './rule.js';
import { above, differs, hasBoth, isLow } from './verdicts.js';

export const emailRules: readonly HintRule[] = [
  {
    ...{ id: 'H10', severity: 3, kpis: ['email-open-rate'], textKey: 'unread' },
    when: ([opens], { volume }) => {
      const delivered = opens?.sample ?? opens?.inputs.delivered ?? null;
      return isLow(opens) && delivered !== null && delivered >= volume
        ? { value: share(opens.value), target: share(opens.target), delivered: count(delivered) }
        : null;
    },
  },
  {
    ...{ id: 'H12', severity: 3, kpis: ['unsubscribe-rate'], textKey: 'unsubscribes' },
    when: ([rate], thresholds) => {
      if (!hasBoth(rate) || !above(rate.value, rate.previous)) return null;
      const isRising = differs(rate, thresholds) ?? above(rate.value, rate.previous * (1 + thresholds.rise));
      return isRising ? { value: share(rate.value), previous: share(rate.previous) } : null;
    },
  },
];
