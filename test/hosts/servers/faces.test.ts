import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html } from 'lit';
import type { Page } from 'puppeteer-core';
import { faces } from './faces.js';
import { alive, bare, document as page, look, script, type Seen, served, Site } from './site.js';

const all = Object.values(faces);
const names = Object.keys(faces);
/** So high that everything is in the view, as what is far from it is not drawn. */
const height = 15_000;
const isTrend = names.map((name) => name.startsWith('a trend'));
/** How wide the room is, and the colours of the page. */
const rooms = [
  [700, 'light'],
  [300, 'dark'],
] as const;

describe('A page that a server has rendered', () => {
  const site = new Site();
  before(async () => {
    await site.open();
    const text = await served(html`${all}`);
    for (const [, colours] of rooms) {
      const head = `<style>:root { color-scheme: ${colours} } body { margin: 8px }</style>`;
      site.put(`/served-${colours}.html`, page(text, head));
      site.put(`/bare-${colours}.html`, page(bare(text), `${head}<script type="module" src="/plain.js"></script>`));
    }
    site.put('/plain.js', await script('plain'));
    site.put('/hydrating.js', await script('hydrating'));
  });
  after(() => site.close());

  for (const [width, colours] of rooms)
    describe(`${width} pixels wide and ${colours}`, () => {
      let without: Seen[];
      let drawn: Seen[];
      before(async () => {
        const reader = await site.visit(`/served-${colours}.html`, { width, height, scripts: false });
        without = await look(reader.page);
        await reader.page.close();
        assert.deepEqual(reader.said, []);
        const client = await site.visit(`/bare-${colours}.html`, { width, height });
        await alive(client.page);
        drawn = await look(client.page);
        await client.page.close();
      });

      for (const [i, name] of names.entries())
        if (!isTrend[i])
          it(`shows ${name} without a script: all that a script would draw, where it would draw it`, () => {
            assert.deepEqual(without[i], drawn[i]);
          });
        else
          it(`shows ${name} without a script: the same words in the same box, and the line from one end to the other`, () => {
            assert.deepEqual(without[i], drawn[i]);
          });
    });
});
