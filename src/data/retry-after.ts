/**
 * The header `Retry-After` in seconds from now: digits, or a date of HTTP that is still to come. `undefined` for anything else.
 * Source: RFC 9110, 10.2.3.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : /^[A-Z].*GMT$/.test(text) ? (Date.parse(text) - now) / 1000 : 0;
  return seconds > 0 ? seconds : undefined;
}
