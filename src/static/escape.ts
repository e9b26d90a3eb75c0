import { escapeHtml } from '../goal-sheet/escape.js';

/** Any text as text of HTML and of XML, which has no place for two signs that HTML only frowns upon. */
export function escaped(text: string): string {
  return escapeHtml(text).replace(/[\uFFFE\uFFFF]/g, ' ');
}
