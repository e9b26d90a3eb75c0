/** What comes of a formula: a value, or the reason why there is none. */

/** Why nothing can be computed although everything is there. */
export type UndefinedReason = 'zero-denominator' | 'non-additive' | 'never-breaks-even';

/** How inputs contradict the definition. */
export type InvalidReason = 'negative-input' | 'out-of-range' | 'part-exceeds-whole';

/** The value, or why there is none. Zero is a value. */
export type Computation =
  | { readonly value: number; readonly outcome: 'ok'; readonly reason?: undefined }
  | { readonly value: null; readonly outcome: 'no-data'; readonly reason: 'missing-input' }
  | { readonly value: null; readonly outcome: 'undefined'; readonly reason: UndefinedReason }
  | { readonly value: null; readonly outcome: 'invalid'; readonly reason: InvalidReason };

/** A required input is not given, or not a finite number. */
export const noData: Computation = { value: null, outcome: 'no-data', reason: 'missing-input' };

/** Everything is there, and yet there is no such number. */
export function notDefined(reason: UndefinedReason): Computation {
  return { value: null, outcome: 'undefined', reason };
}

/** What was given cannot be right. */
export function invalid(reason: InvalidReason): Computation {
  return { value: null, outcome: 'invalid', reason };
}
