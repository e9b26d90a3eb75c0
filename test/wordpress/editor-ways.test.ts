/** The ways to a block: from shortcodes and tags, out of patterns, by its name and by the inserter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ElementHandle } from 'puppeteer-core';
import { assertValid, openEditor, savedLeads } from './editor.js';
import { onPage, sentences } from './sentences.js';
import { newSite, type Site } from './site.js';

const series = '[["2026-10-05",38],["2026-10-12",44],["2026-10-19",41]]';

for (const version of ['6.5', '6.7'] as const)
  void test(`the editor of WordPress ${version}`, async (t) => {
    const site = await newSite(version);
    t.after(() => site.close());
    site.php(savedLeads, 'admin');
    await site.serve();
    await t.test('blocks become shortcodes and tags become blocks, and back, without a loss', () => transforms(site));
    await t.test('patterns are inserted whole', () => patterns(site));
    await t.test('a contributor inserts blocks too, by their names', () => contributor(site));
    await t.test('the inserter shows every block with an example', () => examples(site));
    assert.equal(site.log(), '');
  });

async function transforms(site: Site): Promise<void> {
  const desk = await openEditor(site, 'admin');
  const found = await desk.page.evaluate((series) => {
    const { blocks } = window.wp;
    const plain = ({
      name,
      attributes,
      innerBlocks,
    }: {
      name: string;
      attributes: object;
      innerBlocks: readonly unknown[];
    }): unknown => ({
      name,
      attributes: { ...attributes },
      inner: innerBlocks.map((each) => plain(each as never)),
    });
    const trend = blocks.createBlock('kpi-elements/trend', {
      label: 'R&D "x" [y]',
      series,
      asOf: '2026-11-15',
      text: 'a < b',
    });
    const provider = blocks.createBlock('kpi-elements/provider', { period: '2026-Q4' }, [
      blocks.createBlock('kpi-elements/card', { kpi: 'leads' }),
      trend,
    ]);
    const code = (block: unknown): { attributes: { text: string } } =>
      blocks.switchToBlockType(block, 'core/shortcode')![0] as never;
    return {
      text: code(trend).attributes.text,
      trend: plain(trend),
      trendAgain: plain(blocks.switchToBlockType(code(trend), 'kpi-elements/trend')![0]!),
      provider: plain(provider),
      providerText: code(provider).attributes.text,
      providerAgain: plain(blocks.switchToBlockType(code(provider), 'kpi-elements/provider')![0]!),
      view: plain(
        blocks.switchToBlockType(
          blocks.createBlock('kpi-elements/card', { value: '5' }),
          'kpi-elements/goal-gauge',
        )![0]!,
      ),
      pasted: blocks
        .pasteHandler({
          HTML: '<p>Before</p><kpi-card label="Leads" value="540" as-of="2026-11-15" onclick="x()">540 leads</kpi-card><kpi-funnel label="Shop"><table><tr><th>label</th><th>value</th></tr><tr><td>Visits</td><td>12000</td></tr></table></kpi-funnel><kpi-card data-kpi="leads"></kpi-card>',
          mode: 'BLOCKS',
        })
        .map(plain),
    };
  }, series);
  assert.deepEqual(found.trendAgain, found.trend);
  assert.deepEqual(found.providerAgain, found.provider);
  assert.deepEqual(found.view, { name: 'kpi-elements/goal-gauge', attributes: { value: '5' }, inner: [] });
  const pasted = found.pasted as { name: string; attributes: object }[];
  assert.deepEqual(
    pasted.slice(1).map(({ name, attributes }) => [name, attributes]),
    [
      ['kpi-elements/card', { label: 'Leads', value: '540', asOf: '2026-11-15', text: '540 leads' }],
      ['kpi-elements/funnel', { label: 'Shop', stages: '[{"label":"Visits","value":"12000"}]' }],
      ['kpi-elements/card', { kpi: 'leads' }],
    ],
  );
  // The page says the same of a shortcode as of the block that it was.
  site.php(
    `wp_insert_post( array( 'post_title' => 'Codes', 'post_status' => 'publish', 'post_content' => wp_slash( ${php(found.text)} ) ) );`,
    'admin',
  );
  assert.match((await onPage(site, `${site.origin}/codes/`, 1))[0]!, /R&D "x" \[y\]/);
  await desk.leave();
}

const php = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

async function patterns(site: Site): Promise<void> {
  const desk = await openEditor(site, 'author');
  const titles = await desk.insertPatterns();
  assert.deepEqual(titles, ['KPI row', 'Funnel with target', 'Quarter dashboard']);
  assertValid(await desk.blocks());
  const canvas = await sentences(await desk.canvas(), 10);
  const { address } = await desk.publish('Patterns');
  assert.deepEqual(await onPage(site, address, 10), canvas);
  await desk.leave();
}

async function contributor(site: Site): Promise<void> {
  const desk = await openEditor(site, 'contributor');
  await desk.insert('core/paragraph');
  const canvas = await desk.canvas();
  const line = await canvas.waitForSelector('[data-type="core/paragraph"]');
  await line!.click();
  await desk.page.keyboard.type('/KPI card');
  await desk.click('option', 'KPI card');
  await desk.click('button', 'Use a saved KPI', canvas);
  await desk.type('Saved KPI', 'leads', 'combobox', canvas);
  await desk.click('option', 'Leads of the site', canvas);
  assert.match((await sentences(canvas, 1))[0]!, /Leads of the site.*1,050/);
  await desk.leave();
}

/** What the inserter draws beside the name of a block. */
async function examples(site: Site): Promise<void> {
  const desk = await openEditor(site, 'author');
  const { page } = desk;
  await desk.search('KPI');
  const examples = { card: /Leads.*540/, 'goal-gauge': /New customers.*1,032/, trend: /Leads a week.*57/ };
  for (const [name, words] of Object.entries({ ...examples, funnel: /Basket/, provider: /Leads.*540.*Conversion/ })) {
    await (await page.waitForSelector(`.editor-block-list-item-kpi-elements-${name}`))!.hover();
    // The frame is made twice: once there is an element in it, it stays.
    const preview = await page.waitForFunction(() => {
      const frame = document.querySelector<HTMLIFrameElement>('.block-editor-inserter__preview iframe');
      return frame?.contentDocument?.querySelector(':is(kpi-card, goal-gauge, kpi-trend, kpi-funnel):defined') && frame;
    });
    const frame = await (preview as ElementHandle<HTMLIFrameElement>).contentFrame();
    const drawn = await sentences(frame, name === 'provider' ? 2 : 1);
    assert.match(drawn.join(' '), words);
    await page.hover('.block-editor-inserter__search');
    await page.waitForFunction(() => !document.querySelector('.block-editor-inserter__preview'));
  }
  await desk.seen.close();
}
