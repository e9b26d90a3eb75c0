/** What the server asks for, and what it does not: against a real source over https. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newSite, type Site } from './site.js';
import { newSource, type Source, sourceConfig } from './source.js';

let source: Source;
let site: Site;
before(async () => {
  source = await newSource();
  site = await newSite('6.5', { config: sourceConfig, plugins: { 'source.php': source.plugin } });
  site.php("update_option( 'kpi_elements_hosts', array( 'figures.example.test', 'figures.localhost' ) );");
  site.php("update_option( 'test_loopback', 1 );");
});
after(() => {
  site.close();
  source.close();
});

interface Fetched {
  readonly type?: string;
  readonly body?: string;
  readonly error?: string;
}

/** What the plugin makes of an address, in a process of its own. */
function fetched(url: string, { more = '[]', first = '', settings = [] as string[] } = {}): Fetched {
  return JSON.parse(
    site.php(
      `${first} $got = KpiElements\\fetch_url( '${url}', ${more} ); echo wp_json_encode( is_wp_error( $got ) ? array( 'error' => $got->get_error_message() ) : $got );`,
      undefined,
      settings,
    ),
  ) as Fetched;
}

void test('CSV and JSON are read from a listed host, and the source learns nothing of the site', async () => {
  assert.deepEqual(fetched(source.url('/leads.csv?of=2025')), {
    type: 'csv',
    body: 'date,value\n2025-11-03,5\n2025-11-20,7\n',
  });
  assert.deepEqual(fetched(source.url('/leads.json')), { type: 'json', body: '{"value": 12}' });
  const [csv, json, ...rest] = await source.asked();
  assert.deepEqual([csv?.url, json?.url, rest], ['/leads.csv?of=2025', '/leads.json', []]);
  assert.match(csv!.headers['user-agent']!, /^kpi-elements\/[\d.]+$/);
  assert.match(csv!.headers.accept!, /^application\/json, text\/csv/);
  assert.ok(!('cookie' in csv!.headers) && !('referer' in csv!.headers));
  assert.ok(!JSON.stringify(csv).includes(site.origin));
});

void test('a secret goes to its source as a header, and nothing else can be put into the request with it', async () => {
  fetched(source.url('/leads.csv'), { more: "array( 'header' => array( 'X-Api-Key', 'abc 123' ) )" });
  assert.equal((await source.asked())[0]!.headers['x-api-key'], 'abc 123');
  for (const header of [
    '"X-Key", "a\\r\\nHost: other"',
    '"X Key", "a"',
    '"X-Key:", "a"',
    '"X-Key\\n", "a"',
    '"X-Key", ""',
  ])
    assert.match(
      fetched(source.url('/leads.csv'), { more: `array( 'header' => array( ${header} ) )` }).error!,
      /cannot be sent/,
      header,
    );
  assert.deepEqual(await source.asked(), []);
});

void test('this computer is refused, whoever answers for the name', async () => {
  site.php("delete_option( 'test_loopback' );");
  for (const said of [
    ['127.0.0.1'],
    ['93.184.215.14', '127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['169.254.169.254'],
    [],
  ]) {
    site.php(
      `update_option( 'test_addresses', array( ${said.length ? `array( '${said.join("', '")}' )` : 'array()'} ) );`,
    );
    assert.match(fetched(source.url('/leads.csv')).error!, /figures\.example\.test has no address on the internet/);
  }
  site.php("delete_option( 'test_addresses' ); update_option( 'test_loopback', 1 );");
  assert.deepEqual(await source.asked(), []);
});

void test('the connection goes to the address that was checked, though the name leads elsewhere by then', async () => {
  // Of `figures.localhost` everybody but the test's name server knows that it is this computer, where the source listens.
  site.php("update_option( 'test_addresses', array( array( '127.0.0.77' ), array( '127.0.0.1' ) ) );");
  assert.match(fetched(source.url('/leads.csv', 'figures.localhost')).error!, /did not answer/);
  assert.deepEqual(await source.asked(), []);
  site.php("update_option( 'test_addresses', array( array( '127.0.0.1' ), array( '127.0.0.77' ) ) );");
  assert.equal(fetched(source.url('/leads.csv', 'figures.localhost')).type, 'csv');
  assert.equal((await source.asked()).length, 1);
  site.php("delete_option( 'test_addresses' );");
});

void test('where PHP cannot tie the connection to that address, nobody is asked', async () => {
  const settings = ['disable_functions=curl_exec'];
  assert.match(fetched(source.url('/leads.csv', 'figures.localhost'), { settings }).error!, /curl/);
  assert.deepEqual(await source.asked(), []);
});

void test('no proxy of the environment gets in between', async () => {
  process.env.https_proxy = 'http://127.0.0.1:9';
  try {
    assert.equal(fetched(source.url('/leads.csv')).type, 'csv');
    assert.equal((await source.asked()).length, 1);
  } finally {
    delete process.env.https_proxy;
  }
});

void test('the proxy of the site is not used either, and who cannot be reached without it is told to be', async () => {
  const first = "define( 'WP_PROXY_HOST', '127.0.0.1' ); define( 'WP_PROXY_PORT', '9' );";
  assert.equal(fetched(source.url('/leads.csv'), { first }).type, 'csv');
  site.php("update_option( 'test_addresses', array( array( '127.0.0.77' ), array() ) );");
  for (const words of [
    /^figures\.localhost did not answer: .* \(The proxy/,
    /no address on the internet.* \(The proxy/,
  ]) {
    const { error = '' } = fetched(source.url('/leads.csv', 'figures.localhost'), { first });
    assert.match(error, words);
    assert.match(error, /WP_PROXY_HOST.*the server must be able to reach figures\.localhost by itself\.\)$/);
    site.php("update_option( 'test_addresses', array( array() ) );");
  }
  site.php("delete_option( 'test_addresses' );");
  assert.equal((await source.asked()).length, 1);
});

void test('a certificate of somebody else is refused', () => {
  const first = "remove_all_filters( 'http_request_args' );";
  assert.match(fetched(source.url('/leads.csv'), { first }).error!, /did not answer.*certificate/);
});

void test('an answer that is of no use is refused in words', async () => {
  const wrong = {
    '/moved.csv': /sends on to another address/,
    '/away.csv': /sends on to another address/,
    '/broken.csv': /answered with the error 500/,
    '/nothing.csv': /answered with the error 404/,
    '/page.html': /answered with text\/html\. Expected JSON or CSV/,
    '/untyped': /Expected JSON or CSV/,
    '/endless.csv': /longer than 2,000,000 bytes/,
    '/long.csv': /longer than 2,000,000 bytes/,
    '/bomb.csv': /longer than 2,000,000 bytes/,
    '/silent.csv': /did not answer: .*time/i,
  };
  for (const [path, words] of Object.entries(wrong))
    assert.match(fetched(source.url(path)).error ?? 'none', words, path);
  const asked = (await source.asked()).map(({ url }) => url);
  assert.deepEqual(asked, Object.keys(wrong), 'each once: no redirect is followed, and nothing is tried again');
});

void test('the site waits ten seconds for an answer, as the docs say, and follows no redirect', () => {
  const asked = site.php(`
    remove_all_filters( 'http_request_args' );
    add_filter( 'pre_http_request', function ( $none, $how ) {
      echo wp_json_encode( array( $how['timeout'], $how['redirection'] ) );
      return new WP_Error( 'test', 'Nobody is asked.' );
    }, 10, 2 );
    KpiElements\\fetch_url( '${source.url('/leads.csv')}' );`);
  assert.equal(asked, '[10,0]');
});

void test('the memory of the server is not filled by an answer without an end', () => {
  const first = '$before = memory_get_peak_usage();';
  const peak = site.php(
    `${first} KpiElements\\fetch_url( '${source.url('/bomb.csv')}' ); KpiElements\\fetch_url( '${source.url('/endless.csv')}' ); echo memory_get_peak_usage() - $before;`,
  );
  assert.ok(Number(peak) < 20e6, peak);
});

void test('a source on which PHP itself ends does not keep the others waiting', () => {
  site.php(`foreach ( array( 'end', 'leads' ) as $id ) {
    $source = array( 'type' => 'url', 'url' => '${source.url('/leads.csv')}?' . $id );
    KpiElements\\save_kpi( $id, array( 'label' => $id, 'source' => $source ) );
  }`);
  // An hour later the lock of the dead counts no more.
  const round = `delete_option( 'kpi_elements_lock_end' );
    add_filter( 'pre_http_request', function ( $none, $how, $url ) { return strpos( $url, '?end' ) ? exit( 'ended' ) : $none; }, 10, 3 );
    do_action( 'kpi_elements_refresh' ); echo 'done';`;
  assert.deepEqual([site.php(round), site.php(round)], ['ended', 'done']);
  assert.equal(site.php("echo count( KpiElements\\figures( 'leads' ) );"), '2');
});

void test('WordPress has nothing to complain of', () => assert.equal(site.log(), ''));
