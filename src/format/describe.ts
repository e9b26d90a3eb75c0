import { type Assessment, assessment } from '../model/assessment.js';
import type { Kpi } from '../model/kpi.js';
import { changeEn } from './change-messages.js';
import type { Language } from './messages.js';
import { plain } from './phrase.js';
import { sentenceOf, type Story } from './story.js';
import { changeDigits } from './value.js';
import { kpiWords, type Words } from './words.js';

/** What a card or a gauge tells. */
export interface KpiStory extends Story {
  readonly found: Assessment;
  readonly words: Words;
}

/** A KPI against its goal and its past, judged and put into words. */
export function kpiStory(kpi: Kpi, language: Language): KpiStory {
  const found = assessment(kpi, changeDigits(kpi));
  const { status, reason } = found.goal;
  const words = kpiWords(kpi, found, language);
  return { found, words, status, reason, sentence: describeKpi(words, language), empty: kpi.value === null };
}

/**
 * The sentence that stands for a card or a gauge: what it is, its value, its verdict, and what it is compared with. Made
 * of the very words that are printed, so that picture and sentence cannot disagree.
 */
export function describeKpi(words: Words, language: Language): string {
  const { value, status, reason, target, expected, change, projection, asides, asOf } = words;
  const moved = change && (language.messages.change ?? changeEn).moved(change.spoken, change.against).trim();
  const clauses = [value, status, reason, target, expected, moved, projection, ...asides, asOf];
  return plain(sentenceOf(words, clauses, language));
}
