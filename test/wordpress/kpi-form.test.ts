/** The form of a KPI keeps what it does not ask for, and asks for all that a source needs. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visit } from './browser.js';
import { newSite, type Site } from './site.js';

void describe('The form of a KPI', () => {
  const fields = (site: Site, kpi: string) =>
    JSON.parse(site.php(`echo wp_json_encode( KpiElements\\kpi( '${kpi}' ) );`)) as Record<string, unknown>;

  void it('does not change by being saved what it does not ask for, or what was set elsewhere', async (t) => {
    const site = await newSite('6.5');
    t.after(() => site.close());
    await site.serve();
    site.php(
      `KpiElements\\save_kpi( 'own', array_merge( KpiElements\\NEW_KPI, array( 'label' => '5 > 4 & "more"', 'metric' => 'house-metric', 'unit' => 'downloads', 'target' => '0.4/0.6', 'better' => 'range', 'period' => '2026-Q4', 'compare' => '2025-Q4', 'time_zone' => 'Europe/Oslo', 'capability' => 'edit_pages', 'source' => array( 'type' => 'url', 'url' => 'https://numbers.example.com/?a=1&b=2', 'header' => array( 'X-Key', "it's \\\\ secret" ), 'key' => 'leads', 'date' => 'Day' ) ) ) );`,
      'admin',
    );
    const before = fields(site, 'own');
    const { page } = await visit(site, 'admin');
    await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements&kpi=own&do=edit`);
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    const after = fields(site, 'own');
    assert.deepEqual({ ...after, source: undefined }, { ...before, source: undefined });
    assert.deepEqual(after.source, { ...(before.source as object), refresh: 'hourly' });
    assert.equal(site.log(), '');
  });

  void it('asks in whose time days are reckoned, and which part of an answer is meant', async (t) => {
    const site = await newSite('6.5');
    t.after(() => site.close());
    await site.serve();
    site.php("update_option( 'timezone_string', 'Europe/Oslo' );");
    const { page } = await visit(site, 'admin');
    const form = `${site.origin}/wp-admin/admin.php?page=kpi-elements`;
    const press = () => Promise.all([page.waitForNavigation(), page.click('#submit')]);
    await page.goto(`${form}&do=add`);
    const zone = '#kpi-elements-time-zone';
    assert.equal(
      await page.$eval(zone, (field) => (field as HTMLSelectElement).selectedOptions[0]!.text),
      'That of the site: Europe/Oslo',
    );
    assert.equal(await page.$(`${zone} [value^="UTC+"]`), null, 'offsets know no summer time');
    await page.type('#kpi-elements-label', 'Visits');
    await page.select(zone, 'America/New_York');
    await page.click('[name=source][value=url]');
    await page.type('#kpi-elements-source-url', 'https://numbers.example.com/all');
    await page.select('#kpi-elements-source-format', 'json');
    await page.type('#kpi-elements-source-key', 'web.visits');
    await press();
    const meant = { type: 'url', url: 'https://numbers.example.com/all', format: 'json', key: 'web.visits' };
    const { time_zone, source } = fields(site, 'visits');
    assert.deepEqual({ time_zone, source }, { time_zone: 'America/New_York', source: { ...meant, refresh: 'hourly' } });
    await page.goto(`${form}&kpi=visits&do=edit`);
    await press();
    assert.deepEqual(fields(site, 'visits').source, source);
    assert.equal(fields(site, 'visits').time_zone, time_zone);
    assert.equal(site.log(), '');
  });

  void it('is filled in by a metric, and saved, where no script runs', async (t) => {
    const site = await newSite('6.2');
    t.after(() => site.close());
    await site.serve();
    const { page } = await visit(site, 'admin');
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements&do=add`);
    await page.select('#kpi-elements-metric', 'cost-per-lead');
    await Promise.all([page.waitForNavigation(), page.click('#kpi-elements-fill')]);
    await page.type('#kpi-elements-currency', 'eur');
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    const { label, unit, currency, kind, better } = fields(site, 'cost-per-lead');
    assert.deepEqual([label, unit, currency, kind, better], ['Cost per lead', 'currency', 'EUR', 'rate', 'lower']);
    assert.equal(site.log(), '');
  });

  void it('offers what Site Kit can be asked where it is active, and asks as whoever has chosen it', async (t) => {
    const site = await newSite('6.5', {
      plugins: { 'site-kit.php': "<?php define( 'GOOGLESITEKIT_VERSION', '1.130.0' );" },
    });
    t.after(() => site.close());
    await site.serve();
    const { page } = await visit(site, 'admin');
    await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements&do=add`);
    await page.type('#kpi-elements-label', 'Clicks');
    await page.click('[name=source][value=search-console]');
    await page.select('#kpi-elements-source-search-console', 'clicks');
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    assert.deepEqual(fields(site, 'clicks').source, {
      metric: 'clicks',
      type: 'search-console',
      refresh: 'hourly',
      user: 1,
    });
    assert.equal(site.log(), '');
  });
});
