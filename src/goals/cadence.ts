/** How often something is looked at, or delivered. */
export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'seasonal' | 'annual';

/** Goals are reviewed monthly unless they say otherwise. */
export const defaultCadence: Cadence = 'monthly';

/** The most days that lie between two turns, a day's grace for none: what is older than this is stale. */
export const cadenceDays: Readonly<Record<Cadence, number>> = {
  ...{ daily: 1, weekly: 7, monthly: 31, quarterly: 92, seasonal: 92, annual: 366 },
};
