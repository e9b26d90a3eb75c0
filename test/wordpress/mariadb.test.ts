/** On MariaDB, where most sites are, strict as a server may be: the other tests have SQLite in its place. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { many, screen, send } from './forms.js';
import { type MariaDb, newMariaDb } from './mariadb.js';
import { newSite, type Site, type SiteOptions, type Version } from './site.js';

// Has the server refuse what it would else cut off or round, whatever WordPress wants; and takes the lock for whoever comes.
const plugins = {
  'strict.php': `<?php
$GLOBALS['wpdb']->query( "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO'" );
add_action( 'init', function () {
  if ( isset( $_GET['lock'] ) ) {
    wp_send_json( null !== KpiElements\\lock( 'leads', 60 ) );
  }
} );
`,
};

let server: MariaDb;
before(async () => void (server = await newMariaDb()));
after(() => server.close());

const onMariaDb = (version: Version, options: SiteOptions = {}): Promise<Site> =>
  newSite(version, { plugins, database: server.database(), ...options });

/** Every row of every table that has the plugin's name in it. */
const traces = (site: Site): string[] =>
  JSON.parse(
    site.php(`
      $found = array();
      foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
        foreach ( $wpdb->get_results( "SELECT * FROM $table", ARRAY_A ) as $row ) {
          if ( preg_match( '/kpi.elements/i', wp_json_encode( $row ) ) ) {
            $found[] = "$table: " . substr( wp_json_encode( $row ), 0, 200 );
          }
        }
      }
      echo wp_json_encode( $found );`),
  ) as string[];

const remove = `
  require_once ABSPATH . 'wp-admin/includes/plugin.php';
  require_once ABSPATH . 'wp-admin/includes/file.php';
  deactivate_plugins( 'kpi-elements/kpi-elements.php' );
  delete_option( 'recently_activated' );
  delete_site_option( 'recently_activated' );
  uninstall_plugin( 'kpi-elements/kpi-elements.php' );
`;

for (const [version, multisite] of [
  ['6.2', false],
  ['6.5', true],
] as const)
  void test(`WordPress ${version} keeps long histories and names in all letters, loads them on no page, and loses all of them with the plugin`, async (t) => {
    const site = await onMariaDb(version, { multisite });
    t.after(() => site.close());
    const [label, value, eager] = JSON.parse(
      site.php(`${multisite ? 'switch_to_blog( 2 );' : ''} ${many(9000)}
        KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads 🚀 𠮷野家', 'period' => '1990' ) );
        KpiElements\\schedule_refresh();
        KpiElements\\lock( 'leads', 60 );
        wp_cache_flush();
        $result = KpiElements\\answer( 'leads' );
        echo wp_json_encode( array( $result['label'], $result['value'], preg_grep( '/kpi_elements/', array_keys( wp_load_alloptions() ) ) ) );`),
    ) as [string, number, string[]];
    assert.deepEqual([label, value, eager], ['Leads 🚀 𠮷野家', 365, []]);
    assert.ok(traces(site).length > 5);
    site.php(remove, 'admin');
    assert.deepEqual(traces(site), []);
    assert.equal(site.log(), '');
  });

void test('of twenty figures that are typed at once none is lost, and of twenty who want a lock one has it', async (t) => {
  const site = await onMariaDb('6.5');
  t.after(() => site.close());
  site.php(many(3000));
  await site.serve();
  const twenty = Array.from({ length: 20 }, (_, day) => `2026-10-${day + 11}`);
  const form = await screen(site, 'admin.php?page=kpi-elements&kpi=leads');
  await Promise.all(twenty.map((date) => send(site, form, 'add_figure', { date, value: '1' })));
  const answer = await fetch(`${site.origin}/wp-json/kpi-elements/v1/kpis/leads?period=2026-10`);
  assert.equal(((await answer.json()) as { value: number }).value, 20);
  const locks = await Promise.all(twenty.map(async () => (await fetch(`${site.origin}/?lock`)).text()));
  assert.deepEqual(locks.sort(), [...Array<string>(19).fill('false'), 'true']);
  assert.equal(site.log(), '');
});

void test('what an old table has no letters for is not said to be saved', async (t) => {
  const site = await onMariaDb('6.5');
  t.after(() => site.close());
  site.php(`${many(0)} $wpdb->query( "ALTER TABLE $wpdb->options CONVERT TO CHARACTER SET utf8" );`);
  await site.serve();
  const form = await screen(site, 'admin.php?page=kpi-elements&do=add');
  const typed = { unit: 'number', kind: 'total', better: 'higher', period: 'month', compare: 'none', source: 'manual' };
  for (const [label, seen] of [
    ['Påmeldinger 線索', /class="nav-tab[\s\S]*Påmeldinger 線索/],
    ['Leads 🚀', /The database of this site has not saved this[\s\S]*value="Leads 🚀"/],
  ] as const) {
    const next = await send(site, form, 'save', { ...typed, label, readers: 'public' });
    assert.match(await screen(site, next), seen);
  }
  assert.equal(site.log(), '');
});
