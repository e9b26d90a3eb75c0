import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { dropin, figures, type Room, room, script, words } from './room.js';

const version = /kpi-elements (\S+),/.exec(dropin)![1]!;

describe('On a page with several copies of the library', () => {
  let host: Room;
  before(async () => {
    host = await room();
    // As a bundler of the page would make it.
    const { outputFiles } = await build({
      stdin: { contents: "import 'kpi-elements'", resolveDir: join(import.meta.dirname, '..') },
      ...{ bundle: true, format: 'esm', write: false, logLevel: 'silent' },
    });
    host.put('/bundle.js', outputFiles[0]!.text);
    host.put('/other.js', dropin.replaceAll(version, '9.9.9'));
  });
  after(() => host.close());

  const modules = '<script type="module" src="/bundle.js"></script>';
  const other = '<script src="/other.js" defer></script>';
  const told = (first: string, second: string): string =>
    `<kpi-provider> is registered already, by kpi-elements ${first}: that of kpi-elements ${second} is not used.`;
  const orders: Record<string, [head: string, said: string[]]> = {
    'the same file twice': [script + script.replace('.js', '.js?again'), [told(version, version)]],
    'an older and a newer one': [script + other, [told(version, '9.9.9')]],
    'a newer and an older one': [other + script, [told('9.9.9', version)]],
    'modules and the drop-in': [modules + script, [told(version, version)]],
    'the drop-in and modules': [script + modules, [told(version, version)]],
    'three of them': [script + other + modules, [told(version, '9.9.9'), told(version, version)]],
  };
  for (const [which, [head, said]] of Object.entries(orders))
    it(`the first one draws, and the other one is told of once: ${which}`, async () => {
      const page = await host.open(head);
      const shown = await words(page);
      figures.forEach((figure, i) => assert.match(shown[i]!, figure));
      // The second copy may come after the first has drawn.
      await page.evaluate(() =>
        document.readyState === 'complete' ? null : new Promise((done) => addEventListener('load', done)),
      );
      assert.deepEqual(page.said, said);
      await page.close();
    });

  it('what somebody else has called the same stays, is told of, and the other tags work', async () => {
    const theirs = `<script>customElements.define('kpi-card', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).textContent = 'A card of somebody else'; }
    });</script>`;
    const page = await host.open(theirs + script);
    const cards = await page.$$eval('kpi-card', (all) => all.map((card) => card.shadowRoot!.textContent));
    assert.deepEqual(new Set(cards), new Set(['A card of somebody else']));
    await page.$$eval('kpi-card', (all) => all.forEach((card) => card.remove()));
    const shown = await words(page);
    figures.slice(2).forEach((figure, i) => assert.match(shown[i]!, figure));
    assert.deepEqual(page.said, [
      `<kpi-card> is registered already, by another <kpi-card>: that of kpi-elements ${version} is not used.`,
    ]);
    await page.close();
  });
});
