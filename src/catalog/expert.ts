/** What the catalogue knows of a KPI whose `metric` is defined, and what it says of it. */

import type { Expert, Knowledge, Occasion, Question, Remarks } from '../format/expert.js';
import { decimal } from '../model/decimal.js';
import { goal, isEmpty, shown } from '../model/fields.js';
import { decimalOf } from '../model/fraction.js';
import type { Problem } from '../model/kpi.js';
import type { Metric } from '../model/metric.js';
import { shelf } from '../model/shelf.js';
import { caseInputs } from './cases.js';
import { definition } from './definition.js';
import { legalWords } from './legal-words.js';
import { type InputReading, readInputs } from './read-inputs.js';
import { catalogWords, metricName, metricTexts } from './texts.js';
import { whyNoValue } from './why-no-value.js';

/** Asked by every element; `kpi-elements/catalog/registry` registers it. */
export const catalogExpert: Expert = { knows, says };

type Take = Question['take'];

function metricOf(take: Take): Metric | undefined {
  return shelf<Metric>('metrics').get(String(take('metric')));
}

function inputsOf(metric: Metric, take: Take): InputReading | null {
  const inputs = take('inputs');
  return isEmpty(inputs) ? null : readInputs(metric, inputs);
}

function knows({ take, language: { locale } }: Question): Knowledge | undefined {
  const metric = metricOf(take);
  if (!metric) return isEmpty(take('inputs')) ? undefined : { problems: [undefinedMetric(take)] };
  const { kind, unit, better, monotone, formula } = metric;
  const { name } = metricTexts(metric, locale);
  // The stages of a funnel are counts, whatever its last step is called.
  if (!isEmpty(take('stages')) || !isEmpty(take('segments'))) return { under: { label: name } };
  const reading = inputsOf(metric, take);
  const { value = null } = reading?.computed ?? {};
  const cases = value !== null && kind === 'rate' ? caseInputs(formula) : null;
  return {
    under: {
      ...{ label: name, unit, kind, better },
      ...(typeof monotone === 'boolean' && { monotone }),
      ...(value !== null && { value }),
      ...(cases && { sample: cases.reduce((sum, name) => sum + reading!.known.get(name)!, 0) }),
    },
    problems: [...outOfRange(metric, take), ...(reading ? inputProblems(reading, take) : [])],
  };
}

/** Inputs that no formula takes. */
function undefinedMetric(take: Take): Problem {
  const id = take('metric');
  const which = isEmpty(id) ? '' : ` (${shown(id)} is not)`;
  const expected = `a metric that is defined${which}: import its category, such as kpi-elements/catalog, or define it`;
  return { field: 'inputs', value: shown(take('inputs')), expected, kept: !isEmpty(take('value')) };
}

/** Figures that this metric cannot have: 2.5 is no conversion rate, and never silently 2.5%. */
function outOfRange(metric: Metric, take: Take): Problem[] {
  return ['value', 'previous', 'baseline', 'target', 'stretch'].flatMap((field) => {
    const raw = take(field);
    const read = isEmpty(raw) ? null : goal(raw, () => null, 0);
    const ends = read === null ? [] : typeof read === 'object' ? [read.min, read.max] : [read];
    const expected = ends.map((end) => legalWords(metric, end, raw)).find(Boolean);
    return expected ? { field, value: shown(raw), expected, kept: false } : [];
  });
}

/** What is wrong with the inputs; a value that is given all the same is shown. */
function inputProblems({ problems, unknown, computed }: InputReading, take: Take): Problem[] {
  const value = decimal(take('value'));
  const differs =
    value !== null &&
    typeof computed?.value === 'number' &&
    Math.abs(value - computed.value) > 0.5000001 * 10 ** -decimalOf(value).places;
  const expected = `${computed?.value} as the inputs give`;
  return [
    ...problems.map((problem) => ({ ...problem, kept: value !== null })),
    ...unknown.map((problem) => ({ ...problem, kept: problem.kept || value !== null })),
    ...(differs ? [{ field: 'value', value: shown(take('value')), expected, kept: true }] : []),
  ];
}

function says(occasion: Occasion): Remarks | undefined {
  const { take, language, kpi } = occasion;
  const metric = metricOf(take);
  if (!metric) return undefined;
  const { locale } = language;
  const words = catalogWords(locale);
  const reading = inputsOf(metric, take);
  const currency = [kpi.currency, take('currency')].find(isCurrency) ?? null;
  const { vanity, counterMetrics = [], estimate } = metric;
  const counters = words.list(counterMetrics.map((id) => metricName(id, locale)));
  return {
    asides: [
      ...(vanity ? [words.surface(counters)] : []),
      ...(estimate ? [words.estimate(words.estimates[estimate] ?? estimate)] : []),
    ],
    lines: kpi.value === null && reading ? whyNoValue(metric, reading, currency, language) : [],
    about: definition(metric, reading, kpi, currency, language),
  };
}

/** Amounts among the inputs have a currency also where the KPI itself is none. */
function isCurrency(code: unknown): code is string {
  return typeof code === 'string' && /^[A-Z]{3}$/.test(code);
}
