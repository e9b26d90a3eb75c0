import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { alive, bare, dropin, enliven, look, pageOf, rest, script, served, Site } from './site.js';

const leads = { label: 'Leads', kind: 'total', value: 540, target: 1200, period: '2026-Q4', asOf: '2026-11-15' };
const json = JSON.stringify(leads);
const card = html`<kpi-card
  label="Leads"
  kind="total"
  value="540"
  target="1200"
  period="2026-Q4"
  as-of="2026-11-15"
></kpi-card>`;
const series = '[["2026-11-02",10],["2026-11-03",20],["2026-11-04",null],["2026-11-05",40],["2026-11-06",50]]';

const stages = '[{"label":"Visits","value":12000},{"label":"Leads","value":540}]';

describe('What a server has drawn, when the script comes', () => {
  const site = new Site();
  before(async () => {
    await site.open();
    site.put('/hydrating.js', await script('hydrating'));
    site.put('/plain.js', await script('plain'));
    site.put('/dropin.js', await dropin());
    site.put('/early.js', `(() => {${await script('hydrating')}})();`);
  });
  after(() => site.close());
  const style = '<style>body { margin: 8px }</style>';

  it('comes to life one after the other on a long page, and nothing of it moves or goes', async () => {
    const trend = html`<kpi-trend label="Leads" series=${series}></kpi-trend>`;
    const gauge = html`<goal-gauge label="Leads" value="540" target="1200" kind="total"></goal-gauge>`;
    site.put('/long.html', pageOf(await served(html`${[...Array(10).keys()].map(() => [card, trend, gauge])}`), style));
    const { page, said } = await site.visit('/long.html');
    const { kept, changes, shifts } = await enliven(page, '/hydrating.js');
    assert.equal(kept.length, 30);
    assert.ok(kept.every(Boolean));
    assert.deepEqual(changes.flat(), []);
    assert.deepEqual(shifts, []);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('can be changed: by an attribute, by a property, and by another language around it', async () => {
    site.put('/card.html', pageOf(await served(card), style));
    const { page } = await site.visit('/card.html');
    const { kept } = await enliven(page, '/hydrating.js');
    assert.ok(kept[0]);
    await page.$eval('kpi-card', (each) => each.setAttribute('value', '1300'));
    await rest(page);
    assert.match((await look(page))[0]!.text.join(' '), /1,300.*Achieved|Achieved.*1,300/);
    await page.$eval('kpi-card', (each) => (each.label = 'Signups'));
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'nb'));
    await rest(page);
    assert.match((await look(page))[0]!.text.join(' '), /Signups.*Nådd/);
    await page.close();
  });

  it('can be read point by point, with the pointer and with the keyboard, and its table closes and opens', async () => {
    site.put('/trend.html', pageOf(await served(html`<kpi-trend label="Leads" series=${series}></kpi-trend>`), style));
    const { page } = await site.visit('/trend.html');
    await enliven(page, '/hydrating.js');
    const readout = (): Promise<string | undefined> =>
      page.$eval('kpi-trend', (each) => each.shadowRoot!.querySelector<HTMLElement>('[part=readout]')?.innerText);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    assert.match((await readout())!, /Nov 2, 2026\s+10/);
    await page.mouse.move(620, 150);
    assert.match((await readout())!, /Nov 6, 2026\s+50/);
    const rows = (): Promise<number> =>
      page.$eval('kpi-trend', (each) => each.shadowRoot!.querySelectorAll('tbody tr').length);
    for (const expected of [5, 0, 5]) {
      await page.$eval('kpi-trend', (each) => each.shadowRoot!.querySelector('summary')!.click());
      await rest(page);
      assert.equal(await rows(), expected);
    }
    await page.close();
  });

  it('has rows in its table, and nothing that would need a script, for a reader without one', async () => {
    const both = html`<kpi-trend label="Leads" series=${series}></kpi-trend
      ><kpi-funnel label="Sales" stages=${stages}></kpi-funnel>`;
    site.put('/tables.html', pageOf(await served(both), style));
    const { page } = await site.visit('/tables.html', { scripts: false });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const table = await page.$eval('kpi-trend', (each) => each.shadowRoot!.querySelector('table')!.innerText);
    assert.match(table, /Nov 3, 2026\s+20/);
    const told = await page.$eval('kpi-funnel', (each) => each.shadowRoot!.querySelector('table')!.textContent);
    assert.match(told, /Leads.*540/s);
    await page.close();
  });

  it('is drawn anew in one go by a script that cannot take it over, such as the drop-in', async () => {
    site.put(
      '/card.html',
      pageOf(await served(html`${card}<kpi-trend label="Leads" series=${series}></kpi-trend>`), style),
    );
    for (const src of ['/plain.js', '/dropin.js']) {
      const { page, said } = await site.visit('/card.html');
      const before = await look(page);
      const { shifts } = await enliven(page, src);
      const roots = await page.$$eval('kpi-card, kpi-trend', (all) =>
        all.map((each) => each.shadowRoot!.querySelectorAll('.root').length),
      );
      assert.deepEqual(roots, [1, 1]);
      assert.deepEqual((await look(page))[0], before[0]);
      assert.deepEqual((await look(page))[1]!.box, before[1]!.box);
      assert.deepEqual(shifts, []);
      assert.deepEqual(said, []);
      await page.close();
    }
  });

  it('gives way to what is true in the page: a page of last month that is shown in this one', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-10-31T12:00Z') });
    const month = html`<kpi-card label="Leads" kind="total" value="12" target="1200" period="month"></kpi-card>`;
    const text = await served(month);
    mock.timers.reset();
    assert.match(text, /October 2026/);
    site.put('/old.html', pageOf(text, style));
    site.put('/new.html', pageOf(bare(text), `${style}<script type="module" src="/plain.js"></script>`));
    const today = await site.visit('/new.html');
    await alive(today.page);
    const { page, said } = await site.visit('/old.html');
    const { shifts } = await enliven(page, '/hydrating.js');
    assert.deepEqual(await look(page), await look(today.page));
    assert.deepEqual(shifts, []);
    assert.deepEqual(said, []);
    await page.close();
    await today.page.close();
  });

  it('gives way to the language of the page, which a server cannot see around an element', async () => {
    site.put('/nb.html', pageOf(await served(card), style).replace('lang="en"', 'lang="nb"'));
    const { page, said } = await site.visit('/nb.html');
    assert.match((await look(page))[0]!.text.join(' '), /At risk/);
    const { kept } = await enliven(page, '/hydrating.js');
    assert.match((await look(page))[0]!.text.join(' '), /I fare/);
    assert.ok(!kept[0]);
    assert.deepEqual(said, []);
    await page.close();
  });

  const rows = Object.entries(leads).map(([field, value]) => `<tr><td>${field}<td>${value}`);
  for (const [what, child] of [
    ['a script', `<script type="application/json">${json}</script>`],
    ['a table', `<table><tr><th>field<th>value${rows.join('')}</table>`],
  ] as const)
    it(`stays, if ${what} between the tags has the same figures as the server was given`, async () => {
      const text = await served(html`<kpi-card .data=${leads}>${unsafeHTML(child)}</kpi-card>`);
      site.put('/child.html', pageOf(text, style));
      const { page, said } = await site.visit('/child.html');
      const { kept, changes } = await enliven(page, '/hydrating.js');
      assert.deepEqual([kept, changes.flat(), said], [[true], [], []]);
      await page.close();
    });

  for (const [what, value, kept] of [
    ['comes to life when the same figures arrive', 540, true],
    ['gives way to other figures when they arrive', 600, false],
  ] as const)
    it(`stays as long as figures are on their way, and ${what}`, async () => {
      const text = await served(
        html`<kpi-provider src="/all.json"><kpi-card metric="leads" .data=${leads}></kpi-card></kpi-provider>`,
      );
      site.put('/waits.html', pageOf(text, style));
      const asked = new Promise<() => void>((resolve) =>
        site.answer('/all.json', (_request, response) =>
          resolve(() =>
            response
              .writeHead(200, { 'content-type': 'application/json' })
              .end(JSON.stringify({ leads: { ...leads, value } })),
          ),
        ),
      );
      const { page, said } = await site.visit('/waits.html');
      const [shown] = await look(page);
      const happened = await enliven(page, '/hydrating.js', async () => {
        const answer = await asked;
        await rest(page);
        assert.deepEqual((await look(page))[0], shown);
        assert.equal(await page.$eval('kpi-card', (each) => each.phase), 'loading');
        assert.ok(await page.$eval('kpi-card', (each) => each.matches(':state(loading)')));
        answer();
        await alive(page);
      });
      assert.deepEqual(happened.kept, [kept]);
      assert.ok(!happened.phases[0]!.includes('loading'));
      assert.deepEqual(happened.shifts, []);
      assert.match((await look(page))[0]!.text.join(' '), new RegExp(`${value} .*expected 600`));
      assert.deepEqual(said, []);
      await page.close();
    });

  it('stays when figures could not be had, and the page is told', async () => {
    const text = await served(html`<kpi-card src="/none.json" .data=${leads}></kpi-card>`);
    site.put('/fails.html', pageOf(text, style));
    site.answer('/none.json', (_request, response) => response.writeHead(404).end());
    const { page, said } = await site.visit('/fails.html');
    const [shown] = await look(page);
    const { kept } = await enliven(page, '/hydrating.js', async () => {
      await page.waitForFunction(() => document.querySelector('kpi-card')!.matches(':state(error)'));
      await rest(page);
    });
    assert.deepEqual(kept, [true]);
    assert.deepEqual((await look(page))[0], shown);
    assert.ok(said.some((line) => line.startsWith('<kpi-card> ')));
    await page.close();
  });

  it('gives way when the page learns that there is no figure', async () => {
    const october = { label: 'Leads', value: 540, period: '2026-10' };
    const text = await served(
      html`<kpi-provider src="/nothing.json"><kpi-card metric="leads" .data=${october}></kpi-card></kpi-provider>`,
    );
    site.put('/nothing.html', pageOf(text, style));
    site.put('/nothing.json', '{"leads":null}');
    const { page, said } = await site.visit('/nothing.html');
    await enliven(page, '/hydrating.js');
    const [shown] = await look(page);
    assert.doesNotMatch(shown!.text.join(' '), /540|October/);
    assert.equal(await page.$eval('kpi-card', (each) => each.phase), 'empty');
    assert.deepEqual(said, []);
    await page.close();
  });

  for (const [what, change] of [
    ['an attribute', (card: HTMLElement) => card.setAttribute('period', '2025-01')],
    ['a property', (card: HTMLElement) => ((card as HTMLElement & { period: string }).period = '2025-01')],
  ] as const)
    it(`does not stay as what the page asks for instead with ${what}, while that is on its way`, async () => {
      const october = { label: 'Leads', value: 540, period: '2026-10' };
      const text = await served(
        html`<kpi-provider src="/never.json"><kpi-card metric="leads" .data=${october}></kpi-card></kpi-provider>`,
      );
      site.put('/asks.html', pageOf(text, style));
      site.answer('/never.json', () => undefined);
      const { page, said } = await site.visit('/asks.html');
      await enliven(page, '/hydrating.js', async () => {
        await rest(page);
        assert.match((await look(page))[0]!.text.join(' '), /October 2026.*540/);
        await page.$eval('kpi-card', change);
        await rest(page);
      });
      const [shown] = await look(page);
      assert.match(shown!.text.join(' '), /January 2025/);
      assert.doesNotMatch(shown!.text.join(' '), /540|October/);
      assert.deepEqual(said, []);
      await page.close();
    });

  it('does not stay under another name, or without its attribute, however far away it is', async () => {
    const far = html`<div style="block-size: 900px"></div>
      <kpi-card label="Leads" value="540"></kpi-card>`;
    site.put('/far.html', pageOf(await served(html`${[...Array(16).keys()].map(() => far)}`), style));
    site.put(
      '/far.js',
      await script(
        'hydrating',
        "const card = [...document.querySelectorAll('kpi-card')].at(-1);",
        "card.removeAttribute('value');",
        "card.setAttribute('label', 'Signups');",
      ),
    );
    const { page, said } = await site.visit('/far.html');
    await page.addScriptTag({ url: '/far.js', type: 'module' });
    await page.evaluate(() => [...document.querySelectorAll('kpi-card')].at(-1)!.scrollIntoView());
    await alive(page);
    const text = (await look(page)).at(-1)!.text.join(' ');
    assert.match(text, /Signups.*–/);
    assert.doesNotMatch(text, /Leads|540/);
    assert.deepEqual(said, []);
    await page.close();
  });

  const rising = [10, 20, 30, 50].map((value, i) => [`2026-11-0${i + 2}`, value] as const);
  for (const [what, given, found] of [
    [
      'a line',
      { label: 'Leads', value: 50, series: rising },
      { label: 'Leads', value: 50, series: rising.map(([day, value]) => [day, 100 - value]) },
    ],
    [
      'a sentence and a tone',
      { label: 'Cost', value: 54, previous: 49.8, better: 'higher' },
      { label: 'Cost', value: 54, previous: 49.8, better: 'neither' },
    ],
  ] as const)
    it(`gives way to ${what} of other figures, though every word is the same`, async () => {
      const between = (text: string): string =>
        `${text.replace('</kpi-card>', `<script type="application/json">${JSON.stringify(found)}</script></kpi-card>`)}`;
      const text = between(await served(html`<kpi-card .data=${given}></kpi-card>`));
      site.put('/same-words.html', pageOf(text + bare(text), style));
      const { page, said } = await site.visit('/same-words.html');
      await page.addScriptTag({ url: '/hydrating.js', type: 'module' });
      await alive(page);
      const seen = await page.$$eval('kpi-card', (all) =>
        all.map(({ shadowRoot }) => [
          shadowRoot!.querySelector('[role=group]')!.ariaLabel,
          shadowRoot!.querySelector('[part=change]')?.className,
          ...[...shadowRoot!.querySelectorAll('path')].map((path) => path.getAttribute('d')),
        ]),
      );
      assert.deepEqual(seen[0], seen[1]);
      assert.deepEqual(said, []);
      await page.close();
    });

  it('comes to life as it is when its figures are there and are asked for again', async () => {
    const both = html`<kpi-provider
      ><kpi-card metric="leads" .data=${leads}></kpi-card><kpi-card metric="leads" .data=${leads}></kpi-card
    ></kpi-provider>`;
    const text = await served(both);
    const second = text.lastIndexOf('<kpi-card ') + '<kpi-card '.length;
    site.put('/again.html', pageOf(`${text.slice(0, second)}defer-hydration ${text.slice(second)}`, style));
    site.put(
      '/again.js',
      await script(
        'hydrating',
        "const provider = document.querySelector('kpi-provider');",
        'let asked = 0;',
        `provider.provider = () => (asked++ ? new Promise(() => 0) : Promise.resolve(${json}));`,
      ),
    );
    const { page, said } = await site.visit('/again.html');
    const { kept } = await enliven(page, '/again.js', async () => {
      await page.waitForFunction(() => document.querySelector('kpi-card')!.phase === 'ready');
      await page.$eval('kpi-card', (each) => each.reload());
      await page.$$eval('kpi-card', ([, each]) => each!.removeAttribute('defer-hydration'));
      await alive(page);
    });
    assert.equal(await page.$$eval('kpi-card', ([, each]) => each!.phase), 'refreshing');
    assert.deepEqual([kept, said], [[true, true], []]);
    await page.close();
  });

  it('gives the rows of a closed table away as soon as it is drawn once more, and keeps those of an open one', async () => {
    const both = html`<kpi-trend label="Leads" series=${series}></kpi-trend
      ><kpi-funnel label="Sales" stages=${stages}></kpi-funnel>`;
    site.put('/rows.html', pageOf(await served(both), style));
    for (const open of [false, true]) {
      const { page, said } = await site.visit('/rows.html');
      const rows = (): Promise<number[]> =>
        page.$$eval('kpi-trend, kpi-funnel', (all) =>
          all.map((each) => each.shadowRoot!.querySelectorAll('tbody tr').length),
        );
      const before = await rows();
      if (open)
        await page.$$eval('kpi-trend, kpi-funnel', (all) =>
          all.forEach((each) => each.shadowRoot!.querySelector('summary')!.click()),
        );
      const { kept } = await enliven(page, '/hydrating.js');
      assert.deepEqual(kept, [true, true]);
      await page.$$eval('kpi-trend, kpi-funnel', (all) => all.forEach((each) => (each.label = 'Signups')));
      await rest(page);
      assert.deepEqual(await rows(), open ? before : [0, 0]);
      assert.deepEqual(said, []);
      await page.close();
    }
  });

  it('leaves none of its styles behind, which may be those of another version', async () => {
    const old = (await served(card)).replace('<style>', '<style>.value { outline: 3px solid red }');
    site.put('/styles.html', pageOf(old, style));
    for (const src of ['/hydrating.js', '/plain.js']) {
      const { page } = await site.visit('/styles.html');
      const { shifts } = await enliven(page, src);
      await page.$eval('kpi-card', (each) => each.setAttribute('value', '600'));
      await rest(page);
      const seen = await page.$eval('kpi-card', ({ shadowRoot }) => {
        const value = shadowRoot!.querySelector<HTMLElement>('.value')!;
        return [value.innerText, getComputedStyle(value).outlineStyle];
      });
      assert.deepEqual([seen, shifts], [['600', 'none'], []]);
      await page.close();
    }
  });

  it('cannot be reached by keyboard where nobody listens yet', async () => {
    const data = { label: 'Leads', series: JSON.parse(series) as unknown };
    const text = await served(
      html`<kpi-provider src="/late.json"><kpi-trend metric="leads" .data=${data}></kpi-trend></kpi-provider>`,
    );
    site.put('/late.html', pageOf(text, style));
    const asked = new Promise<() => void>((resolve) =>
      site.answer('/late.json', (_request, response) =>
        resolve(() =>
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ leads: data })),
        ),
      ),
    );
    const { page, said } = await site.visit('/late.html');
    const focused = (): Promise<unknown> =>
      page.evaluate(() => {
        const { localName, ariaValueText } = document.activeElement!.shadowRoot!.activeElement!;
        return [localName, ariaValueText];
      });
    const { kept } = await enliven(page, '/hydrating.js', async () => {
      const answer = await asked;
      await rest(page);
      await page.keyboard.press('Tab');
      assert.deepEqual(await focused(), ['summary', null]);
      answer();
      await alive(page);
    });
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    const [name, told] = (await focused()) as string[];
    assert.equal(name, 'input');
    assert.match(told!, /50/);
    assert.deepEqual([kept, said], [[true], []]);
    await page.close();
  });

  it('is a skeleton where the server was given no figures, of the size that they will have', async () => {
    const text = await served(html`<kpi-provider src="/all.json"><kpi-card metric="leads"></kpi-card></kpi-provider>`);
    site.put('/skeleton.html', pageOf(text, style));
    site.put('/all.json', JSON.stringify({ leads }));
    const { page, said } = await site.visit('/skeleton.html');
    const [before] = await look(page);
    assert.ok(!before!.text.join(' ').includes('540'));
    const { shifts } = await enliven(page, '/hydrating.js', async () => {
      await page.waitForFunction(() => document.querySelector('kpi-card')!.matches(':state(ready)'));
      await rest(page);
    });
    const [now] = await look(page);
    assert.match(now!.text.join(' '), /540/);
    assert.deepEqual([now!.box, shifts, said], [before!.box, [], []]);
    await page.close();
  });

  it('is taken over by a Lit template with the same data', async () => {
    const { content } = await import('./content.js');
    site.put('/template.html', pageOf(`<main>${await served(content(leads))}</main>`, style));
    const lines = [
      "import { hydrate } from '@lit-labs/ssr-client';",
      "import { render } from 'lit';",
      "import { content } from './content.js';",
      `const main = document.querySelector('main'), leads = ${json};`,
      'hydrate(content(leads), main);',
      'window.show = (value) => render(content({ ...leads, value }), main);',
    ];
    site.put('/template.js', await script('hydrating', ...lines));
    const { page, said } = await site.visit('/template.html');
    const { kept, changes, phases } = await enliven(page, '/template.js');
    assert.ok(kept.every(Boolean));
    assert.deepEqual(changes.flat(), []);
    assert.ok(phases.flat().every((phase) => phase === 'ready'));
    await page.evaluate(() => (window as unknown as { show(value: number): void }).show(1300));
    await rest(page);
    for (const { text } of await look(page)) assert.match(text.join(' '), /1,300/);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('comes to life in a component of somebody else, after that has', async () => {
    await import('./dashboard.js');
    const dashboard = html`<my-dashboard value="540"></my-dashboard>`;
    site.put('/nested.html', pageOf(await served(dashboard), style));
    site.put('/nested.js', await script('hydrating', "import './dashboard.js';"));
    const { page, said } = await site.visit('/nested.html');
    const state = (): Promise<unknown> =>
      page.evaluate(() => {
        const card = document.querySelector('my-dashboard')!.shadowRoot!.querySelector('kpi-card')!;
        const value = card.shadowRoot!.querySelector<HTMLElement & { mark?: number }>('.value')!;
        value.mark ??= value.innerText === '540' ? 1 : 2;
        return [value.innerText, value.mark, card.hasUpdated ?? false];
      });
    assert.deepEqual(await state(), ['540', 1, false]);
    await page.addScriptTag({ url: '/nested.js', type: 'module' });
    await rest(page);
    assert.deepEqual(await state(), ['540', 1, true]);
    await page.$eval('my-dashboard', (each) => each.setAttribute('value', '600'));
    await rest(page);
    assert.deepEqual(await state(), ['600', 1, true]);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('is drawn once by a script that was there before it', async () => {
    const text = await served(html`${card}<kpi-trend label="Leads" series=${series}></kpi-trend>`);
    for (const src of ['/dropin.js', '/early.js']) {
      site.put('/early.html', pageOf(text, `${style}<script src="${src}"></script>`));
      const { page, said } = await site.visit('/early.html');
      await alive(page);
      const [drawn, trend] = await look(page);
      assert.match(drawn!.text.join(' '), /540 .*expected 600/);
      assert.ok(trend!.shapes.length > 0);
      // It is the browser that says so, and not we.
      assert.deepEqual(new Set(said), new Set(['A second declarative shadow root cannot be created on a host.']));
      await page.close();
    }
  });

  it('knows the plan of a provider around it', async () => {
    await import('kpi-elements/goals/elements');
    const plan = JSON.stringify({
      id: 'q4-leads',
      title: 'More leads',
      period: { start: '2026-10-01', end: '2026-12-31' },
      targets: [{ kpi: 'leads', segment: 'all', target: 1200, parts: { quarters: [1200] } }],
    });
    const inside = html`<kpi-provider plan=${plan}>
      <kpi-card metric="leads" label="Leads" kind="total" value="540" period="2026-Q4" as-of="2026-11-15"></kpi-card>
    </kpi-provider>`;
    site.put('/plan.html', pageOf(await served(inside), style));
    site.put('/plan.js', await script('hydrating', "import 'kpi-elements/goals/elements';"));
    const { page, said } = await site.visit('/plan.html');
    assert.match((await look(page))[0]!.text.join(' '), /target 1,200/);
    const { kept } = await enliven(page, '/plan.js');
    assert.deepEqual([kept, said], [[true], []]);
    await page.close();
  });

  it('says nothing, and is drawn anew, when the page knows more than the server did', async () => {
    const old = html`<kpi-card value="12" label="Leads" target="20" kind="total"></kpi-card>`;
    // As another version would have drawn it: the same words in another template.
    const text = (await served(old)).replace(
      /lit-part [^ ]+-->(?=<!--lit-node 0--><div class="root)/,
      'lit-part AAAAAAAAAAA=-->',
    );
    site.put('/other.html', pageOf(text, style));
    const { page, said } = await site.visit('/other.html');
    const [before] = await look(page);
    const { kept } = await enliven(page, '/hydrating.js');
    assert.deepEqual([kept, said], [[false], []]);
    assert.deepEqual((await look(page))[0], before);
    await page.close();
  });

  describe('under a policy that forbids styles in the page', () => {
    const policy = { 'content-security-policy': "default-src 'self'; style-src 'self' 'nonce-a1'" };
    const both = html`<kpi-provider>${card}<kpi-trend label="Leads" series=${series}></kpi-trend></kpi-provider>`;
    let text: string;
    before(async () => {
      text = await served(both);
      site.put('/strict.html', pageOf(text), policy);
      site.put('/nonce.html', pageOf(text.replaceAll('<style>', '<style nonce="a1">')), policy);
      site.put('/free.html', pageOf(text));
    });
    let free: Awaited<ReturnType<typeof look>>;
    beforeEach(async () => {
      const { page } = await site.visit('/free.html');
      await enliven(page, '/hydrating.js');
      free = await look(page);
      await page.close();
    });

    it('has its styles as soon as the script is there', async () => {
      const { page } = await site.visit('/strict.html');
      assert.notDeepEqual(await look(page), free);
      const { kept } = await enliven(page, '/hydrating.js');
      assert.ok(kept.every(Boolean));
      assert.deepEqual(await look(page), free);
      assert.equal(await page.$eval('kpi-provider', (each) => getComputedStyle(each).display), 'contents');
      await page.close();
    });

    it('has them without a script, if each style has the nonce of the page', async () => {
      const { page, said } = await site.visit('/nonce.html', { scripts: false });
      assert.deepEqual((await look(page))[0], free[0]);
      await page.close();
      assert.deepEqual(said, []);
    });
  });

  it('is drawn by a server that was told to connect elements, too', async () => {
    const connect = (): { connectedCallback: true } => ({ connectedCallback: true });
    LitElementRenderer.renderOptions.push(connect);
    try {
      const all = html`<kpi-provider src="/all.json"
        >${card}<kpi-trend label="Leads" series=${series}></kpi-trend
      ></kpi-provider>`;
      assert.match(await served(all), /540/);
    } finally {
      LitElementRenderer.renderOptions.splice(LitElementRenderer.renderOptions.indexOf(connect), 1);
    }
  });
});
