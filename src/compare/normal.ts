/** The standard normal distribution, to the precision of a double. */

/**
 * How likely a standard normal value is at least so far from 0, either way: 2 (1 − Φ(|z|)).
 *
 * Relative error below 1e-12 as far as a double reaches; 0 beyond |z| ≈ 38. By the series of the error function near 0
 * and its continued fraction further out: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 7.1.6 and 7.1.14.
 */
export function twoSidedTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x < 2) {
    let [sum, term] = [x, x];
    for (let n = 1; term > 1e-17 * sum; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  // From the inside out; so many steps are enough from x = 2 on.
  let fraction = x;
  for (let n = 80; n > 0; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}

/** Φ(z): the share of a standard normal distribution below z. */
export function normalShare(z: number): number {
  const tail = twoSidedTail(z) / 2;
  return z < 0 ? tail : 1 - tail;
}

/**
 * The z below which this share of a standard normal distribution lies, for 0 < share < 1; relative error below 1e-12.
 * Newton's method on Φ, from the rational approximation 26.2.23 of Abramowitz and Stegun (1964), which is off by at
 * most 4.5e-4.
 */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    z += (twoSidedTail(z) / 2 - share) / density;
  }
  return share === 0.5 ? 0 : -z;
}

/** How many standard errors a 95 % interval reaches either way. */
export const z95: number = normalQuantile(0.975);
