import type { Metric } from '../model/metric.js';
import { shelf } from '../model/shelf.js';
import type { MetricFacts } from './plan.js';

/** What is known on this page of a metric, by its id: a catalogue puts its definitions there. */
export function pageMetric(id: string): MetricFacts | null {
  const metric = shelf<Metric>('metrics').get(id);
  if (!metric) return null;
  const { kind, better, unit, monotone, legalRange } = metric;
  return {
    ...{ kind, better, unit, monotone: monotone ?? true },
    ...(legalRange && { legalRange: { min: legalRange.min ?? null, max: legalRange.max ?? null } }),
  };
}
