/** Arithmetic at the edges: what is not a number is not known, and nearly equal is equal. */

/** The number, without a minus on zero; `null` for NaN and the infinities, so that neither ever leaves the model. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

/** `a / b`, or `null` where that is not a number. */
export function ratio(a: number, b: number): number | null {
  return b === 0 ? null : finite(a / b);
}

/** `a >= b` within one part in a thousand million, so that 0.95 counts as 0.95. */
export function atLeast(a: number, b: number): boolean {
  return a >= b - 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
