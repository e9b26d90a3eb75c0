/** Forms of the administration, as a browser sends them and as somebody else might. */
import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { inputs, post, screen, send } from './forms.js';
import { newSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await newSite('6.5');
  site.php(
    "foreach ( array( 'leads', 'visits' ) as $id ) { KpiElements\\save_kpi( $id, array( 'label' => ucfirst( $id ), 'public' => true ) ); }",
  );
  await site.serve();
});
after(() => site.close());

void test('the choice of the dashboard’s KPIs is changed by its own form only', async () => {
  const path = 'index.php?edit=kpi_elements';
  const chosen = (): unknown => JSON.parse(site.php("echo wp_json_encode( get_option( 'kpi_elements_dashboard' ) );"));
  for (const nonce of ['', 'stale']) {
    const refused = await post(site, path, { 'dashboard-widget-nonce': nonce, 'kpi_elements[]': 'visits' });
    assert.match(await refused.text(), /The link you followed has expired/);
    assert.equal(chosen(), false);
  }
  const form = inputs(await screen(site, path));
  await post(site, path, { ...form, widget_id: 'kpi_elements', 'kpi_elements[]': 'visits' });
  assert.deepEqual(chosen(), ['visits']);
  site.php("delete_option( 'kpi_elements_dashboard' );");
});

void test('of the first KPIs the dashboard shows those that its reader may see', async () => {
  site.php(`
    foreach ( array( 'a', 'b', 'c', 'd', 'e' ) as $id ) { $private[ $id ] = array( 'label' => "Secret $id" ) + KpiElements\\NEW_KPI; }
    update_option( 'kpi_elements_kpis', $private + KpiElements\\kpis(), false );`);
  const html = await screen(site, 'index.php', { role: 'subscriber' });
  assert.match(html, /Leads[^]*Visits/);
  assert.doesNotMatch(html, /Secret/);
  assert.equal((await screen(site, 'index.php')).match(/<kpi-card /g)?.length, 5);
  assert.equal(site.log(), '');
});

// Has somebody save a KPI and a figure, so that many can come at once; each takes a moment between reading and writing.
const savingPlugin = `<?php
add_filter( 'pre_update_option', function ( $value, $name ) {
  if ( 0 === strpos( $name, 'kpi_elements_' ) ) {
    usleep( 20000 );
  }
  return $value;
}, 10, 2 );
add_action( 'init', function () {
  if ( isset( $_GET['number'] ) ) {
    KpiElements\\kpi( 'leads' ); // what this request has read before
    KpiElements\\typed_figures( 'leads' );
    $number = (int) $_GET['number'];
    KpiElements\\save_kpi( "kpi-$number", array( 'label' => "KPI $number" ) );
    KpiElements\\put_figures( 'leads', array( array( 'date' => "2025-11-$number", 'value' => "$number" ) ) );
    exit( 'done' );
  }
} );
`;

void test('of many who save at once each finds afterwards what it has saved', async (t) => {
  const busy = await newSite('6.5', { plugins: { 'saving.php': savingPlugin } });
  t.after(() => busy.close());
  busy.php("KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads' ) );");
  await busy.serve();
  const numbers = Array.from({ length: 12 }, (_, index) => 10 + index);
  const said = await Promise.all(
    numbers.map(async (number) => (await fetch(`${busy.origin}/?number=${number}`)).text()),
  );
  assert.deepEqual(new Set(said), new Set(['done']));
  const kept = JSON.parse(
    busy.php(
      "echo wp_json_encode( array( array_keys( KpiElements\\kpis() ), array_column( KpiElements\\figures( 'leads' ), 'value' ) ) );",
    ),
  ) as [string[], string[]];
  assert.deepEqual(kept[0].sort(), [...numbers.map((number) => `kpi-${number}`), 'leads']);
  assert.deepEqual(kept[1], numbers.map(String));
  for (const name of ['_kpis', '_figures_leads'])
    assert.equal(busy.php(`echo get_option( 'kpi_elements_lock_${name}', 'free' );`), 'free');
  assert.equal(busy.log(), '');
});

void test('what another window has saved of a KPI stays, and where both have changed a field it is not overwritten unseen', async () => {
  const path = 'admin.php?page=kpi-elements&kpi=visits&do=edit';
  const opened = async (): Promise<Record<string, string>> => {
    const html = await screen(site, path);
    const chosen = {
      metric: '',
      unit: 'number',
      kind: 'total',
      better: 'higher',
      period: 'month',
      compare: 'previous',
    };
    return {
      ...chosen,
      readers: 'public',
      source: 'manual',
      ...inputs(html, 'hidden|text|url'),
    };
  };
  const kept = (): string =>
    site.php(
      "$kpi = KpiElements\\kpi( 'visits' ); echo implode( ' ', array( $kpi['label'], $kpi['target'], $kpi['better'] ) );",
    );
  const save = async (fields: Record<string, string>): Promise<string> =>
    (await post(site, 'admin-post.php', fields)).text();

  const [one, two] = [await opened(), await opened()];
  assert.match(await save({ ...one, label: 'Visits', target: '100', better: 'lower' }), /is saved/);
  assert.match(await save({ ...two, label: 'All visits' }), /is saved/);
  assert.equal(kept(), 'All visits 100 lower');

  const refused = await save({ ...two, label: 'All visits', target: '200', better: 'range' });
  assert.match(refused, /Nothing was saved/);
  assert.match(refused, /Another window has saved “100” here\. Save again to overwrite it\./);
  assert.match(refused, /Another window has saved “Lower is better” here\./);
  assert.match(refused, /name="target" value="200"|value="200"[^>]*name="target"|name="target"[^>]*value="200"/);
  assert.equal(kept(), 'All visits 100 lower');
  assert.match(
    await save({ ...two, ...inputs(refused), label: 'All visits', target: '200', better: 'neither' }),
    /is saved/,
  );
  assert.equal(kept(), 'All visits 200 neither');

  const last = await opened();
  site.php("KpiElements\\delete_kpi( 'visits' );");
  assert.match(await save(last), /This KPI is not there any more/);
  assert.equal(site.log(), '');
});

const refusingPlugin = `<?php
add_filter( 'pre_update_option', function ( $value, $name, $before ) {
  $is_ours = preg_match( '/^kpi_elements_(kpis|figures_|hosts|load|currency|dashboard)|^_transient_kpi_elements_uploaded/', $name );
  return $is_ours && get_option( 'refusing' ) ? $before : $value;
}, 10, 3 );
`;

/** A served site whose database refuses what is saved from now on, with a KPI that has a figure, and what else there is. */
async function refusing(t: TestContext, more = ''): Promise<Site> {
  const site = await newSite('6.5', { plugins: { 'refusing.php': refusingPlugin } });
  t.after(() => site.close());
  site.php(`
    KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads' ) );
    KpiElements\\put_figures( 'leads', array( array( 'date' => '2026-11-15', 'value' => '5' ) ) );
    ${more}
    update_option( 'refusing', 1 );`);
  await site.serve();
  return site;
}

void test('what the database does not take away is not told to be gone, and loses nothing', async (t) => {
  const site = await refusing(t);
  const page = 'admin.php?page=kpi-elements&kpi=leads';
  const told = async (path: string, action: string, fields: Record<string, string>): Promise<string> =>
    screen(site, await send(site, await screen(site, path), action, fields));

  const removal = await told(page, 'change_figures', { 'remove[]': '2026-11-15', 'shown[2026-11-15][value]': '5' });
  assert.match(removal, /The database of this site has not saved this/);
  assert.doesNotMatch(removal, /is removed/);
  const deletion = await told(`${page}&do=delete`, 'delete', {});
  assert.match(deletion, /The database of this site has not saved this/);
  assert.doesNotMatch(deletion, /is deleted/);
  assert.equal(
    site.php("echo wp_json_encode( KpiElements\\figures( 'leads' ) );"),
    '[{"date":"2026-11-15","value":"5"}]',
  );
  assert.equal(site.log(), '');
});

void test('settings and a choice that the database refuses are not told to be saved, and what was typed stays', async (t) => {
  const site = await refusing(t);
  const path = 'admin.php?page=kpi-elements-settings';
  const typed = { hosts: 'numbers.example.com', load: 'classic', usual_currency: 'NOK' };
  const html = await screen(site, await send(site, await screen(site, path), 'settings', typed));
  assert.match(html, /The database of this site has not saved this/);
  assert.doesNotMatch(html, /The settings are saved/);
  assert.match(html, />numbers\.example\.com<[^]*value="classic" checked[^]*value="NOK"/);

  const dashboard = 'index.php?edit=kpi_elements';
  const choice = { ...inputs(await screen(site, dashboard)), widget_id: 'kpi_elements', 'kpi_elements[]': 'leads' };
  const refused = await post(site, dashboard, choice);
  assert.equal(refused.status, 500);
  assert.match(await refused.text(), /The database of this site has not saved this/);
  assert.equal(site.log(), '');
});

void test('columns of a file that the server cannot keep are not told to be chosen', async (t) => {
  const site = await refusing(
    t,
    `
    KpiElements\\save_kpi( 'file', array( 'label' => 'File', 'source' => array( 'type' => 'csv' ) ) );
    $packed = bin2hex( gzcompress( "date,value,cost\\n2026-11-17,9,4\\n" ) );
    set_transient( 'kpi_elements_uploaded_1', array( 'id' => 'file', 'name' => 'f.csv', 'packed' => $packed, 'columns' => array() ), HOUR_IN_SECONDS );`,
  );
  const preview = await screen(site, 'admin.php?page=kpi-elements&kpi=file&do=preview');
  const next = await send(site, preview, 'take', { source_date: 'date', source_value: 'cost', read: '1' });
  assert.match(await screen(site, next), /The server cannot keep this file/);
  assert.equal(site.log(), '');
});
