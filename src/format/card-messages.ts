/** What a card and a gauge say of a value and its target. */
export interface CardMessages {
  readonly stretch: (target: string) => string;
  readonly attained: (share: string, target: string) => string;
  readonly onTheWay: (share: string, baseline: string, target: string) => string;
  readonly consumed: (share: string, limit: string) => string;
  readonly expected: (value: string) => string;
  readonly projection: (value: string) => string;
  readonly sample: (count: string) => string;
  /** As-of, and how far into the period that is. */
  readonly dayOf: (asOf: string, day: string, days: string) => string;
}

export const cardEn: CardMessages = {
  stretch: (target) => `stretch ${target}`,
  attained: (share, target) => `${share} of ${target}`,
  onTheWay: (share, baseline, target) => `${share} of the way from ${baseline} to ${target}`,
  consumed: (share, limit) => `${share} of ${limit} used`,
  expected: (value) => `expected ${value}`,
  projection: (value) => `projection ${value}`,
  sample: (count) => `sample ${count}`,
  dayOf: (asOf, day, days) => `${asOf} · day ${day} of ${days}`,
};
