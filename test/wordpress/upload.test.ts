/** A CSV file is looked at before anything of it is taken: nothing that was there is lost until a person says so. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { visit } from './browser.js';
import { newSite, type Site } from './site.js';

const screen = (site: Site, query: string) => `${site.origin}/wp-admin/admin.php?page=kpi-elements${query}`;
const words = (page: Page, selector = '.wrap') => page.$eval(selector, (element) => (element as HTMLElement).innerText);
const press = (page: Page, button: string) => Promise.all([page.waitForNavigation(), page.click(button)]);

/** Saves a KPI whose figures are uploaded. */
function csvKpi(site: Site, id: string, fields = '', source = ''): void {
  site.php(
    `KpiElements\\save_kpi( '${id}', array_merge( KpiElements\\NEW_KPI, array( 'label' => '${id}', 'period' => '2025-11', ${fields} 'source' => array( 'type' => 'csv', ${source} ) ) ) );`,
  );
}

/** Chooses a file on the screen of a KPI and sends it. */
async function upload(site: Site, page: Page, id: string, text: string | Buffer, name = 'figures.csv'): Promise<void> {
  await page.goto(screen(site, `&kpi=${id}`));
  const file = join(site.root, name);
  writeFileSync(file, text);
  const input = (await page.$('input[type=file]')) as unknown as { uploadFile(file: string): Promise<void> };
  await input.uploadFile(file);
  await press(page, '#submit');
}

const figures = (site: Site, id: string) =>
  JSON.parse(
    site.php(`echo wp_json_encode( (object) array_column( KpiElements\\figures( '${id}' ), 'value', 'date' ) );`),
  ) as Record<string, string>;

/** What is told of a file, by what each part is called. */
const understood = async (page: Page) =>
  Object.fromEntries(
    await page.$$eval('.kpi-elements-understood tr', (rows) =>
      rows.map(({ cells }) => [cells[0]!.textContent, cells[1]!.textContent] as const),
    ),
  );

void describe('A CSV file', () => {
  let site: Site;
  let page: Page;
  before(async () => {
    site = await newSite('6.5');
    await site.serve();
    ({ page } = await visit(site, 'admin'));
  });
  after(() => site.close());

  void it('shows what was understood of it before anything is changed, and is taken only by a second word', async () => {
    csvKpi(site, 'leads', "'target' => '1200',");
    site.php(
      "KpiElements\\put_figures( 'leads', array( array( 'date' => '2025-11-01', 'value' => '5' ), array( 'date' => '2025-11-02', 'value' => '7' ), array( 'date' => '2025-10-31', 'value' => '9' ) ) );",
    );
    const there = { '2025-10-31': '9', '2025-11-01': '5', '2025-11-02': '7' };
    await upload(
      site,
      page,
      'leads',
      'day,value,cost\n2025-11-01,5,1\n2025-11-02,80,1\n2025-11-03,many,1\n2025-11-04,,1\n2025-11-05,100,1\n2025-11-05,3,1\n2025-13-01,4,1\n',
    );
    assert.match(await words(page, 'h2'), /What is in figures\.csv/);
    assert.deepEqual(await understood(page), {
      Figures: '3, from November 1, 2025 to November 5, 2025',
      'All together': '188',
      'The largest': '103 (November 5, 2025)',
      Target: '1,200',
      'Pages will say': 'leads, November 2025: 188 of 1,200 (15.6%), as of November 5, 2025.',
      'Days that have a figure already': '2, of which 1 get another one',
      'Lines without a date or a figure': '5',
      'Lines added to another of their date': '1',
    });
    assert.equal(await page.$eval('#kpi-elements-source-date', (field) => (field as HTMLSelectElement).value), 'day');
    const unread = await words(page, '.notice-warning');
    assert.match(unread, /2 lines cannot be read:/);
    assert.match(unread, /Line 4: what stands under “value” cannot be read/);
    assert.match(unread, /Line 8: what stands under “day” cannot be read/);
    assert.deepEqual(figures(site, 'leads'), there);
    await press(page, '#drop');
    assert.match(await words(page, '.notice-success'), /Nothing was taken/);
    assert.deepEqual(figures(site, 'leads'), there);
    await page.goto(screen(site, '&kpi=leads&do=preview'));
    assert.match(await words(page), /Upload a CSV file/);

    await upload(site, page, 'leads', 'date,value\n2025-11-02,80\n2025-11-03,x\n');
    assert.equal(
      await page.$eval('#take', (button) => (button as HTMLInputElement).value),
      'Take the 1 figure that can be read',
    );
    await press(page, '#take');
    assert.match(await words(page, '.notice-success'), /1 figure was taken\./);
    assert.deepEqual(figures(site, 'leads'), { ...there, '2025-11-02': '80' });
    assert.equal(site.php("var_dump( get_transient( 'kpi_elements_uploaded_1' ) );").trim(), 'bool(false)');
  });

  void it('may be sent again before it is confirmed', async () => {
    csvKpi(site, 'again');
    for (const time of ['once', 'twice']) {
      await upload(site, page, 'again', 'date,value\n2025-11-01,5\n');
      assert.match(await words(page, 'h2'), /What is in figures\.csv/, time);
    }
    await press(page, '#drop');
  });

  void it('asks which columns are meant, and reads the file anew without its being sent again', async () => {
    csvKpi(site, 'columns');
    await upload(site, page, 'columns', 'Name;Tag;Zahl;Kosten\nA;03.04.2025;1.234,5;2\nB;04.04.2025;7;2\n');
    // Whether the fourth is a day or a month is not guessed, nor which of two columns is meant.
    assert.match(
      await words(page, '.notice-error'),
      /Before anything can be taken[\s\S]*Column of figures: Choose the column/,
    );
    assert.equal(await page.$('#take'), null);
    assert.equal(await page.$eval('#kpi-elements-source-date', (field) => (field as HTMLSelectElement).value), 'Tag');
    await page.select('#kpi-elements-source-value', 'Zahl');
    await press(page, '#read');
    assert.match(await words(page, '.notice-warning'), /2 lines cannot be read/);
    assert.equal(await page.$('#take'), null);
    await page.select('#kpi-elements-source-dates', 'dmy');
    await page.select('#kpi-elements-source-decimal', ',');
    await press(page, '#read');
    assert.match((await understood(page)).Figures!, /^2, from April 3, 2025 to April 4, 2025$/);
    await press(page, '#take');
    assert.deepEqual(figures(site, 'columns'), { '2025-04-03': '1234.5', '2025-04-04': '7' });
    // The next file is read like this one.
    await upload(site, page, 'columns', 'Name;Tag;Zahl;Kosten\nA;05.04.2025;2.000;2\n');
    assert.equal((await understood(page))['All together'], '2,000');
  });

  void it('is read by its columns of dates and of figures, whatever they are called, where they are the only ones', async () => {
    csvKpi(site, 'only');
    await upload(site, page, 'only', 'Tag;Kanal;Umsatz\n31.10.2025;Newsletter;12\n01.11.2025;Anzeigen;8\n');
    assert.match((await understood(page)).Figures!, /^2, from October 31, 2025 to November 1, 2025$/);
    // Of several columns of figures the one that is called like the KPI.
    await upload(site, page, 'only', 'day,Cost,Only\n2025-11-01,3,12\n2025-11-02,3,none\n2025-11-03,3,4\n');
    assert.equal((await understood(page))['All together'], '16');
  });

  void it('is asked about where its numbers may be percent, and read as its author says', async () => {
    csvKpi(site, 'rate', "'unit' => 'percent', 'kind' => 'rate',");
    await upload(site, page, 'rate', 'date,value\n2025-11-01,0.5\n2025-11-02,3.5\n2025-11-03,4%\n');
    assert.match(
      await words(page, '.notice-error'),
      /How percentages are written: Line 3 says 3\.5: does it mean 3\.5% or 350%\?/,
    );
    assert.equal(await page.$('#take'), null);
    await page.select('#kpi-elements-source-percent', 'fraction');
    await press(page, '#read');
    assert.equal((await understood(page))['The largest'], '350% (November 2, 2025)');
    await page.select('#kpi-elements-source-percent', 'sign');
    await press(page, '#read');
    assert.equal((await understood(page))['The largest'], '4% (November 3, 2025)');
    await press(page, '#take');
    assert.deepEqual(figures(site, 'rate'), { '2025-11-01': '0.005', '2025-11-02': '0.035', '2025-11-03': '0.04' });
  });

  void it('is asked about where its numbers may be thousands, or percent of a KPI that is none', async () => {
    csvKpi(site, 'thousands');
    await upload(site, page, 'thousands', 'date,value\n2025-11-01,1.012\n2025-11-02,2.400\n');
    assert.match(
      await words(page, '.notice-error'),
      /How figures are written: .*like 1\.012\. Does it mean 1\.012, .* or 1,012/,
    );
    await page.select('#kpi-elements-source-decimal', '.');
    await press(page, '#read');
    assert.equal((await understood(page))['All together'], '3.412');
    await page.select('#kpi-elements-source-decimal', ',');
    await press(page, '#read');
    assert.equal((await understood(page))['All together'], '3,412');
    csvKpi(site, 'number');
    await upload(site, page, 'number', 'date,value\n2025-11-01,12%\n');
    assert.match(await words(page, '.notice-error'), /Line 2 says 12%, but the unit of this KPI is not percent/);
    assert.equal(await page.$('#take'), null);
  });

  void it('is not taken otherwise than it was seen', async () => {
    csvKpi(site, 'seen');
    await upload(site, page, 'seen', 'date,value,other\n2025-11-01,1,3\n');
    await page.select('#kpi-elements-source-value', 'other');
    await press(page, '#take');
    assert.match(await words(page, '.notice-warning'), /not what you saw before/);
    assert.equal((await understood(page))['All together'], '3');
    // Another window saves a figure of the day meanwhile.
    site.php("KpiElements\\put_figures( 'seen', array( array( 'date' => '2025-11-01', 'value' => '50' ) ) );");
    await press(page, '#take');
    assert.match(await words(page, '.notice-warning'), /not what you saw before/);
    assert.match((await understood(page))['Days that have a figure already']!, /of which 1 get/);
    assert.deepEqual(figures(site, 'seen'), { '2025-11-01': '50' });
    await press(page, '#take');
    assert.deepEqual(figures(site, 'seen'), { '2025-11-01': '3' });
  });

  void it('that is none is refused at once, with the reason', async () => {
    csvKpi(site, 'refused');
    const refused = async (text: string | Buffer, name?: string) => {
      await upload(site, page, 'refused', text, name);
      return words(page, '#kpi-elements-file-problem');
    };
    assert.match(await refused(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])), /not a CSV file/);
    assert.match(await refused('date,value\n', 'figures.php'), /not a CSV file/);
    assert.match(await refused('<p>date,value</p>\n'), /not CSV text/);
    assert.match(await refused(`date,value\n${'2025-11-01,1\n'.repeat(170_000)}`), /larger than 2 MB/);
    assert.equal(site.php("var_dump( get_transient( 'kpi_elements_uploaded_1' ) );").trim(), 'bool(false)');
  });

  void it('of the largest size is kept until it is confirmed', async () => {
    csvKpi(site, 'large');
    const days = Array.from({ length: 9_000 }, (_, i) => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10));
    const text = `date,value,note\n${days.map((day, i) => `${day},${i},${'é😀'.repeat(33)}`).join('\n')}\n`;
    assert.ok(Buffer.byteLength(text) > 1_900_000 && Buffer.byteLength(text) < 2 * 1024 * 1024);
    await upload(site, page, 'large', text);
    assert.match((await understood(page)).Figures!, /^9,000, from January 1, 2000/);
    await press(page, '#take');
    assert.equal(Object.keys(figures(site, 'large')).length, 9_000);
  });

  void it('is seen by nobody but who has uploaded it, for the KPI that it is of, and for an hour', async () => {
    csvKpi(site, 'mine');
    csvKpi(site, 'other');
    site.php("get_user_by( 'login', 'editor' )->set_role( 'administrator' );");
    site.logInAnew();
    await upload(site, page, 'mine', 'date,value\n2025-11-01,1\n');
    const { page: theirs } = await visit(site, 'editor');
    await theirs.goto(screen(site, '&kpi=mine&do=preview'));
    assert.match(await words(theirs), /Upload a CSV file/);
    await page.goto(screen(site, '&kpi=other&do=preview'));
    assert.match(await words(page), /Upload a CSV file/);
    await page.goto(screen(site, '&kpi=mine&do=preview'));
    site.php("update_option( '_transient_timeout_kpi_elements_uploaded_1', time() - 1 );");
    await press(page, '#take');
    assert.match(await words(page, '.notice-warning'), /not there any more/);
    assert.deepEqual(figures(site, 'mine'), {});
    site.php("get_user_by( 'login', 'editor' )->set_role( 'editor' );");
  });

  void it('is taken neither without the nonce nor by who may not', async () => {
    await upload(site, page, 'mine', 'date,value\n2025-11-01,1\n');
    const [seen, nonce] = await page.$eval('form.kpi-elements-form', (form) =>
      ['seen', '_wpnonce'].map((name) => (form.elements.namedItem(name) as HTMLInputElement).value),
    );
    const send = (role: 'admin' | 'editor', more: Record<string, string>) =>
      fetch(`${site.origin}/wp-admin/admin-post.php`, {
        method: 'POST',
        headers: { cookie: site.cookieHeader(role) },
        body: new URLSearchParams({ action: 'kpi_elements_take', kpi: 'mine', seen: seen!, take: '1', ...more }),
      });
    assert.equal((await send('admin', {})).status, 403);
    assert.equal((await send('editor', { _wpnonce: nonce! })).status, 403);
    assert.deepEqual(figures(site, 'mine'), {});
  });

  void it('leaves nothing in the log', () => assert.equal(site.log(), ''));
});

void it('a file is looked at and taken where no script runs, and on each site of a network apart', async (t) => {
  const site = await newSite('6.7', { multisite: true });
  t.after(() => site.close());
  await site.serve();
  csvKpi(site, 'leads');
  site.php(
    "switch_to_blog( 2 ); KpiElements\\save_kpi( 'leads', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'leads', 'source' => array( 'type' => 'csv' ) ) ) );",
  );
  const { page } = await visit(site, 'admin');
  await page.setJavaScriptEnabled(false);
  await upload(site, page, 'leads', 'date,value\n2025-11-01,12\n');
  const kept = (blog: number) =>
    site.php(`switch_to_blog( ${blog} ); echo get_transient( 'kpi_elements_uploaded_1' )['name'] ?? 'nothing';`);
  assert.deepEqual([kept(1), kept(2)], ['figures.csv', 'nothing']);
  await page.goto(screen(site, '&kpi=leads&do=preview'));
  assert.equal((await understood(page))['All together'], '12');
  await press(page, '#take');
  assert.deepEqual(figures(site, 'leads'), { '2025-11-01': '12' });
  assert.equal(site.log(), '');
});
