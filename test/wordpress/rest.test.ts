/** The route of figures over HTTP: what visitors, members and caches get, and how often a source is asked for all of them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newSite, type Site } from './site.js';
import { newSource, type Source, sourceConfig } from './source.js';

// has a KPI refreshed by whoever comes, as WP-Cron does, so that many can come at once.
const refreshPlugin = `<?php
add_action( 'init', function () {
  if ( isset( $_GET['renew'] ) ) {
    wp_send_json( KpiElements\\refresh( $_GET['renew'] ) );
  }
} );
`;

let source: Source;
before(async () => void (source = await newSource()));
after(() => source.close());

/** A served site with a public KPI, \`leads\`, and a private one, \`margin\`, both from the source. */
async function served(version: '6.2' | '6.5', path: string, config = '', cache = false): Promise<Site> {
  const plugins = { 'source.php': source.plugin, 'renew.php': refreshPlugin };
  const site = await newSite(version, { config: sourceConfig + config, plugins, cache });
  site.php(`
    update_option( 'test_loopback', 1 );
    update_option( 'kpi_elements_hosts', array( 'figures.example.test' ) );
    foreach ( array( 'leads' => true, 'margin' => false ) as $id => $public ) {
      $source = array( 'type' => 'url', 'url' => "${source.url(path)}?of=$id", 'header' => array( 'X-Api-Key', 'the secret of the source' ) );
      KpiElements\\save_kpi( $id, array_merge( KpiElements\\NEW_KPI, array( 'label' => $id, 'period' => '2025-11', 'public' => $public, 'source' => $source ) ) );
    }
    // What WordPress itself has to do would ask the world outside; and before there is a server it has begun it in vain.
    _set_cron_array( array( time() + 3600 => array_merge( ...array_values( _get_cron_array() ) ) ) );
    delete_transient( 'doing_cron' );`);
  await site.serve();
  return site;
}

const kpis = (site: Site, rest = ''): string => `${site.origin}/wp-json/kpi-elements/v1/kpis${rest}`;
const nonce = async (site: Site, header: string): Promise<string> =>
  (await fetch(`${site.origin}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie: header } })).text();
/** Makes all figures older than they may be. */
const age = (site: Site): string =>
  site.php(
    "foreach ( array( 'leads', 'margin' ) as $id ) { $s = KpiElements\\fetched( $id ); $s['at'] -= 7200; $s['tried'] -= 7200; update_option( \"kpi_elements_fetched_$id\", $s, false ); }",
  );

for (const version of ['6.2', '6.5'] as const)
  void test(`WordPress ${version} answers with headers that say who may keep it`, async (t) => {
    const site = await served(version, '/leads.csv');
    t.after(() => site.close());

    const early = await fetch(kpis(site, '/leads'));
    assert.deepEqual([early.status, early.headers.get('retry-after')], [503, '5']);
    assert.equal(early.headers.get('cache-control'), 'no-store');
    for (const id of ['leads', 'margin'])
      assert.equal(await (await fetch(`${site.origin}/?renew=${id}`)).text(), 'true');

    const editor = site.cookieHeader('editor');
    const asEditor = { cookie: editor, 'x-wp-nonce': await nonce(site, editor) };
    for (const headers of [{}, { cookie: editor }] as Record<string, string>[]) {
      const open = await fetch(kpis(site, '/leads?compare=none'), { headers });
      assert.equal(open.status, 200);
      assert.equal(((await open.json()) as { value: unknown }).value, 12);
      assert.equal(open.headers.get('cache-control'), 'public, max-age=60, stale-while-revalidate=600');
      const tag = open.headers.get('etag')!;
      const again = await fetch(kpis(site, '/leads?compare=none'), { headers: { ...headers, 'if-none-match': tag } });
      assert.deepEqual([again.status, await again.text()], [304, '']);
    }
    assert.equal(
      await (await fetch(kpis(site, '?metric=leads'))).text(),
      await (await fetch(kpis(site, '/leads'))).text(),
    );

    const closed = await fetch(kpis(site, '/margin'), { headers: asEditor });
    assert.equal(closed.status, 200);
    assert.equal(closed.headers.get('cache-control'), 'private, no-store');
    assert.equal(closed.headers.get('etag'), null);

    const subscriber = site.cookieHeader('subscriber');
    const refused = [
      [401, {}],
      [401, { cookie: editor }],
      [403, { cookie: subscriber, 'x-wp-nonce': await nonce(site, subscriber) }],
      [403, { cookie: editor, 'x-wp-nonce': 'stale' }],
    ] as [number, Record<string, string>][];
    for (const [status, headers] of refused) {
      const answer = await fetch(kpis(site, '/margin'), { headers });
      assert.equal(answer.status, status, JSON.stringify(headers));
      assert.match(answer.headers.get('cache-control')!, /no-store|no-cache/);
      assert.doesNotMatch(await answer.text(), /"value"/);
    }

    const wrong = await fetch(kpis(site, '/leads?period=fortnight'));
    assert.equal(wrong.status, 400);
    assert.match(await wrong.text(), /expected a word such as today/);
    assert.equal(wrong.headers.get('cache-control'), 'no-store');

    // Wherever figures are answered, nothing of their source is.
    for (const path of ['', '/leads', '/margin', '?metric=margin', '/unknown'])
      assert.doesNotMatch(
        await (await fetch(kpis(site, path), { headers: asEditor })).text(),
        /secret|example\.test|api-key/i,
      );
    assert.equal(site.log(), '');
  });

for (const cache of [false, true]) {
  const where = cache ? ', where a cache lasts' : '';
  void test(`of twenty who come at once one asks the source${where}`, async (t) => {
    const site = await served('6.5', '/slow.csv', '', cache);
    t.after(() => site.close());
    await source.asked();
    const all = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(`${site.origin}/?renew=leads`)).text()),
    );
    assert.equal(all.filter((said) => said === 'true').length, 1, all.join());
    assert.equal((await source.asked()).length, 1);

    // Who finds old figures gets them at once, and the source is not asked while anybody waits.
    const before = await (await fetch(kpis(site, '/leads'))).text();
    age(site);
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => (await fetch(kpis(site, '/leads'))).json() as Promise<{ value: number }>),
    );
    for (const { value } of answers) assert.equal(value, (JSON.parse(before) as { value: number }).value);
    assert.deepEqual(await source.asked(), []);
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${site.origin}/?renew=leads`)));
    assert.equal((await source.asked()).length, 1);
    const { value } = (await (await fetch(kpis(site, '/leads'))).json()) as { value: number };
    assert.equal(value, answers[0]!.value + 100);
    assert.equal(site.log(), '');
  });

  void test(`a reader of old figures sends for new ones, which come without anybody asking again${where}`, async (t) => {
    const site = await served('6.5', '/slow.csv', "define( 'DISABLE_WP_CRON', false );", cache);
    t.after(() => site.close());
    await source.asked();
    let answer: Response;
    do answer = await fetch(kpis(site, '/leads'));
    while (answer.status === 503);
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as { value: number }).value % 100, 0);
    // The first visit may also have begun the hourly round; nobody is asked twice for that.
    assert.equal((await source.asked()).filter(({ url }) => url.endsWith('=leads')).length, 1);
    assert.equal(site.log(), '');
  });
}

void test('a page without a KPI does not ask the database for any', async (t) => {
  const site = await newSite('6.5');
  t.after(() => site.close());
  const page =
    "ob_start(); wp_head(); echo apply_filters( 'the_content', '<p>Hello</p>' ); wp_footer(); ob_end_clean();";
  assert.equal(site.php(`${page} echo did_filter( 'pre_option_kpi_elements_kpis' );`), '0');
  assert.equal(site.log(), '');
});
