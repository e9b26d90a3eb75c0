/** Removal leaves nothing: on one site, and on all sites of a network. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSite, type Site } from './site.js';

/** Everything that the plugin can have stored on a site. */
const stored = `
  use function KpiElements\\{keep_fetched, put_figures, result, save_kpi, answer};
  foreach ( array( 'leads', '2026' ) as $id ) {
    save_kpi( $id, array_merge( KpiElements\\NEW_KPI, array( 'label' => 'Leads', 'public' => true ) ) );
    put_figures( $id, array( array( 'date' => '2026-11-15', 'value' => '540' ) ) );
    answer( $id );
  }
  save_kpi( 'web', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'Web', 'source' => array( 'type' => 'url', 'url' => 'https://numbers.example.com/' ) ) ) );
  keep_fetched( 'web', array( 'at' => 1 ) );
  KpiElements\\schedule_refresh();
  KpiElements\\refresh_soon( 'web' );
  KpiElements\\lock( 'web', 60 );
  KpiElements\\keep( 'kpi_elements_said_1', '{}' );
  update_option( 'kpi_elements_load', 'classic' );
  update_option( KpiElements\\HOSTS_OPTION, array( 'numbers.example.com' ) );
  update_option( KpiElements\\DASHBOARD_OPTION, array( 'leads' ) );
  update_user_meta( 1, 'meta-box-order_dashboard', array( 'normal' => 'dashboard_activity,kpi_elements', 'side' => '' ) );
  update_user_meta( 1, 'metaboxhidden_dashboard', array( 'kpi_elements' ) );
`;

const remove = `
  require_once ABSPATH . 'wp-admin/includes/plugin.php';
  require_once ABSPATH . 'wp-admin/includes/file.php';
  deactivate_plugins( 'kpi-elements/kpi-elements.php' );
  delete_option( 'recently_activated' ); delete_site_option( 'recently_activated' );
  uninstall_plugin( 'kpi-elements/kpi-elements.php' );
`;

/** Every row of every table that has the plugin's name in it. */
function traces(site: Site): string[] {
  return JSON.parse(
    site.php(`
      $found = array();
      $tables = new PDO( 'sqlite:' . FQDB );
      foreach ( $tables->query( "SELECT name FROM sqlite_master WHERE type = 'table'" )->fetchAll( PDO::FETCH_COLUMN ) as $table ) {
        foreach ( $tables->query( "SELECT * FROM $table" )->fetchAll( PDO::FETCH_ASSOC ) as $row ) {
          $text = wp_json_encode( $row );
          if ( preg_match( '/kpi.elements/i', $text ) ) {
            $found[] = "$table: $text";
          }
        }
      }
      echo wp_json_encode( $found );
    `),
  ) as string[];
}

void test('nothing is left of a site after the plugin is removed', async (t) => {
  const site = await newSite('6.5');
  t.after(() => site.close());
  site.php(stored, 'admin');
  assert.ok(traces(site).length > 12, traces(site).join('\n'));
  site.php(remove, 'admin');
  assert.deepEqual(traces(site), []);
  assert.equal(site.log(), '');
});

void test('nothing is left of any site of a network', async (t) => {
  const site = await newSite('6.5', { multisite: true });
  t.after(() => site.close());
  site.php(`${stored} switch_to_blog( 2 ); ${stored.replace(/use function.*/, '')}`, 'admin');
  const before = traces(site);
  assert.ok(
    before.some((row) => row.startsWith('wp_2_options')),
    before.join('\n'),
  );
  site.php(remove, 'admin');
  assert.deepEqual(traces(site), []);
  assert.equal(site.log(), '');
});

void test('a plugin that is switched off has no more to do at any time, on no site of a network', async (t) => {
  const site = await newSite('6.5', { multisite: true });
  t.after(() => site.close());
  site.php(`${stored} switch_to_blog( 2 ); ${stored.replace(/use function.*/, '')}`, 'admin');
  const planned = `$found = array(); foreach ( array( 1, 2 ) as $each ) { switch_to_blog( $each ); $found[] = preg_match( '/kpi_elements/', wp_json_encode( _get_cron_array() ) ); } echo wp_json_encode( $found );`;
  assert.equal(site.php(planned), '[1,1]');
  site.php(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'kpi-elements/kpi-elements.php' );`,
    'admin',
  );
  assert.equal(site.php(planned), '[0,0]');
  assert.match(site.php(`echo wp_json_encode( get_option( 'kpi_elements_kpis' ) );`), /leads/, 'what is saved stays');
  assert.equal(site.log(), '');
});

void test('on a network, administrators of a site keep our tags though they may not save HTML as they like', async (t) => {
  const site = await newSite('6.5', { multisite: true });
  t.after(() => site.close());
  const save = (role: 'admin' | 'editor') =>
    site.php(
      `switch_to_blog( 2 ); kses_init(); echo wp_json_encode( array( current_user_can( 'manage_options' ), current_user_can( 'unfiltered_html' ), get_post( wp_insert_post( array( 'post_title' => 'x', 'post_content' => wp_slash( '<kpi-card label="Leads" value="540" onclick="x()">540</kpi-card><script>x()</script>' ) ) ) )->post_content ) );`,
      role,
    );
  const [may, unfiltered, content] = JSON.parse(save('editor')) as [boolean, boolean, string];
  assert.deepEqual([may, unfiltered], [true, false]);
  assert.equal(content, '<kpi-card label="Leads" value="540">540</kpi-card>x()');
  const [, all, own] = JSON.parse(save('admin')) as [boolean, boolean, string];
  assert.equal(all, true);
  assert.match(own, /onclick/);
  assert.equal(site.log(), '');
});
