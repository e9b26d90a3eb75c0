/** From where on a hint is given. All of them are our defaults, and any page may have its own. */
export interface HintThresholds {
  /** H01: a lead of a part costs more than so many times what a lead costs overall. H21: so many times what an MQL of the best part costs. */
  readonly costFactor: number;
  /** "Significantly": chance alone makes such a difference less often than this. */
  readonly alpha: number;
  /** H02: what falls by no more than this share of itself is stable. */
  readonly steady: number;
  /** H05: a campaign that lifts sales by no more than this share has no result. */
  readonly salesUplift: number;
  /** H10: from so many delivered messages on, few opens are a risk. */
  readonly volume: number;
  /** H11: a campaign that lifts traffic by less than this share is not worth it. */
  readonly trafficUplift: number;
  /** H12: without samples a rate is rising when it is higher by more than this share of itself. */
  readonly rise: number;
  /** H16: retention that is high also without a target. */
  readonly highRetention: number;
  /** H16: so few new customers, as a share of those there were, are near to none. */
  readonly fewNew: number;
  /** H20: a step is clearly worse when its rate fell significantly, and by at least this share of itself. */
  readonly stepDrop: number;
  /** H21: the best part brings at least so many times the MQLs of the next. */
  readonly mqlFactor: number;
  /** H21: with fewer MQLs in all nothing is clear. */
  readonly fewestMqls: number;
  /** H22: weekly counts are uneven when their standard deviation is more than this share of their mean. */
  readonly unevenness: number;
  /** H22: fewest weeks that show it. */
  readonly fewestWeeks: number;
}

export const hintThresholds: HintThresholds = {
  costFactor: 1.25,
  alpha: 0.05,
  steady: 0.02,
  salesUplift: 0,
  volume: 10_000,
  trafficUplift: 0.05,
  rise: 0.1,
  highRetention: 0.9,
  fewNew: 0.01,
  stepDrop: 0.1,
  mqlFactor: 1.5,
  fewestMqls: 30,
  unevenness: 0.5,
  fewestWeeks: 4,
};
