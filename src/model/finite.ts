/** Arithmetic at the edges: what is not a number is not known, and nearly equal is equal. */

/** The number, without a minus on zero; `null` for everything else, so that NaN and infinities never leave the model. */
export function finite(value: unknown): number | null {
  return Number.isFinite(value) ? (value as number) + 0 : null;
}

/** What follows from some numbers: `null` when one of them is not known, or when nothing follows (a division by zero). */
export function derived<T extends (number | null)[]>(
  formula: (...known: { [K in keyof T]: number }) => number,
  ...numbers: T
): number | null {
  return numbers.includes(null) ? null : finite(formula(...(numbers as { [K in keyof T]: number })));
}

/** `a / b`, or `null` where that is not a number. */
export function ratio(a: number | null, b: number | null): number | null {
  return derived((x, y) => x / y, a, b);
}

/** `a >= b` within one part in a thousand million, so that 0.95 counts as 0.95. */
export function atLeast(a: number, b: number): boolean {
  return a >= b - 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
