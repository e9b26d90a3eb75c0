/** Tags, shortcodes and blocks among other content, as a browser shows them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './browser.js';
import { publish } from './publish.js';
import { newSite, type Site } from './site.js';

const html = (source: string): string => `<!-- wp:html -->\n${source}\n<!-- /wp:html -->`;
const trend = `<kpi-trend label="Leads" series='[["2026-10-05",38],["2026-10-12",540]]'></kpi-trend>`;

let site: Site;
before(async () => {
  site = await newSite('6.5');
  await site.serve();
});
after(() => site.close());

void test('a tag that closes itself hides nothing of what follows, in posts with blocks and without', async (t) => {
  const source = '<kpi-card label="Leads" value="5" />\n\n<p id="next">Next</p>';
  const height = async (address: string): Promise<number> => {
    const { page, close } = await visit(site);
    t.after(close);
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('kpi-card')?.shadowRoot?.textContent?.includes('5'));
    return page.$eval('#next', (next) => next.getBoundingClientRect().height);
  };
  assert.ok((await height(publish(site, html(source)))) > 10);
  assert.ok((await height(publish(site, source))) > 10);

  // So is HTML as it is.
  const { page, close } = await visit(site);
  t.after(close);
  await page.goto(`${site.origin}/`);
  const swallowed = await page.evaluate((markup) => {
    document.body.innerHTML = markup;
    return document.querySelector('kpi-card > #next') !== null;
  }, source);
  assert.ok(swallowed);
  assert.equal(site.log(), '');
});

void test('a shortcode in a value runs no script of what an author has written behind it', async (t) => {
  const site = await newSite('6.5');
  t.after(() => site.close());
  await site.serve();
  const source =
    '<a title="[kpi_card value=5]" href="#">x</a><b title=" onmouseover=alert(1) onfocus=document.title=1337 autofocus tabindex=1 x="> ok</b>';
  for (const content of [source, `<!-- wp:shortcode -->${source}<!-- /wp:shortcode -->`]) {
    const { page } = await visit(site);
    await page.goto(publish(site, content));
    const [title, names] = await page.evaluate(() => [
      document.title,
      [...document.querySelectorAll('.entry-content a, .entry-content b')].map((each) => each.getAttributeNames()),
    ]);
    assert.notEqual(title, '1337');
    assert.deepEqual(names, [['title', 'href'], ['title']]);
  }
  assert.equal(site.log(), '');
});

void test('a figure in the midst of a paragraph keeps its table inside, with script and without', async (t) => {
  const address = publish(
    site,
    `<!-- wp:paragraph {"className":"lead"} -->\n<p class="lead">See ${trend} here.</p>\n<!-- /wp:paragraph -->`,
  );
  for (const script of [true, false]) {
    const { page, complaints, close } = await visit(site);
    t.after(close);
    await page.setJavaScriptEnabled(script);
    await page.goto(address);
    const [inside, all, paragraphs, empty] = await Promise.all([
      page.$$eval('kpi-trend table', (tables) => tables.length),
      page.$$eval('.entry-content table', (tables) => tables.length),
      page.$$eval('.entry-content p.lead', (each) => each.map(({ textContent }) => textContent)),
      page.$$eval('.entry-content p:empty', (each) => each.length),
    ]);
    assert.deepEqual(
      { inside, all, paragraphs, empty },
      { inside: 1, all: 1, paragraphs: ['See ', ' here.'], empty: 0 },
    );
    assert.deepEqual(complaints, []);
  }
  assert.equal(site.log(), '');
});

void test('quotes and dashes in words are set, and no figure, attribute or JSON is', async (t) => {
  const stages = '[{"label":"\\"Seen\\" -- 3x4","value":12},{"label":"Bought","value":3}]';
  const source = `<kpi-funnel stages='${stages}' label="R&amp;D 'x' > 3x4">"Seen" -- 3x4</kpi-funnel>
<kpi-card><script type="application/json">{"label":"\\"a\\" -- 3x4","value":77}</script></kpi-card>
<kpi-card><table><tr><th>field</th><th>value</th></tr><tr><td>value</td><td data-value="-1200.5">"-1,200.5"</td></tr></table></kpi-card>`;
  const { page, complaints, close } = await visit(site);
  t.after(close);
  await page.goto(publish(site, html(source), 'admin'));
  await page.waitForFunction(() => [...document.querySelectorAll('kpi-card')].every((card) => card.shadowRoot));
  const shown = await page.evaluate(() => ({
    words: document.querySelector('kpi-funnel')?.firstChild?.textContent?.trim(),
    label: document.querySelector('kpi-funnel')?.getAttribute('label'),
    stages: document.querySelector('kpi-funnel')?.getAttribute('stages'),
    cards: [...document.querySelectorAll('kpi-card')].map((card) => card.shadowRoot?.textContent ?? ''),
  }));
  assert.equal(shown.words, '“Seen” — 3×4');
  assert.equal(shown.label, "R&D 'x' > 3x4");
  assert.equal(shown.stages, stages);
  assert.match(String(shown.cards[0]), /"a" -- 3x4.*77/s);
  assert.match(String(shown.cards[1]), /1,200/);
  assert.deepEqual(complaints, []);
  assert.equal(site.log(), '');
});

void test('in the layout of a block theme a tag, a shortcode and a block are as wide as a paragraph', async (t) => {
  const content = [
    '<!-- wp:paragraph --><p>A paragraph that is as long as a line of this theme may be, and then goes on for a while in the next.</p><!-- /wp:paragraph -->',
    html('<kpi-card id="tag" label="Leads" value="5"></kpi-card>'),
    '<!-- wp:shortcode -->[kpi_card id="shortcode" label="Leads" value="5"]<!-- /wp:shortcode -->',
    '<!-- wp:kpi-elements/card {"label":"Leads","value":"5"} /-->',
  ];
  const { page, close } = await visit(site);
  t.after(close);
  await page.goto(publish(site, content.join('\n')));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('kpi-card')].every((card) => card.shadowRoot?.textContent?.includes('5')),
  );
  const [paragraph, ...cards] = await page.$$eval(
    '.is-layout-constrained > p, .is-layout-constrained kpi-card',
    (each) =>
      each.map((one) => {
        const { left, width } = one.getBoundingClientRect();
        return [Math.round(left), Math.round(width)];
      }),
  );
  assert.equal(cards.length, 3);
  for (const card of cards) assert.deepEqual(card, paragraph);
  assert.equal(site.log(), '');
});

void test('where nobody may write any HTML an administrator saves what an author saves, and reads it too', async (t) => {
  const site = await newSite('6.5', { config: "define( 'DISALLOW_UNFILTERED_HTML', true );" });
  t.after(() => site.close());
  await site.serve();
  const source = `${trend}<kpi-card onclick="go()" label="Cost > 50" value="5"><script>go()</script>5</kpi-card>`;
  for (const role of ['admin', 'author'] as const) {
    const { page, complaints, close } = await visit(site);
    t.after(close);
    await page.goto(publish(site, html(source), role));
    await page.waitForFunction(() =>
      document.querySelector('kpi-card')?.shadowRoot?.textContent?.includes('Cost > 50'),
    );
    const [card, points] = await page.evaluate(() => [
      `${String(document.querySelector('kpi-card')?.getAttributeNames())}: ${String(document.querySelector('kpi-card')?.textContent)}`,
      document.querySelector('kpi-trend')?.getAttribute('series'),
    ]);
    assert.equal(card, 'label,value: go()5');
    assert.equal(points, '[["2026-10-05",38],["2026-10-12",540]]');
    assert.deepEqual(complaints, []);
  }
  assert.equal(site.log(), '');
});
