/** The classic editor with its Visual and Text tabs, and what a reader gets of it. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { visit } from './browser.js';
import { newSite, type Role, type Site, type Version } from './site.js';

interface Editor {
  readonly initialized?: boolean;
  readonly selection: { select(node: Node | null): void; collapse(toStart: boolean): void };
  readonly undoManager: { add(): unknown; undo(): unknown };
  isHidden(): boolean;
  getBody(): HTMLElement;
  getContent(): string;
  setContent(html: string): void;
  insertContent(html: string): void;
  focus(): void;
  fire(event: string): void;
}
declare global {
  interface Window {
    tinymce?: { get(id: string | 0): Editor | null; triggerSave(): void };
  }
}

const card = `<kpi-card class="big" style="--kpi-accent: #c00" label="Leads &amp; more" value="540" partial data-note='{"a":"b:c"}'>
540 of "1,200" leads

<table>
<tr><th>field</th><th>value</th></tr>
<tr><td>target</td><td data-value="1200">1,200</td></tr>
</table>
</kpi-card>`;
const funnel = `<kpi-funnel label="Shop" stages='[{"label":"Seen: R&amp;D","value":12000},{"label":"Bought","value":1560,"stepTarget":0.7}]'></kpi-funnel>`;
const provider = `<kpi-provider src="/kpi?a=1&amp;b=2" period="2026-Q4">\n\n<goal-gauge value="6" target="9"></goal-gauge>\n\n</kpi-provider>`;
const shortcode = '[kpi_card label="Visits" value="7"]';
const content = ['Before', card, funnel, provider, '<kpi-card label="Empty" value="5"></kpi-card>', shortcode, 'After'];

async function newPost(site: Site, page: Page): Promise<void> {
  await page.goto(`${site.origin}/wp-admin/post-new.php`);
  await page.waitForFunction(() => window.tinymce?.get('content')?.initialized);
}

async function visual(page: Page): Promise<string> {
  await page.click('#content-tmce');
  await page.waitForFunction(() => window.tinymce?.get('content')?.isHidden() === false);
  return page.evaluate(() => window.tinymce?.get('content')?.getBody().innerText ?? '');
}

async function text(page: Page): Promise<string> {
  await page.click('#content-html');
  return page.$eval('#content', (area) => (area as HTMLTextAreaElement).value);
}

async function write(page: Page, html: string): Promise<void> {
  await page.click('#content-html');
  await page.$eval('#content', (area, value) => void ((area as HTMLTextAreaElement).value = value), html);
}

/** Sends the form, as soon as no draft is being saved by itself. */
async function press(page: Page, button: string): Promise<void> {
  await page.waitForSelector(`${button}:not(.disabled)`);
  await Promise.all([page.waitForNavigation(), page.click(button)]);
}

/** What somebody has written, whatever the blank lines between its parts are by now. */
function assertWhole(html: string): void {
  let rest = html;
  for (const part of content) {
    const at = rest.indexOf(part);
    assert.ok(at >= 0, `${part}\nis not in\n${html}`);
    assert.equal(rest.slice(0, at).trim(), '');
    rest = rest.slice(at + part.length);
  }
  assert.equal(rest.trim(), '');
}

const classic = { 'classic.php': `<?php add_filter( 'use_block_editor_for_post', '__return_false' );` };
const versions: readonly Version[] = ['6.5', '6.7'];
const writers: readonly Role[] = ['author', 'admin'];

for (const version of versions)
  for (const role of writers)
    void test(`WordPress ${version}: what an ${role} writes comes through both tabs, saving and reopening to the reader`, async (t) => {
      const site = await newSite(version, { plugins: classic });
      t.after(() => site.close());
      await site.serve();
      const { page, complaints, close } = await visit(site, role);
      t.after(close);
      await newPost(site, page);
      await page.type('#title', 'Leads');
      await write(page, content.join('\n\n'));
      assert.match(await visual(page), /540 of "1,200" leads/);
      assertWhole(await text(page));
      await visual(page);
      assertWhole(await text(page));

      await visual(page);
      await press(page, '#save-post');
      await page.waitForFunction(() => window.tinymce?.get('content')?.initialized);
      assertWhole(await text(page));
      await visual(page);
      await press(page, '#publish');
      const edit = page.url();
      await page.goto(edit);
      await page.waitForFunction(() => window.tinymce?.get('content')?.initialized);
      assertWhole(await text(page));

      await page.goto(`${site.origin}/leads/`);
      await page.waitForFunction(() => [...document.querySelectorAll('kpi-card')].every((each) => each.shadowRoot));
      const shown = await page.evaluate(() => ({
        cards: [...document.querySelectorAll('kpi-card')].map((each) => each.shadowRoot?.textContent ?? ''),
        attributes: Object.fromEntries(
          [...(document.querySelector('kpi-card')?.attributes ?? [])].map(({ name, value }) => [name, value]),
        ),
        table: document.querySelector('kpi-card td[data-value="1200"]')?.textContent,
        stages: document.querySelector('kpi-funnel')?.getAttribute('stages') ?? '',
        gauge: document.querySelector('kpi-provider > goal-gauge')?.shadowRoot?.textContent ?? '',
        paragraphs: [...document.querySelectorAll('.entry-content > p')].map((each) => each.textContent),
      }));
      assert.equal(shown.cards.length, 3);
      assert.match(String(shown.cards[0]), /540/);
      assert.match(String(shown.cards[0]), /1,200/);
      assert.match(String(shown.cards[1]), /5/);
      assert.match(String(shown.cards[2]), /Visits.*7/s);
      assert.equal(shown.attributes.label, 'Leads & more');
      assert.equal(shown.attributes.class, 'big');
      assert.equal(shown.attributes['data-note'], '{"a":"b:c"}');
      assert.equal(shown.table, '1,200');
      assert.equal((JSON.parse(shown.stages) as { label: string }[])[0]?.label, 'Seen: R&D');
      assert.match(shown.gauge, /6/);
      assert.deepEqual(shown.paragraphs, ['Before', 'After']);
      assert.deepEqual(complaints, []);
      assert.equal(site.log(), '');
    });

/** What the tests ask of the data of the block editor. */
interface Data {
  select(store: string): { getBlocks(): { clientId: string; name: string }[]; getEditedPostContent(): string };
  dispatch(store: string): { selectBlock(id: string): void; set(scope: string, name: string, value: boolean): void };
}

for (const version of versions)
  void test(`WordPress ${version}: in the Classic block an old post stays whole, too`, async (t) => {
    const site = await newSite(version);
    t.after(() => site.close());
    await site.serve();
    const encoded = Buffer.from(content.join('\n\n')).toString('base64');
    const post = site.php(
      `echo wp_insert_post( array( 'post_title' => 'Leads', 'post_content' => wp_slash( base64_decode( '${encoded}' ) ) ) );`,
      'author',
    );
    const { page, close } = await visit(site, 'author');
    t.after(close);
    await page.goto(`${site.origin}/wp-admin/post.php?post=${post}&action=edit`);
    await page.waitForFunction(() => {
      const { data } = (window as unknown as { wp: { data?: Data } }).wp;
      const [block] = data?.select('core/block-editor').getBlocks() ?? [];
      if (!data || block?.name !== 'core/freeform') return false;
      data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
      data.dispatch('core/block-editor').selectBlock(block.clientId);
      return true;
    });
    await (
      await page.waitForSelector('::-p-xpath(//*[contains(@class,"block-editor")]//button[text()="Edit"])')
    )?.click();
    await page.waitForFunction(() => window.tinymce?.get(0)?.initialized);
    await page.evaluate(() => {
      const editor = window.tinymce?.get(0);
      editor?.insertContent('First. ');
      editor?.fire('change');
    });
    await page.click('.components-modal__frame button.is-primary');
    const edited = await page.evaluate(() =>
      (window as unknown as { wp: { data: Data } }).wp.data.select('core/editor').getEditedPostContent(),
    );
    assert.match(edited, /First\. Before/);
    // The block editor sets the lines of tables anew, also of its own.
    const bare = (html: string): string => html.replace(/\s+/g, '');
    assert.equal(bare(edited.replace('First. ', '')), bare(content.join('')));
    assert.equal(site.log(), '');
  });

/** A new post in which an administrator has written everything into the Text tab. */
async function written(t: TestContext, plugins: Record<string, string>): Promise<{ site: Site; page: Page }> {
  const site = await newSite('6.5', { plugins });
  t.after(() => site.close());
  await site.serve();
  const { page, close } = await visit(site, 'admin');
  t.after(close);
  await newPost(site, page);
  await write(page, content.join('\n\n'));
  return { site, page };
}

void test('without the lists the Visual tab deletes tags, for administrators too; with the lists alone it pulls them to pieces', async (t) => {
  const off = {
    lists: `remove_filter( 'tiny_mce_before_init', 'KpiElements\\known_to_classic_editor' );`,
    script: `wp_deregister_script( 'kpi-elements-classic-editor' ); wp_dequeue_script( 'kpi-elements-classic-editor' );`,
  };
  const tried = async (hook: string, code: string): Promise<string> => {
    const off = `<?php add_action( '${hook}', function () { ${code} }, 99 );`;
    const { page } = await written(t, { ...classic, 'off.php': off });
    await visual(page);
    return text(page);
  };
  const bare = await tried('init', off.lists);
  assert.doesNotMatch(bare, /<kpi-|<goal-/);
  assert.match(bare, /540 of/);
  const listed = await tried('wp_enqueue_editor', off.script);
  assert.match(listed, /<kpi-card [^>]*label="Leads &amp; more"/);
  assert.throws(() => assertWhole(listed));
  assert.doesNotMatch(listed, /label="Empty"/);
});

/** Pieces as an author can write them whom kses lets have `data-*`: one that stands for a script, one that cannot be read. */
const forged = [
  `<div class="kpi-elements-kept" data-kpi-elements="${encodeURIComponent('<img src="x" onerror="window.caught = 1">')}">Leads</div>`,
  '<div data-kpi-elements="100%">Visits</div>',
];

for (const version of versions)
  void test(`WordPress ${version}: what an author has written like a piece of ours is nothing but a box to whom may write any HTML`, async (t) => {
    const site = await newSite(version, { plugins: classic });
    t.after(() => site.close());
    await site.serve();
    const written = Buffer.from([...forged, card].join('\n\n')).toString('base64');
    const post = site.php(
      `echo wp_insert_post( array( 'post_title' => 'Leads', 'post_status' => 'publish', 'post_content' => wp_slash( base64_decode( '${written}' ) ) ) );`,
      'author',
    );
    const stored = site.php(`echo get_post( ${post} )->post_content;`);
    for (const piece of forged) assert.ok(stored.includes(piece), stored);
    const { page, complaints, close } = await visit(site, 'admin');
    t.after(close);
    await page.goto(`${site.origin}/wp-admin/post.php?post=${post}&action=edit`);
    await page.waitForFunction(() => window.tinymce?.get('content')?.initialized);
    await visual(page);
    await press(page, '#publish');
    const saved = site.php(`echo get_post( ${post} )->post_content;`).replaceAll('\r', ''); // as forms end lines
    for (const piece of [...forged, card]) assert.ok(saved.includes(piece), saved);
    assert.doesNotMatch(saved, /<img/);
    assert.deepEqual(complaints, []);
    assert.equal(site.log(), '');
  });

void test('a cursor that stands in an element of the Text tab leaves no mark in it', async (t) => {
  const { site, page } = await written(t, classic);
  await page.$eval('#content', (area) => {
    const { value } = area as HTMLTextAreaElement;
    (area as HTMLTextAreaElement).setSelectionRange(value.indexOf('540 of'), value.indexOf('leads\n'));
  });
  await visual(page);
  assertWhole(await text(page));
  assert.equal(site.log(), '');
});

void test('a piece that is copied, taken back or dragged into another editor of the page is the element, byte for byte', async (t) => {
  const two = `<?php add_action( 'edit_form_after_editor', function () { wp_editor( '', 'second' ); } );`;
  const site = await newSite('6.5', { plugins: { ...classic, 'two.php': two } });
  t.after(() => site.close());
  await site.serve();
  const { page, complaints, close } = await visit(site, 'admin');
  t.after(close);
  await newPost(site, page);
  await page.waitForFunction(() => window.tinymce?.get('second')?.initialized);
  await write(page, `Before\n\n${card}\n\nAfter`);
  await visual(page);
  const count = (html: string): number => html.split(card).length - 1;

  // Copied, as the keys for it have the editor do, and pasted at the end.
  const copied = await page.evaluate(() => {
    const editor = window.tinymce?.get('content');
    const body = editor?.getBody();
    const event = { clipboardData: new DataTransfer(), bubbles: true, cancelable: true };
    editor?.focus();
    editor?.selection.select(body?.querySelector('.kpi-elements-kept') ?? null);
    body?.dispatchEvent(new ClipboardEvent('copy', event));
    editor?.selection.select(body?.lastChild ?? null);
    editor?.selection.collapse(false);
    body?.dispatchEvent(new ClipboardEvent('paste', event));
    return event.clipboardData.getData('text/html');
  });
  const marked = / data-kpi-elements="[^"]*"/;
  assert.equal(copied.replace(marked, ''), card, 'in the clipboard is the element itself, for other windows');
  assert.equal(count(await text(page)), 2);

  await visual(page);
  await page.evaluate(() => {
    const editor = window.tinymce?.get('content');
    editor?.undoManager.add();
    editor?.setContent('');
    editor?.undoManager.add();
    editor?.undoManager.undo();
  });
  assert.equal(count(await text(page)), 2);

  await visual(page);
  // As TinyMCE moves what cannot be edited: the piece itself.
  const second = await page.evaluate(() => {
    const piece = window.tinymce?.get('content')?.getBody().querySelector('.kpi-elements-kept');
    window.tinymce?.get('second')?.insertContent(piece?.outerHTML ?? '');
    window.tinymce?.triggerSave();
    return (document.querySelector('#second') as HTMLTextAreaElement).value;
  });
  assert.equal(second.trim(), card);

  const other = await visit(site, 'author');
  t.after(other.close);
  await newPost(site, other.page);
  await other.page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('x-tinymce/html', html);
    const body = window.tinymce?.get('content')?.getBody();
    body?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, copied);
  const there = await text(other.page);
  assert.match(there, /^<kpi-card class="big" style="--kpi-accent: #c00" label="Leads &amp; more" [^]*<\/kpi-card>$/);
  assert.doesNotMatch(there, marked);
  assert.deepEqual([...complaints, ...other.complaints], []);
  assert.equal(site.log(), '');
});
