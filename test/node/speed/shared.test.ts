import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { type Scene, scene } from './scene.js';

declare global {
  interface Window {
    /** How often things were made, by the name of their constructor. */
    made: Record<string, number>;
  }
}

/** Counts what is made; runs in the page before anything else. */
function countMade(): void {
  window.made = {};
  for (const [of, names] of [
    [window, ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']],
    [Intl, ['NumberFormat', 'DateTimeFormat', 'PluralRules', 'ListFormat', 'RelativeTimeFormat', 'Collator']],
  ] as const)
    for (const name of names)
      Object.defineProperty(of, name, {
        writable: true,
        value: new Proxy<new () => object>((of as never)[name], {
          construct(made, args, target) {
            window.made[name] = (window.made[name] ?? 0) + 1;
            return Reflect.construct(made, args, target) as object;
          },
        }),
      });
}

const tags = ['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel'];

describe('What elements of a page have in common is made once', () => {
  let browser: Scene;
  before(async () => (browser = await scene()));
  after(() => browser.close());

  const made = (page: Page): Promise<Record<string, number>> => page.evaluate(() => ({ ...window.made }));

  const formatters = async (page: Page): Promise<unknown> =>
    Object.entries(await made(page)).filter(([name]) => !name.endsWith('Observer'));

  /** Adds many of each, lets the reader see all, and takes them away. */
  const come = (page: Page, count: number): Promise<void> =>
    page.evaluate(
      async (tags, count) => {
        await many.fill(Object.fromEntries(tags.map((tag) => [tag, count])));
        await many.see();
        many.place.replaceChildren();
      },
      tags,
      count,
    );

  it('(what is made is counted)', async () => {
    const page = await browser.open(countMade);
    await page.evaluate(() => [new Intl.NumberFormat('en'), new Intl.NumberFormat('en'), new ResizeObserver(() => {})]);
    assert.deepEqual(await made(page), { NumberFormat: 2, ResizeObserver: 1 });
    await page.close();
  });

  it('one observer of sizes, one of the view, and at most one of each kind of change', async () => {
    const page = await browser.open(countMade);
    await come(page, 12);
    await come(page, 2);
    const { ResizeObserver, IntersectionObserver, MutationObserver = 0 } = await made(page);
    assert.deepEqual([ResizeObserver, IntersectionObserver], [1, 1]);
    // The language around, and data between the tags.
    assert.ok(MutationObserver <= 2);
    await page.close();
  });

  it('formatters: 100 cards need no more than one', async () => {
    for (const tag of tags) {
      const page = await browser.open(countMade);
      await page.evaluate((tag) => many.fill({ [tag]: 1 }), tag);
      const one = await formatters(page);
      await page.evaluate(async (tag) => {
        const { data } = many.place.firstElementChild as HTMLElement & { data: object };
        many.place.append(...Array.from({ length: 99 }, () => many.make(tag, { data })));
        await many.see();
      }, tag);
      const drawn = await page.$$eval(tag, (all) => all.filter((el) => el.shadowRoot!.querySelector('.body')).length);
      assert.equal(drawn, 100);
      assert.deepEqual(await formatters(page), one, tag);
      await page.close();
    }
  });

  it('style sheets: those of a tag are the very same for all of its elements, and no element has its own', async () => {
    const page = await browser.open();
    const [different, own, sheets] = await page.evaluate(async (tags) => {
      await many.fill(Object.fromEntries(tags.map((tag) => [tag, 6])));
      const roots = [...many.place.children].map((element) => element.shadowRoot!);
      const different = roots.filter(({ host, adoptedStyleSheets }) => {
        const first = document.querySelector(host.localName)!.shadowRoot!.adoptedStyleSheets;
        return adoptedStyleSheets.length !== first.length || adoptedStyleSheets.some((sheet, i) => sheet !== first[i]);
      });
      const all = tags.flatMap((tag) => document.querySelector(tag)!.shadowRoot!.adoptedStyleSheets);
      const own = roots.filter((root) => root.querySelector('style, link'));
      return [different.length, own.length, [all.length, new Set(all).size]] as const;
    }, tags);
    assert.deepEqual([different, own], [0, 0]);
    // Of what they look like most is the same for several tags.
    assert.ok(sheets[0] > sheets[1]);
    await page.close();
  });
});

describe('Work is done once', () => {
  let browser: Scene;
  before(async () => (browser = await scene()));
  after(() => browser.close());

  /** A page that counts how often each element is drawn. */
  async function counting(): Promise<Page> {
    const page = await browser.open();
    await page.evaluate((tags) => {
      many.drawn = new Map();
      for (const tag of tags) {
        const { prototype } = customElements.get(tag)! as unknown as {
          prototype: { renderKpi: (view: object) => unknown };
        };
        const draw = prototype.renderKpi;
        prototype.renderKpi = function (this: Element, view) {
          many.drawn.set(this, (many.drawn.get(this) ?? 0) + 1);
          return draw.call(this, view);
        };
      }
    }, tags);
    return page;
  }

  it('however many properties are written in one task', async () => {
    const page = await counting();
    const counts = await page.evaluate(async (tags) => {
      await many.fill(Object.fromEntries(tags.map((tag) => [tag, 2])));
      many.drawn.clear();
      for (let i = 0; i < 1000; i++)
        for (const element of many.place.children) {
          const data = many.result(element.localName, i);
          Object.assign(element, { data, label: `KPI ${i}`, target: 500 + i, better: i % 2 ? 'higher' : 'lower' });
        }
      await many.frames(2);
      return [...many.drawn.values()];
    }, tags);
    // A trend may draw once more, as soon as its size is known.
    assert.deepEqual(counts, Array(8).fill(1));
    await page.close();
  });

  it('however often a provider pushes between two frames, to 100 elements', async () => {
    const page = await counting();
    const [before, counts, texts] = await page.evaluate(async () => {
      let push!: (result: object) => void;
      let asked = 0;
      const provider = {
        subscribe(_query: object, told: typeof push) {
          asked++;
          push = told;
          push({ value: 1 });
          return () => {};
        },
      };
      const around = many.make('kpi-provider', { provider });
      around.append(...Array.from({ length: 100 }, () => many.make('kpi-card', { metric: 'leads' })));
      many.place.append(around);
      await many.frames(4);
      // Whatever was far away is drawn too.
      await many.see();
      const before = [asked, many.drawn.size];
      many.drawn.clear();
      const pushed = new Promise<void>((done) =>
        requestAnimationFrame(() => {
          for (let value = 2; value < 50; value++) push({ value });
          void Promise.resolve().then(() => push({ value: 50 }));
          done();
        }),
      );
      await pushed;
      await many.frames(2);
      while ([...around.children].some((element) => element.matches(':state(loading)'))) await many.frames(1);
      const seen = [...around.children].filter((element) => element.getBoundingClientRect().bottom > 0);
      const texts = seen.map((element) => element.shadowRoot!.querySelector('[part="value"]')!.textContent.trim());
      return [before, [...many.drawn.values()], [...new Set(texts)]] as const;
    });
    assert.deepEqual(before, [1, 100]);
    assert.ok(counts.length > 0 && counts.every((count) => count === 1), counts.join());
    assert.deepEqual(texts, ['50']);
    await page.close();
  });
});
