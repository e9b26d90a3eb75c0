/** The first step of docs/wordpress.md: the zip, uploaded in the administration. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { visit } from './browser.js';
import { publish } from './publish.js';
import { newSite } from './site.js';

/** After an installation WordPress asks its own site what else there is: nothing. */
const alone = `<?php
add_filter( 'pre_http_request', function ( $answer, $how, $url ) {
  $nothing = wp_json_encode( array_fill_keys( array( 'offers', 'plugins', 'no_update', 'themes', 'translations' ), array() ) );
  return 'api.wordpress.org' === wp_parse_url( $url, PHP_URL_HOST )
    ? array( 'headers' => array(), 'body' => $nothing, 'response' => array( 'code' => 200, 'message' => 'OK' ), 'cookies' => array() )
    : $answer;
}, 10, 3 );
`;

void test('the zip is uploaded and activated in the administration, and a page then shows an element', async (t) => {
  const site = await newSite('6.5', { active: false, plugins: { 'alone.php': alone } });
  t.after(() => site.close());
  rmSync(join(site.root, 'wp-content/plugins/kpi-elements'), { recursive: true });
  await site.serve();
  const { page, complaints, close } = await visit(site, 'admin');
  await page.goto(`${site.origin}/wp-admin/plugin-install.php?tab=upload`);
  const input = (await page.$('#pluginzip'))!;
  await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(
    resolve('wordpress/build/kpi-elements.zip'),
  );
  await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
  const activate = await page.waitForSelector('a ::-p-text(Activate Plugin)');
  await Promise.all([page.waitForNavigation(), activate!.click()]);
  await page.waitForSelector('.notice ::-p-text(Plugin activated.)');
  await page.waitForSelector('#adminmenu ::-p-text(KPIs)');
  await page.goto(publish(site, '[kpi_card label="Leads" value="540"]'));
  await page.waitForFunction(() => document.querySelector('kpi-card')?.shadowRoot?.textContent?.includes('540'));
  assert.deepEqual(complaints, []);
  await close();
  assert.equal(site.log(), '');
});
