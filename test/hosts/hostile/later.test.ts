import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pdfText } from '../../node/speed/pdf-text.js';
import { cleanPicture, five, frames, isWhole, type Painted, type Room, room, script, words } from './room.js';

describe('What is not seen at once', () => {
  let host: Room;
  let clean: Painted[];
  before(async () => {
    host = await room();
    clean = await cleanPicture(host);
  });
  after(() => host.close());

  const hidden: Record<string, [hide: string, show: string]> = {
    'was not displayed': ['display: none', 'display: block'],
    'had no width': ['inline-size: 0; overflow: hidden', 'inline-size: auto'],
    'was a pixel wide': ['inline-size: 1px; overflow: hidden', 'inline-size: auto'],
    'had no height': ['block-size: 0; overflow: hidden', 'block-size: auto'],
    'was skipped': ['content-visibility: hidden', 'content-visibility: visible'],
    'was no larger than a point': ['transform: scale(0)', 'transform: none'],
  };
  for (const [why, [hide, show]] of Object.entries(hidden))
    it(`is whole when it is shown, where it ${why}`, async () => {
      const page = await host.open(script, `<main style="${hide}">${five}</main>`);
      await page.waitForFunction(() => customElements.get('kpi-funnel'));
      await frames(page);
      await page.$eval('main', (main, show) => (main.style.cssText = show), show);
      await isWhole(page, clean);
    });

  it('is whole when its tab is shown', async () => {
    const page = await host.open(script, '');
    const front = await host.open('', '');
    await front.bringToFront();
    assert.equal(await page.evaluate(() => document.visibilityState), 'hidden');
    await page.evaluate((five) => (document.body.innerHTML = five), five);
    await page.bringToFront();
    await front.close();
    await isWhole(page, clean);
  });

  it('is whole when it was taken away and put back, at once or after a while', async () => {
    const page = await host.open(script);
    await words(page);
    for (const wait of [false, true])
      for (let i = 0; i < 3; i++) {
        await page.evaluate((wait) => {
          const all = [...document.body.children];
          all.forEach((each) => each.remove());
          if (!wait) return document.body.append(...all);
          return new Promise<void>((done) =>
            requestAnimationFrame(() => setTimeout(() => done(document.body.append(...all)))),
          );
        }, wait);
        await frames(page);
      }
    await isWhole(page, clean);
  });

  it('is drawn when a page that never ends puts it in, fifty times', async () => {
    const page = await host.open(script, '<main></main>');
    for (let i = 0; i < 50; i++) {
      await page.evaluate((five) => {
        document.querySelector('main')!.insertAdjacentHTML('beforeend', five);
        scrollTo(0, document.documentElement.scrollHeight);
      }, five);
      if (i % 10 === 9) await frames(page);
    }
    for (const at of [0, 24, 49]) {
      await page.evaluate((at) => document.querySelectorAll('kpi-funnel')[at]!.scrollIntoView({ block: 'end' }), at);
      await page.waitForFunction(
        (at) =>
          ['kpi-card[label]', 'goal-gauge', 'kpi-trend', 'kpi-funnel'].every((tag) =>
            document.querySelectorAll(tag)[at]!.shadowRoot!.querySelector('.body'),
          ),
        {},
        at,
      );
    }
    const shown = await page.$$eval(
      'kpi-card, goal-gauge, kpi-trend, kpi-funnel',
      (all) => all.filter((el) => el.matches(':state(ready)')).length,
    );
    assert.equal(shown, 250);
    assert.deepEqual(page.said, []);
    await page.close();
  });

  it('is printed: every one of ninety is drawn, in words and in shapes, and nothing that can only be pressed', async () => {
    const others = Array.from({ length: 10 }, (_, i) =>
      five
        .replace(/<kpi-provider[^]*?<\/kpi-card>\s*(?=<goal)/, '')
        .replace(/Open rate|Orders|From visit/g, (name) => `${name} ${i}`),
    );
    const cards = Array.from(
      { length: 60 },
      (_, i) => `<kpi-card label="Card ${i}" value="${10_000 + i}" target="40000"></kpi-card>`,
    );
    const page = await host.open(script, [...cards, ...others].join(''));
    await page.waitForFunction(() => customElements.get('kpi-funnel'));
    await page.evaluate(() =>
      addEventListener('afterprint', () => {
        const shapes = {
          'kpi-card': '.bar .full',
          'goal-gauge': '.full',
          'kpi-trend': 'path.line',
          'kpi-funnel': '.full',
        };
        const all = Object.entries(shapes).flatMap(([tag, shape]) =>
          [...document.querySelectorAll(tag)].map((el) => el.shadowRoot!.querySelector(shape)),
        );
        document.title = `${all.filter(Boolean).length} of ${all.length}`;
      }),
    );
    const text = pdfText(Buffer.from(await page.pdf()));
    assert.equal(await page.title(), '90 of 90');
    const expected = [
      ...Array.from({ length: 60 }, (_, i) => [`Card ${i}`, `10,0${String(i).padStart(2, '0')}`]).flat(),
      ...Array.from({ length: 10 }, (_, i) => [`Open rate ${i}`, `Orders ${i}`, `From visit ${i}`]).flat(),
    ];
    assert.deepEqual(
      expected.filter((each) => !text.includes(each)),
      [],
    );
    assert.ok(!text.includes('Figures as a table'));
    assert.deepEqual(page.said, []);
    await page.close();
  });
});
