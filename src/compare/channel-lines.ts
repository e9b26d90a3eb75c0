import type { Language } from '../format/messages.js';
import { formatValue } from '../format/value.js';
import { decimal } from '../model/decimal.js';
import * as is from '../model/fields.js';
import type { Kpi } from '../model/kpi.js';
import { compareChannels } from './compare-channels.js';
import type { CompareWords } from './words.js';

/**
 * Which channel is the cheapest by the quality of its leads, and which ones are no better than another in anything: of segments with a
 * spend, a stage `leads` with at least the least sample, and `scoreSum`, the scores of their leads (0..100 each) added up.
 */
export function channelLines(
  { segments, minSample, currency, unit }: Kpi,
  given: unknown,
  language: Language,
  says: CompareWords,
): readonly string[] {
  const scores = is.fromText(given);
  const channels = segments.flatMap(({ id, spend, stages }, i) => {
    const leads = stages.find((stage) => stage.id === 'leads')?.value ?? null;
    const scoreSum = decimal(is.own(is.own(scores, String(i)), 'scoreSum'));
    const known = spend !== null && leads !== null && leads >= minSample && scoreSum !== null;
    return known ? [{ id, spend, leads, scoreSum }] : [];
  });
  if (channels.length < 2) return [];
  const { best, dominatedBy, costPerQualityAdjustedLead } = compareChannels(channels);
  const name = (id: string): string => segments.find((segment) => segment.id === id)!.label;
  const cost = costPerQualityAdjustedLead[channels.findIndex(({ id }) => id === best)] ?? null;
  return [
    ...(best === null ? [] : [says.cheapest(name(best), formatValue(cost, { unit, currency }, language))]),
    ...channels.flatMap(({ id }, i) => (dominatedBy[i] ? [says.dominated(name(id), name(dominatedBy[i]))] : [])),
  ];
}
