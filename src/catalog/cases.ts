import type { MetricFormula } from '../model/metric.js';
import { sidesOf } from './formula-text.js';

/**
 * The inputs that count the cases on which a ratio rests: what is below the fraction bar, where that is a count, or a sum of counts.
 * `null` where that is not clear, as of a growth, whose bar stands over the value before.
 */
export function caseInputs({ expression, inputs }: MetricFormula): readonly string[] | null {
  const { above = [], below = [] } = sidesOf(expression) ?? {};
  const names = below.filter((step) => step !== '+');
  const isCount = (step: string): boolean =>
    inputs.some(({ name, unit = 'number' }) => name === step && unit === 'number');
  const isGrowth = below.length === 1 && above.includes(below[0]!);
  return names.length && names.every(isCount) && !isGrowth ? names : null;
}
