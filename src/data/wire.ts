import type { KpiQuery } from './provider.js';

/** An address with a question as its query parameters, in the order of their names: `segment.channel=paid`. What it had before stays. */
export function addressed(address: URL, query: Partial<KpiQuery>): URL {
  const asked = new URL(address);
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) add(name, each);
    else if (value && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) add(`${name}.${key}`, each);
    else if (value !== undefined && value !== '') asked.searchParams.append(name, `${value as string}`);
  };
  for (const [name, value] of Object.entries(query)) add(name, value);
  asked.searchParams.sort();
  return asked;
}
