/** The KPIs that the site has saved, and their figures, as whoever is writing may see them. */

import { apiFetch, useEffect, useState } from './wp.js';

export interface SavedKpi {
  readonly id: string;
  readonly label: string;
  readonly public?: boolean;
}

/** What has been asked for: not there yet, there, or why not. */
export interface Asked<T> {
  readonly answer?: T;
  readonly error?: string;
}

const route = '/kpi-elements/v1/kpis';

/** All saved KPIs; asked again when `again` is another. */
export function useSavedKpis(again: number): Asked<readonly SavedKpi[]> {
  return useAsked<readonly SavedKpi[]>(route, again);
}

/** The address of the figures of a saved KPI. */
export function figuresPath(id: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return `${route}/${encodeURIComponent(id)}${search && `?${search}`}`;
}

/** The answer to a question, the last of which wins; nothing is asked without an address. */
export function useAsked<T>(path: string | undefined, again = 0): Asked<T> {
  const [asked, tell] = useState<Asked<T> & { readonly path?: string }>({});
  useEffect(() => {
    if (!path) return undefined;
    const stop = new AbortController();
    tell({ path });
    apiFetch({ path, signal: stop.signal }).then(
      (answer) => tell({ path, answer: answer as T }),
      ({ name, message = '' }: Partial<Error>) => {
        if (name !== 'AbortError') tell({ path, error: message });
      },
    );
    return () => stop.abort();
  }, [path, again]);
  return asked.path === path ? asked : {};
}
