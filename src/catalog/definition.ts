import type { About } from '../format/expert.js';
import type { Language } from '../format/messages.js';
import { formatValue, type Style } from '../format/value.js';
import { metricFraction } from '../model/evaluate-metric.js';
import { quotient } from '../model/fraction.js';
import type { Metric } from '../model/metric.js';
import { formulaText } from './formula-text.js';
import { inputFigure } from './input-figure.js';
import type { InputReading } from './read-inputs.js';
import { keyOf } from './terms.js';
import { catalogWords, inputName, metricName, metricTexts } from './texts.js';
import type { CatalogWords } from './words.js';

type Row = readonly [name: string, ...texts: string[]];

/** What a metric is, for a reader: its formula, also with the actual figures, what it is good for, and what to mind. */
export function definition(
  metric: Metric,
  reading: InputReading | null,
  style: Style,
  currency: string | null,
  language: Language,
): About {
  const { locale } = language;
  const words = catalogWords(locale);
  const { action, mistakes = [], variants = [], claims = [] } = metricTexts(metric, locale);
  const { vanity, counterMetrics = [], benchmarks = [] } = metric;
  const figure = (value: number): string => formatValue(value, style, language);
  const counters = vanity ? [] : counterMetrics.map((id) => metricName(id, locale));
  const rows: Row[] = [
    meaning(metric, words, language),
    [words.figures, ...(reading ? withFigures(metric, reading, style, currency, language) : [])],
    [words.informs, action ?? ''],
    [words.mistakes, ...mistakes],
    [words.readWith, counters.join(words.comma)],
    [words.variants, ...variants],
    [words.claims, ...claims.map((context, i) => words.claim(figure(benchmarks[i]?.value ?? NaN), context))],
    [words.names, otherNames(metric, locale).join(words.comma)],
  ];
  const said = rows.map(([name, ...texts]): Row => [name, ...texts.filter(Boolean)]);
  return { title: words.definition, rows: said.filter(([, ...texts]) => texts.length) };
}

/** The formula, or where that is one input, what is counted. */
function meaning({ formula: { expression, inputs } }: Metric, words: CatalogWords, language: Language): Row {
  const [only] = inputs;
  if (expression === only?.name) return [words.counts, words.meanings[only.name] ?? only.description ?? ''];
  const number = (value: number): string => formatValue(value, { unit: 'number', currency: null }, language);
  return [words.formula, formulaText(expression, (name) => inputName(name, words), number)];
}

/** The computation with its figures: `€40,000 ÷ 500 = €80`. */
function withFigures(
  metric: Metric,
  { known, computed }: InputReading,
  style: Style,
  currency: string | null,
  language: Language,
): string[] {
  const { expression, inputs } = metric.formula;
  if (typeof computed?.value !== 'number' || expression === inputs[0]?.name) return [];
  const figure = (value: number): string => formatValue(value, style, language);
  const number = (value: number): string => formatValue(value, { unit: 'number', currency: null }, language);
  const text = formulaText(expression, (name) => inputFigure(metric, known, name, currency, language), number);
  const exact = quotient(metricFraction(metric, known)!)!;
  const steps = figure(exact) === figure(computed.value) ? [] : [` → ${figure(computed.value)}`];
  return [`${text} = ${figure(exact)}${steps.join('')}`];
}

/** The abbreviation and other names of a metric; not those that are only how programs spell it. */
function otherNames(metric: Metric, locale: string): string[] {
  const { name, aliases = [] } = metricTexts(metric, locale);
  const said = new Set(['', keyOf(name)]);
  return [metric.abbreviation ?? '', ...aliases].filter((term) => {
    const key = keyOf(term);
    const isNew = !said.has(key) && !/\p{Ll}\p{Lu}/u.test(term);
    said.add(key);
    return isNew;
  });
}
