/**
 * The metrics that an author may pick. The catalogue itself and its words in the language of the site come from its own classic scripts,
 * which the page of the editor has anyway, over the shelf that all copies of the library share; here is only what reads there.
 */

import { definition } from '../../../src/catalog/definition.js';
import { readInputs } from '../../../src/catalog/read-inputs.js';
import { definedMetrics, findMetric } from '../../../src/catalog/registry.js';
import { catalogWords, categoryName, inputName, metricTexts } from '../../../src/catalog/texts.js';
import { whyNoValue } from '../../../src/catalog/why-no-value.js';
import { formatValue } from '../../../src/format/value.js';
import type { Metric, MetricInput } from '../../../src/model/metric.js';
import { pageLanguage } from './site.js';
import type { Attributes } from './wp.js';

export type { Metric };

/** A choice for every metric, with its category, so that a search finds both. */
export function metricChoices(): { value: string; label: string }[] {
  const { locale } = pageLanguage();
  return definedMetrics().map((metric) => {
    const { id, abbreviation, category } = metric;
    const { name } = metricTexts(metric, locale);
    const short = abbreviation && !name.includes(abbreviation) ? ` (${abbreviation})` : '';
    return { value: id, label: name + short + (category ? ` · ${categoryName(category, locale)}` : '') };
  });
}

export function metricOf({ metric }: Attributes): Metric | null {
  return metric ? findMetric(metric) : null;
}

/** What a metric fills in. */
export function filledIn(metric: Metric | null): Attributes {
  if (!metric) return { label: '', unit: '', kind: '', better: '' };
  const { unit, kind, better } = metric;
  return { label: metricTexts(metric, pageLanguage().locale).name, unit, kind, better };
}

/** How a metric is computed, also with the figures of a block, and what it informs. */
export function aboutMetric(metric: Metric, { inputs, currency = '' }: Attributes): [name: string, text: string][] {
  const language = pageLanguage();
  const words = catalogWords(language.locale);
  const code = /^[A-Z]{3}$/.test(currency) ? currency : null;
  const reading = inputs ? readInputs(metric, inputs) : null;
  const style = { unit: metric.unit, currency: metric.unit === 'currency' ? code : null };
  const { rows } = definition(metric, reading, style, code, language);
  const wanted = [words.formula, words.counts, words.figures, words.informs];
  return rows.filter(([name]) => wanted.includes(name)).map(([name = '', ...texts]) => [name, texts.join(' ')]);
}

/** The value that inputs make, in words, or why they make none. */
export function computedText(metric: Metric, { inputs, currency = '' }: Attributes): string {
  const language = pageLanguage();
  const code = /^[A-Z]{3}$/.test(currency) ? currency : null;
  const reading = readInputs(metric, inputs ?? '{}');
  const style = { unit: metric.unit, currency: metric.unit === 'currency' ? code : null };
  const { value = null } = reading.computed ?? {};
  return value === null ? whyNoValue(metric, reading, code, language).join(' ') : formatValue(value, style, language);
}

/** What an input is called, and what is to be counted; the definitions themselves are English. */
export function inputTexts({ name, description = '' }: MetricInput): { label: string; help: string } {
  const { locale } = pageLanguage();
  const words = catalogWords(locale);
  const label = inputName(name, words);
  return {
    label: label.charAt(0).toLocaleUpperCase(locale) + label.slice(1),
    help: words.meanings[name] ?? (/^en\b/.test(locale) ? description : ''),
  };
}
