import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { debianFile } from './debian.js';
import {
  areWhole,
  changes,
  cleanPicture,
  figures,
  type Painted,
  picture,
  type Room,
  room,
  script,
  words,
} from './room.js';

const strict = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
};
const libraries = {
  'Prototype 1.7.3': {
    file: () => debianFile('libjs-prototype', 'usr/share/javascript/prototype/prototype.js'),
    // What it does to a page.
    damage: () => [
      (window as unknown as { Prototype: { Version: string } }).Prototype.Version,
      [...Array.from(new Set([1]))].length,
    ],
    is: ['1.7.3', 0],
  },
  'MooTools 1.4.5': {
    file: () => debianFile('libjs-mootools', 'usr/share/javascript/mootools/mootools-core-nc.js'),
    damage: () => [
      (window as unknown as { MooTools: { version: string } }).MooTools.version,
      'adoptedStyleSheets' in Document.prototype,
    ],
    is: ['1.4.5', false],
  },
};

describe('On a page with a library that changes what arrays and documents can do', () => {
  let host: Room;
  let clean: Painted[];
  before(async () => {
    host = await room();
    for (const [name, { file }] of Object.entries(libraries)) host.put(`/${name.split(' ')[0]}.js`, file());
    clean = await cleanPicture(host);
  });
  after(() => host.close());

  for (const [name, { damage, is }] of Object.entries(libraries))
    for (const headers of [{}, strict])
      it(`everything is drawn as without it: ${name}${headers === strict ? ', under a strict policy' : ''}`, async () => {
        const library = `<script src="/${name.split(' ')[0]}.js"></script>`;
        const page = await host.open(library + script, undefined, { headers });
        const shown = await words(page);
        assert.deepEqual(await page.evaluate(damage), is);
        figures.forEach((figure, i) => assert.match(shown[i]!, figure));
        assert.deepEqual(changes(clean, await picture(page)), []);
        // What the library itself does that a policy forbids.
        const alone = await host.open(library, '', { headers });
        assert.deepEqual(page.said, alone.said);
        await alone.close();
        await page.close();
      });

  const polyfill = `(() => {
    function CustomEvent(type, { bubbles = false, cancelable = false, detail } = {}) {
      const event = document.createEvent('CustomEvent');
      event.initCustomEvent(type, bubbles, cancelable, detail);
      return event;
    }
    CustomEvent.prototype = window.Event.prototype;
    window.CustomEvent = CustomEvent;
  })();`;
  const replaced = "window.Event = function Event() { throw new Error('not for you') };";
  for (const [what, code] of Object.entries({
    'CustomEvent, by the polyfill of old that asks no questions': polyfill,
    Event: replaced,
    'both of them': polyfill + replaced,
  }))
    it(`everything is drawn, and its events are heard outside of a shadow root, where the page has replaced ${what}`, async () => {
      const listen = "window.heard = []; addEventListener('kpi-status', ({ detail }) => heard.push(detail.to));";
      const page = await host.open(`<script>${code}${listen}</script>${script}`);
      await areWhole(page, clean);
      await page.evaluate(() => {
        const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
        root.innerHTML = '<kpi-card value="1300" target="1200" kind="total"></kpi-card>';
      });
      await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes('achieved'));
      assert.deepEqual(page.said, []);
      await page.close();
    });
});
