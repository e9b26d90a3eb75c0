/** KPIs are kept on screens of the administration: from the first one to its figure on a page. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type Visit, visit } from './browser.js';
import { newSite, type Site } from './site.js';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

void describe('An administrator', () => {
  let site: Site;
  let seen: Visit;
  let page: Page;
  before(async () => {
    site = await newSite('6.5');
    await site.serve();
    seen = await visit(site, 'admin');
    page = seen.page;
  });
  after(() => site.close());

  const open = (path: string) => page.goto(`${site.origin}/wp-admin/${path}`);
  const words = (selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);
  /** Types over what stands in a field. */
  const type = async (selector: string, text: string) => {
    await page.$eval(selector, (field) => ((field as HTMLInputElement).value = ''));
    await page.type(selector, text);
  };
  /** Sends the form that a button is in, and waits for the screen that comes after it. */
  const press = (button: string) => Promise.all([page.waitForNavigation(), page.click(button)]);
  const [thisYear, thisMonth] = new Date().toISOString().split('-').map(Number) as [number, number];
  /** Such as 2026-10: the last one that is over, so that all its days have been. */
  const month = new Date(Date.UTC(thisYear, thisMonth - 2)).toISOString().slice(0, 7);
  const reader = async (path: string) => {
    const visitor = await visit(site);
    const { page: theirs, complaints } = visitor;
    await theirs.goto(`${site.origin}${path}`);
    const figure = await theirs.waitForFunction(() => {
      const text = document.querySelector('kpi-card')?.shadowRoot?.querySelector('[part=value]')?.textContent ?? '';
      return /\d/.test(text) && text;
    });
    const text = String(await figure.jsonValue()).trim();
    assert.deepEqual(complaints, []);
    await visitor.close();
    return text;
  };

  void it('finds out what the plugin is for, and the way to the first KPI', async () => {
    await open('admin.php?page=kpi-elements');
    assert.match(await words('.wrap'), /Which number should the site show first\?/);
    await press('.kpi-elements-welcome .button-primary');
    assert.equal(await words('h1'), 'Add KPI');
  });

  void it('has the name, the unit, the kind and the direction filled in by a metric, and only the fields that matter', async () => {
    const shown = (field: string) =>
      page.$eval(`#kpi-elements-${field}`, (input) => (input as HTMLElement).offsetHeight > 0);
    assert.equal(await shown('currency'), false);
    await page.select('#kpi-elements-metric', 'cost-per-lead');
    assert.equal(
      await page.$eval('#kpi-elements-label', (field) => (field as HTMLInputElement).value),
      'Cost per lead',
    );
    assert.equal(await page.$eval('#kpi-elements-unit', (field) => (field as HTMLSelectElement).value), 'currency');
    assert.equal(await page.$eval('#kpi-elements-better', (field) => (field as HTMLSelectElement).value), 'lower');
    assert.equal(await page.$eval('[name=kind]:checked', (field) => (field as HTMLInputElement).value), 'rate');
    assert.equal(await shown('currency'), true);
    assert.equal(await shown('source-url'), false);
    await page.click('[name=source][value=url]');
    assert.equal(await shown('source-url'), true);
  });

  void it('is told beside each field what is wrong, and loses nothing that was typed', async () => {
    await open('admin.php?page=kpi-elements&do=add');
    await type('#kpi-elements-target', 'a lot');
    await page.click('[name=readers][value=public]');
    await press('#submit');
    assert.match(await words('.notice-error'), /Nothing was saved/);
    assert.match(await words('#kpi-elements-label-problem'), /A KPI needs a name/);
    assert.match(await words('#kpi-elements-target-problem'), /number/);
    const target = (await page.$('#kpi-elements-target'))!;
    assert.equal(await target.evaluate((field) => (field as HTMLInputElement).value), 'a lot');
    assert.equal(await target.evaluate((field) => field.getAttribute('aria-invalid')), 'true');
    assert.match(String(await target.evaluate((field) => field.getAttribute('aria-describedby'))), /target-problem/);
    assert.ok(await page.$('[name=readers][value=public]:checked'));
  });

  void it('adds a KPI with three figures, and a visitor reads their sum from the shortcode', async () => {
    await type('#kpi-elements-label', 'Leads & calls');
    await type('#kpi-elements-target', '1200');
    await press('#submit');
    assert.match(await words('.notice-success'), /“Leads & calls” is saved/);
    for (const [day, value] of [
      ['01', '100'],
      ['02', '1'],
      ['03', '20'],
    ]) {
      await type('#kpi-elements-date', `${month}-${day}`);
      await type('#kpi-elements-value', value!);
      await press('#submit');
      assert.match(await words('.notice-success'), new RegExp(`${month}-${day} is ${value}\\.`));
    }
    await open('admin.php?page=kpi-elements');
    const row = await words('.kpi-elements-kpis tbody tr');
    assert.match(row, /Leads & calls[\s\S]*121[\s\S]*Target: 1,200[\s\S]*Typed in[\s\S]*Everybody who visits/);
    const [shortcode = ''] = /\[kpi_card[^\]]*\]/.exec(row)!;
    site.php(
      `wp_insert_post( array( 'post_title' => 'Leads', 'post_name' => 'leads', 'post_status' => 'publish', 'post_content' => '${shortcode}' ) );`,
      'admin',
    );
    assert.match(await reader('/leads/'), /^121$/);
  });

  void it('corrects one figure and removes another, and the page follows', async () => {
    await open('admin.php?page=kpi-elements&kpi=leads-calls');
    assert.equal((await page.$$('.kpi-elements-history tbody tr')).length, 3);
    await type(`[name="figures[${month}-02][value]"]`, 'one');
    await press('.kpi-elements-history + .tablenav button');
    assert.match(await words('.kpi-elements-problem'), /number/);
    assert.equal(
      await page.$eval(`[name="figures[${month}-02][value]"]`, (field) => (field as HTMLInputElement).value),
      'one',
    );
    await type(`[name="figures[${month}-02][value]"]`, '11');
    await page.click(`[name="remove[]"][value="${month}-03"]`);
    await press('.kpi-elements-history + .tablenav button');
    assert.match(await words('.notice-success'), /1 figure is changed\. 1 figure is removed\./);
    assert.match(await reader('/leads/'), /^111$/);
  });

  void it('never overwrites unseen what another window has saved', async () => {
    const there = (await visit(site, 'admin')).page;
    const here = page;
    const cell = (date: string) => `[name="figures[${date}][value]"]`;
    const figures = () =>
      JSON.parse(
        site.php("echo wp_json_encode( array_column( KpiElements\\figures( 'leads-calls' ), 'value', 'date' ) );"),
      ) as Record<string, string>;
    const typeIn = async (window: Page, date: string, text: string) => {
      await window.$eval(cell(date), (field) => ((field as HTMLInputElement).value = ''));
      await window.type(cell(date), text);
    };
    const save = (window: Page) =>
      Promise.all([window.waitForNavigation(), window.click('.kpi-elements-history + .tablenav button')]);
    const [one, two] = [`${month}-01`, `${month}-02`];
    for (const window of [here, there])
      await window.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements&kpi=leads-calls`);
    await typeIn(there, one, '500');
    await save(there);
    // What is not touched here stays as it was saved there.
    await typeIn(here, two, '22');
    await save(here);
    assert.deepEqual(figures(), { [one]: '500', [two]: '22' });
    await typeIn(there, two, '7');
    await typeIn(there, one, '501');
    await save(there);
    assert.match(
      await there.$eval(`${cell(two)} ~ .kpi-elements-problem`, (said) => said.textContent),
      /saved 22 here/,
    );
    assert.deepEqual(figures(), { [one]: '500', [two]: '22' });
    await typeIn(here, one, '502');
    await save(here);
    // Saved again: what was told is overwritten, what is new is told.
    await save(there);
    assert.match(
      await there.$eval(`${cell(one)} ~ .kpi-elements-problem`, (said) => said.textContent),
      /saved 502 here/,
    );
    await save(there);
    assert.deepEqual(figures(), { [one]: '501', [two]: '7' });
    // What somebody wants to remove is not what it was.
    await here.click(`[name="remove[]"][value="${two}"]`);
    await save(here);
    assert.match(await here.$eval(`${cell(two)} ~ .kpi-elements-problem`, (said) => said.textContent), /saved 7 here/);
    await save(here);
    assert.match(await words('.notice-success p'), /^1 figure is removed\.$/);
    await typeIn(there, two, '8');
    await save(there);
    assert.match(await there.$eval('.notice-warning', (said) => said.textContent), new RegExp(`removed.*${two}`));
    assert.deepEqual(figures(), { [one]: '501' });
  });

  void it('is not confused by what no form sends', async () => {
    await open('admin.php?page=kpi-elements&kpi=leads-calls');
    await page.$$eval('.kpi-elements-history input', (inputs) => {
      for (const input of inputs) {
        if (input.name.startsWith('figures')) input.name += '[]';
        if (input.name === 'remove[]') Object.assign(input, { name: 'remove', value: 'y', checked: true });
      }
    });
    await press('.kpi-elements-history + .tablenav button');
    assert.equal(await words('.notice-success p'), 'Nothing was changed.');
  });

  void it('uploads a CSV file, and takes what is in it', async () => {
    await open('admin.php?page=kpi-elements&do=add');
    await type('#kpi-elements-label', 'Downloads');
    await page.click('[name=source][value=csv]');
    await press('#submit');
    const [year, day] = month.split('-');
    const file = join(site.root, 'figures.csv');
    writeFileSync(file, `Tag;Zahl\n01.${day}.${year};1.234,5\n02.${day}.${year};7\n`);
    const input = (await page.$('input[type=file]'))!;
    await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
    await press('#submit');
    await page.select('#kpi-elements-source-dates', 'dmy');
    await page.select('#kpi-elements-source-decimal', ',');
    await press('#read');
    await press('#take');
    assert.match(await words('.notice-success'), /2 figures were taken/);
    assert.equal(
      await page.$eval(`[name="figures[${month}-01][value]"]`, (field) => (field as HTMLInputElement).value),
      '1234.5',
    );
  });

  void it('lists the hosts that may be asked, and a source that is not among them says so', async () => {
    await open('admin.php?page=kpi-elements-settings');
    await type('#kpi-elements-hosts', 'https://numbers.example.com/leads');
    await press('#submit');
    assert.match(await words('#kpi-elements-hosts-problem'), /without https/);
    await type('#kpi-elements-hosts', 'numbers.example.com');
    await press('#submit');
    assert.match(await words('.notice-success'), /saved/);
    await open('admin.php?page=kpi-elements&do=add');
    await type('#kpi-elements-label', 'Visits');
    await page.click('[name=source][value=url]');
    await type('#kpi-elements-source-url', 'https://elsewhere.example.com/visits.csv');
    await type('#kpi-elements-source-header', 'X-Key');
    await press('#submit');
    assert.match(await words('#kpi-elements-source-secret-problem'), /Type the value of the header/);
    await type('#kpi-elements-source-secret', 'hush-hush');
    await type('#kpi-elements-label', '');
    await press('#submit');
    // Nothing is saved yet, so the secret is kept nowhere, and the form does not say that it is.
    assert.match(await words('#kpi-elements-source-secret-problem'), /Type this again/);
    assert.match(await words('#kpi-elements-source-secret-help'), /It is sent to this address/);
    const stored = site.php(
      'global $wpdb; echo implode( $wpdb->get_col( "SELECT option_value FROM $wpdb->options" ) );',
    );
    assert.match(stored, /Type this again/);
    assert.doesNotMatch(stored, /hush-hush/);
    await type('#kpi-elements-label', 'Visits');
    await type('#kpi-elements-source-secret', 'hush-hush');
    await press('#submit');
    await press('#submit'); // fetch now
    assert.match(await words('.notice-warning'), /elsewhere\.example\.com is not on the list/);
    await open('admin.php?page=kpi-elements&kpi=visits&do=edit');
    assert.doesNotMatch(await page.content(), /hush-hush/);
    assert.match(await words('#kpi-elements-source-secret-help'), /One is saved/);
    await press('#submit');
    assert.match(
      site.php("echo wp_json_encode( KpiElements\\kpi( 'visits' )['source'] );"),
      /"X-Key","hush-hush"/,
      'a secret stays',
    );
  });

  void it('deletes a KPI after a question', async () => {
    await open('admin.php?page=kpi-elements&kpi=visits&do=delete');
    assert.match(await words('h1'), /Delete “Visits”\?/);
    await press('.wrap button');
    assert.match(await words('.notice-success'), /“Visits” is deleted/);
    assert.doesNotMatch(await words('.kpi-elements-kpis'), /Visits/);
  });

  void it('sees the figures of public and private KPIs on the dashboard', async () => {
    await open('index.php');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('#kpi_elements kpi-card')].every((card) =>
        /\d/.test(card.shadowRoot?.querySelector('[part=value]')?.textContent ?? ''),
      ),
    );
    const cards = await page.$$eval('#kpi_elements kpi-card', (all) =>
      all.map((card) => card.shadowRoot!.querySelector('[part=value]')!.textContent),
    );
    assert.equal(cards.length, 2);
    assert.match(cards[0]!, /501/);
    assert.match(cards[1]!, /1,241\.5/);
  });

  void it('types a rate with what it rests on, as percent', async () => {
    site.php(
      "KpiElements\\save_kpi( 'open-rate', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'Open rate', 'unit' => 'percent', 'kind' => 'rate', 'period' => '2026-11' ) ) );",
    );
    await open('admin.php?page=kpi-elements&kpi=open-rate');
    await type('#kpi-elements-date', '2026-11-01/2026-11-15');
    await type('#kpi-elements-value', '21.25%');
    await type('#kpi-elements-sample', '120000');
    await press('#submit');
    assert.match(await words('.notice-success'), /21\.25%/);
    const shown = await page.$$eval('.kpi-elements-history input[type=text]', (all) => all.map(({ value }) => value));
    assert.deepEqual(shown, ['21.25%', '120000']);
    assert.match(
      site.php("echo wp_json_encode( KpiElements\\figures( 'open-rate' ) );"),
      /"value":"0.2125","sample":"120000"/,
    );
  });

  const screens = [
    'admin.php?page=kpi-elements',
    'admin.php?page=kpi-elements&do=add',
    'admin.php?page=kpi-elements&kpi=leads-calls',
    'admin.php?page=kpi-elements&kpi=leads-calls&do=edit',
    'admin.php?page=kpi-elements&kpi=downloads',
    'admin.php?page=kpi-elements&kpi=open-rate',
    'admin.php?page=kpi-elements&kpi=downloads&do=delete',
    'admin.php?page=kpi-elements-settings',
    'index.php?edit=kpi_elements#kpi_elements',
  ];
  for (const screen of screens)
    void it(`can use ${screen} by any means, and on a phone`, async () => {
      await open(screen);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        async (part) => {
          const found = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(part);
          return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        },
        screen.startsWith('index') ? '#kpi_elements' : '.wrap',
      );
      assert.deepEqual(violations, []);
      await page.setViewport({ width: 320, height: 700 });
      const wide = await page.$$eval(
        '.wrap *',
        (all, own) =>
          all
            .filter((each) => own || each.closest('#kpi_elements'))
            .filter((each) => !each.matches('.kpi-elements-history *')) // a table scrolls within itself
            .filter(
              (each) =>
                each.getBoundingClientRect().right > 321 && !each.matches('.screen-reader-text, .screen-reader-text *'),
            )
            .map((each) => each.outerHTML.slice(0, 100)),
        !screen.startsWith('index'),
      );
      await page.setViewport({ width: 1280, height: 900 });
      assert.deepEqual(wide, []);
    });

  void it('reads nothing in the console and in the log, and the screens ask no other site', () => {
    assert.deepEqual(seen.complaints, []);
    assert.deepEqual(seen.elsewhere, []);
    assert.equal(site.log(), '');
  });
});

void it('the list and the history of KPIs say what a page says, also where the source knows the unit', async (t) => {
  const site = await newSite('6.5', {
    plugins: { 'site-kit.php': readFileSync(join(import.meta.dirname, 'php/site-kit.php'), 'utf8') },
  });
  t.after(() => site.close());
  await site.serve();
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const rows = [5, 7].map((clicks, i) => ({
    ...{ keys: [day(4 + i)], clicks, impressions: 100 },
    ...{ ctr: clicks / 100, position: 3.5 },
  }));
  site.php(
    `update_option( 'stand_in_answers', array( 'search-console/data/searchanalytics' => '${JSON.stringify(rows)}' ) );
    wp_insert_post( array( 'post_name' => 'found', 'post_title' => 'Found', 'post_status' => 'publish', 'post_content' => '[kpi_card kpi="click-rate"]' ) );`,
    'admin',
  );
  const { page, complaints } = await visit(site, 'admin');
  const press = () => Promise.all([page.waitForNavigation(), page.click('#submit')]);
  const words = (selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);
  await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements&do=add`);
  await page.type('#kpi-elements-label', 'Click rate');
  await page.type('#kpi-elements-target', '5%');
  await page.select('#kpi-elements-period', '7d');
  await page.click('[name=readers][value=public]');
  await page.click('[name=source][value=search-console]');
  await page.select('#kpi-elements-source-search-console', 'ctr');
  await press();
  await press(); // fetch now
  assert.match(await words('.notice-success'), /fresh/);
  assert.deepEqual(
    await page.$$eval('.kpi-elements-history td', (cells) => cells.map(({ textContent }) => textContent)),
    ['5%', '100', '7%', '100'],
  );
  await page.goto(`${site.origin}/wp-admin/admin.php?page=kpi-elements`);
  const [figure, , target] = (await words('td.column-figure')).split('\n');
  assert.deepEqual([figure, target], ['6.0%', 'Target: 5%']);
  assert.match(await (await fetch(`${site.origin}/found/`)).text(), /Click rate, [^<]*: 6\.0%, [^<]*target of 5%/);
  assert.deepEqual(complaints, []);
  assert.equal(site.log(), '');
});

for (const version of ['6.2', '6.7'] as const)
  void it(`the screens open in WordPress ${version} too, and complain of nothing`, async (t) => {
    const site = await newSite(version);
    t.after(() => site.close());
    await site.serve();
    site.php(
      "KpiElements\\save_kpi( 'leads', array_merge( KpiElements\\NEW_KPI, array( 'label' => 'Leads' ) ) ); KpiElements\\put_figures( 'leads', array( array( 'date' => '2026-11-15', 'value' => '540' ) ) );",
      'admin',
    );
    const { page, complaints } = await visit(site, 'admin');
    for (const [screen, words] of [
      ['admin.php?page=kpi-elements', /Leads/],
      ['admin.php?page=kpi-elements&do=add', /Where its figures come from/],
      ['admin.php?page=kpi-elements&kpi=leads', /2026-11-15/],
      ['admin.php?page=kpi-elements-settings', /Usual currency/],
      ['index.php', /KPI sources/],
    ] as const) {
      await page.goto(`${site.origin}/wp-admin/${screen}`);
      assert.match(await page.$eval('#wpbody', (body) => (body as HTMLElement).innerText), words);
    }
    assert.deepEqual(complaints, []);
    assert.equal(site.log(), '');
  });
