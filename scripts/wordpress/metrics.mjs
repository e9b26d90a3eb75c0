// The metrics of the catalogue for PHP, which has to offer them where no script runs: what each fills in, in every language, and
// its formula as a tree, so that PHP neither parses nor runs a text.
import { catalog, categoryName, metricName, metricTexts } from '../../dist/catalog/index.js';
import { catalogWords } from '../../dist/catalog/texts.js';
import { conditionOf } from '../../dist/model/condition.js';
import { formulaOf } from '../../dist/model/formula.js';

/** The languages besides English. */
export const languages = ['nb', 'zh-Hans', 'zh-Hant'];
for (const language of languages) await import(`../../dist/locales/${language}-catalog.js`);

const inLanguages = (words) => Object.fromEntries(['en', ...languages].map((language) => [language, words(language)]));

/** A formula as a name, a number, or an operator with what it joins: `['/', 'leadSpend', 'leads']`. */
function tree({ steps }) {
  const stack = [];
  for (const step of steps) {
    if (/^[-+*/]$/.test(step)) {
      const [left, right] = stack.splice(-2);
      stack.push([step, left, right]);
    } else stack.push(/^[\d.]/.test(step) ? Number(step) : step);
  }
  return stack[0];
}

function condition(text) {
  const { comparison, left, right } = conditionOf(text);
  return [comparison, tree(left), tree(right)];
}

/** What is not said is not there. */
const said = (entries) => Object.fromEntries(Object.entries(entries).filter(([, value]) => value != null));

/** How a value is computed, and which one is legal. */
function computation({ formula, undefinedWhen = [], legalRange }) {
  const { expression, inputs, constraints = [], rounding, atLeastOneOptional } = formula;
  return {
    formula: tree(formulaOf(expression)),
    inputs: Object.fromEntries(
      inputs.map(({ name, min = 0, max, default: standard }) => [name, said({ min, max, default: standard })]),
    ),
    ...said({ rounding, atLeastOneOptional, range: legalRange && said(legalRange) }),
    constraints: constraints.map(condition),
    undefinedWhen: undefinedWhen.map(({ when, reason }) => [...condition(when), reason]),
  };
}

export const metrics = {
  categories: Object.fromEntries(
    [...new Set(catalog.map(({ category }) => category))].map((id) => [
      id,
      inLanguages((language) => categoryName(id, language)),
    ]),
  ),
  metrics: Object.fromEntries(
    catalog.map((metric) => [
      metric.id,
      {
        category: metric.category,
        unit: metric.unit,
        kind: metric.kind,
        better: metric.better,
        name: inLanguages((language) => metricTexts(metric, language).name),
        informs: inLanguages((language) => metricTexts(metric, language).action ?? ''),
        ...computation(metric),
      },
    ]),
  ),
};

/** Of a record only what some keys lead to, in their order. */
const only = (record, keys) => Object.fromEntries(keys.filter((key) => key in record).map((key) => [key, record[key]]));

/** What a language says of a metric, and calls the metrics and inputs that the definition refers to. */
function wordsOf(metric, language) {
  const { inputs, meanings } = catalogWords(language);
  const { counterMetrics = [], formula } = metric;
  const names = formula.inputs.map(({ name }) => name);
  return {
    texts: metricTexts(metric, language),
    names: Object.fromEntries(counterMetrics.map((id) => [id, metricName(id, language)])),
    inputs: only(inputs, names),
    meanings: only(meanings, names),
  };
}

/** Every metric as scripts know it, with its words by language. English texts and inputs are in the definition and in the script. */
export const definitions = catalog.map((metric) => ({
  metric,
  words: {
    en: { names: wordsOf(metric, 'en').names, inputs: {}, meanings: {} },
    ...Object.fromEntries(languages.map((language) => [language, wordsOf(metric, language)])),
  },
}));
