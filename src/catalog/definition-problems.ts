/** What is wrong with the definition of a metric, in words for whoever wrote it. */

import { conditionOf } from '../model/condition.js';
import { isEmpty, own, shown } from '../model/fields.js';
import { type Formula, formulaOf } from '../model/formula.js';
import type { Metric } from '../model/metric.js';

const kinds: readonly unknown[] = ['total', 'rate', 'level', 'unique'];
const directions: readonly unknown[] = ['higher', 'lower', 'range', 'neither'];
const rule =
  /^(sum(-if-disjoint)?|ratio-of-sums(-if-disjoint)?|last|recompute-from-end-points|compound|dedupe-denominator|weighted-by-.+|none)$/;

/** Every problem as `field: what would be right`. A definition that is no plain data may throw. */
export function definitionProblems(metric: Metric): string[] {
  const { id, name, kind, unit, better, legalRange } = metric;
  const expected: [field: string, isRight: boolean, what: string][] = [
    ['id', isText(id) && /^[a-z\d]+(-[a-z\d]+)*$/.test(id), 'lower-case words with hyphens, such as cost-per-lead'],
    ['name', isText(name), 'a text'],
    ['kind', kinds.includes(kind), `one of ${kinds.join(', ')}`],
    ['unit', isText(unit), 'a unit, such as number, percent or currency'],
    ['better', directions.includes(better), `one of ${directions.join(', ')}`],
    ['legalRange', isRange(legalRange?.min, legalRange?.max), 'a min of no more than the max'],
  ];
  return [
    ...expected.flatMap(([field, isRight, what]) => (isRight ? [] : `${field}: ${what}`)),
    ...formulaProblems(metric),
  ];
}

function formulaProblems({ kind, formula, undefinedWhen, rollup }: Metric): string[] {
  if (!Array.isArray(own(formula, 'inputs'))) return ['formula: an object with an expression and a list of inputs'];
  const { expression, inputs, constraints } = formula;
  const declared = inputs.map(({ name }) => name);
  const read = formulaOf(String(expression));
  if (!read)
    return [`formula.expression: ${shown(expression)} is none; a formula has named inputs, + − × ÷ and parentheses`];
  const problems = unknown(read, declared).map((name) => `formula.inputs: "${name}" is not among them`);
  inputs.forEach(({ name, min = 0, max, default: standard }, i) => {
    if (declared.indexOf(name) !== i) problems.push(`formula.inputs: ${shown(name)} is there twice`);
    if (!read.names.includes(name)) problems.push(`formula.inputs: the formula has no ${shown(name)}`);
    if (!isRange(min, max) || !isRange(min, standard) || !isRange(standard, max))
      problems.push(`formula.inputs: min, default and max of ${shown(name)} are no numbers in this order`);
  });
  for (const condition of [...(constraints ?? []), ...(undefinedWhen ?? []).map(({ when }) => when)]) {
    const sides = conditionOf(String(condition));
    if (!sides || [sides.left, sides.right].some((side) => unknown(side, declared).length))
      problems.push(`${shown(condition)} is no condition on the inputs, such as clicks <= impressions`);
  }
  const rules = rollup ? [rollup.overTime, rollup.overSegments] : [kind === 'rate' ? 'ratio-of-sums' : 'none'];
  if (!rules.every((word) => rule.test(word)))
    problems.push('rollup: overTime and overSegments are rules, such as sum');
  const bars = read.steps.filter((step) => step === '/').length;
  if (bars !== 1 && rules.some((word) => /^ratio/.test(word)))
    problems.push('rollup: ratio-of-sums needs a formula with one division; else name another rule');
  return problems;
}

/** Names that a formula has and nobody declared. */
function unknown(formula: Formula, declared: readonly string[]): string[] {
  return formula.names.filter((name) => !declared.includes(name));
}

/** Whether both are numbers in this order, as far as they are given. */
function isRange(min: unknown, max: unknown): boolean {
  const given = [min, max].filter((bound) => bound !== undefined && bound !== null);
  return given.every(Number.isFinite) && (given.length < 2 || (min as number) <= (max as number));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && !isEmpty(value);
}
