/** What docs/wordpress.md shows of the administration. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { visit } from './browser.js';
import { picture } from './pictures.js';
import { newSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await newSite('6.5');
  await site.serve();
  site.php(`require '${resolve('scripts/wordpress/sample.php')}';`, 'admin');
  site.php(
    "KpiElements\\save_kpi( 'leads', array( 'label' => 'Leads', 'target' => '1200', 'period' => '2026-Q4' ) ); KpiElements\\put_figures( 'leads', array( array( 'date' => '2026-10', 'value' => '361' ), array( 'date' => '2026-11-01/2026-11-15', 'value' => '179' ) ) );",
    'admin',
  );
});
after(() => site.close());

void test('the list of saved KPIs has each with its latest figure and its source', async () => {
  const { page, complaints, ...visited } = await visit(site, 'admin');
  await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements`);
  const text = await page.$eval('.wrap', (wrap) => wrap.textContent ?? '');
  for (const words of ['Page views', 'Leads', '1,200', '[kpi_card kpi="page-views"]'])
    assert.ok(text.includes(words), `${words}: ${text}`);
  assert.deepEqual(complaints, []);
  await picture(page, 'sources', { of: '.wrap', words: '.wrap :is(h1, th, td:not(.column-refreshed))' });
  await visited.close();
});

void test('a card in the editor stands beside the fields of its figures', async () => {
  const post = site.php(
    'echo wp_insert_post( wp_slash( array( \'post_title\' => \'How is the quarter going?\', \'post_status\' => \'draft\', \'post_author\' => get_current_user_id(), \'post_content\' => \'<!-- wp:kpi-elements/card {"label":"Leads","kind":"total","value":"540","previous":"498","target":"1200","period":"2026-Q4","asOf":"2026-11-15"} /-->\' ) ) );',
    'author',
  );
  const { page, ...visited } = await visit(site, 'author');
  await page.goto(`${site.origin}/wp-admin/post.php?post=${post}&action=edit`);
  await page.waitForFunction(() => {
    const { data } = (
      window as unknown as {
        wp: {
          data: {
            select(name: string): Record<string, () => unknown>;
            dispatch(name: string): Record<string, (...each: unknown[]) => void>;
          };
        };
      }
    ).wp;
    const [block] = (data.select('core/block-editor').getBlocks?.() ?? []) as { clientId: string }[];
    if (!block) return false;
    data.dispatch('core/preferences').set?.('core/edit-post', 'welcomeGuide', false);
    data.dispatch('core/block-editor').selectBlock?.(block.clientId);
    data.dispatch('core/edit-post').openGeneralSidebar?.('edit-post/block');
    return true;
  });
  const canvas = await (await page.waitForSelector('iframe[name="editor-canvas"]'))?.contentFrame();
  await canvas?.waitForFunction(() => document.querySelector('kpi-card')?.shadowRoot?.textContent?.includes('At risk'));
  const fields = await page.waitForSelector('.block-editor-block-inspector');
  await page.waitForFunction((inspector) => inspector?.textContent?.includes('Goal'), {}, fields);
  await picture(page, 'editor', { words: '.block-editor-block-inspector' });
  await visited.close();
});

void test('every picture that the page names is there, and small', () => {
  const named = [...readFileSync('docs/wordpress.md', 'utf8').matchAll(/\]\((wordpress\/[\w-]+\.png)\)/g)].map(
    ([, file]) => `docs/${file}`,
  );
  assert.ok(named.length >= 3);
  for (const file of named) assert.ok(existsSync(file) && readFileSync(file).length < 400_000, file);
});

void test('nobody left a complaint in the log', () => assert.equal(site.log(), ''));
