/** From the parts of a metric, times or segments, to the value of the whole. */

import { growthPerPart, inputsOverTime, largest, ratioOfSums, sum, sumOfValues, weightedMean } from './combined.js';
import { type Computation, invalid, noData, notDefined } from './computation.js';
import { decimal } from './decimal.js';
import { type Computable, evaluateMetric, type Known, knownInputs, legalValue, valueFrom } from './evaluate-metric.js';
import { own } from './fields.js';
import { finite } from './finite.js';
import type { Kind } from './kpi.js';
import type { Metric, MetricInputs, Rollup } from './metric.js';

/** What the parts are: times in their order, segments that share nothing, or segments that may share people or events. */
export type Parts = 'time' | 'disjoint-segments' | 'overlapping-segments';

/** The value of the whole; where it is not derivable, what it must lie between, if that is known. */
export type RolledUp = Computation & { readonly bounds?: readonly [least: number, most: number] };

/** What a roll-up needs of a definition. */
export type Combinable = Computable & Pick<Metric, 'kind' | 'unit' | 'rollup'>;

/** How values combine where a metric does not say. */
const byKind: Readonly<Record<Kind, Rollup>> = {
  total: { overTime: 'sum', overSegments: 'sum-if-disjoint' },
  rate: { overTime: 'ratio-of-sums', overSegments: 'ratio-of-sums' },
  level: { overTime: 'last', overSegments: 'sum-if-disjoint' },
  unique: { overTime: 'none', overSegments: 'none' },
};

/**
 * The value of the whole from the inputs of its parts. Not told what the parts are, a level is its last one, everything else is
 * taken for segments that share nothing, and what cannot be had over time is not claimed. One part alone is the whole.
 *
 * What is not derivable is `undefined` with the reason `non-additive`, never a sum. Amounts never add across currencies: parts
 * may name theirs in a field `currency`, and then all must name the same. With a bad part there is no whole. Never throws.
 *
 * ```js
 * rollUpMetric(costPerLead, [{ leadSpend: 3500, leads: 100 }, { leadSpend: 5000, leads: 200 }]); // 28.33, not 30
 * rollUpMetric(uniqueVisitors, [{ uniqueVisitors: 100 }, { uniqueVisitors: 120 }]);
 * // {value: null, outcome: 'undefined', reason: 'non-additive', bounds: [120, 220]}
 * ```
 */
export function rollUpMetric(metric: Combinable, parts: readonly MetricInputs[], of?: Parts): RolledUp {
  const { overTime, overSegments } = metric.rollup ?? byKind[metric.kind];
  const isTime = of === 'time' || (!of && (metric.kind === 'level' || overTime === 'none'));
  const rule = isTime ? overTime : overSegments;
  if (!parts.length) return noData;
  if (rule === 'last' || parts.length === 1) return evaluateMetric(metric, parts.at(-1)!);

  const known: Known[] = [];
  for (const part of parts) {
    const inputs = knownInputs(metric.formula, part);
    if (!(inputs instanceof Map)) return inputs;
    known.push(inputs);
  }
  if (mixesCurrencies(metric, parts)) return nonAdditive;
  if (of === 'overlapping-segments' && rule.endsWith('-if-disjoint'))
    return rule.startsWith('sum') ? largestToSum(metric, known) : nonAdditive;

  const overAll = (people: 'least' | 'most'): Computation =>
    evaluateMetric(metric, Object.fromEntries(inputsOverTime(metric.formula.inputs, known, people)));
  switch (rule) {
    case 'sum':
    case 'sum-if-disjoint':
      return sumOfValues(metric, known);
    case 'ratio-of-sums':
    case 'ratio-of-sums-if-disjoint':
      return ratioOfSums(metric, known);
    case 'recompute-from-end-points':
      return overAll('most');
    case 'compound': {
      const growth = overAll('most');
      return growth.value === null ? growth : legalValue(metric, growthPerPart(growth.value, parts.length));
    }
    case 'dedupe-denominator':
      return between(overAll('least').value, overAll('most').value);
    case 'none':
      return metric.kind === 'unique' ? largestToSum(metric, known) : nonAdditive;
    default:
      return weighted(metric, parts, known, rule.slice('weighted-by-'.length));
  }
}

const nonAdditive = notDefined('non-additive');

/** Not derivable, but between its largest part and the sum of all, as long as no part is negative. */
function largestToSum(metric: Combinable, known: readonly Known[]): RolledUp {
  const values = known.map((part) => valueFrom(metric, part).value ?? -1);
  return values.some((value) => value < 0) ? nonAdditive : between(largest(values), sum(values));
}

/** Not derivable, but between two values, if there are two. */
function between(a: number | null, b: number | null): RolledUp {
  if (finite(a) === null || finite(b) === null) return nonAdditive;
  return { ...nonAdditive, bounds: [Math.min(a!, b!), Math.max(a!, b!)] };
}

/** Whether amounts stand in several currencies; one that is not named may be any. */
function mixesCurrencies({ unit, formula }: Combinable, parts: readonly MetricInputs[]): boolean {
  const hasAmounts = unit === 'currency' || formula.inputs.some((input) => input.unit === 'currency');
  return hasAmounts && new Set(parts.map((part) => own(part, 'currency') ?? null)).size > 1;
}

function weighted(
  metric: Combinable,
  parts: readonly MetricInputs[],
  known: readonly Known[],
  name: string,
): Computation {
  const weights = parts.map((part) => decimal(own(part, name)));
  if (weights.includes(null)) return noData;
  if (weights.some((weight) => weight! < 0)) return invalid('negative-input');
  return weightedMean(metric, known, weights as number[]);
}
