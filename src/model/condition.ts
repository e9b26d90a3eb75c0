/** Conditions as data: two formulas and a comparison, as in `clicks <= impressions`. */

import { atLeast } from './finite.js';
import { type Formula, formulaOf, fractionOf } from './formula.js';
import { quotient } from './fraction.js';

/** A condition that was read. */
export interface Condition {
  readonly left: Formula;
  readonly comparison: string;
  readonly right: Formula;
}

/** Nearly equal is equal, within one part in a thousand million, so that fractions of credit are no excess. */
const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<=': (a, b) => atLeast(b, a),
  '>=': atLeast,
  '<': (a, b) => !atLeast(a, b),
  '>': (a, b) => !atLeast(b, a),
  '=': (a, b) => atLeast(a, b) && atLeast(b, a),
};

/** A text as a condition; `null` when it is none. Compares by <=, >=, <, > or =. */
export function conditionOf(text: string): Condition | null {
  const [, before, comparison, after] = /^([^<>=]+)(<=|>=|[<>=])([^<>=]+)$/.exec(text) ?? [];
  const [left, right] = [formulaOf(before ?? ''), formulaOf(after ?? '')];
  return left && right && { left, comparison: comparison!, right };
}

/** Whether a condition holds; `null` when that cannot be told. */
export function holds(text: string, known: ReadonlyMap<string, number>): boolean | null {
  const condition = conditionOf(text);
  const [a, b] = [condition?.left, condition?.right].map((side) => {
    const fraction = side && fractionOf(side, known);
    return fraction ? quotient(fraction) : null;
  }) as [number | null, number | null];
  return a === null || b === null ? null : comparisons[condition!.comparison]!(a, b);
}
