/** The screens of the administration without a browser: what their forms send, as many at once as a test wants. */
import assert from 'node:assert/strict';
import type { Site } from './site.js';

/** PHP that saves a KPI, \`leads\`, with a figure of each of so many days. */
export const many = (days: number): string => `
  for ( $day = 1, $rows = array(); $day <= ${days}; $day++ ) {
    $rows[] = array( 'date' => KpiElements\\iso_date( $day ), 'value' => '1' );
  }
  KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads', 'public' => true, 'period' => '2026-10' ) );
  KpiElements\\put_figures( 'leads', $rows );
`;

/** A screen of the administration, as one server shows it. */
export async function screen(site: Site, path: string, server = ''): Promise<string> {
  const headers = { cookie: site.cookieHeader('admin'), 'x-server': server };
  return (await fetch(new URL(path, `${site.origin}/wp-admin/`), { headers })).text();
}

/** Sends a form of a screen; gives the address of the screen that comes after it. */
export async function send(
  site: Site,
  html: string,
  action: string,
  fields: Record<string, string>,
  server = '',
): Promise<string> {
  const form = html.split('<form ').find((each) => each.includes(`value="kpi_elements_${action}"`))!;
  const hidden = [...form.matchAll(/<input type="hidden"[^>]* name="(action|kpi|_wpnonce)" value="([^"]*)"/g)];
  const body = new URLSearchParams({
    ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
    ...fields,
  });
  const headers = { cookie: site.cookieHeader('admin'), 'x-server': server };
  const post = { method: 'POST', redirect: 'manual', headers, body } as const;
  const answer = await fetch(`${site.origin}/wp-admin/admin-post.php`, post);
  assert.equal(answer.status, 302, await answer.text());
  return answer.headers.get('location')!;
}
