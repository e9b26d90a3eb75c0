/** Where blocks stand besides posts: in templates of the Site Editor, and in widgets. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { visit } from './browser.js';
import { useClassicTheme } from './classic-theme.js';
import { openScreen } from './editor.js';
import { sentences } from './sentences.js';
import { newSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await newSite('6.5');
  site.php(
    "KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads of the site', 'kind' => 'total', 'period' => '2025-Q4', 'public' => true ) ); KpiElements\\put_figures( 'leads', array( array( 'date' => '2025-10', 'value' => '1050' ) ) );",
    'admin',
  );
  await site.serve();
});
after(() => site.close());

/** What a visitor of the front page reads. */
async function frontPage(count: number): Promise<string[]> {
  const { page, complaints, close } = await visit(site);
  await page.goto(site.origin);
  assert.ok(await page.$('head > link[href*="styles/front.css"]'), 'room is kept');
  const said = await sentences(page.mainFrame(), count);
  const boxes = await page.$$eval('.textwidget kpi-card', (cards) =>
    cards.map((card) => card.getBoundingClientRect().toJSON() as DOMRect),
  );
  for (const [i, { top }] of boxes.slice(1).entries())
    assert.ok(top - boxes[i]!.bottom > 10, 'one stands apart from the next');
  assert.deepEqual(complaints, []);
  await close();
  return said;
}

void test('a card in a part of a template is saved in the Site Editor, and stands on the front page', async () => {
  const path = 'site-editor.php?postType=wp_template_part&postId=twentytwentyfour%2F%2Ffooter&canvas=edit';
  const desk = await openScreen(site, path, 'core/edit-site');
  await desk.pick('target', 'KPI card');
  const canvas = await desk.canvas();
  await desk.click('button', 'Use a saved KPI', canvas);
  await desk.type('Saved KPI', 'leads', 'combobox', canvas);
  await desk.click('option', 'Leads of the site', canvas);
  const inside = await sentences(canvas, 1);
  assert.match(inside[0]!, /Leads of the site.*1,050/);
  await desk.click('button', 'Save');
  await (await desk.page.waitForSelector('.editor-entities-saved-states__save-button'))!.click();
  await desk.page.waitForSelector('.components-snackbar ::-p-text(Site updated)');
  await desk.leave();
  assert.deepEqual(await frontPage(1), inside);
});

void test('widgets of a classic theme are blocks, shortcodes and tags, which its editors leave as they are', async () => {
  useClassicTheme(site);
  const tag = '<kpi-card label="Written" value="7"></kpi-card>';
  const text = Buffer.from(`[kpi_card label="Coded" value="6"]\n\n${tag}`).toString('base64');
  site.php(
    `update_option( 'widget_text', array( 2 => array( 'title' => '', 'text' => base64_decode( '${text}' ), 'filter' => true, 'visual' => true ), '_multiwidget' => 1 ) ); wp_set_sidebars_widgets( array( 'wp_inactive_widgets' => array(), 'side' => array( 'text-2' ) ) );`,
    'admin',
  );
  const desk = await openScreen(site, 'widgets.php', 'core/edit-widgets');
  const { page } = desk;
  // An old widget, with the Visual tab of the classic editor.
  await (await page.waitForSelector('[data-type="core/legacy-widget"]'))!.click();
  await page.waitForFunction(() => window.tinymce?.get(0)?.initialized);
  await (await (await page.waitForSelector('.mce-edit-area iframe'))!.contentFrame()).type('body', 'More words ');
  await desk.pick('KPI', 'KPI card');
  await desk.type('Name', 'Picked');
  await desk.type('Value', '5');
  await desk.click('button', 'Show it');
  await sentences(page.mainFrame(), 1);
  await desk.click('button', 'Update');
  await page.waitForSelector('.components-snackbar ::-p-text(Widgets saved)');
  await desk.leave();
  assert.match(site.php("echo get_option( 'widget_text' )[2]['text'];"), new RegExp(`More words[^]*${tag}`));
  const said = await frontPage(3);
  for (const words of [/Coded 6/, /Written 7/, /Picked 5/])
    assert.ok(
      said.some((each) => words.test(each)),
      String(said),
    );
});

void test('nobody left a complaint in the log', () => assert.equal(site.log(), ''));
