import { twoSidedTail } from './normal.js';

/**
 * How likely a chi-square value of so many degrees of freedom (1, 2, 3 …) is at least so large. By the finite sums of
 * Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.4.4 and 26.4.5.
 */
export function chiSquareTail(chi2: number, degrees: number): number {
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt((2 * chi2) / Math.PI) * Math.exp(-chi2 / 2) : Math.exp(-chi2 / 2);
  let tail = odd ? twoSidedTail(Math.sqrt(chi2)) : 0;
  for (let n = odd ? 1 : 0; n < degrees - (odd ? 1 : 0); n += 2) {
    tail += term;
    term *= chi2 / (n + 2);
  }
  return Math.min(1, tail);
}
