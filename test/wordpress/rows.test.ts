/** Elements side by side. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Frame } from 'puppeteer-core';
import { visit } from './browser.js';
import { useClassicTheme } from './classic-theme.js';
import { openEditor } from './editor.js';
import { sentences } from './sentences.js';
import { newSite, type Site } from './site.js';

const block = (name: string, attributes: object): string =>
  `<!-- wp:kpi-elements/${name} ${JSON.stringify(attributes)} /-->`;
const heading = '<!-- wp:heading --><h2 class="wp-block-heading">Leads</h2><!-- /wp:heading -->';
const full = { label: 'Leads', value: '540', target: '1200', previous: '498', period: '2026-Q4', asOf: '2026-11-15' };
const row = [
  heading + block('card', { label: 'Leads', value: '540' }),
  block('card', full),
  block('goal-gauge', { label: 'Leads', value: '540', target: '1200' }),
];

/** Columns, aligned as the toolbar of WordPress offers it. */
function columns(contents: readonly string[], verticalAlignment?: string): string {
  const settings = verticalAlignment ? JSON.stringify({ verticalAlignment }) : '';
  const name = (are: string): string => (verticalAlignment ? ` ${are}-vertically-aligned-${verticalAlignment}` : '');
  const each = contents.map(
    (content) =>
      `<!-- wp:column ${settings} --><div class="wp-block-column${name('is')}">${content}</div><!-- /wp:column -->`,
  );
  return `<!-- wp:columns ${settings} --><div class="wp-block-columns${name('are')}">${each.join('')}</div><!-- /wp:columns -->`;
}

let site: Site;
let post: number;
before(async () => {
  site = await newSite('6.5');
  await site.serve();
  const content = Buffer.from(columns(row) + columns(row, 'top')).toString('base64');
  post = Number(
    site.php(
      `echo wp_insert_post( array( 'post_title' => 'Rows', 'post_status' => 'publish', 'post_content' => wp_slash( base64_decode( '${content}' ) ) ) );`,
      'author',
    ),
  );
});
after(() => site.close());

/** Where the boxes end that are drawn, row by row. */
async function ends(frame: Frame): Promise<number[][]> {
  await sentences(frame, 6);
  return frame.$$eval('.wp-block-columns', (rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('kpi-card, goal-gauge')].map((element) =>
        Math.round(element.shadowRoot!.querySelector('.root')!.getBoundingClientRect().bottom),
      ),
    ),
  );
}

function assertRows([first, second]: number[][]): void {
  assert.equal(new Set(first).size, 1, `as tall as the tallest: ${String(first)}`);
  assert.equal(new Set(second).size, 3, `as tall as each is where they are to stand at the top: ${String(second)}`);
}

for (const theme of ['a block theme', 'a classic theme'])
  void test(`in ${theme} the elements of a row are as tall as the tallest, on the page and in the editor`, async () => {
    if (theme === 'a classic theme') useClassicTheme(site);
    const { page, close } = await visit(site);
    await page.goto(`${site.origin}/?p=${post}`);
    assertRows(await ends(page.mainFrame()));
    await page.setViewport({ width: 320, height: 2000 });
    const widths = await page.$$eval('.wp-block-columns :is(kpi-card, goal-gauge)', (all) =>
      all.map((each) => each.clientWidth),
    );
    assert.equal(new Set(widths).size, 1, 'one below the other');
    await close();
    const desk = await openEditor(site, 'author', post);
    assertRows(await ends(await desk.canvas()));
    await desk.leave();
  });

void test('nobody left a complaint in the log', () => assert.equal(site.log(), ''));
