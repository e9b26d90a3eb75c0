import type { Language } from '../format/messages.js';
import { translatedMetric } from '../format/metric-name.js';
import { formatValue } from '../format/value.js';
import { finite } from '../model/finite.js';
import type { Metric } from '../model/metric.js';
import { shelf } from '../model/shelf.js';
import type { Achievability } from './achievability.js';
import type { Cadence } from './cadence.js';
import { goalWords } from './goal-words.js';
import type { SmartCheck } from './smart.js';
import type { GoalWords } from './words.js';

/** What a check says, for a person; empty when it passes. Figures are plain numbers, as targets of several units share one check. */
export function smartText({ message, data, targets }: SmartCheck, language: Language): string {
  const words = goalWords(language);
  const { smart } = words;
  const figure = (value: unknown): string =>
    formatValue(finite(value), { unit: 'number', currency: null }, language, { digits: 4 });
  switch (message) {
    case null:
      return '';
    case 'no-words':
    case 'no-purpose':
    case 'no-expectations':
      return smart[message](names(data.missing, words.fields, words));
    case 'no-parts':
      return smart[message](names(data.needs, words.fields, words));
    case 'short-capacity':
      return smart[message](names(data.stages, {}, words));
    case 'outside-parent':
      return smart[message](names(data.goals, {}, words));
    case 'other-kpi':
      return smart[message](names(data.suggested, metricNames(data.suggested, language), words));
    case 'slow-source':
      return smart[message](words.cadences[data.review as Cadence]);
    case 'short-budget':
      return smart[message](figure(data.needed), figure(data.budget));
    case 'unrealistic': {
      const { baseline, best, trendNext } = (data.classes as readonly Achievability[])[targets[0]!]!;
      return smart[message](figure(baseline), figure(best), figure(trendNext));
    }
    default:
      return smart[message];
  }
}

function names(
  ids: unknown,
  known: Partial<GoalWords['fields']> & Readonly<Record<string, string>>,
  { comma }: GoalWords,
): string {
  return (ids as readonly string[]).map((id) => known[id] ?? id).join(comma);
}

/** Metrics as the catalogue of the language calls them, else that of the page. */
function metricNames(ids: unknown, { locale }: Language): Readonly<Record<string, string>> {
  const metrics = shelf<Metric>('metrics');
  const name = (id: string): string => translatedMetric(id, locale) ?? metrics.get(id)?.name ?? id;
  return Object.fromEntries((ids as readonly string[]).map((id) => [id, name(id)]));
}
