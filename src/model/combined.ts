/** The ways in which parts become a whole: added, divided after adding, weighted, or taken from where time begins and ends. */

import { type Computation, noData } from './computation.js';
import { type Computable, computation, type Known, metricFraction, valueFrom } from './evaluate-metric.js';
import { finite } from './finite.js';
import { type Decimal, decimalOf, type Fraction, ONE, plus, quotient, times } from './fraction.js';
import type { MetricInput } from './metric.js';

/** All values added; where a part has none, what is said of that part. */
export function sumOfValues(metric: Computable, parts: readonly Known[]): Computation {
  const values = parts.map((part) => valueFrom(metric, part));
  const bad = values.find(({ outcome }) => outcome !== 'ok');
  return bad ?? computation(metric, whole(total(values.map(({ value }) => value!))));
}

/** What is above the fraction bar added, and what is below it, then divided. A part may have 0 below. */
export function ratioOfSums(metric: Computable, parts: readonly Known[]): Computation {
  const fractions = parts.flatMap((part) => metricFraction(metric, part) ?? []);
  if (!fractions.length) return noData;
  const [top, bottom] = [fractions.map((part) => part.top), fractions.map((part) => part.bottom)].map(added);
  return computation(metric, { top: top!, bottom: bottom! });
}

/** The mean of all values, each as often as its weight says. */
export function weightedMean(metric: Computable, parts: readonly Known[], weights: readonly number[]): Computation {
  const values = parts.map((part) => valueFrom(metric, part));
  const bad = values.find(({ outcome }) => outcome !== 'ok');
  const products = values.map(({ value }, i) => times(decimalOf(value ?? 0), decimalOf(weights[i]!)));
  return bad ?? computation(metric, { top: added(products), bottom: total(weights) });
}

/** Of each input what counts over time; of people, who are no sum, the least or the most that there can be. */
export function inputsOverTime(
  inputs: readonly MetricInput[],
  parts: readonly Known[],
  people: 'least' | 'most',
): Known {
  return new Map(
    inputs.map(({ name, overTime }) => {
      const values = parts.map((part) => part.get(name)!);
      if (overTime === 'first') return [name, values[0]!];
      if (overTime === 'last') return [name, values.at(-1)!];
      return [name, overTime === 'none' && people === 'least' ? largest(values) : sum(values)];
    }),
  );
}

/** What so many parts have grown by each, when they have grown by `growth` together: (1 + growth) ^ (1 / parts) − 1. */
export function growthPerPart(growth: number, parts: number): number | null {
  const factor = finite((1 + growth) ** (1 / parts));
  return factor === null ? null : sum([Number(factor.toPrecision(15)), -1]);
}

/** The largest of some values. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value));
}

/** The exact sum of some values, as the nearest double. */
export function sum(values: readonly number[]): number {
  return quotient(whole(total(values)))!;
}

function total(values: readonly number[]): Decimal {
  return added(values.map(decimalOf));
}

function added(decimals: readonly Decimal[]): Decimal {
  return decimals.reduce(plus, decimalOf(0));
}

function whole(top: Decimal): Fraction {
  return { top, bottom: ONE };
}
