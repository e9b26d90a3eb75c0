import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import {
  cleanPicture,
  dist,
  dropin,
  figures,
  five,
  type Guest,
  importMap,
  isWhole,
  type Painted,
  type Room,
  room,
  words,
} from './room.js';

const { jsmin } = createRequire(import.meta.url)('jsmin') as { jsmin: (code: string, level?: number) => string };

describe('The drop-in', () => {
  let host: Room;
  let clean: Painted[];
  before(async () => {
    host = await room();
    clean = await cleanPicture(host);
    host.put('/minified.js', jsmin(dropin));
    host.put('/twice.js', jsmin(jsmin(dropin, 3), 3));
    // Caching plugins put the files of a page into one; not every file ends in a semicolon or a line.
    host.put('/combined.js', `window.before = () => 1\n${dropin}\n(function () { window.after = 2 })()`);
    host.put(
      '/glued.js',
      `window.before = function () { return 1 };${dropin.trimEnd()}(function () { window.after = 2 })()`,
    );
    host.put(
      '/strict.js',
      `"use strict";var before=1;${dropin.replace(/^\/\*!.*\*\/\n/, '').trimEnd()}\nvar after = 2`,
    );
  });
  after(() => host.close());

  const file = `${dist}/kpi-elements.min.js`;
  const heads: Record<string, string> = {
    'after a minifier of old': '<script src="/minified.js" defer></script>',
    'after it was minified twice, as hard as can be': '<script src="/twice.js" defer></script>',
    'in one file with others, the one before without a semicolon': '<script src="/combined.js" defer></script>',
    'in one file with others, without a line between': '<script src="/glued.js" defer></script>',
    'in one file with others, in strict mode and without its notice': '<script src="/strict.js" defer></script>',
    'with type=module': `<script type="module" src="${file}"></script>`,
    'with async': `<script async src="${file}"></script>`,
    'in the head, before the page is there': `<script src="${file}"></script>`,
  };
  for (const [how, head] of Object.entries(heads))
    it(`draws ${how}`, async () => isWhole(await host.open(head), clean));

  it('draws in the head, though what is between the tags arrives piece by piece', async () => {
    // A page in three parts, cut within JSON and within a table.
    const [json, cell] = ['"value": 0.314', '<td>Visits'].map((text) => five.indexOf(text) + text.length);
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><script src="${file}"></script></head><body>`;
    await isWhole(
      await host.stream([
        [html + five.slice(0, json), '0.314'],
        [five.slice(json, cell), 'Visits'],
        [five.slice(cell), '1560'],
      ]),
      clean,
    );
  });

  describe('in the head, before the page is there,', () => {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><script src="${file}"></script><script>
      window.drawn = [];
      const { prototype } = customElements.get('kpi-card');
      const { update } = prototype;
      prototype.update = function (changed) {
        drawn.push(this.id + ' ' + document.readyState);
        return update.call(this, changed);
      };
    </script></head><body>`;
    const drawn = (page: Guest): Promise<string[]> =>
      page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
    const json = '<script type="application/json">';

    it('draws nothing once more when the page is there', async () => {
      const page = await host.stream([
        [
          `${html}<kpi-card id="whole">${json}{"label": "Leads", "value": 540}</script></kpi-card>
          <kpi-card id="cut">${json}{"label": "Orders", "val`,
          '"val',
        ],
        ['ue": 75}</script></kpi-card><kpi-card id="gone">${json}{"value"</script></kpi-card><p>Then</p>', 'Then'],
        ['<script>document.getElementById("gone").remove()</script><p>At last</p>', 'At last'],
      ]);
      const shown = await page.$$eval('kpi-card', (all) =>
        all.map((el) => el.shadowRoot!.querySelector<HTMLElement>('[part="root"]')!.innerText),
      );
      assert.match(shown.join(), /Leads.*540.*Orders.*75/s);
      assert.deepEqual(
        (await drawn(page)).filter((each) => !each.endsWith('loading')),
        [],
      );
      assert.deepEqual(page.said, []);
      await page.close();
    });

    it('says of JSON what is wrong with it when the page is there, not when half of it is', async () => {
      const page = await host.stream([
        [`${html}<kpi-card>${json}{"label": "Leads", `, 'Leads'],
        ['"value": 5,5}</script></kpi-card>', '5,5'],
      ]);
      await page.waitForFunction(() => document.querySelector('kpi-card')!.matches(':state(invalid)'));
      assert.equal(page.said.length, 1);
      assert.match(page.said[0]!, /^<kpi-card> data=.*expected an object/);
      await page.close();
    });
  });

  it('asks nobody else while half of what is between the tags has arrived', async () => {
    const late = `<script>new MutationObserver((_, observer) => {
      if (!document.querySelector('kpi-card')?.textContent) return;
      observer.disconnect();
      const library = document.createElement('script');
      library.onload = () => (document.title = 'Here' + 'after');
      library.src = '${file}';
      document.head.append(library);
    }).observe(document, { childList: true, subtree: true })</script>`;
    const page = await host.stream([
      [
        `<!doctype html><html lang="en"><head><meta charset="utf-8">${late}</head><body>
          <kpi-card src="/nowhere.json"><script type="application/json">{"label": "Leads", `,
        'Hereafter',
      ],
      ['"value": 540}</script></kpi-card>', '540'],
    ]);
    assert.match((await words(page)).join(), /Leads.*540/s);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.ok(!asked.join().includes('nowhere'));
    assert.deepEqual(page.said, []);
    await page.close();
  });

  const delayed = (order: string): string => `<script>
    addEventListener('load', () => setTimeout(() => {
      const library = document.createElement('script');
      library.src = '${order}';
      document.body.append(library);
    }));
  </script>`;
  it('draws when an optimizer puts it in after the page has loaded', async () =>
    isWhole(await host.open(delayed(file)), clean));

  for (const [how, tags] of Object.entries({
    'the provider first': ['kpi-provider', 'goal-gauge', 'kpi-trend', 'kpi-funnel', 'kpi-card'],
    'the provider last': ['kpi-card', 'kpi-funnel', 'goal-gauge', 'kpi-trend', 'kpi-provider'],
  }))
    it(`draws when tags are defined one after another, ${how}`, async () => {
      const imports = tags.map(
        (tag) => `await import('${dist}/tags/${tag}.js');
        await new Promise((done) => setTimeout(done)); await new Promise((done) => requestAnimationFrame(done));`,
      );
      const page = await host.open(`${importMap}<script type="module">${imports.join('\n')}</script>`);
      const shown = await words(page);
      figures.forEach((figure, i) => assert.match(shown[i]!, figure));
      assert.deepEqual(page.said, []);
      await page.close();
    });
});
