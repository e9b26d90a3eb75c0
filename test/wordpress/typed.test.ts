/** What people type is read as they mean it, or they are asked; what was understood is said. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { visit } from './browser.js';
import { newSite, type Site } from './site.js';

/** Writes numbers as Norwegian does, where the option is set: the packages of languages are not here. */
const comma = `<?php add_action( 'init', function () {
  if ( get_option( 'comma' ) ) { $GLOBALS['wp_locale']->number_format['decimal_point'] = ','; }
} );`;

void describe('What an administrator types', () => {
  let site: Site;
  let page: Page;
  before(async () => {
    site = await newSite('6.5', { plugins: { 'comma.php': comma } });
    await site.serve();
    ({ page } = await visit(site, 'admin'));
  });
  after(() => site.close());

  const kpi = (id: string, fields: string) =>
    site.php(
      `KpiElements\\save_kpi( '${id}', array_merge( KpiElements\\NEW_KPI, array( 'label' => '${id}', ${fields} ) ) );`,
    );
  const open = (query: string, screen = 'kpi-elements') =>
    page.goto(`${site.origin}/wp-admin/admin.php?page=${screen}${query}`);
  const press = () => Promise.all([page.waitForNavigation(), page.click('#submit')]);
  const notices = () =>
    page.$$eval('.notice', (all) => all.map((each) => (each as HTMLElement).innerText.trim()).join('\n'));
  const fill = async (fields: Record<string, string>) => {
    for (const [name, text] of Object.entries(fields)) {
      await page.$eval(`#kpi-elements-${name}`, (field, typed) => ((field as HTMLInputElement).value = typed), text);
    }
    await press();
    return notices();
  };
  const values = (id: string) =>
    JSON.parse(
      site.php(`echo wp_json_encode( array_column( KpiElements\\figures( '${id}' ), 'value', 'date' ) );`),
    ) as object;

  void it('is asked about where a bare number would be hundreds of percent', async () => {
    kpi('rate', "'unit' => 'percent', 'kind' => 'rate'");
    await open('&kpi=rate&do=edit');
    assert.match(await fill({ target: '4' }), /Target: Is “4” meant as percent\? Write 4% or 0\.04\./);
    assert.match(await fill({ target: '4%' }), /“rate” is saved\. Target: 4%/);
    assert.match(
      await fill({ date: '2026-11-01', value: '3.5' }),
      /Figure: Is “3\.5” meant as percent\? Write 3\.5% or 0\.035\./,
    );
    assert.match(await fill({ value: '3.5%' }), /The figure of 2026-11-01 is 3\.5%/);
    assert.match(await fill({ date: '2026-11-02', value: '0.04' }), /The figure of 2026-11-02 is 4%/);
    await page.$eval('[name="figures[2026-11-01][value]"]', (field) => ((field as HTMLInputElement).value = '3.4'));
    await Promise.all([page.waitForNavigation(), page.click('.kpi-elements-history + .tablenav button')]);
    assert.match(await notices(), /2026-11-01: Is “3\.4” meant as percent\?/);
    assert.deepEqual(values('rate'), { '2026-11-01': '0.035', '2026-11-02': '0.04' });
  });

  void it('is asked about where a point may be one of thousands', async () => {
    kpi('leads', "'unit' => 'number'");
    await open('&kpi=leads&do=edit');
    assert.match(
      await fill({ target: '1.200' }),
      /Target: This reads as 1\.2\. If you mean 1200, write 1200; else write 1\.2\./,
    );
    assert.match(await fill({ target: '1200' }), /Target: 1,200/);
    assert.match(
      await fill({ date: '2026-11-01', value: '1.012' }),
      /Figure: This reads as 1\.012\. .* else write 1\.0120/,
    );
    assert.match(await fill({ value: '1.0120' }), /is 1\.012\./);
  });

  void it('is refused where it cannot be, and remarked on where it hardly can', async () => {
    kpi('bounces', "'metric' => 'sessions'");
    await open('&kpi=bounces');
    assert.match(await fill({ date: '2026-10-01', value: '12%' }), /Figure: This KPI is not in percent/);
    assert.match(await fill({ date: '2999-01-01', value: '12' }), /Day or period: This day has not come yet\./);
    assert.match(await fill({ date: '2026-10', value: '100' }), /is 100\.\n/);
    assert.match(await fill({ date: '2025-Q4', value: '5' }), /is 5\.\n/);
    assert.match(
      await fill({ date: '2025-11', value: '9' }),
      /The figure of 2025-Q4 is 5, less than that of 2025-11, which is 9\./,
    );
    assert.match(
      await fill({ date: '2025-12-01', value: '-3' }),
      /No figure of “Sessions \(visits\)” can be -3\. Is it right\?/,
    );
    assert.deepEqual(values('bounces'), { '2025-11': '9', '2025-12-01': '-3', '2025-Q4': '5', '2026-10': '100' });
  });

  void it('may have a decimal comma and spaces where the language writes them, and nowhere else', async () => {
    await open('&kpi=rate');
    assert.match(await fill({ date: '2026-11-03', value: '3,5%' }), /Figure: This must be a plain number/);
    site.php("update_option( 'comma', 1 );");
    assert.match(await fill({ date: '2026-11-03', value: '3,5 %' }), /is 3\.5%/);
    await open('&kpi=leads');
    await fill({ date: '2026-11-02', value: '1 012,5' });
    await fill({ date: '2026-11-03', value: '1\u00a0012' });
    assert.match(await fill({ date: '2026-11-04', value: '1,012' }), /This reads as 1\.012/);
    assert.match(await fill({ date: '2026-11-04', value: '1.012,5' }), /plain number/);
    await open('&kpi=leads&do=edit');
    await fill({ target: '1 200,5' });
    await open('&kpi=leads&do=edit');
    assert.equal(await page.$eval('#kpi-elements-target', (field) => (field as HTMLInputElement).value), '1200.5');
    site.php("delete_option( 'comma' );");
    assert.deepEqual(values('leads'), { '2026-11-01': '1.012', '2026-11-02': '1012.5', '2026-11-03': '1012' });
  });

  void it('is saved with what is most likely not meant said: a name there is, figures that are left, a host that is missing', async () => {
    await open('&do=add');
    await page.$eval('#kpi-elements-label', (field) => ((field as HTMLInputElement).value = 'leads'));
    assert.match(await fill({ id: 'leads-2' }), /There is another KPI with the name “leads”/);
    await open('&kpi=leads&do=edit');
    await page.click('[name=source][value=url]');
    const said = await fill({ 'source-url': 'https://elsewhere.example.com/leads.csv' });
    assert.match(said, /elsewhere\.example\.com is not on the list/);
    assert.match(said, /typed or uploaded are kept/);
    await press(); // fetch now
    assert.match(await notices(), /No new figures: elsewhere\.example\.com is not on the list/);
    await Promise.all([page.waitForNavigation(), page.click('.notice-warning a')]);
    assert.match(page.url(), /page=kpi-elements-settings#kpi-elements-hosts$/);
    await page.goto(`${site.origin}/wp-admin/index.php`);
    const widget = await page.$eval('#kpi_elements', (box) => (box as HTMLElement).innerText);
    assert.match(widget, /leads\s+There are no figures yet\./);
  });

  void it('is told of every wrong host why it is wrong', async () => {
    await open('', 'kpi-elements-settings');
    const said = await fill({ hosts: 'https://a.example.com/x\nlocalhost\n127.0.0.1\nintranet\nb.example.com' });
    assert.match(said, /“https:\/\/a\.example\.com\/x” is not the name of a host/);
    assert.match(said, /“localhost” is this server itself/);
    assert.match(said, /“127\.0\.0\.1” is the address of a computer/);
    assert.match(said, /“intranet” is a name within a network/);
    assert.doesNotMatch(said, /“b\.example/);
  });

  void it('is in the list with the period that it is of, and with no date where that has no figure', async () => {
    kpi('old', "'period' => '2015-Q4'");
    kpi('later', "'period' => '2026-Q4'");
    for (const id of ['old', 'later'])
      site.php(`KpiElements\\put_figures( '${id}', array( array( 'date' => '2015-11-15', 'value' => '7' ) ) );`);
    await open('');
    const rows = await page.$$eval('.kpi-elements-kpis tbody tr', (all) =>
      all.map((row) => (row as HTMLElement).innerText),
    );
    assert.match(
      rows.find((row) => row.startsWith('old'))!,
      /7\s+Q4 2015\s+As of November 15, 2015/,
    );
    const later = rows.find((row) => row.startsWith('later'))!;
    assert.match(later, /–\s+Q4 2026/);
    assert.doesNotMatch(later, /As of/);
    assert.match(await page.$eval('.kpi-elements-kpis thead', (head) => (head as HTMLElement).innerText), /Figure/);
  });

  void it('leaves nothing in the log', () => assert.equal(site.log(), ''));
});
