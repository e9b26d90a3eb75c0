/** What a visitor gets. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './browser.js';
import { publish } from './publish.js';
import { newSite, type Site } from './site.js';

const leads =
  '{"label":"Leads","kind":"total","value":"540","target":"1200","period":"2026-Q4","asOf":"2026-11-15","previous":"498"}';

const card = (attributes: string): string => `<!-- wp:kpi-elements/card ${attributes} /-->`;

/** A theme that brings more posts while somebody scrolls, on whose pages an element may come later. */
const later = `<?php
if ( isset( $_GET['scroll'] ) ) {
  add_filter( 'kpi_elements_on_every_page', function () { return array( 'catalog' ); } );
}
`;

let site: Site;
before(async () => {
  site = await newSite('6.5', { plugins: { 'later.php': later } });
  await site.serve();
});
after(() => site.close());

void test('a block on a page is the element, in the place that was kept for it, and nothing is asked of another site', async (t) => {
  const trend =
    '<!-- wp:kpi-elements/trend {"label":"Leads a week","kind":"rate","target":"50","series":"[[\\u00222026-10-26\\u0022,52],[\\u00222026-11-02\\u0022,49],[\\u00222026-11-09\\u0022,57]]"} /-->';
  const address = publish(site, card(leads) + trend + '<!-- wp:paragraph --><p>After</p><!-- /wp:paragraph -->');
  const { page, complaints, elsewhere, close } = await visit(site);
  t.after(close);
  await page.evaluateOnNewDocument(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('kpi-trend')?.shadowRoot?.querySelector('svg'));
  const words = await page.$eval('kpi-card', (element) => element.shadowRoot?.textContent);
  assert.match(String(words), /540/);
  assert.match(String(words), /1,200/);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  const total = shifts.reduce((sum, shift) => sum + shift, 0);
  assert.ok(total < 0.02, `the page has moved by ${total}`);
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/plugins/kpi-elements/') && name.includes('.js'))
      .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  );
  assert.ok(bytes > 50_000 && bytes < 300_000, `scripts of ${bytes} bytes`);
  assert.deepEqual(complaints, []);
  assert.deepEqual(elsewhere, []);
  assert.equal(site.log(), '');
});

void test('the plugin knows exactly the attributes that the elements on the page observe', async (t) => {
  const { page, close } = await visit(site);
  t.after(close);
  await page.goto(publish(site, card(leads)));
  const known = JSON.parse(
    site.php(
      "echo wp_json_encode( array_map( function ( $each ) { return array_keys( $each['attributes'] ); }, KpiElements\\tags() ) );",
    ),
  ) as Record<string, string[]>;
  await page.waitForFunction(() => customElements.get('kpi-card'));
  const observed = await page.evaluate(
    (tags) =>
      tags.map((tag) => {
        const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
        return [tag, observedAttributes.toSorted()];
      }),
    Object.keys(known),
  );
  assert.deepEqual(
    observed,
    Object.entries(known).map(([tag, attributes]) => [tag, attributes.toSorted()]),
  );
});

void test('a visitor without JavaScript reads the number, its target, and the table of a funnel', async (t) => {
  const funnel =
    '<!-- wp:kpi-elements/funnel {"stages":"[{\\u0022label\\u0022:\\u0022Visits\\u0022,\\u0022value\\u0022:12000},{\\u0022label\\u0022:\\u0022Purchase\\u0022,\\u0022value\\u0022:1560,\\u0022stepTarget\\u0022:0.2}]"} /-->';
  const address = publish(site, card(leads) + funnel);
  const { page, close } = await visit(site);
  t.after(close);
  await page.setJavaScriptEnabled(false);
  await page.goto(address);
  const text = await page.evaluate(() => document.body.innerText);
  assert.match(text, /Leads, Q4 2026: 540 of 1,200 \(45%\), 8\.4% more than before, as of November 15, 2026\./);
  assert.match(text, /Purchase\s+1,560\s+13\.0%\s+20%/);
  const { headers, height, gap } = await page.evaluate(() => ({
    // How much room below the words is kept for what is never drawn.
    gap: ((card: Element, words: Range) => {
      words.selectNodeContents(card);
      return card.getBoundingClientRect().bottom - words.getBoundingClientRect().bottom;
    })(document.querySelector('kpi-card')!, document.createRange()),
    headers: [...document.querySelectorAll('kpi-funnel th')].map((cell) => cell.getAttribute('scope')),
    height: document.querySelector('kpi-funnel table')!.getBoundingClientRect().height,
  }));
  assert.ok(headers.includes('col') && headers.includes('row'));
  assert.ok(height > 0);
  assert.ok(gap < 20, `a gap of ${gap} pixels`);
  assert.equal(site.log(), '');
});

void test('where a site says so, an element that comes later is drawn on a page that had none', async (t) => {
  const address = publish(site, 'No figures yet.');
  assert.doesNotMatch(await (await fetch(address)).text(), /kpi-elements\.min\.js/);
  const { page, complaints, close } = await visit(site);
  t.after(close);
  await page.goto(`${address}?scroll`);
  await page.evaluate(() =>
    document.body.insertAdjacentHTML(
      'beforeend',
      '<kpi-card metric="cost-per-lead" inputs=\'{"leadSpend":4000,"leads":50}\' currency="EUR">€80</kpi-card>',
    ),
  );
  // Its metric is asked for when it comes.
  await page.waitForFunction(() =>
    /Cost per lead.*€80/s.test(document.querySelector('kpi-card')?.shadowRoot?.textContent ?? ''),
  );
  assert.deepEqual(complaints, []);
  assert.equal(site.log(), '');
});

void test('a site that is read from the right has its figures, tables and notes that way round', async (t) => {
  const site = await newSite('6.5', {
    plugins: {
      'direction.php': `<?php add_action( 'init', function () { $GLOBALS['wp_locale']->text_direction = 'rtl'; } );`,
    },
  });
  t.after(() => site.close());
  await site.serve();
  const stages = '{"stages":"[{\\u0022label\\u0022:\\u0022Visits\\u0022,\\u0022value\\u0022:12000}]"}';
  const address = publish(
    site,
    `${card(leads)}<!-- wp:kpi-elements/funnel ${stages} /--><p class="kpi-elements-note">Note</p>`,
    'editor',
  );
  const { page, complaints, close } = await visit(site);
  t.after(close);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('kpi-funnel')?.shadowRoot?.querySelector('.root'));
  const label = await page.evaluate(() => {
    const element = document.querySelector('kpi-card')!;
    const texts = document.createTreeWalker(element.shadowRoot!.querySelector('.root')!, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() && !texts.currentNode.textContent!.includes('Leads'));
    const words = document.createRange();
    words.selectNode(texts.currentNode);
    const [box, outer] = [words.getBoundingClientRect(), element.getBoundingClientRect()];
    return { before: outer.right - box.right, after: box.left - outer.left };
  });
  assert.ok(label.before < label.after, JSON.stringify(label));
  assert.deepEqual(complaints, []);

  await page.setJavaScriptEnabled(false);
  await page.reload();
  const { table, first, note } = await page.evaluate(() => {
    const { borderRightWidth, borderLeftWidth } = getComputedStyle(document.querySelector('.kpi-elements-note')!);
    const words = document.createRange();
    words.selectNodeContents(document.querySelector('kpi-funnel tbody th')!);
    return {
      table: document.querySelector('kpi-funnel table')!.getBoundingClientRect().right,
      first: words.getBoundingClientRect().right,
      note: [borderRightWidth, borderLeftWidth],
    };
  });
  assert.equal(Math.round(first), Math.round(table), 'the first column stands at the edge of the table');
  assert.deepEqual(note, ['3px', '0px']);
  assert.equal(site.log(), '');
});

const languages = {
  nb_NO: [/Kostnad per lead/, /I rute/],
  zh_CN: [/每条线索成本|每个潜在客户成本|成本/, /进度正常|正常/],
} as const;

for (const [locale, [name, status]] of Object.entries(languages))
  void test(`a site in ${locale} speaks it, without script and with it`, async (t) => {
    const site = await newSite('6.5', {
      plugins: { 'language.php': `<?php add_filter( 'locale', function () { return '${locale}'; } );` },
    });
    t.after(() => site.close());
    await site.serve();
    const address = publish(
      site,
      card('{"metric":"cost-per-lead","value":"80","target":"90","currency":"EUR","previous":"84"}'),
    );
    const html = await (await fetch(address)).text();
    const [, words = ''] = /<kpi-card[^>]*>([^<]*)/.exec(html) ?? [];
    assert.match(words, name);
    assert.doesNotMatch(words, /better|target|than/);
    const { page, complaints, close } = await visit(site);
    t.after(close);
    await page.goto(address);
    const shown = await page.waitForFunction(() => document.querySelector('kpi-card')?.shadowRoot?.textContent?.trim());
    const drawn = String(await shown.jsonValue());
    assert.match(drawn, name);
    assert.match(drawn, status);
    assert.deepEqual(complaints, []);
    assert.equal(site.log(), '');
  });
