import type { Hint } from '../format/expert.js';
import { type Language, wordsOf } from '../format/messages.js';
import { translatedMetric } from '../format/metric-name.js';
import { formatDate } from '../format/period.js';
import { formatTarget } from '../format/value.js';
import { own } from '../model/fields.js';
import type { Metric } from '../model/metric.js';
import { shelf } from '../model/shelf.js';
import type { HintParameter } from './parameters.js';
import { type HintWords, hintsEn } from './words.js';

/** What a page calls a metric; `null` where it has no name of its own. */
export type MetricNames = (id: string) => string | null | undefined;

/** A hint as one sentence. Figures are printed in the language, names of metrics come from it, then from the page, then from their definition. */
export function hintText(
  hint: Pick<Hint, 'textKey' | 'parameters'>,
  language: Language,
  names: MetricNames = () => null,
): string {
  const words = wordsOf<HintWords>('hints', language.locale, hintsEn);
  const message = own(words.hints, hint.textKey) as ((said: Readonly<Record<string, string>>) => string) | undefined;
  const said = Object.entries(hint.parameters as Readonly<Record<string, HintParameter>>).map(
    ([name, parameter]) => [name, parameterText(parameter, words, language, names)] as const,
  );
  return message?.(Object.fromEntries(said)) ?? '';
}

function parameterText(parameter: HintParameter, words: HintWords, language: Language, names: MetricNames): string {
  if (typeof parameter === 'string') return parameter;
  if ('value' in parameter) return formatTarget(parameter.value, parameter, language);
  if ('date' in parameter) return formatDate(parameter.date, language);
  const name = (id: string): string => metricName(id, language, names);
  return 'all' in parameter ? words.all(parameter.all.map(name)) : words.one(parameter.one.map(name));
}

function metricName(id: string, { locale }: Language, names: MetricNames): string {
  return (
    translatedMetric(id, locale) ??
    names(id) ??
    shelf<Metric>('metrics').get(id)?.name ??
    id.replace(/^./, (first) => first.toUpperCase()).replaceAll('-', ' ')
  );
}
