import type { Computation } from '../model/computation.js';
import { holds } from '../model/condition.js';
import { decimal } from '../model/decimal.js';
import { evaluateMetric, type Known } from '../model/evaluate-metric.js';
import { fromText, isEmpty, own, shown } from '../model/fields.js';
import type { Problem } from '../model/kpi.js';
import type { Metric, MetricInputs } from '../model/metric.js';
import { legalWords } from './legal-words.js';

/** Inputs as they were given, and what comes of them. */
export interface InputReading {
  /** Every input with a figure, its own or the one that stands in for it. */
  readonly known: Known;
  /** `null` where the inputs cannot be right. */
  readonly computed: Computation | null;
  /** What is wrong, as the field `inputs`, in the words of whoever wrote them. */
  readonly problems: readonly Omit<Problem, 'kept'>[];
  /** Inputs that the formula has not: typing errors. They are not kept where one that it needs is missing. */
  readonly unknown: readonly Problem[];
}

/** The inputs of a metric, an object or its JSON, held against the formula. Never throws. */
export function readInputs(metric: Metric, raw: unknown): InputReading {
  const given = fromText(raw);
  const { inputs, constraints = [] } = metric.formula;
  const names = inputs.map(({ name }) => name);
  if (!given || typeof given !== 'object' || Array.isArray(given)) {
    const expected = `an object in JSON: {${names.map((name) => `"${name}": …`).join(', ')}}`;
    return { known: new Map(), computed: null, unknown: [], problems: [problem('', raw, expected)] };
  }
  const known = new Map<string, number>();
  const problems: Omit<Problem, 'kept'>[] = [];
  for (const { name, unit = 'number', min = 0, max, default: standard } of inputs) {
    const found = own(given, name);
    const value = isEmpty(found) ? standard : decimal(found);
    if (value === undefined) continue;
    const expected =
      value === null ? 'a number such as 1234.5' : legalWords({ unit, legalRange: { min, max } }, value, found);
    if (expected) problems.push(problem(`.${name}`, found, expected));
    else known.set(name, value!);
  }
  for (const constraint of problems.length ? [] : constraints)
    if (holds(constraint, known) === false) problems.push(problem('', given, constraint.replace('<=', 'of at most')));

  const computed = problems.length ? null : evaluateMetric(metric, given as MetricInputs);
  if (computed?.outcome === 'invalid')
    problems.push(problem('', given, `inputs that make ${metric.name} ${legalWords(metric) || 'a finite number'}`));
  const kept = computed?.outcome !== 'no-data' || names.every((name) => Object.hasOwn(given, name));
  const unknown = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => ({ ...problem(`.${name}`, own(given, name), `one of ${names.join(', ')}`), kept }));
  return { known, computed: problems.length ? null : computed, problems, unknown };
}

function problem(field: string, value: unknown, expected: string): Omit<Problem, 'kept'> {
  return { field: `inputs${field}`, value: shown(value), expected };
}
