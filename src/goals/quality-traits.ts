/** The five traits of a solid KPI, as a person has ticked them. What is not ticked does not hold. */
export interface QualityTraits {
  /** Well defined and easy to understand. */
  readonly clear?: boolean;
  /** Its data are easy to get, progress can be measured, completion recognised. */
  readonly measurable?: boolean;
  /** Feedback is accurate and in time; it is watched continuously. */
  readonly timely?: boolean;
  /** It fits into how the business works, and is preferably collected by itself. */
  readonly fitting?: boolean;
  /** It can be turned into action: we can influence it. */
  readonly actionable?: boolean;
  readonly note?: string;
}

/** Name of a trait. */
export type QualityTrait = Exclude<keyof QualityTraits, 'note'>;

/** The traits in their order. */
export const qualityTraits: readonly QualityTrait[] = ['clear', 'measurable', 'timely', 'fitting', 'actionable'];

/** The traits that do not hold. Any of them: reconsider this KPI. */
export function missingTraits(traits: QualityTraits): readonly QualityTrait[] {
  return qualityTraits.filter((trait) => traits[trait] !== true);
}
