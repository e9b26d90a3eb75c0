import { total } from '../model/pooled-stages.js';
import type { Part } from './parts.js';

/** What parts come to together, and the order of their leads by cost. */
export interface Whole {
  readonly spend: number | null;
  readonly leads: number | null;
  readonly mqls: number | null;
  /** The cheapest leads first, and what they cost. */
  readonly byLeadCost: readonly Part[];
  readonly leadCosts: readonly number[];
}

const wholes = new WeakMap<readonly Part[], Whole>();

/** The whole that parts make, worked out once for each list of them. */
export function wholeOf(parts: readonly Part[]): Whole {
  const known = wholes.get(parts);
  if (known) return known;
  const sum = (name: 'spend' | 'leads' | 'mqls'): number | null => total(parts.map((part) => part[name]));
  const byLeadCost = [...parts].sort((a, b) => leadCost(a) - leadCost(b) || (a.label < b.label ? -1 : 1));
  const whole = {
    spend: sum('spend'),
    leads: sum('leads'),
    mqls: sum('mqls'),
    byLeadCost,
    leadCosts: byLeadCost.map(leadCost),
  };
  wholes.set(parts, whole);
  return whole;
}

/** What a lead of a part costs; money that brought none is the dearest there is. */
export function leadCost({ spend, leads }: Part): number {
  return spend !== null && leads ? spend / leads : Number.MAX_VALUE;
}

/** The same of an MQL. */
export function mqlCost({ spend, mqls }: Part): number {
  return spend !== null && mqls ? spend / mqls : Number.MAX_VALUE;
}
