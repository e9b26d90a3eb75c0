import { wordsOf } from '../format/messages.js';
import { own } from '../model/fields.js';
import type { Metric, MetricInput, MetricTexts } from '../model/metric.js';

/** What this part takes from the words of the catalogue. */
interface CatalogNames {
  readonly metrics: Readonly<Record<string, MetricTexts>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly meanings: Readonly<Record<string, string>>;
}

const written: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };

/** What a metric is called and which decision it informs, in the nearest language that was imported, else as it was defined. */
export function metricTexts(metric: Metric, locale: string): MetricTexts {
  return (own(names(locale).metrics, metric.id) as MetricTexts | undefined) ?? metric;
}

/** The formula of a metric as a person writes it: `lead spend ÷ leads`; of a mere count, what is counted. */
export function definitionText({ formula: { expression, inputs } }: Metric, locale: string): string {
  const known = names(locale);
  const spaced = (name: string): string =>
    name
      .replaceAll('_', ' ')
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .toLowerCase();
  const nameOf = (name: string): string => (own(known.inputs, name) as string | undefined) ?? spaced(name);
  if (inputs.length === 1 && inputs[0]!.name === expression.trim()) {
    const [{ name, description }] = inputs as [MetricInput];
    // Descriptions are English, as definitions are.
    const english = /^en\b/.test(locale) ? description : undefined;
    return (own(known.meanings, name) as string | undefined) ?? english ?? nameOf(name);
  }
  return expression
    .replace(/[\p{L}_][\p{L}\p{N}_]*/gu, nameOf)
    .replace(/\s*([-+*/×÷−])\s*/g, (_, sign: string) => ` ${written[sign] ?? sign} `);
}

function names(locale: string): CatalogNames {
  return wordsOf<CatalogNames>('catalog', locale, { metrics: {}, inputs: {}, meanings: {} });
}
