/** Where a site has an object cache that lasts, and loses what it likes: what is typed is in the database, and nowhere else only. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { many, screen, send } from './forms.js';
import { newSite, type Site } from './site.js';

/** Each server may have a cache of its own: a request says which one answers it. */
const config = "define( 'KEPT', __DIR__ . '/wp-content/kept' . ( $_SERVER['HTTP_X_SERVER'] ?? '' ) );";
/** As an old table does, the database takes no emoji. */
const plugins = {
  'old-table.php': `<?php
add_filter( 'query', function ( $query ) {
  return preg_match( '/^\\s*(INSERT|UPDATE).*\\xF0\\x9F/s', $query ) ? 'UPDATE wp_options SET option_id = 0 WHERE 1 = 0' : $query;
} );
`,
};

/** A served site with an object cache and the KPI. */
async function served(): Promise<Site> {
  const site = await newSite('6.5', { cache: true, config, plugins });
  site.php(many(0));
  await site.serve();
  return site;
}

const evict = (site: Site, server = ''): void =>
  rmSync(join(site.root, `wp-content/kept${server}`), { recursive: true, force: true });

const days = Array.from({ length: 20 }, (_, day) => `2026-10-${String(day + 1).padStart(2, '0')}`);
const dates = (site: Site): string[] =>
  JSON.parse(
    site.php("wp_cache_flush(); echo wp_json_encode( array_column( KpiElements\\figures( 'leads' ), 'date' ) );"),
  ) as string[];

void test('what is wrong with a form, and what was typed, is there though the cache has lost everything', async (t) => {
  const site = await served();
  t.after(() => site.close());
  const form = await screen(site, 'admin.php?page=kpi-elements&do=add');
  const next = await send(site, form, 'save', { label: 'Signups', target: 'a lot', unit: 'number', period: 'month' });
  evict(site);
  const html = await screen(site, next);
  assert.match(html, /Nothing was saved/);
  assert.match(html, /value="a lot"/);
  assert.match(html, /value="Signups"/);
  assert.equal(site.log(), '');
});

void test('of twenty figures that are typed at once none is lost', async (t) => {
  const site = await served();
  t.after(() => site.close());
  // So many that who reads them, and writes one more, takes long enough to be overtaken.
  site.php(many(8000));
  const form = await screen(site, 'admin.php?page=kpi-elements&kpi=leads');
  await Promise.all(days.map((date) => send(site, form, 'add_figure', { date, value: '1' })));
  assert.deepEqual(dates(site).slice(8000), days);
  evict(site);
  const answer = await fetch(`${site.origin}/wp-json/kpi-elements/v1/kpis/leads`);
  assert.equal(((await answer.json()) as { value: number }).value, 20);
  assert.equal(site.log(), '');
});

void test('two servers with a cache each do not overwrite what the other has kept', async (t) => {
  const site = await served();
  t.after(() => site.close());
  const page = 'admin.php?page=kpi-elements&kpi=leads';
  // Both believe that there are no figures.
  const forms = [await screen(site, page, { server: 'a' }), await screen(site, page, { server: 'b' })];
  for (const [at, date] of days.slice(0, 6).entries()) {
    const server = 'ab'[at % 2]!;
    const next = await send(site, forms[at % 2]!, 'add_figure', { date, value: '1' }, { server });
    // The other server can tell what was done, too.
    assert.match(await screen(site, next, { server: 'ba'[at % 2]! }), new RegExp(`The figure of ${date} is 1\\.`));
  }
  assert.deepEqual(dates(site), days.slice(0, 6));
  assert.equal(site.log(), '');
});

void test('what the database refuses is not said to be saved, and stays in the form', async (t) => {
  const site = await served();
  t.after(() => site.close());
  const form = await screen(site, 'admin.php?page=kpi-elements&kpi=leads&do=edit');
  const sent = { label: 'Leads 🚀', target: '40', unit: 'number', kind: 'total', better: 'higher', period: 'month' };
  const html = await screen(
    site,
    await send(site, form, 'save', { ...sent, compare: 'none', readers: 'public', source: 'manual' }),
  );
  assert.match(html, /Nothing was saved[\s\S]*The database of this site has not saved this/);
  assert.match(html, /value="Leads 🚀"/);
  assert.equal(site.php("echo KpiElements\\kpi( 'leads' )['label'];"), 'Leads');
  assert.equal(site.log(), '');
});

void test('nothing is left in the cache either after the plugin is removed', async (t) => {
  const site = await newSite('6.5', { cache: true });
  t.after(() => site.close());
  const found = `
    foreach ( array( 'kpi_elements_answer_leads', 'kpi_elements_answers_leads' ) as $name ) {
      echo wp_cache_get( $name, 'transient', true ) ? "$name " : '';
    }`;
  assert.equal(
    site.php(`${many(1100)}
      KpiElements\\answer( 'leads' );
      KpiElements\\answer( 'leads', array( 'period' => '1971' ) );
      ${found}`),
    'kpi_elements_answer_leads kpi_elements_answers_leads ',
  );
  site.php(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php';
    require_once ABSPATH . 'wp-admin/includes/file.php';
    deactivate_plugins( 'kpi-elements/kpi-elements.php' );
    uninstall_plugin( 'kpi-elements/kpi-elements.php' );`,
    'admin',
  );
  assert.equal(site.php(found), '');
  assert.equal(site.log(), '');
});
