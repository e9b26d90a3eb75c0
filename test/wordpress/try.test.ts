/** An address is tried before it is the source of a KPI, and what only a person can know of its figures is asked. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { visit } from './browser.js';
import { newSite, type Site } from './site.js';
import { newSource, type Source, sourceConfig } from './source.js';

void describe('An address', () => {
  let source: Source;
  let site: Site;
  let page: Page;
  before(async () => {
    source = await newSource();
    site = await newSite('6.5', { config: sourceConfig, plugins: { 'source.php': source.plugin } });
    await site.serve();
    site.php(
      "update_option( 'kpi_elements_hosts', array( 'figures.example.test' ) ); update_option( 'test_loopback', 1 );",
    );
    ({ page } = await visit(site, 'admin'));
  });
  after(() => {
    source.close();
    site.close();
  });

  const press = (button: string) => Promise.all([page.waitForNavigation(), page.click(button)]);
  const words = (selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);
  const add = async (label: string, path: string, unit = 'number') => {
    await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements&do=add`);
    await page.type('#kpi-elements-label', label);
    await page.select('#kpi-elements-unit', unit);
    await page.click('[name=kind][value=rate]');
    await page.click('[name=source][value=url]');
    await page.type('#kpi-elements-source-url', source.url(path));
    await page.$eval('#kpi-elements-period', (field) => {
      const list = field as HTMLSelectElement;
      list.add(new Option('2025-11', '2025-11', true, true));
    });
  };
  const understood = async () =>
    Object.fromEntries(
      await page.$$eval('.kpi-elements-understood tr', (rows) =>
        rows.map(({ cells }) => [cells[0]!.textContent, cells[1]!.textContent] as const),
      ),
    );
  const ids = () => site.php("echo implode( ' ', array_keys( KpiElements\\kpis() ) );").trim();

  void it('is tried without anything being saved: its days, its latest figure, its target and what pages will say', async () => {
    await add('Leads', '/leads.csv');
    await page.type('#kpi-elements-target', '10');
    await press('#try');
    assert.deepEqual(await understood(), {
      Figures: '2, from November 3, 2025 to November 20, 2025',
      'The latest': '7 (November 20, 2025)',
      'The largest': '7 (November 20, 2025)',
      Target: '10',
      'Pages will say': 'Leads, November 2025: 7, 3 below the target of 10, as of November 20, 2025.',
    });
    assert.equal(await page.$eval('#kpi-elements-label', (field) => (field as HTMLInputElement).value), 'Leads');
    assert.equal(ids(), '');
    await press('#submit');
    assert.match(await words('.notice-success'), /“Leads” is saved/);
    assert.equal((await understood())['The latest'], '7 (November 20, 2025)');
    // It has been asked already: there is a figure at once.
    assert.match(await words('.kpi-elements-history'), /2025-11-20\s+7/);
  });

  void it('that does not answer says so, and can be mended before anything is saved', async () => {
    await add('Page', '/page.html');
    await press('#try');
    assert.match(await words('.notice-warning'), /answered with text\/html\. Expected JSON or CSV/);
    await page.$eval('#kpi-elements-source-url', (field) => ((field as HTMLInputElement).value = 'https://'));
    await press('#try');
    assert.match(await words('#kpi-elements-source-url-problem'), /begins with https/);
    assert.equal(ids(), 'leads');
  });

  for (const path of ['/rate.json', '/rate.csv'])
    void it(`whose figures are percentages is asked about, with its own figure for an example: ${path}`, async () => {
      await add('Rate', path, 'percent');
      await press('#submit');
      assert.match(await words('#kpi-elements-source-percent-problem'), /Does 12 mean 12%, or does 0\.12\?/);
      await press('#try');
      assert.match(
        await words('#kpi-elements-source-percent-problem'),
        path === '/rate.json'
          ? /read as 12\.5: does it mean 12\.5% or 1,250%\?/
          : /read as 0\.5: does it mean 0\.5% or 50%\?/,
      );
      assert.equal(ids(), 'leads');
      await page.select('#kpi-elements-source-percent', 'fraction');
      await press('#try');
      assert.match((await understood())['Pages will say']!, path === '/rate.json' ? /: 1,250\.0%/ : /: 50\.0%/);
      await page.select('#kpi-elements-source-percent', 'sign');
      await press('#try');
      assert.match((await understood())['Pages will say']!, path === '/rate.json' ? /: 12\.5%.*15%/ : /: 0\.50%/);
      await press('#submit');
      assert.match(await words('.notice-success'), /“Rate” is saved/);
      const result = JSON.parse(site.php("echo wp_json_encode( KpiElements\\result( 'rate' ) );")) as Record<
        string,
        unknown
      >;
      assert.equal(result.value, path === '/rate.json' ? 0.125 : 0.005);
      if (path === '/rate.json') {
        assert.deepEqual([result.previous, result.target], [0.12, 0.15]);
        assert.deepEqual(result.series, [
          ['2025-11-01', 0.12],
          ['2025-11-02', 0.13],
        ]);
      }
      site.php("KpiElements\\delete_kpi( 'rate' );");
    });

  void it('whose figures may be thousands is asked about before it is saved', async () => {
    await add('Visits', '/thousands.csv');
    await page.click('[name=kind][value=total]');
    await press('#submit');
    assert.match(await words('#kpi-elements-source-decimal-problem'), /like 1\.012\. Does it mean 1\.012, .* or 1,012/);
    assert.equal(ids(), 'leads');
    await page.select('#kpi-elements-source-decimal', ',');
    await press('#submit');
    assert.equal((await understood())['All together'], '3,412');
  });

  void it('is asked once where it is saved as it was', async () => {
    await source.asked();
    await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements&kpi=visits&do=edit`);
    await page.type('#kpi-elements-target', '5000');
    await press('#submit');
    assert.deepEqual(await source.asked(), []);
  });

  void it('leaves nothing in the log', () => assert.equal(site.log(), ''));
});
