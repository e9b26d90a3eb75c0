/** What languages say of the metrics that the page has. It grows when one more comes. */

import type { CatalogWords } from '../../../src/catalog/words.js';
import type { MetricTexts } from '../../../src/model/metric.js';
import { once } from '../../../src/model/once.js';
import { registerLanguage } from '../../../src/locales/index.js';
import { put, shelf } from '../../../src/model/shelf.js';

/** What a language says of one metric, and calls that which its definition refers to: other metrics by id, and inputs. */
export interface WordsOfMetric {
  readonly texts?: MetricTexts;
  readonly names: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly meanings: Readonly<Record<string, string>>;
}

interface Words extends Pick<CatalogWords, 'metrics' | 'inputs' | 'meanings'> {
  readonly metrics: Record<string, MetricTexts>;
  readonly inputs: Record<string, string>;
  readonly meanings: Record<string, string>;
}

const SHELF = 'metric words';

/** The words of a language, always the same object: each language is a script of its own. */
export function wordsIn(language: string): Words {
  const words = shelf<Words>(SHELF) as Map<string, Words>;
  return once(words, language, () => ({ metrics: {}, inputs: {}, meanings: {} }));
}

/** Adds what a language says of a metric. */
export function addWords(language: string, id: string, { texts, names, inputs, meanings }: WordsOfMetric): void {
  const words = wordsIn(language);
  const metrics = shelf('metrics');
  for (const each of Object.keys(names))
    if (!Object.hasOwn(words.metrics, each))
      Object.defineProperty(words.metrics, each, {
        configurable: true,
        // A name alone is for a metric that has come with no more; else its definition says all.
        get: () => (metrics.has(each) ? undefined : { name: names[each] }),
      });
  if (texts) Object.defineProperty(words.metrics, id, { configurable: true, value: texts });
  for (const name of Object.keys(inputs)) words.inputs[name] = inputs[name]!;
  for (const name of Object.keys(meanings)) words.meanings[name] = meanings[name]!;
  put(SHELF, language, words);
}

/** Makes known what a language says, with its words for the metrics of the page; not in place of its words for all metrics. */
export function speak(tags: readonly [string, ...string[]], words: Omit<CatalogWords, keyof Words>): void {
  const [language] = tags;
  if (!shelf('words of catalog').has(language)) registerLanguage(tags, { catalog: { ...words, ...wordsIn(language) } });
}
