/** What metrics, inputs and categories are called in a language. */

import { wordsOf } from '../format/messages.js';
import { own } from '../model/fields.js';
import type { Metric, MetricTexts } from '../model/metric.js';
import { shelf } from '../model/shelf.js';
import { type CatalogWords, catalogEn } from './words.js';

/** The words of the catalogue in the nearest language that is loaded, else English. */
export function catalogWords(locale: string): CatalogWords {
  return wordsOf('catalog', locale, catalogEn);
}

/** What a language says of a metric, else what the definition itself says. */
export function metricTexts(metric: Metric, locale: string): MetricTexts {
  const texts = own(catalogWords(locale).metrics, metric.id) as MetricTexts | undefined;
  if (texts) return texts;
  const { name, aliases, action, commonMistakes, variants, benchmarks } = metric;
  return {
    ...{ name, aliases, action, mistakes: commonMistakes },
    variants: variants?.map(({ definition }) => definition),
    claims: benchmarks?.map(({ context }) => context),
  };
}

/** The name of a metric by its id, also of one that is not defined; then, where no language has it, the words of the id. */
export function metricName(id: string, locale: string): string {
  const metric = shelf<Metric>('metrics').get(id);
  const { name } = metric
    ? metricTexts(metric, locale)
    : ((own(catalogWords(locale).metrics, id) as MetricTexts) ?? {});
  return name ?? id.replaceAll('-', ' ');
}

/** The name of a category by its id; the id itself for one of a site's own. */
export function categoryName(id: string, locale: string): string {
  return (own(catalogWords(locale).categories, id) as string | undefined) ?? id;
}

/** What a formula's input is called: `leadSpend` is "lead spend". */
export function inputName(name: string, { inputs }: CatalogWords): string {
  const spaced = name.replaceAll('_', ' ').replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
  return (own(inputs, name) as string | undefined) ?? spaced.toLowerCase();
}
