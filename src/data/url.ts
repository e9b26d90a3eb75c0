import { own } from '../model/fields.js';
import { pageClock } from './clock.js';
import { KpiError } from './error.js';
import { fetchJson, httpAddress, type UrlOptions } from './http.js';
import type { KpiProvider, KpiQuery } from './provider.js';
import { shared } from './shared.js';
import { addressed } from './wire.js';

/**
 * A URL as a provider. One that ends in `.json` is a file, a flat object from metric id to result; it is fetched once for
 * all metrics. Anything else is asked by its query parameters, and answers with one result.
 *
 * Of an empty answer comes no data, of one without an own field for the metric the error `not-found`, of anything that
 * is not JSON `invalid-data`.
 */
export function urlProvider(src: string, options: UrlOptions = {}): KpiProvider {
  return /^[^?#]*\.json([?#]|$)/.test(src)
    ? fileProvider(src, options)
    : {
        about: src,
        fetch: async (query, { signal }) => fetchJson(addressed(httpAddress(src, options), query), options, signal),
      };
}

/** What is at an address, as one result: in place of a metric it is asked for the address itself. */
export const addressProvider: KpiProvider = {
  async fetch({ metric, ...options }: KpiQuery & UrlOptions, { signal }) {
    return fetchJson(httpAddress(metric, options), options, signal);
  },
};

/** Half a minute old, a file is no news any more. */
const FRESH = 30_000;

/** Every metric takes from the file once; who asks for the second time wants a newer one. */
function fileProvider(src: string, options: UrlOptions): KpiProvider {
  const served = new Set<string>();
  let file = shared<unknown>();
  let read = pageClock.now();
  return {
    about: src,
    isFixed: true,
    async fetch({ metric }, { signal }) {
      if (served.has(metric) || pageClock.now() - read > FRESH) {
        served.clear();
        read = pageClock.now();
        file = shared();
      }
      served.add(metric);
      const answer = await file(async (signal) => fetchJson(httpAddress(src, options), options, signal), signal);
      const result = answer === null ? answer : own(answer, metric);
      if (result !== undefined) return result;
      throw new KpiError('not-found', `${src} has no metric "${metric}".`);
    },
  };
}
