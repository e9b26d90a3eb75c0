import { jsonValue, own } from '../model/fields.js';
import type { KpiResult } from '../model/kpi.js';
import { KpiError, kpiError, type KpiProvider } from './provider.js';

/** A JSON file with results by metric id. It is fetched once for all that ask; a failure is forgotten, so that asking again heals. */
export function fileProvider(url: string, base: string): KpiProvider {
  let file: Promise<unknown> | undefined;
  return {
    async fetch({ metric }) {
      file ??= fetchJson(url, base);
      const results = await file.catch((error: unknown) => {
        file = undefined;
        throw error;
      });
      const result = own(results, metric);
      if (result !== undefined) return result as KpiResult;
      throw new KpiError('not-found', `${url} has no metric "${metric}".`);
    },
  };
}

async function fetchJson(url: string, base: string): Promise<unknown> {
  const address = httpAddress(url, base);
  const response = await fetch(address, { credentials: 'same-origin', headers: { accept: 'application/json' } });
  if (!response.ok) throw kpiError({ status: response.status });
  const value = jsonValue(await response.text());
  if (value === undefined) throw new KpiError('invalid-data', `${address} did not answer with JSON.`);
  return value;
}

/** Only http and https, and no password in the address. */
function httpAddress(url: string, base: string): string {
  const address = URL.canParse(url, base) ? new URL(url, base) : null;
  if (address && /^https?:$/.test(address.protocol) && !address.username && !address.password) return address.href;
  throw new KpiError('unsupported', `src="${url}" is not an http or https address.`);
}
