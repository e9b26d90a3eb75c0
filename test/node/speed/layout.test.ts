import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type Scene, scene } from './scene.js';

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly beginData?: { readonly stackTrace?: readonly { readonly functionName: string }[] } };
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];

/**
 * The layouts and the computations of style that a script had to wait for while something was done, with the functions that
 * asked, each kind once. The browser notes a stack with those only.
 */
async function forced(page: Page, work: () => Promise<unknown>): Promise<string[]> {
  await page.tracing.start({ categories });
  await work();
  await page.evaluate(() => many.frames(3));
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    traceEvents: TraceEvent[];
  };
  assert.ok(traceEvents.some(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree' || name === 'PrePaint'));
  const asked = traceEvents.flatMap(({ name, args }) => {
    const { stackTrace } = args.beginData ?? {};
    return (name === 'Layout' || name === 'UpdateLayoutTree') && stackTrace
      ? [[name, ...stackTrace.map(({ functionName }) => functionName)].join(' < ')]
      : [];
  });
  return [...new Set(asked)];
}

const full = { 'kpi-trend': 4, 'kpi-card': 100, 'goal-gauge': 10, 'kpi-funnel': 10 };

describe('No script waits for a layout', () => {
  let browser: Scene;
  before(async () => (browser = await scene()));
  after(() => browser.close());

  async function filled(): Promise<Page> {
    const page = await browser.open();
    await page.evaluate((counts) => many.fill(counts), full);
    return page;
  }

  it('(a script that does is found out)', async () => {
    const page = await browser.open();
    const found = await forced(page, () =>
      page.evaluate(() => {
        many.place.textContent = 'written';
        many.place.getBoundingClientRect();
        many.place.style.color = 'red';
        return getComputedStyle(many.place).color;
      }),
    );
    assert.deepEqual(
      found.map((each) => each.split(' ')[0]),
      ['UpdateLayoutTree', 'Layout'],
    );
    assert.deepEqual(
      await forced(page, () => page.evaluate(() => many.place.getBoundingClientRect())),
      [],
      'who reads and has not written waits for nothing',
    );
    await page.close();
  });

  it('when a page of 124 elements is drawn first', async () => {
    const page = await browser.open();
    assert.deepEqual(await forced(page, () => page.evaluate((counts) => many.fill(counts), full)), []);
    await page.close();
  });

  it('when all have other figures, once or several times in a frame', async () => {
    const page = await filled();
    const update = (): Promise<void> => page.evaluate(() => many.update(7));
    assert.deepEqual(await forced(page, update), []);
    const updates = (): Promise<void> =>
      page.evaluate(async () => {
        many.update(8);
        await Promise.resolve();
        many.update(9);
      });
    assert.deepEqual(await forced(page, updates), []);
    await page.close();
  });

  it('when the window has another size', async () => {
    const page = await filled();
    assert.deepEqual(await forced(page, () => page.setViewport({ width: 900, height: 700 })), []);
    await page.close();
  });

  it('when a pointer goes over a trend, and its figures change below it', async () => {
    const page = await filled();
    const { x, y, width, height } = (await (await page.$('kpi-trend'))!.boundingBox())!;
    const readout = (): Promise<number> =>
      page.$eval('kpi-trend', (el) => el.shadowRoot!.querySelectorAll('[part="readout"]').length);
    const found = await forced(page, async () => {
      for (let i = 1; i < 20; i++) {
        await page.evaluate((round) => many.update(round), i);
        await page.mouse.move(x + width * (0.2 + 0.03 * i), y + height / 2);
      }
    });
    assert.equal(await readout(), 1);
    assert.deepEqual(found, []);
    await page.close();
  });

  it('when a reader scrolls to the end', async () => {
    const page = await filled();
    const height = await page.evaluate(() => document.body.scrollHeight);
    const found = await forced(page, async () => {
      await page.mouse.move(400, 400);
      for (let y = 0; y < height; y += 600) {
        await page.mouse.wheel({ deltaY: 600 });
        await page.evaluate(() => many.frames(2));
      }
    });
    assert.ok(await page.evaluate(() => window.scrollY > 4000));
    assert.deepEqual(found, []);
    await page.close();
  });

  it('when a provider answers, and pushes', async () => {
    const page = await browser.open();
    const found = await forced(page, () =>
      page.evaluate(async () => {
        await many.serve();
        await many.replace(3);
      }),
    );
    assert.deepEqual(found, []);
    await page.close();
  });

  it('when the page is written from right to left', async () => {
    const page = await filled();
    const found = await forced(page, () => page.evaluate(() => void (document.documentElement.dir = 'rtl')));
    assert.deepEqual(found, []);
    await page.close();
  });
});
