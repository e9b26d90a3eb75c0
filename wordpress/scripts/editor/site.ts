/** What the editor is told of the site, by includes/page/blocks.php. */

import { type Language, languageOf } from '../../../src/format/messages.js';

interface Site {
  /** The language of its pages, which need not be that of who writes them. */
  readonly lang: string;
  /** Today, where the site is. */
  readonly today: string;
  /** The screen where KPIs are saved, for those who may. */
  readonly screen?: string;
  /** Which attributes can bring figures. */
  readonly figures: readonly string[];
  /** Quotes as word processors write them. */
  readonly curly: string;
  /** The block of every tag, and the names of its attributes. */
  readonly blocks: Readonly<Record<string, { readonly block: string; readonly names: readonly string[] }>>;
}

declare global {
  interface Window {
    readonly kpiElementsSite: Site;
  }
}

export const site: Site = window.kpiElementsSite;

/** How figures and periods are written on the pages of the site. Asked each time, as its words may come later. */
export function pageLanguage(): Language {
  return languageOf(site.lang);
}
