/** Text of the data in two languages of machines, where it stays text. */

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Any text as text of HTML, in an element or in a quoted attribute. Control characters, halves of characters, and what would
 * turn the text around it are left out.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Bidi_C}]+/gu, ' ').replace(/[&<>"']/g, (sign) => signs[sign]!);
}

/** What a spreadsheet takes for a formula, in half width or full, also after blanks; a plain number is none, be it negative. */
const FORMULA = /^[\s\0\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * One cell of a CSV line (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
 * Injection); a number is written with a point and all its digits; `null` is an empty cell.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
