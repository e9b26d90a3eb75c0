/** Terms by which a metric is found: case, spaces and signs do not matter. */

import { allWords } from '../format/messages.js';
import { attempt } from '../model/attempt.js';
import type { MetricTexts } from '../model/metric.js';
import type { CatalogWords } from './words.js';

/** What is left of a term when it is compared; empty for what is no text. */
export function keyOf(term: unknown): string {
  return typeof term === 'string'
    ? term
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '')
    : '';
}

const read = new WeakMap<CatalogWords, ReadonlyMap<string, readonly string[]>>();

/** Ids of the metrics that any loaded language means by a key; languages in the order in which they were loaded. */
export function idsInWords(key: string): string[] {
  return allWords<CatalogWords>('catalog').flatMap((words) => attempt(() => idsByKey(words).get(key)) ?? []);
}

/** The ids of a language, by the key of each name and alias; a language that means two metrics by it has both. */
function idsByKey(words: CatalogWords): ReadonlyMap<string, readonly string[]> {
  const known = read.get(words);
  if (known) return known;
  const ids = new Map<string, string[]>();
  for (const [id, { name, aliases = [] }] of Object.entries<MetricTexts>(words.metrics))
    for (const key of new Set([name, ...aliases].map(keyOf))) ids.set(key, [...(ids.get(key) ?? []), id]);
  read.set(words, ids);
  return ids;
}
