import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as entry from 'kpi-elements/catalog';
import { catalog, categoryNames, definedMetrics, findMetric, type Metric } from 'kpi-elements/catalog';
import { conditionOf } from '../../../src/model/condition.js';
import { formulaOf } from '../../../src/model/formula.js';

const ids = catalog.map(({ id }) => id);
const count = (test: (metric: Metric) => unknown): number => catalog.filter(test).length;

/** Every text of a definition that a person may get to read. */
function shownTexts(metric: Metric): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(texts) : [];
  return texts({ ...metric, garbledTerms: null });
}

describe('The catalogue', () => {
  it('has 96 metrics in ten categories', () => {
    assert.equal(catalog.length, 96);
    assert.equal(new Set(ids).size, 96);
    const counts = Object.keys(categoryNames).map((id) => count(({ category }) => category === id));
    assert.deepEqual(counts, [15, 7, 4, 5, 15, 13, 8, 8, 11, 10]);
  });

  it('has each category in a list of its own', () => {
    for (const id of Object.keys(categoryNames)) {
      const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const list = (entry as unknown as Record<string, readonly Metric[]>)[name];
      assert.deepEqual(
        list,
        catalog.filter(({ category }) => category === id),
      );
    }
  });

  it('is listed as a whole, or by any of its categories', () => {
    assert.equal(definedMetrics().length, 96);
    for (const id of Object.keys(categoryNames))
      assert.deepEqual(
        definedMetrics(id),
        catalog.filter(({ category }) => category === id),
      );
    assert.deepEqual(definedMetrics('whales'), []);
  });

  it('has as many of each kind, unit and direction as the specification', () => {
    const counts = (field: 'kind' | 'unit' | 'better', words: string): number[] =>
      words.split(' ').map((word) => count((metric) => metric[field] === word));
    assert.deepEqual(counts('kind', 'total rate level unique'), [35, 50, 6, 5]);
    assert.deepEqual(counts('unit', 'number percent currency seconds days score'), [42, 35, 14, 2, 1, 2]);
    assert.deepEqual(counts('better', 'higher lower range'), [77, 15, 4]);
  });

  it('says of every metric what a reader and a program need', () => {
    for (const metric of catalog) {
      const { id, name, action, cadence, level, marketing, funnelStage, rollup, aliases, authorities } = metric;
      for (const text of [name, action, cadence, level, marketing, funnelStage]) assert.ok(text, id);
      assert.ok(rollup?.overTime && rollup.overSegments && aliases && authorities?.length, id);
      for (const { description } of metric.formula.inputs) assert.ok(description, id);
      assert.equal(metric.monotone === false && metric.kind !== 'total', false, id);
    }
  });

  it('names in every formula the inputs that are declared, no fewer and no more', () => {
    for (const { id, formula, undefinedWhen = [] } of catalog) {
      const names = formula.inputs.map(({ name }) => name);
      assert.deepEqual([...formulaOf(formula.expression)!.names].sort(), [...names].sort(), id);
      for (const condition of [...(formula.constraints ?? []), ...undefinedWhen.map(({ when }) => when)]) {
        const { left, right } = conditionOf(condition)!;
        for (const name of [...left.names, ...right.names]) assert.ok(names.includes(name), `${id}: ${name}`);
      }
    }
  });

  it('has a zero denominator exactly where a formula divides', () => {
    for (const { id, formula, undefinedWhen = [] } of catalog)
      assert.equal(
        undefinedWhen.some(({ reason }) => reason === 'zero-denominator'),
        formula.expression.includes('/'),
        id,
      );
  });

  it('means the same by the same input, but for where it must be given', () => {
    const meanings = new Map<string, string>();
    for (const { formula } of catalog)
      for (const { name, description, unit = 'number', min = 0 } of formula.inputs) {
        const meaning = JSON.stringify([description, unit, min]);
        assert.equal(meanings.get(name) ?? meaning, meaning, name);
        meanings.set(name, meaning);
      }
  });

  it('has a counter-metric for every surface number, and knows all that it refers to', () => {
    for (const { id, vanity, counterMetrics = [], related = [] } of catalog) {
      if (vanity) assert.ok(counterMetrics.length, id);
      for (const other of [...counterMetrics, ...related])
        assert.ok(ids.includes(other) && other !== id, `${id}: ${other}`);
    }
    assert.equal(
      count(({ vanity }) => vanity),
      8,
    );
  });

  it('is found by every id, name, abbreviation and alias, each of which leads to one metric', () => {
    for (const metric of catalog)
      for (const term of [metric.id, metric.name, metric.abbreviation ?? metric.id, ...metric.aliases!])
        assert.equal(findMetric(term)?.id, metric.id, term);
  });

  it('recognises all 18 garbled terms', () => {
    const garbled = catalog.flatMap(({ id, garbledTerms = {} }) =>
      Object.values(garbledTerms).flatMap((terms) => terms.map((term) => [term, id] as const)),
    );
    assert.equal(garbled.length, 18);
    for (const [term, id] of garbled) assert.equal(findMetric(term)?.id, id, term);
  });

  it('shows no garbled term in any text', () => {
    const garbled = catalog.flatMap(({ garbledTerms = {} }) => Object.values(garbledTerms).flat());
    for (const metric of catalog)
      for (const text of shownTexts(metric)) {
        const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
        for (const term of garbled) assert.ok(!words.includes(` ${term.toLowerCase()} `), `${metric.id}: ${text}`);
      }
  });
});
