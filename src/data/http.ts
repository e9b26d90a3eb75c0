import { jsonValue } from '../model/fields.js';
import { KpiError, kpiError } from './error.js';
import type { KpiAnswer } from './provider.js';
import { retryAfter } from './retry-after.js';

/** Where an address is read from, and what is allowed of it. */
export interface UrlOptions {
  /** What a relative address is relative to; the page, by default. */
  readonly base?: string;
  /** Origins besides the page's own that may be asked, such as `https://data.example.com`, divided by spaces. They get no credentials. */
  readonly allowOrigin?: string;
  /** Longest body in bytes: 1,000,000 by default, 64,000,000 at most. */
  readonly maxBytes?: number;
}

/** Only http and https, no password in the address, and only of the page's origin or an allowed one. */
export function httpAddress(src: string, { base = document.baseURI, allowOrigin = '' }: UrlOptions): URL {
  const address = URL.canParse(src, base) ? new URL(src, base) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password)
    throw new KpiError('unsupported', `src="${src}": expected an http or https address without a password.`);
  const { origin } = address;
  if (isForeign(address) && !allowOrigin.split(/\s+/).includes(origin))
    throw new KpiError('unsupported', `src="${src}": expected an address of this site, or allow-origin="${origin}".`);
  return address;
}

const isForeign = (address: URL): boolean => address.origin !== globalThis.origin;

/** The JSON at an address, unread; `null` for an empty answer. Throws a `KpiError`, or what `fetch` throws. */
export async function fetchJson(address: URL, { maxBytes = 1e6 }: UrlOptions, signal: AbortSignal): Promise<KpiAnswer> {
  const foreign = isForeign(address);
  const response = await fetch(address, {
    signal,
    headers: { accept: 'application/json' },
    // In this mode no redirect leaves the origin.
    ...(foreign ? { credentials: 'omit', referrerPolicy: 'no-referrer' } : { mode: 'same-origin' }),
  }).catch(() => {
    throw new KpiError('network', `${address.href} did not answer (CORS?).`);
  });
  const { ok, status, headers, url } = response;
  if (foreign && new URL(url).origin !== address.origin)
    throw new KpiError('unsupported', `${address.href} leads to another site.`);
  if (!ok) throw kpiError({ status, retryAfter: retryAfter(headers.get('retry-after'), Date.now()) });
  const text = await limitedText(response, Math.min(maxBytes, 64e6));
  if (text.trim() === '') return null;
  const value = jsonValue(text);
  if (value === undefined) throw new KpiError('invalid-data', `${address.href} did not answer with JSON.`);
  return value;
}

/** A body, no further than it may be long. */
async function limitedText({ body, url }: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  for (let size = 0; ;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > most) {
      void reader!.cancel();
      throw new KpiError('invalid-data', `${url} is longer than ${most} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
