import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { type Alive, alive, type Scene, scene } from './scene.js';

declare global {
  interface Window {
    timers: Set<number>;
  }
}

const tags = ['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel'];
/** A leak of one object a round is more. */
const NOISE_KB = 6;

describe('Nothing is left over', () => {
  let browser: Scene;
  // What an engine notes of what runs often, and the code it makes of it, is in the heap too, and comes whenever it likes.
  before(
    async () => (browser = await scene('--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation')),
  );
  after(() => browser.close());

  /** A page that knows what it waits for, and waits a tenth as long. */
  async function opened(): Promise<{ page: Page; cdp: CDPSession }> {
    const page = await browser.open(() => {
      const set = window.setTimeout.bind(window);
      const clear = window.clearTimeout.bind(window);
      window.timers = new Set();
      window.setTimeout = ((run: () => void, ms: number) => {
        const timer = set(() => {
          window.timers.delete(timer);
          run();
        }, ms / 10);
        window.timers.add(timer);
        return timer;
      }) as typeof setTimeout;
      window.clearTimeout = (timer) => {
        window.timers.delete(timer as number);
        clear(timer);
      };
    });
    return { page, cdp: await page.createCDPSession() };
  }

  /** What lives when the page waits for nothing any more. */
  async function rest(page: Page, cdp: CDPSession): Promise<Alive> {
    await page.waitForFunction(() => window.timers.size === 0, { polling: 100 });
    return alive(cdp);
  }

  /** Does something once, and again, and says what more there is after the second time; the first is for what is made once. */
  async function growth(page: Page, cdp: CDPSession, work: () => Promise<void>): Promise<string> {
    await work();
    const first = await rest(page, cdp);
    await work();
    const second = await rest(page, cdp);
    const kb = second.heapKb - first.heapKb;
    const grown = kb > NOISE_KB ? `${kb.toFixed(1)} KB` : 'no heap';
    return [grown, second.nodes - first.nodes, second.listeners - first.listeners].join(', ');
  }
  const none = 'no heap, 0, 0';

  it('(what a page keeps is found out)', async () => {
    const { page, cdp } = await opened();
    const keep = (): Promise<void> =>
      page.evaluate(() => {
        many.kept ??= [];
        for (let i = 0; i < 400; i++) many.kept.push({ i });
        many.kept.push(many.make('p'));
      });
    assert.match(await growth(page, cdp, keep), /^\d+\.\d KB, 1, 0$/);
    await page.close();
  });

  for (const tag of tags)
    it(`of <${tag}> that comes and goes 50 times, or is given 400 other figures`, async () => {
      const { page, cdp } = await opened();
      assert.equal(await growth(page, cdp, () => page.evaluate((tag) => many.mount(tag, 10), tag)), none);
      await page.evaluate((tag) => many.fill({ [tag]: 1 }), tag);
      assert.equal(await growth(page, cdp, () => page.evaluate(() => many.change(400))), none);
      await page.close();
    });

  it('of a provider that is replaced 100 times around four elements', async () => {
    const { page, cdp } = await opened();
    await page.evaluate(() => many.serve());
    assert.equal(await growth(page, cdp, () => page.evaluate(() => many.replace(100))), none);
    assert.equal(await page.evaluate(() => many.former.filter((each) => each.deref()).length), 1);
    await page.close();
  });

  it('of four elements that move 40 times from one provider to another and back', async () => {
    const { page, cdp } = await opened();
    await page.evaluate(() => Promise.all([many.serve(), many.serve()]));
    assert.equal(await growth(page, cdp, () => page.evaluate(() => many.move(20))), none);
    await page.close();
  });

  it('of elements and providers that were taken away, the first of a page too', async () => {
    const { page, cdp } = await opened();
    await page.evaluate(async (tags) => {
      await many.serve();
      await many.fill(Object.fromEntries(tags.map((tag) => [tag, 8])));
    }, tags);
    const count = async (tag: string): Promise<number> => {
      const { result } = await cdp.send('Runtime.evaluate', { expression: `customElements.get('${tag}').prototype` });
      const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
      const { result: length } = await cdp.send('Runtime.callFunctionOn', {
        ...{
          functionDeclaration: 'function () { return this.length; }',
          objectId: objects.objectId!,
          returnByValue: true,
        },
      });
      await cdp.send('Runtime.releaseObject', { objectId: objects.objectId! });
      return length.value as number;
    };
    const counts = async (): Promise<number[]> => {
      const all = [];
      for (const tag of [...tags, 'kpi-provider']) all.push(await count(tag));
      return all;
    };
    await rest(page, cdp);
    assert.deepEqual(await counts(), [9, 9, 9, 9, 1]);
    await page.evaluate(() => many.place.replaceChildren());
    await rest(page, cdp);
    assert.deepEqual(await counts(), [0, 0, 0, 0, 0]);
    await page.close();
  });
});
