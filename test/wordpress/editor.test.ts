/** The block editor, as authors and administrators use it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Frame } from 'puppeteer-core';
import { visit } from './browser.js';
import { assertValid, lastYear, openEditor, savedLeads, type WritingDesk } from './editor.js';
import { onPage, sentences } from './sentences.js';
import { newSite, type Role, type Site } from './site.js';

/** WordPress takes no language for that of a site whose files are not there; those of the plugin are. */
const spoken = "<?php add_filter( 'locale', function ( $locale ) { return get_option( 'spoken', $locale ); } );";
const series = '[["2026-10-05",38],["2026-10-12",44],["2026-10-19",41]]';

for (const version of ['6.5', '6.7'] as const)
  void test(`the editor of WordPress ${version}`, async (t) => {
    const site = await newSite(version, { plugins: { 'spoken.php': spoken } });
    t.after(() => site.close());
    site.php(savedLeads, 'admin');
    await site.serve();
    for (const role of ['author', 'admin'] as const)
      await t.test(
        `for ${role}: what is typed beside a block is what the canvas, the page and the next sitting show`,
        () => flow(site, role),
      );
    await t.test('saved KPIs that could not be loaded are asked for again', () => tryAgain(site));
    await t.test('a deleted KPI is a note to who writes, in a group too', () => deleted(site));
    await t.test('an element has a language of its own', () => ownLanguage(site));
    if (version === '6.5')
      await t.test('metrics, words and figures are in the language of the site', () => language(site));
    assert.equal(site.log(), '');
  });

void test('the editor of WordPress 6.2 draws blocks on the page itself where another plugin needs that', async (t) => {
  const box = `<?php add_action( 'add_meta_boxes', function () { add_meta_box( 'box', 'Box', function () { echo 'Box'; } ); } );`;
  const site = await newSite('6.2', { plugins: { 'box.php': box } });
  t.after(() => site.close());
  await site.serve();
  const desk = await openEditor(site, 'author');
  await desk.insert('kpi-elements/card', { label: 'Leads', value: '540' });
  await desk.insert('kpi-elements/trend', { label: 'Leads a week', series });
  const canvas = await sentences(await desk.canvas(), 2);
  assert.equal(await desk.canvas(), desk.page.mainFrame());
  await desk.click('radio', 'A saved KPI of this site');
  await desk.page.waitForSelector('.kpi-elements-none ::-p-text(Somebody who manages the site can add one.)');
  const { id, address } = await desk.publish('Old');
  assert.deepEqual(await onPage(site, address, 2), canvas);
  await desk.open(id);
  assertValid(await desk.blocks());
  await desk.leave();
  assert.equal(site.log(), '');
});

async function flow(site: Site, role: Role): Promise<void> {
  const desk = await openEditor(site, role);
  await desk.pick('target', 'KPI card');
  await card(desk);
  await gauge(desk);
  await trend(desk);
  await funnel(desk);
  await provider(desk);
  const canvas = await sentences(await desk.canvas(), 5);
  assert.match(canvas[0]!, /R&D "leads" 🚀.*540.*1,200/);
  assert.match(canvas[1]!, /Cost per lead.*€80/);
  assert.match(canvas[2]!, /50/);
  assert.match(canvas[3]!, /Basket/);
  assert.match(canvas[4]!, /Leads of the site.*1,050/);
  assert.deepEqual(await desk.violations('.block-editor-block-inspector .kpi-elements-panel'), []);
  assert.deepEqual(await desk.violations('.kpi-elements-inside', await desk.canvas()), []);

  assert.deepEqual(await desk.preview(5), canvas);
  await clicks(desk);

  const before = await desk.blocks();
  const title = `Numbers of ${role}`;
  const { address } = await desk.publish(title);
  const frames = await wrappers(await desk.canvas());
  assert.deepEqual(frames[0]!.classes, ['alignwide', 'wp-block-kpi-elements-card']);
  assert.ok(frames[0]!.width > frames[1]!.width, 'a wide block is wider than the text');
  const width = await (await desk.canvas()).evaluate(() => document.documentElement.clientWidth);
  assert.deepEqual(
    await onPage(site, address, 5, {
      width,
      async look(page) {
        assert.deepEqual(await wrappers(page), frames);
        assert.ok(await page.$('#first-card.alignwide > kpi-card'), 'the anchor');
      },
    }),
    canvas,
  );
  await desk.reopen(title);
  assert.deepEqual(await sentences(await desk.canvas(), 5), canvas);
  const after = await desk.blocks();
  assertValid(after);
  // WordPress keeps the signs of authors as entities.
  const typed = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('&amp;', '&').replaceAll('&gt;', '>'));
  assert.deepEqual(typed(after), typed(before));
  await desk.page.evaluate(() => {
    const [first] = window.wp.data.select('core/block-editor').getBlocks();
    window.wp.data.dispatch('core/block-editor').selectBlock!(first!.clientId);
  });
  const label = await desk.control('textbox', 'Name');
  assert.equal(await label.evaluate((field) => (field as HTMLInputElement).value), 'R&D "leads" 🚀 >= plan');
  await desk.leave();
}

/** An empty card asks for a number; the rest stands beside it. */
async function card(desk: WritingDesk): Promise<void> {
  await desk.type('Name', 'R&D "leads" 🚀 >= plan', 'textbox', await desk.canvas());
  await desk.type('Value', '5,40', 'textbox', await desk.canvas());
  await (await desk.canvas()).waitForSelector('::-p-text(This is not a plain number)');
  await desk.type('Value', '540', 'textbox', await desk.canvas());
  await desk.click('button', 'Show it', await desk.canvas());
  await desk.type('Target', '1200');
  await desk.type('Figure of the period before', '49x8');
  await desk.page.waitForSelector('.kpi-elements-problem');
  await desk.type('Figure of the period before', '498');
  await desk.choose('Which way is good', 'higher');
  await desk.choose('Period', 'quarter');
  await desk.choose('Which', `${lastYear}-Q4`);
  const day = await desk.page.waitForSelector('.kpi-elements-panel input[type=date]');
  await day!.type(`1115${lastYear}`);
  await desk.unfold('Unit');
  await desk.choose('Kind of figure', 'total');
  await desk.place({ align: 'wide', anchor: 'first-card' });
  const { label, align, anchor, ...rest } = await desk.attributes(0);
  assert.deepEqual([align, anchor], ['wide', 'first-card']);
  assert.equal(label, 'R&D "leads" 🚀 >= plan');
  assert.deepEqual(Object.fromEntries(Object.entries(rest).filter(([, value]) => value)), {
    value: '540',
    target: '1200',
    previous: '498',
    better: 'higher',
    period: `${lastYear}-Q4`,
    asOf: `${lastYear}-11-15`,
    kind: 'total',
  });
}

/** A metric brings its name, unit and direction, and works its value out. */
async function gauge(desk: WritingDesk): Promise<void> {
  await desk.pick('KPI', 'Goal gauge');
  await desk.type('Metric', 'cost per lead', 'combobox');
  await desk.click('option', 'Cost per lead (CPL) · Lead generation');
  await desk.page.waitForSelector('.kpi-elements-about ::-p-text(lead spend ÷ leads)');
  await desk.click('checkbox', 'Work the value out');
  await desk.type('Lead spend', '40000');
  await desk.type('Leads', '500');
  await desk.unfold('Unit');
  await desk.type('Currency', 'EUR', 'combobox');
  await desk.click('option', 'EUR · Euro');
  await desk.page.waitForSelector('.kpi-elements-computed ::-p-text(€80)');
  await desk.type('Target', '90');
  await desk.click('radio', 'Bar');
  const { metric, label, unit, kind, better, inputs, currency, shape } = await desk.attributes(1);
  assert.deepEqual(
    { metric, label, unit, kind, better, inputs, currency, shape },
    {
      ...{ metric: 'cost-per-lead', label: 'Cost per lead', unit: 'currency', kind: 'rate', better: 'lower' },
      ...{ inputs: '{"leadSpend":40000,"leads":500}', currency: 'EUR', shape: 'bar' },
    },
  );
}

/** Figures come out of a spreadsheet, and one by one; a target may be a range. */
async function trend(desk: WritingDesk): Promise<void> {
  await desk.slash('kpi-elements/goal-gauge', 'kpi', 'KPI trend');
  const lines = 'A day and a number on each line';
  await desk.type(lines, 'Week\tLeads\n2026-10-05\t38\nsoon\t44', 'textbox', await desk.canvas());
  await (await desk.canvas()).waitForSelector('::-p-text(Line 3)');
  await desk.type(lines, '2026-10-05, 38\n2026-10-12, 44', 'textbox', await desk.canvas());
  await desk.click('button', 'Use these figures', await desk.canvas());
  await desk.click('button', 'Add a figure');
  await desk.type('Day of figure 3', '2026-10-19');
  await desk.type('Figure 3', '50');
  await desk.choose('Which way is good', 'range');
  await desk.type('Target, from', '40');
  await desk.type('to', '60');
  const { series, target } = await desk.attributes(2);
  assert.deepEqual(
    { series, target },
    { series: '[["2026-10-05",38],["2026-10-12",44],["2026-10-19",50]]', target: '40/60' },
  );
}

/** Stages are added, moved and removed. */
async function funnel(desk: WritingDesk): Promise<void> {
  await desk.insert('kpi-elements/funnel', { stages: '[{"label":"Basket","value":2340}]' });
  await desk.click('button', 'Add a stage');
  const stage = await desk.page.waitForSelector('.kpi-elements-stage + .kpi-elements-stage');
  const [name, count] = await stage!.$$('input');
  await name!.type('Visits');
  await count!.type('12000');
  await desk.click('button', 'Move Visits up');
  const goal = await desk.control('textbox', 'Goal of the step');
  await goal.type('20%');
  await desk.click('button', 'Add a stage');
  await desk.click('button', 'Remove 3');
  const { stages } = await desk.attributes(3);
  assert.deepEqual(JSON.parse(stages!), [
    { label: 'Visits', value: 12000 },
    { label: 'Basket', value: 2340, stepTarget: '20%' },
  ]);
}

/** A saved KPI within a provider has the figures of the provider's period. */
async function provider(desk: WritingDesk): Promise<void> {
  await desk.pick('goal', 'KPI group');
  await desk.choose('Period', 'year');
  await desk.choose('Which', String(lastYear));
  await desk.page.evaluate(() => {
    const inner = window.wp.data.select('core/block-editor').getBlocks().at(-1)!.innerBlocks[0] as never as {
      clientId: string;
    };
    window.wp.data.dispatch('core/block-editor').selectBlock!(inner.clientId);
  });
  await desk.click('radio', 'A saved KPI of this site');
  await desk.type('Saved KPI', 'leads', 'combobox');
  await desk.click('option', 'Leads of the site');
  assert.equal((await desk.blocks()).at(-1)!.innerBlocks[0]!.attributes.kpi, 'leads');
}

async function deleted(site: Site): Promise<void> {
  const desk = await openEditor(site, 'author');
  await desk.insert('kpi-elements/provider', {}, ['kpi-elements/card']);
  const canvas = await desk.canvas();
  for (const attributes of [{ kpi: 'gone' }, { kpi: '', metric: 'lost' }]) {
    await desk.page.evaluate((attributes) => {
      const editor = window.wp.data.select('core/block-editor');
      const [card] = editor.getBlocks().at(-1)!.innerBlocks as never as [{ clientId: string }];
      window.wp.data.dispatch('core/block-editor').updateBlockAttributes!(card.clientId, attributes);
    }, attributes);
    await canvas.waitForSelector(
      `.kpi-elements-empty ::-p-text(Saved KPI “${'metric' in attributes ? attributes.metric : attributes.kpi}”)`,
    );
  }
  await desk.seen.close(); // not without complaints: two KPIs are not there
}

async function ownLanguage(site: Site): Promise<void> {
  const desk = await openEditor(site, 'author');
  await desk.insert('kpi-elements/card', { label: 'Leads', value: '540', target: '1200', kind: 'total' });
  await desk.unfold('More');
  await desk.choose('Language', 'nb');
  assert.equal((await desk.blocks())[0]!.attributes.lang, 'nb');
  const canvas = await desk.canvas();
  await canvas.waitForFunction(() => /Avventer/.test(document.querySelector('kpi-card')!.shadowRoot!.textContent));
  const { address } = await desk.publish('Norsk');
  const { page, close } = await visit(site);
  await page.goto(address);
  await page.waitForFunction(() => /Avventer/.test(document.querySelector('kpi-card')!.shadowRoot?.textContent ?? ''));
  assert.match(await page.$eval('kpi-card', (card) => card.textContent), /540 av 1\s200/);
  await close();
  await desk.leave();
}

/** A list that does not come the first time. */
async function tryAgain(site: Site): Promise<void> {
  const desk = await openEditor(site, 'author');
  await desk.page.evaluate(() => {
    const { apiFetch } = window.wp as unknown as {
      apiFetch: { use(way: (asked: { path?: string }, next: (asked: object) => unknown) => unknown): void };
    };
    let isDown = true;
    apiFetch.use((asked, next) => {
      if (!isDown || asked.path !== '/kpi-elements/v1/kpis') return next(asked);
      isDown = false;
      return Promise.reject(new Error('Down for a minute.'));
    });
  });
  await desk.insert('kpi-elements/card', { value: '5' });
  await desk.click('radio', 'A saved KPI of this site');
  const notice = await desk.page.waitForSelector('.kpi-elements-panel .components-notice.is-error');
  assert.match(
    await notice!.evaluate((each) => each.textContent),
    /The saved KPIs could not be loaded\. Down for a minute\./,
  );
  await desk.click('button', 'Try again');
  await desk.type('Saved KPI', 'leads', 'combobox');
  await desk.click('option', 'Leads of the site');
  assert.match((await sentences(await desk.canvas(), 1))[0]!, /Leads of the site.*1,050/);
  await desk.leave();
}

/** An author who speaks another language than the site. */
async function language(site: Site): Promise<void> {
  site.php(
    "update_option( 'spoken', 'nb_NO' ); update_user_meta( get_user_by( 'login', 'author' )->ID, 'locale', 'en_US' );",
    'admin',
  );
  const desk = await openEditor(site, 'author');
  // The words of the catalogue come by a script of their own.
  await desk.page.waitForFunction(() => {
    const room = Reflect.get(globalThis, Symbol.for('kpi-elements')) as
      { readonly shelves: ReadonlyMap<string, ReadonlyMap<string, unknown>> } | undefined;
    const shelves = [...(room?.shelves.values() ?? [])];
    return shelves.some((shelf) => JSON.stringify([...shelf.values()]).includes('"Kostnad per lead"'));
  });
  await desk.insert('kpi-elements/card', { value: '80', currency: 'EUR' });
  await desk.type('Metric', 'kostnad per lead', 'combobox');
  await desk.click('option', 'Kostnad per lead (CPL) · Leadgenerering');
  assert.equal((await desk.attributes(0)).label, 'Kostnad per lead');
  const canvas = await sentences(await desk.canvas(), 1);
  assert.match(canvas[0]!, /Kostnad per lead.*80\s€|€\s80/);
  const { address } = await desk.publish('Norsk');
  assert.deepEqual(await onPage(site, address, 1), canvas);
  await desk.leave();
}

/** The boxes of blocks: their classes that are there for the looks, and how wide they and the elements in them are. */
function wrappers(frame: Frame): Promise<{ classes: string[]; width: number; inside: number | undefined }[]> {
  return frame.$$eval('[class*="wp-block-kpi-elements-"]', (boxes) =>
    boxes.map((box) => ({
      classes: [...box.classList].filter((name) => /^(align|wp-block-kpi)/.test(name)).sort(),
      width: Math.round(box.getBoundingClientRect().width),
      inside: Math.round(
        box.querySelector('kpi-card, goal-gauge, kpi-trend, kpi-funnel')!.getBoundingClientRect().width,
      ),
    })),
  );
}

/** A click on what is drawn selects its block, also where visitors would open something by it. */
async function clicks(desk: WritingDesk): Promise<void> {
  const canvas = await desk.canvas();
  for (const tag of ['goal-gauge', 'kpi-trend', 'kpi-card']) {
    const drawn = await canvas.$(tag);
    await drawn!.click();
    assert.equal(await desk.selectedName(), `kpi-elements/${tag.replace('kpi-', '')}`);
  }
  const about = await canvas.waitForSelector('goal-gauge >>> summary');
  await about!.click();
  assert.equal(await desk.selectedName(), 'kpi-elements/goal-gauge');
  assert.equal(await about!.evaluate((summary) => summary.closest('details')!.open), false);
}
