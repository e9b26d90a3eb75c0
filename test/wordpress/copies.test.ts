/** How the library gets into a page: by each setting, beside another copy of it, and past plugins that minify, combine and move scripts. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { visit } from './browser.js';
import { openEditor } from './editor.js';
import { sentences } from './sentences.js';
import { newSite, type Site } from './site.js';

const { jsmin } = createRequire(import.meta.url)('jsmin') as { jsmin: (code: string, level?: number) => string };
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What other plugins do to a page, as its address asks: a setting of ours, a second copy of the library, another form of the script. */
const others = `<?php
$kind = $_GET['copy'] ?? '';
$old = '<script ' . ( strpos( $kind, 'module' ) ? 'type="module" ' : '' ) . 'src="' . content_url( 'mu-plugins/old.js' ) . '"></script>';
add_action( strpos( $kind, 'before' ) === 0 ? 'wp_head' : 'wp_footer', function () use ( $kind, $old ) {
  echo $kind ? $old : '';
}, strpos( $kind, 'before' ) === 0 ? 0 : 999 );
foreach ( array( 'before' => 1, 'after' => 99 ) as $when => $priority ) {
  add_action( 'enqueue_block_assets', function () use ( $when ) {
    if ( is_admin() && get_option( 'copy_in_editor' ) === $when ) {
      wp_enqueue_script( 'old', content_url( 'mu-plugins/old.js' ), array(), '1', false );
    }
  }, $priority );
}
add_filter( 'pre_option_kpi_elements_load', function ( $load ) {
  return $_GET['load'] ?? $load;
} );
add_action( 'template_redirect', function () {
  ob_start( function ( $html ) {
    $form = $_GET['form'] ?? '';
    if ( '' === $form ) {
      return $html;
    }
    // Without what the script was loaded with, as caching plugins put their own tag.
    $html = preg_replace( '#<script[^>]*kpi-elements\\.min\\.js[^>]*></script>#', '', $html );
    $tag = '<script src="' . content_url( "mu-plugins/$form.js" ) . '"></script>';
    $end = isset( $_GET['head'] ) ? '</head>' : '</body>';
    return str_replace( $end, $tag . $end, $html );
  } );
}, 0 );
`;

const content = '[kpi_card label="Leads" value="540" target="1200" kind="total" period="2026-Q4" as-of="2026-11-15"]';

async function siteWith(wordpress: '6.2' | '6.5'): Promise<Site> {
  const site = await newSite(wordpress, { plugins: { 'others.php': others } });
  const library = readFileSync(join(site.root, 'wp-content/plugins/kpi-elements/assets/kpi-elements.min.js'), 'utf8');
  const put = (name: string, code: string) => writeFileSync(join(site.root, 'wp-content/mu-plugins', name), code);
  put('old.js', library.replaceAll(version, '0.0.9'));
  put('minified.js', jsmin(library));
  put('minified-twice.js', jsmin(jsmin(library, 3), 3));
  put('combined.js', `window.before = () => 1\n${library.trimEnd()}(function () { window.after = 2 })()`);
  await site.serve();
  site.php(
    `foreach ( array( 'leads' => '${content}', 'words' => 'No figures.' ) as $name => $content ) wp_insert_post( array( 'post_title' => $name, 'post_name' => $name, 'post_status' => 'publish', 'post_content' => $content ) );`,
    'admin',
  );
  return site;
}

/** What a visitor reads of the card, and what the console says. */
async function seen(site: Site, query: string): Promise<{ text: string; complaints: string[] }> {
  const visitor = await visit(site);
  const { page, complaints } = visitor;
  await page.goto(`${site.origin}/leads/?${query}`);
  const drawn = await page.waitForFunction(() => document.querySelector('kpi-card')?.shadowRoot?.textContent);
  const text = String(await drawn.jsonValue());
  await visitor.close();
  return { text, complaints };
}

/** The tags of scripts of ours in a page. */
async function scripts(site: Site, path: string): Promise<string[]> {
  const html = await (await fetch(site.origin + path)).text();
  return html.match(/<script[^>]*kpi-elements[^>]*>/g) ?? [];
}

for (const wordpress of ['6.2', '6.5'] as const)
  void describe(`WordPress ${wordpress}:`, () => {
    let site: Site;
    before(async () => (site = await siteWith(wordpress)));
    after(() => site.close());

    void it('a page without elements loads nothing', async () => assert.deepEqual(await scripts(site, '/words/'), []));

    void it('a page with an element loads the library once, the way that is set', async () => {
      const [module = '', ...more] = await scripts(site, '/leads/');
      assert.deepEqual(more, []);
      assert.equal(/type="module"/.test(module), wordpress === '6.5', module);
      const classic = await scripts(site, '/leads/?load=classic');
      assert.equal(classic.length, 1);
      assert.doesNotMatch(classic[0]!, /type="module"/);
      if (wordpress === '6.5') assert.match(classic[0]!, /\bdefer\b/);
      assert.deepEqual(await scripts(site, '/leads/?load=off'), []);
    });

    for (const load of ['module', 'classic'])
      void it(`it draws, loaded as ${load}`, async () => {
        const { text, complaints } = await seen(site, `load=${load}`);
        assert.match(text, /540/);
        assert.deepEqual(complaints, []);
      });

    void it('where the site is to bring the library itself, the figure is there in words', async () => {
      const visitor = await visit(site);
      const { page } = visitor;
      await page.goto(`${site.origin}/leads/?load=off`);
      assert.match(await page.$eval('kpi-card', (card) => (card as HTMLElement).innerText), /Leads.*540/s);
      await visitor.close();
    });

    for (const load of ['module', 'classic'])
      for (const copy of ['before-classic', 'before-module', 'after-classic', 'after-module'])
        void it(`it draws, loaded as ${load}, with another copy ${copy.replace('-', ' it, ')}, and says once which one draws`, async () => {
          const { text, complaints } = await seen(site, `load=${load}&copy=${copy}`);
          assert.match(text, /540/);
          assert.equal(complaints.length, 1, complaints.join('\n'));
          assert.ok(complaints[0]!.includes('0.0.9') && complaints[0]!.includes(version), complaints[0]);
        });

    for (const form of ['minified', 'minified-twice', 'combined'])
      for (const place of ['head', 'foot'])
        void it(`it draws ${form}, in the ${place} of the page`, async () => {
          const { text, complaints } = await seen(site, `form=${form}&${place}`);
          assert.match(text, /540/);
          assert.deepEqual(complaints, []);
        });

    for (const copy of ['before', 'after'])
      void it(`the editor draws with another copy ${copy} it, and says once in each document which one draws`, async () => {
        site.php(`update_option( 'copy_in_editor', '${copy}' );`);
        const desk = await openEditor(site, 'author');
        await desk.insert('kpi-elements/card', { label: 'Leads', value: '540' });
        const canvas = await desk.canvas();
        assert.match((await sentences(canvas, 1))[0]!, /Leads.*540/);
        const said = (): string[] =>
          desk.seen.complaints.filter((text) => text.includes('0.0.9') && text.includes(version));
        const documents = new Set([desk.page.mainFrame(), canvas]);
        // The copy that comes second may come after the first has drawn.
        for (let frames = 0; frames < 300 && said().length < documents.size; frames++)
          await canvas.evaluate(() => new Promise(requestAnimationFrame));
        assert.equal(said().length, documents.size, desk.seen.complaints.join('\n'));
        await desk.seen.close();
      });

    void it('nothing is complained of in the log', () => assert.equal(site.log(), ''));
  });
