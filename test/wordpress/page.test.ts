/** Private figures on a page that a cache keeps for everybody, with the nonce of who came first. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './browser.js';
import { newSite, type Role, type Site } from './site.js';

// The first answer for a page is what everybody gets from then on. No script but those of files may run in it.
const cachePlugin = `<?php
if ( 0 === strpos( $_SERVER['REQUEST_URI'] ?? '', '/numbers/' ) && ! isset( $_GET['fresh'] ) ) {
  header( "Content-Security-Policy: script-src 'self'" );
  $file = WP_CONTENT_DIR . '/numbers.html';
  if ( is_file( $file ) ) {
    header( 'Content-Type: text/html; charset=utf-8' );
    readfile( $file );
    exit();
  }
  ob_start( function ( $html ) use ( $file ) {
    file_put_contents( $file, $html );
    return $html;
  } );
}
`;

let site: Site;
before(async () => {
  site = await newSite('6.5', { plugins: { 'cache.php': cachePlugin } });
  site.php(
    `
    $kpis = array( 'leads' => array( true, 'edit_posts', '540' ), 'margin' => array( false, 'edit_posts', '4711' ), 'salaries' => array( false, 'manage_options', '8822' ) );
    foreach ( $kpis as $id => list( $public, $capability, $value ) ) {
      KpiElements\\save_kpi( $id, array_merge( KpiElements\\NEW_KPI, array( 'label' => ucfirst( $id ), 'period' => '2025-11', 'public' => $public, 'capability' => $capability ) ) );
      KpiElements\\put_figures( $id, array( array( 'date' => '2025-11-03', 'value' => $value ) ) );
    }
    $cards = '[kpi_card kpi="leads" id="leads"] [kpi_card kpi="margin" id="margin"] [kpi_card kpi="margin" id="again"] [goal_gauge kpi="margin" compare="year" target="5000" baseline="0" id="gauge"] [kpi_card kpi="salaries" id="salaries"] [kpi_provider][kpi_card kpi="margin" id="within"][/kpi_provider]';
    foreach ( array( 'page', 'post' ) as $type ) {
      wp_insert_post( array( 'post_title' => 'Numbers', 'post_name' => 'page' === $type ? 'numbers' : 'news', 'post_type' => $type, 'post_status' => 'publish', 'post_content' => $cards ) );
    }`,
    'admin',
  );
  await site.serve();
});
after(() => site.close());

interface Seen {
  /** What each element shows, by its id. */
  readonly shown: Record<string, string>;
  /** What the page has asked the site for, in order: a word, the status, and whether a nonce went along. */
  readonly asked: { what: string; status: number; nonce: boolean }[];
}

const privateIds = ['margin', 'again', 'gauge', 'within', 'salaries'];

/** What somebody sees of the page, once every element has settled. */
async function look(role?: Role, path = '/numbers/'): Promise<Seen> {
  const visited = await visit(site, role);
  const { page } = visited;
  const asked: Seen['asked'] = [];
  page.on('response', (response) => {
    const what = /\/kpis\/([a-z]+)|(rest-nonce)/.exec(response.url());
    if (what)
      asked.push({
        what: what[1] ?? what[2]!,
        status: response.status(),
        nonce: 'x-wp-nonce' in response.request().headers(),
      });
  });
  await page.goto(`${site.origin}${path}`);
  // With a figure, or with words why there is none.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement & { phase?: string }>('kpi-card, goal-gauge')].every(
      ({ phase, shadowRoot }) => phase === 'error' || (phase === 'ready' && !shadowRoot?.textContent.includes('–')),
    ),
  );
  const shown = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('kpi-card, goal-gauge')].map(({ id, shadowRoot }) => [
        id,
        shadowRoot?.textContent ?? '',
      ]),
    ),
  );
  await visited.close();
  return { shown, asked };
}

const count = (seen: Seen, what: string, status: number): number =>
  seen.asked.filter((each) => each.what === what && each.status === status).length;

void test('who may see private figures sees them, and the page that a cache now keeps has none of them', async () => {
  const seen = await look('admin');
  assert.match(seen.shown.leads!, /540/);
  for (const id of ['margin', 'again', 'gauge', 'within']) assert.match(seen.shown[id]!, /4,711/, id);
  assert.match(seen.shown.salaries!, /8,822/);
  assert.equal(count(seen, 'rest-nonce', 200), 0);
  assert.equal(count(seen, 'margin', 200), 2, 'those that ask the same share one answer');
  assert.ok(seen.asked.every(({ what, nonce }) => nonce === (what !== 'leads')));

  const html = await (await fetch(`${site.origin}/numbers/`)).text();
  assert.match(html, /data-kpi-nonce/);
  assert.match(html, /540/);
  assert.doesNotMatch(html, /4,?711|8,?822|Margin|Salaries/);
});

void test('with the nonce of somebody else the public figure is there, and one renewal brings all private ones', async () => {
  const seen = await look('editor');
  assert.match(seen.shown.leads!, /540/);
  assert.deepEqual(
    seen.asked.filter(({ what }) => what === 'leads'),
    [{ what: 'leads', status: 200, nonce: false }],
  );
  for (const id of ['margin', 'again', 'gauge', 'within']) assert.match(seen.shown[id]!, /4,711/, id);
  assert.equal(seen.asked.filter(({ what }) => what === 'rest-nonce').length, 1);
  assert.equal(count(seen, 'margin', 200), 2);
  assert.equal(count(seen, 'margin', 403), 2, 'once for each question, as it was too late to know');
  assert.doesNotMatch(seen.shown.salaries!, /8,?822/);
  assert.equal(count(seen, 'salaries', 200), 0);
});

void test('a visitor with the page of an administrator sees what is public, and the rest says that it is not for them', async () => {
  const seen = await look();
  assert.match(seen.shown.leads!, /540/);
  for (const id of privateIds) assert.doesNotMatch(seen.shown[id]!, /4,?711|8,?822/, id);
  assert.equal(seen.asked.filter(({ what }) => what === 'rest-nonce').length, 1);
  assert.ok(seen.asked.every(({ what, status }) => (what === 'leads' ? status === 200 : status >= 400)));
});

void test('without a cache a visitor is not even told that there are private figures, in the page, feed or route', async () => {
  for (const path of [
    '/numbers/?fresh',
    '/news/',
    '/feed/',
    '/wp-json/wp/v2/pages?search=Numbers',
    '/wp-json/kpi-elements/v1/kpis/margin',
  ]) {
    const text = await (await fetch(`${site.origin}${path}`)).text();
    assert.doesNotMatch(text, /4,?711|8,?822|data-kpi-route|data-kpi-nonce|Margin|Salaries/, path);
  }
});

void test('nobody can have the nonce of a reader sent elsewhere by an attribute', async () => {
  const routes = [
    'https://other.example/wp-json/kpi-elements/v1/kpis/margin',
    '/wp-json/wp/v2/users/me',
    '/wp-json/kpi-elements/v1/kpis/margin?rest_route=/wp/v2/users/me',
    '/?rest_route=/wp/v2/users/me&x=/kpi-elements/v1/kpis/margin',
    '/wp-json/kpi-elements/v1/kpis/margin?_method=DELETE&_envelope=1&period=2025-11&_wpnonce=x',
    '/?rest_route=/kpi-elements/v1/kpis/margin&_method=DELETE',
    'http://[',
  ];
  const visited = await visit(site, 'admin');
  const { page } = visited;
  await page.goto(`${site.origin}/numbers/?fresh`);
  await page.waitForFunction(() => document.querySelector('#margin')?.shadowRoot?.textContent.includes('4,711'));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') asked.push(request.url().replace(site.origin, ''));
  });
  const phases = await page.evaluate(async (routes) => {
    const cards = routes.map((route) => {
      const card = Object.assign(document.createElement('kpi-card'), { metric: 'margin' });
      card.dataset.kpiRoute = route;
      document.body.append(card);
      return card as unknown as HTMLElement & { phase: string };
    });
    while (!cards.every(({ phase }) => ['ready', 'error'].includes(phase))) await new Promise(requestAnimationFrame);
    return cards.map(({ phase }) => phase);
  }, routes);
  assert.deepEqual(phases, ['error', 'error', 'error', 'error', 'ready', 'ready', 'error']);
  assert.deepEqual(asked.sort(), [
    '/?rest_route=%2Fkpi-elements%2Fv1%2Fkpis%2Fmargin',
    '/wp-json/kpi-elements/v1/kpis/margin?period=2025-11',
  ]);
  assert.deepEqual(visited.elsewhere, []);
  await visited.close();
});

void test('a nonce that is renewed in vain is not renewed again', async () => {
  site.logInAnew();
  const visited = await visit(site, 'admin');
  const { page } = visited;
  let renewals = 0;
  page.on('response', (response) => void (response.url().includes('rest-nonce') && renewals++));
  await page.evaluateOnNewDocument(() => {
    const real = window.fetch.bind(window);
    window.fetch = async (address, options) =>
      `${address as string}`.includes('rest-nonce')
        ? (await real(address, options), new Response('0'))
        : real(address, options);
  });
  // The cached page is an administrator's, but of another session.
  await page.goto(`${site.origin}/numbers/`);
  await page.waitForFunction(() =>
    ['margin', 'again', 'gauge', 'within', 'salaries'].every(
      (id) => (document.getElementById(id) as unknown as { phase: string }).phase === 'error',
    ),
  );
  assert.equal(renewals, 1);
  await visited.close();
});

void test('WordPress has nothing to complain of', () => assert.equal(site.log(), ''));
