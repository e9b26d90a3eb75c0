/** The screens of the administration without a browser: what their forms send, as many at once as a test wants. */
import assert from 'node:assert/strict';
import type { Role, Site } from './site.js';

/** PHP that saves a KPI, \`leads\`, with a figure of each of so many days. */
export const many = (days: number): string => `
  for ( $day = 1, $rows = array(); $day <= ${days}; $day++ ) {
    $rows[] = array( 'date' => KpiElements\\iso_date( $day ), 'value' => '1' );
  }
  KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads', 'public' => true, 'period' => '2026-10' ) );
  KpiElements\\put_figures( 'leads', $rows );
`;

/** Who asks the administration, and which of several servers. */
interface Asker {
  readonly role?: Role;
  readonly server?: string;
}

const ask = (site: Site, path: string, { role = 'admin', server = '' }: Asker, init: RequestInit = {}) =>
  fetch(new URL(path, `${site.origin}/wp-admin/`), {
    ...init,
    headers: { cookie: site.cookieHeader(role), 'x-server': server },
  });

/** A screen of the administration. */
export const screen = async (site: Site, path: string, who: Asker = {}): Promise<string> =>
  (await ask(site, path, who)).text();

/** What a browser is answered that sends fields. */
export const post = (
  site: Site,
  path: string,
  fields: Record<string, string>,
  { redirect = 'follow', ...who }: Asker & { readonly redirect?: RequestRedirect } = {},
): Promise<Response> => ask(site, path, who, { method: 'POST', redirect, body: new URLSearchParams(fields) });

/** What stands in the inputs of a screen or a form, by their names; of those that nobody sees, the nonce above all, unless others are meant. */
export const inputs = (html: string, types = 'hidden'): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(new RegExp(`<input[^>]*type="(?:${types})"[^>]*>`, 'g'))].map(([input]) =>
      ['name', 'value'].map((name) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''),
    ),
  ) as Record<string, string>;

/** Sends a form of a screen; gives the address of the screen that comes after it. */
export async function send(
  site: Site,
  html: string,
  action: string,
  fields: Record<string, string>,
  who: Asker = {},
): Promise<string> {
  const form = html.split('<form ').find((each) => each.includes(`value="kpi_elements_${action}"`))!;
  const all = { ...inputs(form.split('</form>')[0]!), ...fields };
  const answer = await post(site, 'admin-post.php', all, { ...who, redirect: 'manual' });
  assert.equal(answer.status, 302, await answer.text());
  return answer.headers.get('location')!;
}
