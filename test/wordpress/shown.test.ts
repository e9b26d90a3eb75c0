/** From no KPI to one on a page, on a phone: what pages say, who sees it and how it comes there is told where its figures are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.js';
import { publish } from './publish.js';
import { newSite } from './site.js';
import { newSource, sourceConfig } from './source.js';

void test('somebody without a KPI has one with a target on a page, is told that visitors do not see it, and has them see it', async (t) => {
  const site = await newSite('6.7');
  t.after(() => site.close());
  await site.serve();
  const { page, complaints } = await visit(site, 'admin');
  await page.setViewport({ width: 375, height: 700 });
  const press = (button: string) => Promise.all([page.waitForNavigation(), page.click(button)]);
  const words = (selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);
  await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements`);
  await press('.kpi-elements-welcome a');
  await page.select('#kpi-elements-metric', 'new-customers');
  await page.type('#kpi-elements-target', '1200');
  await press('#submit');
  assert.match(await words('.kpi-elements-shown'), /^New customers, .*– of 1,200|New customers, .*–, target 1,200/);
  await page.type('#kpi-elements-value', '57');
  await press('#submit');
  const shown = await words('.kpi-elements-shown');
  assert.match(shown, /^New customers, .*: 57 of 1,200 \(4\.7%\)/);
  assert.match(shown, /Visitors of the site do not see it\. Who does: Contributors, authors/);
  assert.match(shown, /insert the block “KPI card”/);
  const address = publish(site, /\[kpi_card [^\]]*\]/.exec(shown)![0], 'admin');
  const asVisitor = async () => (await (await fetch(address)).text()).includes('57 of 1,200');
  assert.equal(await asVisitor(), false);
  await press('.kpi-elements-shown a');
  assert.match(page.url(), /#kpi-elements-readers$/);
  await page.click('[name=readers][value=public]');
  await press('#submit');
  assert.match(await words('.kpi-elements-shown'), /Everybody who visits the site sees it\./);
  assert.equal(await asVisitor(), true);
  const wide = await page.$$eval(
    '.wrap *',
    (all) => all.filter((each) => each.getBoundingClientRect().right > 376).length,
  );
  assert.equal(wide, 0);
  assert.deepEqual(complaints, []);
  assert.equal(site.log(), '');
});

void test('a host that may not be asked yet is permitted in the form of the address, and nothing that was typed is lost', async (t) => {
  const source = await newSource();
  const site = await newSite('6.5', { config: sourceConfig, plugins: { 'source.php': source.plugin } });
  t.after(() => {
    source.close();
    site.close();
  });
  await site.serve();
  site.php("update_option( 'test_loopback', 1 );");
  const { page } = await visit(site, 'admin');
  const press = (button: string) => Promise.all([page.waitForNavigation(), page.click(button)]);
  const hosts = () => site.php("echo implode( ' ', KpiElements\\allowed_hosts() );").trim();
  await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements&do=add`);
  await page.type('#kpi-elements-label', 'Leads');
  await page.click('[name=source][value=url]');
  await page.type('#kpi-elements-source-url', source.url('/leads.csv'));
  await press('#try');
  const said = await page.$eval('.notice-warning', (notice) => notice.textContent);
  assert.match(said, /figures\.example\.test is not on the list .* permit it where the address is/);
  assert.equal(hosts(), '');
  // What is permitted is this host and no other one that is typed afterwards.
  await page.$eval(
    '#kpi-elements-source-url',
    (field) => ((field as HTMLInputElement).value = 'https://other.example.com/'),
  );
  await page.click('#kpi-elements-allow');
  await press('#try');
  assert.equal(hosts(), '');
  await page.$eval(
    '#kpi-elements-source-url',
    (field, url) => ((field as HTMLInputElement).value = url),
    source.url('/leads.csv'),
  );
  await press('#try');
  await page.click('#kpi-elements-allow');
  await press('#try');
  assert.equal(hosts(), 'figures.example.test');
  assert.match(
    await page.$eval('.kpi-elements-understood', (table) => table.textContent),
    /Figures2, from November 3, 2025/,
  );
  assert.equal(await page.$eval('#kpi-elements-label', (field) => (field as HTMLInputElement).value), 'Leads');
  assert.equal(await page.$('#kpi-elements-allow'), null);
  assert.equal(site.log(), '');
});
