/** Adds languages: every word that the library says, in one call. */

import { type Messages, registerWords } from '../format/messages.js';

export type { Messages };

/**
 * A language: its words for each part of the library. What is left out stays English. Numbers and dates need no words:
 * they are written by the platform, in the language of the page.
 */
export interface LanguagePack {
  /** What cards, gauges, trends and funnels say. */
  readonly elements?: Messages;
  /** Names and definitions of the metrics of `kpi-elements/catalog`; its type is that of the English words there. */
  readonly catalog?: unknown;
  /** What `kpi-elements/goals` says; its type is that of the English words there. */
  readonly goals?: unknown;
  /** What `kpi-elements/hints` says; its type is that of the English words there. */
  readonly hints?: unknown;
  /** What `kpi-elements/compare` says; its type is that of the English words there. */
  readonly compare?: unknown;
  /** What `kpi-elements/goal-sheet` says; its type is that of the English words there. */
  readonly sheet?: unknown;
}

/**
 * Makes a language known to all elements of the page, those that are drawn already too. `tags` are BCP 47 languages such
 * as `nb`; an element under `nb-NO` finds `nb` by itself. Parts that are given later join those that are there.
 */
export function registerLanguage(tags: string | readonly string[], pack: LanguagePack): void {
  for (const tag of [tags].flat())
    for (const part of Object.keys(pack) as (keyof LanguagePack)[])
      if (pack[part] !== undefined) registerWords(part, tag, pack[part]);
}
