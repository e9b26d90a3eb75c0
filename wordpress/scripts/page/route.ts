/** What an element may ask besides which KPI it is. */
export type Question = Readonly<Record<string, string | number | null | undefined>>;

const PARTS = ['period', 'compare', 'granularity', 'maxPoints'];
const KPI = '/kpi-elements/v1/kpis/[a-z0-9-]+/?$';

/**
 * The address of a KPI's figures, with a question; `null` for any other address.
 *
 * It is put together anew: the nonce goes with it, and who may write an attribute into a page must not have a reader's nonce sent
 * to another site, nor to another route of this one, nor with `_method=DELETE`.
 */
export function addressOf(route: string, question: Question): URL | null {
  const given = onThisSite(route);
  if (!given) return null;
  // Without pretty permalinks WordPress finds its routes in this parameter, and where it is there the path does not count.
  const parameter = given.searchParams.get('rest_route');
  const isKpi = parameter === null ? new RegExp(KPI).test(given.pathname) : new RegExp(`^${KPI}`).test(parameter);
  if (!isKpi) return null;
  const address = new URL(given.pathname, given);
  if (parameter !== null) address.searchParams.set('rest_route', parameter);
  for (const name of PARTS) {
    const part = question[name] ?? given.searchParams.get(name);
    if (part !== null && part !== '') address.searchParams.set(name, String(part));
  }
  return address;
}

/** An address of the page's own origin, or `null`. */
export function onThisSite(address: string): URL | null {
  try {
    const url = new URL(address, document.baseURI);
    return url.origin === self.origin ? url : null;
  } catch {
    return null;
  }
}
