/** Which metrics are known on this page: those of the catalogue that were imported, and a site's own. */

import { registerExpert } from '../format/expert.js';
import { attempt } from '../model/attempt.js';
import { own, shown } from '../model/fields.js';
import type { Metric } from '../model/metric.js';
import { put, shelf } from '../model/shelf.js';
import { definitionProblems } from './definition-problems.js';
import { catalogExpert } from './expert.js';
import { idsInWords, keyOf } from './terms.js';

export type * from '../model/computation.js';
export { evaluateMetric, legalValue } from '../model/evaluate-metric.js';
export type * from '../model/metric.js';
export { type Parts, type RolledUp, rollUpMetric } from '../model/roll-up.js';
export { categoryName, metricName, metricTexts } from './texts.js';
export type { CatalogWords } from './words.js';

/** Every metric by id; all copies of the library on a page have the same. */
const metrics = shelf<Metric>('metrics');
/** What of them is known here, by each term. */
const byId = new Map<string, Metric>();
const byTerm = new Map<string, Metric>();
const byGarbledTerm = new Map<string, Metric>();

/**
 * Makes a metric known, and says whether it is. Never throws: a definition that is not right, or another one of the same id, is left out
 * with one warning in the console that names what is wrong. The first definition of an id and of a term stays; the very same
 * once more is no mistake.
 *
 * ```js
 * defineMetric({
 *   id: 'cost-per-demo',
 *   name: 'Cost per demo',
 *   kind: 'rate',
 *   unit: 'currency',
 *   better: 'lower',
 *   formula: { expression: 'spend / demos', inputs: [{ name: 'spend', unit: 'currency' }, { name: 'demos' }] },
 * });
 * ```
 */
export function defineMetric(metric: Metric): boolean {
  learned();
  const id = own(metric, 'id');
  const known = byId.get(keyOf(id));
  if (known && attempt(() => JSON.stringify(known) === JSON.stringify(metric))) return true;
  const problems = attempt(() => definitionProblems(metric)) ?? ['a definition is plain data'];
  if (known) problems.unshift(`the id is taken by "${known.name}"`);
  if (problems.length) {
    console.warn(`The metric ${shown(id)} is not defined: ${problems.join('; ')}.`);
    return false;
  }
  put('metrics', metric.id, metric);
  const taken = learned();
  if (taken.length) console.warn(`The metric "${metric.id}" is not found by ${taken.join(', ')}.`);
  return true;
}

/**
 * The metric that is meant by an id, a name, an abbreviation or an alias, as in the head of an imported column; in this order, then by
 * names and aliases of the languages that are loaded, and after all of them by wrong words of machine translations. Case, spaces and
 * signs do not matter: `costPerLead` is `Cost per lead`. `null` when there is none, or its definition was not imported.
 */
export function findMetric(term: unknown): Metric | null {
  learned();
  const key = keyOf(term);
  const translated = (): Metric | undefined =>
    idsInWords(key)
      .map((id) => metrics.get(id))
      .find(Boolean);
  return byId.get(key) ?? byTerm.get(key) ?? translated() ?? byGarbledTerm.get(key) ?? null;
}

/** All metrics that are known, or those of one category, in the order in which they were defined. */
export function definedMetrics(category?: string): readonly Metric[] {
  return [...metrics.values()].filter((metric) => category === undefined || metric.category === category);
}

/** Takes in what was defined since the last time, here or by another copy; answers the terms that were taken, with whom they lead to. */
function learned(): string[] {
  const news = byId.size < metrics.size ? [...metrics.values()].slice(byId.size) : [];
  return news.flatMap((metric) => {
    byId.set(keyOf(metric.id), metric);
    const terms = [metric.name, metric.abbreviation ?? '', ...(metric.aliases ?? [])];
    const garbled = Object.values(metric.garbledTerms ?? {}).flat();
    return [...added(byTerm, terms, metric), ...added(byGarbledTerm, garbled, metric)];
  });
}

/** Adds terms by which a metric is found; answers those that are taken, with whom they lead to. */
function added(terms: Map<string, Metric>, added: readonly string[], metric: Metric): string[] {
  return added.flatMap((term) => {
    const key = keyOf(term);
    const other = terms.get(key);
    if (!other && key) terms.set(key, metric);
    return other && other !== metric ? `"${term}", which is "${other.id}"` : [];
  });
}

registerExpert('catalog', catalogExpert);
