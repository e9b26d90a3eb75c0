import { own } from '../model/fields.js';
import type { MetricTexts } from '../model/metric.js';
import { wordsOf } from './messages.js';

/** What the catalogue of the nearest loaded language calls a metric, by its id; `null` where that is English or not known. */
export function translatedMetric(id: string, locale: string): string | null {
  const words = wordsOf<{ readonly metrics?: unknown } | null>('catalog', locale, null);
  return (own(words?.metrics, id) as MetricTexts | undefined)?.name ?? null;
}
