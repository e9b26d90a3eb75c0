import { formulaText } from '../catalog/formula-text.js';
import { catalogWords, inputName } from '../catalog/texts.js';
import type { Language } from '../format/messages.js';
import { formatValue } from '../format/value.js';
import { own } from '../model/fields.js';
import type { Metric } from '../model/metric.js';

/** What a metric is: its formula as a person writes it, `lead spend ÷ leads`; of a mere count, what is counted. */
export function definitionText({ formula }: Metric, language: Language): string {
  const { expression, inputs } = formula;
  const words = catalogWords(language.locale);
  const only = inputs.length === 1 && inputs[0]!.name === expression.trim() ? inputs[0]! : null;
  // Descriptions are English, as definitions are.
  const english = /^en\b/.test(language.locale) ? only?.description : undefined;
  const counted = only && ((own(words.meanings, only.name) as string | undefined) ?? english);
  const literal = (number: number): string => formatValue(number, { unit: 'number', currency: null }, language);
  return counted ?? formulaText(expression, (name) => inputName(name, words), literal);
}
