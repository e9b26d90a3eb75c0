/** Forms of the administration, as a browser sends them and as somebody else might. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { screen as screenOf, send as sendTo } from './forms.js';
import { newSite, type Role, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await newSite('6.5');
  site.php(
    "foreach ( array( 'leads', 'visits' ) as $id ) { KpiElements\\save_kpi( $id, array( 'label' => ucfirst( $id ), 'public' => true ) ); }",
  );
  await site.serve();
});
after(() => site.close());

const screen = async (path: string, role: Role = 'admin'): Promise<string> =>
  (await fetch(`${site.origin}/wp-admin/${path}`, { headers: { cookie: site.cookieHeader(role) } })).text();
const send = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${site.origin}/wp-admin/${path}`, {
    method: 'POST',
    headers: { cookie: site.cookieHeader('admin') },
    body: new URLSearchParams(fields),
  });
/** What a screen sends without anybody seeing it: its nonce above all. */
const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) =>
      ['name', 'value'].map((name) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''),
    ),
  ) as Record<string, string>;

void test('the choice of the dashboard’s KPIs is changed by its own form only', async () => {
  const path = 'index.php?edit=kpi_elements';
  const chosen = (): unknown => JSON.parse(site.php("echo wp_json_encode( get_option( 'kpi_elements_dashboard' ) );"));
  for (const nonce of ['', 'stale']) {
    const refused = await send(path, { 'dashboard-widget-nonce': nonce, 'kpi_elements[]': 'visits' });
    assert.match(await refused.text(), /The link you followed has expired/);
    assert.equal(chosen(), false);
  }
  const form = hidden(await screen(path));
  await send(path, { ...form, widget_id: 'kpi_elements', 'kpi_elements[]': 'visits' });
  assert.deepEqual(chosen(), ['visits']);
  site.php("delete_option( 'kpi_elements_dashboard' );");
});

void test('of the first KPIs the dashboard shows those that its reader may see', async () => {
  site.php(`
    foreach ( array( 'a', 'b', 'c', 'd', 'e' ) as $id ) { $private[ $id ] = array( 'label' => "Secret $id" ) + KpiElements\\NEW_KPI; }
    update_option( 'kpi_elements_kpis', $private + KpiElements\\kpis(), false );`);
  const html = await screen('index.php', 'subscriber');
  assert.match(html, /Leads[^]*Visits/);
  assert.doesNotMatch(html, /Secret/);
  assert.equal((await screen('index.php')).match(/<kpi-card /g)?.length, 5);
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
    const html = await screen(path);
    const typed = [...html.matchAll(/<input[^>]*type="(?:text|url)"[^>]*>/g)].map(([input]) =>
      ['name', 'value'].map((name) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''),
    );
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
      ...hidden(html),
      ...(Object.fromEntries(typed) as object),
    };
  };
  const kept = (): string =>
    site.php(
      "$kpi = KpiElements\\kpi( 'visits' ); echo implode( ' ', array( $kpi['label'], $kpi['target'], $kpi['better'] ) );",
    );
  const save = async (fields: Record<string, string>): Promise<string> => (await send('admin-post.php', fields)).text();

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
    await save({ ...two, ...hidden(refused), label: 'All visits', target: '200', better: 'neither' }),
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
  $is_ours = preg_match( '/^kpi_elements_(kpis|figures_)/', $name );
  return $is_ours && get_option( 'refusing' ) ? $before : $value;
}, 10, 3 );
`;

void test('what the database does not take away is not told to be gone, and loses nothing', async (t) => {
  const refusing = await newSite('6.5', { plugins: { 'refusing.php': refusingPlugin } });
  t.after(() => refusing.close());
  refusing.php(`
    KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads' ) );
    KpiElements\\put_figures( 'leads', array( array( 'date' => '2026-11-15', 'value' => '5' ) ) );
    update_option( 'refusing', 1 );`);
  await refusing.serve();
  const page = 'admin.php?page=kpi-elements&kpi=leads';
  const told = async (path: string, action: string, fields: Record<string, string>): Promise<string> =>
    screenOf(refusing, await sendTo(refusing, await screenOf(refusing, path), action, fields));

  const removal = await told(page, 'change_figures', { 'remove[]': '2026-11-15', 'shown[2026-11-15][value]': '5' });
  assert.match(removal, /The database of this site has not saved this/);
  assert.doesNotMatch(removal, /is removed/);
  const deletion = await told(`${page}&do=delete`, 'delete', {});
  assert.match(deletion, /The database of this site has not saved this/);
  assert.doesNotMatch(deletion, /is deleted/);
  assert.equal(
    refusing.php("echo wp_json_encode( KpiElements\\figures( 'leads' ) );"),
    '[{"date":"2026-11-15","value":"5"}]',
  );
  assert.equal(refusing.log(), '');
});
