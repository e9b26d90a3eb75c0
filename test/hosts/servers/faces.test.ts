import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { html } from 'lit';
import { faces } from './faces.js';
import { alive, bare, enliven, type Happened, look, pageOf, script, type Seen, served, Site } from './site.js';

const all = Object.values(faces);
const names = Object.keys(faces);
const isTrend = names.map((name) => name.startsWith('a trend'));
/** So high that everything is in the view, as what is far from it is not drawn. */
const height = 15_000;
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
      site.put(`/served-${colours}.html`, pageOf(text, head));
      site.put(`/bare-${colours}.html`, pageOf(bare(text), `${head}<script type="module" src="/plain.js"></script>`));
    }
    site.put('/plain.js', await script('plain'));
    site.put('/hydrating.js', await script('hydrating'));
  });
  after(() => site.close());

  for (const [width, colours] of rooms)
    describe(`${width} pixels wide and ${colours}`, () => {
      let without: Seen[];
      let drawn: Seen[];
      let hydrated: Seen[];
      let happened: Happened;
      let said: string[];
      before(async () => {
        const reader = await site.visit(`/served-${colours}.html`, { width, height, scripts: false });
        without = await look(reader.page);
        await reader.page.close();
        assert.deepEqual(reader.said, []);
        const client = await site.visit(`/bare-${colours}.html`, { width, height });
        await alive(client.page);
        drawn = await look(client.page);
        await client.page.close();
        const late = await site.visit(`/served-${colours}.html`, { width, height });
        happened = await enliven(late.page, '/hydrating.js');
        hydrated = await look(late.page);
        await late.page.close();
        // What is wrong with an attribute is told as ever, and nothing else is.
        said = late.said.filter((line) => !/^<kpi-card> value="many"|^<kpi-trend> series=/.test(line));
        assert.deepEqual(late.said.length - said.length, 2);
      });

      for (const [i, name] of names.entries()) {
        if (!isTrend[i])
          it(`shows ${name} without a script: all that a script would draw, where it would draw it`, () => {
            assert.deepEqual(without[i], drawn[i]);
          });
        else
          it(`shows ${name} without a script: the same words and shapes as high up, and about as wide`, () => {
            const [told, wanted] = [without[i]!, drawn[i]!];
            assert.deepEqual([told.text, told.box], [wanted.text, wanted.box]);
            assert.deepEqual(
              told.shapes.map(({ what, box: [, y, , height] }) => [what, y, height]),
              wanted.shapes.map(({ what, box: [, y, , height] }) => [what, y, height]),
            );
            assert.ok(told.dates.length > 1 === wanted.dates.length > 1);
            for (const [at, { box }] of told.shapes.entries()) {
              const [x, , wide] = wanted.shapes[at]!.box;
              assert.ok(Math.abs(box[0] - x) < 0.05 * width, `x ${box[0]}, ${x}`);
              assert.ok(Math.abs(box[2] - wide) < 0.2 * width, `width ${box[2]}, ${wide}`);
            }
          });

        it(`lets ${name} come to life as it is: no node and no word of it is another one`, () => {
          assert.deepEqual(happened.changes[i], []);
          assert.ok(happened.kept[i]);
          assert.deepEqual(hydrated[i], drawn[i]);
        });
      }

      it('does not move, and says nothing in the console', () => {
        assert.deepEqual(happened.shifts, []);
        assert.deepEqual(said, []);
      });
    });
});
