/** From inputs to the value of a metric, or to the reason why there is none. */

import { type Computation, invalid, noData, notDefined } from './computation.js';
import { holds } from './condition.js';
import { decimal } from './decimal.js';
import { own } from './fields.js';
import { atLeast } from './finite.js';
import { formulaOf, fractionOf } from './formula.js';
import { type Fraction, quotient } from './fraction.js';
import type { Metric, MetricFormula, MetricInputs } from './metric.js';

/** What a computation needs of a definition. */
export type Computable = Pick<Metric, 'formula' | 'undefinedWhen' | 'legalRange'>;

/**
 * The value of a metric. Checked in this order: something is missing, an input is out of its range, a part exceeds its whole,
 * nothing is defined, the value is out of its legal range. What is not a finite number is missing, and what is missing of an optional
 * input is its default. Exact to the last digit of a double. Never throws; a formula that cannot be read has no data.
 *
 * ```js
 * evaluateMetric(costPerLead, { leadSpend: 40000, leads: 500 }); // {value: 80, outcome: 'ok'}
 * evaluateMetric(costPerLead, { leadSpend: 900, leads: 0 }); // {value: null, outcome: 'undefined', reason: 'zero-denominator'}
 * ```
 */
export function evaluateMetric(metric: Computable, inputs: MetricInputs): Computation {
  const known = knownInputs(metric.formula, inputs);
  return known instanceof Map ? valueFrom(metric, known) : known;
}

/** All inputs of a formula by name, each a number in its range. */
export type Known = ReadonlyMap<string, number>;

/** The value of a metric from inputs that were checked. */
export function valueFrom(metric: Computable, known: Known): Computation {
  for (const { when, reason } of metric.undefinedWhen ?? []) if (holds(when, known)) return notDefined(reason);
  return computation(metric, metricFraction(metric, known));
}

/** The value of a metric before it is divided; `null` for a formula that cannot be read. */
export function metricFraction({ formula }: Computable, known: Known): Fraction | null {
  const read = formulaOf(formula.expression);
  return read && fractionOf(read, known);
}

/** All inputs of a formula as numbers, or what is wrong with them. */
export function knownInputs(formula: MetricFormula, inputs: MetricInputs): Map<string, number> | Computation {
  const given = new Map(formula.inputs.map(({ name }) => [name, decimal(own(inputs, name))]));
  const isMissing = ({ name }: { name: string }): boolean => given.get(name) === null;
  const optional = formula.inputs.filter((input) => typeof input.default === 'number');
  if (formula.inputs.some((input) => isMissing(input) && !optional.includes(input))) return noData;
  if (formula.atLeastOneOptional && optional.every(isMissing)) return noData;

  const known = new Map(formula.inputs.map((input) => [input.name, given.get(input.name) ?? input.default!]));
  for (const { name, min = 0, max = null } of formula.inputs) {
    const value = known.get(name)!;
    if (min !== null && value < min) return invalid(value < 0 && min >= 0 ? 'negative-input' : 'out-of-range');
    if (max !== null && value > max) return invalid('out-of-range');
  }
  const isBroken = (constraint: string): boolean => holds(constraint, known) === false;
  return formula.constraints?.some(isBroken) ? invalid('part-exceeds-whole') : known;
}

/** A fraction as the value of a metric: divided, rounded, and held against the legal range. */
export function computation(metric: Computable, fraction: Fraction | null): Computation {
  if (!fraction) return noData;
  const value = quotient(fraction);
  if (value === null) return notDefined('zero-denominator');
  const { rounding } = metric.formula;
  return Number.isFinite(value)
    ? legalValue(metric, rounding ? Math[rounding](value) : value)
    : invalid('out-of-range');
}

/** A value that was measured elsewhere, held against the legal range: 2.5 is no conversion rate. Never bent into it. */
export function legalValue({ legalRange }: Pick<Metric, 'legalRange'>, raw: unknown): Computation {
  const value = decimal(raw);
  if (value === null) return noData;
  const { min, max } = legalRange ?? {};
  return atLeast(value, min ?? value) && atLeast(max ?? value, value)
    ? { value, outcome: 'ok' }
    : invalid('out-of-range');
}
