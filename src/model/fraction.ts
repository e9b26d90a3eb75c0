/** Fractions of decimal numbers without binary dust: 0.1 + 0.2 is 0.3, and 0.21 / 0.07 is 3. */

/** `digits` / 10 ^ `places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Two decimals, one above the bar and one below; below is 0 where something was divided by 0. */
export interface Fraction {
  readonly top: Decimal;
  readonly bottom: Decimal;
}

/** A finite number as it is written. */
export function decimalOf(value: number): Decimal {
  const [, whole = '', part = '', exponent = 0] = /^(-?\d+)\.?(\d*)e?(.*)$/.exec(String(value))!;
  const places = part.length - Number(exponent);
  return { digits: BigInt(whole + part) * 10n ** BigInt(Math.max(0, -places)), places: Math.max(0, places) };
}

export const ONE: Decimal = decimalOf(1);

export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { digits: shifted(a, places) + shifted(b, places), places };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, places: a.places + b.places };
}

function shifted({ digits, places }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - places);
}

/** The arithmetic of formulas. What contains a division by 0 has a bottom of 0, wherever it stands. */
export const operations: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = {
  '+': (a, b) => ({ top: plus(times(a.top, b.bottom), times(b.top, a.bottom)), bottom: times(a.bottom, b.bottom) }),
  '-': (a, b) => operations['+']!(a, { top: times(b.top, decimalOf(-1)), bottom: b.bottom }),
  '*': (a, b) => ({ top: times(a.top, b.top), bottom: times(a.bottom, b.bottom) }),
  '/': (a, b) => ({
    top: times(a.top, b.bottom),
    bottom: b.bottom.digits ? times(a.bottom, b.top) : b.bottom,
  }),
};

/** The nearest double, which may be infinite; `null` for a division by 0. */
export function quotient({ top, bottom }: Fraction): number | null {
  if (!bottom.digits) return null;
  const places = Math.max(top.places, bottom.places);
  const [above, below] = [shifted(top, places), shifted(bottom, places)];
  // 30 digits, and one more for whatever is left, which settles what lies between two doubles.
  const shift = 30 + String(below).length - String(above).length;
  const [a, b] = [above * 10n ** BigInt(Math.max(0, shift)), below * 10n ** BigInt(Math.max(0, -shift))];
  return Number(`${a / b}${a % b ? 1 : 0}e${-shift - 1}`);
}
