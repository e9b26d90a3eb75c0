/** A page has the definitions of its own metrics, and its elements say what they would say with the whole catalogue. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { catalog } from '../../src/catalog/index.js';
import { visit } from './browser.js';
import { useClassicTheme } from './classic-theme.js';
import { publish } from './publish.js';
import { newSite, type Site } from './site.js';

/** As the address asks: another language, the whole catalogue as it is in the editor, no script but those of files, elements that come later, another copy's catalogue, files that are gone. */
const others = `<?php
add_filter( 'locale', function ( $locale ) { return $_GET['language'] ?? $locale; } );
add_filter( 'plugins_url', function ( $url ) {
  $url = isset( $_GET['gone'] ) ? str_replace( 'assets/catalog/', 'assets/gone/', $url ) : $url;
  return isset( $_GET['whole'] ) ? str_replace( 'metrics.min.js', 'catalog.min.js', $url ) : $url;
} );
add_filter( 'kpi_elements_on_every_page', function ( $parts ) {
  return isset( $_GET['later'] ) ? array( 'catalog', 'goals' ) : $parts;
} );
add_filter( 'pre_option_kpi_elements_load', function ( $load ) { return $_GET['load'] ?? $load; } );
add_action( 'wp_enqueue_scripts', function () {
  foreach ( isset( $_GET['beside'] ) ? array( 'catalog', 'nb-catalog' ) : array() as $name ) {
    wp_enqueue_script( "beside-$name", content_url( "plugins/kpi-elements/assets/$name.min.js" ), array(), null );
  }
} );
if ( isset( $_GET['strict'] ) ) {
  header( "Content-Security-Policy: script-src 'self'" );
}
`;

let site: Site;
before(async () => {
  site = await newSite('6.5', { plugins: { 'others.php': others } });
  await site.serve();
});
after(() => site.close());

/** A page of HTML; gives its address. */
const pageOf = (html: string): string => publish(site, `<!-- wp:html -->${html}<!-- /wp:html -->`, 'admin');

const inputs = (each: (typeof catalog)[number], value: number): string =>
  JSON.stringify(Object.fromEntries(each.formula.inputs.map(({ name }) => [name, value])));

const ids = catalog.map(({ id }) => id).toSorted();

/** Every metric with a value, with inputs that give one, and with inputs that cannot. */
const every = catalog
  .flatMap((metric) =>
    ['value="1"', `inputs='${inputs(metric, 1)}'`, `inputs='${inputs(metric, 0)}'`].map(
      (figures) => `<kpi-card metric="${metric.id}" ${figures} currency="EUR">1</kpi-card>`,
    ),
  )
  .join('');

/** Whether all elements are drawn, each with its definition if what it was given can be right. */
const areDefined = (): boolean => {
  const cards = [...document.querySelectorAll<HTMLElement & { phase?: string }>('kpi-card')];
  return (
    cards.length > 0 &&
    cards.every(
      ({ phase, shadowRoot }) => shadowRoot?.querySelector(phase === 'invalid' ? '.root' : '[part=about]') != null,
    )
  );
};

/** An address with more that it asks. */
function at(address: string, query: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

const htmlOf = async (address: string): Promise<string> => (await fetch(address)).text();

/** What every element says, what the console does, and which definitions the page has asked for. */
async function said(
  address: string,
  query: Record<string, string>,
  html = '',
): Promise<{ texts: string[]; complaints: string[]; asked: string[] }> {
  const { page, complaints, close } = await visit(site);
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, id] = /\/assets\/catalog\/([\w-]+)\.json/.exec(request.url()) ?? [];
    if (id) asked.push(id);
  });
  await page.goto(at(address, query));
  await page.evaluate((html) => {
    document.body.insertAdjacentHTML('beforeend', html);
    dispatchEvent(new Event('beforeprint')); // draws also those that nobody has scrolled to
  }, html);
  await page.waitForFunction(areDefined);
  const texts = await page.$$eval('kpi-card', (cards) =>
    cards.map(({ shadowRoot }) => shadowRoot!.textContent.replace(/\s+/g, ' ')),
  );
  await close();
  return { texts, complaints: complaints.toSorted(), asked: asked.toSorted() };
}

// German is a language that the library has no words for.
for (const language of ['en_US', 'nb_NO', 'zh_CN', 'zh_TW', 'de_DE'])
  void test(`every metric says in ${language} what it says with the whole catalogue, named by the page or by a script`, async () => {
    const address = pageOf(every);
    assert.match(await htmlOf(at(address, { whole: '1' })), /\/catalog\.min\.js/);
    const whole = await said(address, { language, whole: '1' });
    assert.equal(whole.texts.length, 3 * catalog.length);
    assert.deepEqual(whole.asked, []);
    assert.deepEqual(await said(address, { language }), whole, 'all stands in the page');
    const later = await said(pageOf('<p>No figures yet.</p>'), { language, later: '1' }, every);
    assert.deepEqual(later, { ...whole, asked: ids }, 'each is asked for once');
    assert.equal(site.log(), '');
  });

void test('a metric names those to read it with as the whole catalogue does, also where the page has none of them', async () => {
  const others = catalog.filter(({ counterMetrics = [] }) => counterMetrics.length > 0);
  const shown = [others.find(({ vanity }) => vanity)!, others.find(({ vanity }) => !vanity)!];
  const address = pageOf(shown.map(({ id }) => `<kpi-card metric="${id}" value="1">1</kpi-card>`).join(''));
  const page = shown.map(({ id }) => id);
  assert.ok(shown.every(({ counterMetrics = [] }) => counterMetrics.every((id) => !page.includes(id))));
  for (const language of ['en_US', 'nb_NO', 'de_DE'])
    assert.deepEqual(await said(address, { language }), await said(address, { language, whole: '1' }));
});

void test('the words of all metrics stay where another copy has brought them', async () => {
  const address = pageOf('<kpi-card metric="leads" value="1">1</kpi-card>');
  const query = { language: 'nb_NO', beside: '1' };
  const { texts, asked } = await said(address, query, '<kpi-card metric="sessions" value="1">1</kpi-card>');
  assert.match(texts[1]!, /Økter/);
  assert.deepEqual(asked, []);
});

void test('no reader is told what a developer should import where the file of a metric is gone', async () => {
  const { page, close } = await visit(site);
  await page.goto(at(pageOf('<p>No figures yet.</p>'), { later: '1', gone: '1' }));
  const answer = page.waitForResponse((response) => response.url().includes('/assets/gone/'));
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', `<kpi-card metric="leads" inputs='{"leads": 5}'>5</kpi-card>`);
  });
  assert.equal((await answer).status(), 404);
  await page.waitForFunction(() => document.querySelector('kpi-card')!.shadowRoot?.textContent);
  // It would be drawn again with the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const text = await page.$eval('kpi-card', (card) => card.shadowRoot!.textContent);
  assert.doesNotMatch(text, /import|defined/);
  await close();
});

void test('a plan knows the metrics of its other targets', async () => {
  const target = { target: 100, period: { start: '2026-10-01', end: '2026-12-31' } };
  const plan = (other: string): string =>
    JSON.stringify({
      type: 'leads',
      targets: [
        { kpi: 'leads', ...target },
        { kpi: other, ...target },
      ],
    });
  const card = (other: string): string =>
    `<kpi-card metric="leads" value="1" as-of="2026-11-15" plan='${plan(other)}'>1</kpi-card>`;
  const [known, mistyped] = [pageOf(card('sessions')), pageOf(card('sesions'))];
  const own = await said(known, {});
  assert.deepEqual(own, await said(known, { whole: '1' }));
  const wrong = await said(mistyped, {});
  assert.deepEqual(wrong, await said(mistyped, { whole: '1' }));
  assert.notDeepEqual(own.texts, wrong.texts);
  const later = await said(pageOf('<p>No figures yet.</p>'), { later: '1' }, card('sessions'));
  assert.deepEqual(later.asked, ['leads', 'sessions']);
});

void test('definitions are data, which a strict policy lets be', async () => {
  const address = pageOf('<kpi-card metric="cost-per-lead" value="80">80</kpi-card>');
  const { texts } = await said(address, { strict: '1' });
  assert.match(texts[0]!, /Cost per lead/);
});

/** The metrics that stand in a page before the script that reads them. */
function metricsIn(html: string): string[] {
  const [, data = ''] =
    /<script[^>]*id="kpi-elements-metrics"[^>]*>([^<]*)<\/script>[\s\S]*assets\/metrics\.min\.js/.exec(html) ?? [];
  const { metrics } = JSON.parse(data) as { metrics: { metric: { id: string } }[] };
  return metrics.map(({ metric }) => metric.id);
}

for (const version of ['6.2', '6.5'] as const)
  void test(`in WordPress ${version} they stand before classic scripts, also those of a widget behind the content`, async (t) => {
    const old = await newSite(version, { plugins: { 'others.php': others } });
    t.after(() => old.close());
    useClassicTheme(old);
    old.php(
      `update_option( 'widget_block', array( 2 => array( 'content' => '[kpi_card metric="sessions" value="5"]' ), '_multiwidget' => 1 ) ); wp_set_sidebars_widgets( array( 'side' => array( 'block-2' ) ) );`,
      'admin',
    );
    await old.serve();
    const address = publish(old, '[kpi_card metric="leads" value="5"]');
    const html = await htmlOf(at(address, { load: 'classic' }));
    assert.deepEqual(metricsIn(html), ['leads', 'sessions']);
    old.php(
      `KpiElements\\save_kpi( 'talks', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'Talks', 'metric' => 'cost-per-lead', 'public' => true ) ) ); KpiElements\\put_figures( 'talks', array( array( 'date' => '2025-11-03', 'value' => '5' ) ) );`,
      'admin',
    );
    const dashboard = await fetch(`${old.origin}/wp-admin/`, { headers: { cookie: old.cookieHeader('admin') } });
    assert.deepEqual(metricsIn(await dashboard.text()), ['cost-per-lead'], 'on the dashboard too');
    assert.equal(old.log(), '');
  });
