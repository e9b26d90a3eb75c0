import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { pdfText } from './pdf-text.js';
import { type Scene, scene } from './scene.js';

declare global {
  interface Window {
    /** How much of what was seen has moved without a reader's doing, each time. */
    shifts: number[];
  }
}

const tags = ['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel'];
/** What a reader sees of an element that is drawn. */
const figures = {
  'kpi-card': '[part="sparkline"] path',
  'goal-gauge': '[part="dial"] path.full',
  'kpi-trend': '[part="plot"] :is(path.line, canvas)',
  'kpi-funnel': '.full',
};

describe('What is far outside the view', () => {
  let browser: Scene;
  before(async () => (browser = await scene()));
  after(() => browser.close());

  async function filled(counts: Readonly<Record<string, number>>, before?: () => void): Promise<Page> {
    const page = await browser.open(before);
    await page.evaluate((counts) => many.fill(counts), counts);
    return page;
  }
  const each = (count: number): Record<string, number> => Object.fromEntries(tags.map((tag) => [tag, count]));

  /** Which of all elements are drawn, in the order of the page. */
  const drawn = (page: Page): Promise<boolean[]> =>
    page.evaluate(
      (figures) =>
        [...document.querySelectorAll<HTMLElement>(Object.keys(figures).join())].map(
          ({ localName, shadowRoot }) => shadowRoot!.querySelector(figures[localName as 'kpi-card']) !== null,
        ),
      figures,
    );
  const allDrawn = (page: Page): Promise<unknown> =>
    page.waitForFunction(
      (figures) =>
        [...document.querySelectorAll<HTMLElement>(Object.keys(figures).join())].every(
          ({ localName, shadowRoot }) => shadowRoot!.querySelector(figures[localName as 'kpi-card']) !== null,
        ),
      {},
      figures,
    );

  for (const tag of tags)
    it(`<${tag}> is drawn when it comes near, and not before`, async () => {
      const page = await filled({ [tag]: 100 });
      const first = await drawn(page);
      assert.deepEqual([first[0], first[99]], [true, false]);
      assert.ok(first.filter(Boolean).length < 40);
      await page.evaluate(() => many.place.lastElementChild!.scrollIntoView());
      await page.evaluate(() => many.frames(2));
      const last = await drawn(page);
      assert.deepEqual([last[0], last[60], last[99]], [true, false, true]);
      await page.close();
    });

  it('shifts nothing when it is drawn, on the way down and back', async () => {
    const page = await filled({ 'kpi-card': 100, 'goal-gauge': 40, 'kpi-trend': 40, 'kpi-funnel': 40 }, () => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const shifts = (): Promise<number[]> => page.evaluate(() => window.shifts.splice(0));
    assert.deepEqual(await shifts(), [], 'first drawing');
    await page.evaluate(() => many.see());
    assert.deepEqual(await shifts(), [], 'down');
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.evaluate(() => many.frames(2));
    assert.deepEqual(await shifts(), [], 'back');
    await page.close();
  });

  it('is drawn before it is painted for who jumps to it, and moves no more', async () => {
    const page = await filled({ 'kpi-card': 100, 'goal-gauge': 40, 'kpi-trend': 40, 'kpi-funnel': 40 });
    const [first, last] = await page.evaluate(async () => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      await many.frames(1);
      const first = many.seen();
      await many.frames(3);
      return [first, many.seen()];
    });
    assert.ok(first!.length > 0);
    // The end of a page is a whole number of pixels from its top.
    const apart = last!.flat().map((place, i) => Math.abs(place - first!.flat()[i]!));
    assert.ok(Math.max(...apart) < 1, String(apart));
    await page.close();
  });

  it('is found by who searches the page, by its name and by its figure', async () => {
    const page = await filled(each(30));
    const found = (text: string): Promise<unknown> =>
      page.waitForFunction(
        (text) => {
          getSelection()!.removeAllRanges();
          return (window as unknown as { find(text: string): boolean }).find(text);
        },
        { polling: 100, timeout: 10_000 },
        text,
      );
    await page.evaluate(() => {
      const [card, gauge] = [...many.place.children].filter(({ localName }) => /card|gauge/.test(localName)).slice(-2);
      Object.assign(card!, { data: { label: 'Zanzibar', value: 31_337, target: 40_000 } });
      Object.assign(gauge!, { data: { label: 'Timbuktu', value: 27_182, target: 40_000 } });
    });
    for (const text of ['Zanzibar', '31,337', 'Timbuktu', '27,182', 'Funnel of round 29']) await found(text);
    await page.close();
  });

  it('waits for none that fails', async () => {
    const page = await filled({ 'kpi-card': 100 }, () => {
      addEventListener('error', (event) => event.preventDefault());
    });
    await page.evaluate(() => {
      const cards = [...many.place.querySelectorAll('kpi-card')];
      Object.assign(cards[50]!, { tell: undefined });
      for (const card of cards) card.label = 'Another name';
    });
    await page.waitForFunction(() => many.place.lastElementChild!.shadowRoot!.textContent.includes('Another name'));
    await page.close();
  });

  it('is told of as it is, not as it was, whether it was drawn or not', async () => {
    const page = await filled({ 'kpi-card': 100 });
    const [last, first] = await page.evaluate(async () => {
      const cards = [...many.place.querySelectorAll('kpi-card')];
      const told: unknown[] = [];
      for (const card of [cards.at(-1)!, cards[0]!]) {
        card.data = { value: 7 };
        await card.updateComplete;
        told.push([card.kpi?.value, (card.result as { value: number }).value]);
        window.scrollTo(0, document.documentElement.scrollHeight);
        await many.frames(3);
      }
      return told;
    });
    assert.deepEqual(
      [last, first],
      [
        [7, 7],
        [7, 7],
      ],
    );
    await page.close();
  });

  it('is found by all that is said of it, and was put into it', async () => {
    const page = await filled(each(30));
    await page.evaluate(() => {
      const foot = document.createElement('a');
      Object.assign(foot, { slot: 'foot', href: '#', textContent: 'How it is counted' });
      const card = [...many.place.querySelectorAll('kpi-card')].at(-1)!;
      card.append(foot);
    });
    await page.waitForFunction(() => (window as unknown as { find(text: string): boolean }).find('How it is counted'), {
      polling: 100,
      timeout: 10_000,
    });
    await page.close();
  });

  it('is printed', async () => {
    const page = await browser.open();
    await page.evaluate(async () => {
      for (let i = 0; i < 60; i++)
        many.place.append(many.make('kpi-card', { data: { label: `Card ${i}`, value: 10_000 + i, target: 40_000 } }));
      await many.frames(2);
    });
    const text = pdfText(Buffer.from(await page.pdf()));
    const missing = Array.from({ length: 60 }, (_, i) => [`Card ${i}`, `10,0${String(i).padStart(2, '0')}`])
      .flat()
      .filter((each) => !text.includes(each));
    assert.deepEqual(missing, []);
    await page.close();
  });

  for (const tag of tags)
    it(`is printed with its drawing: <${tag}>`, async () => {
      const page = await filled({ [tag]: 60 });
      await page.evaluate(
        (figure) =>
          addEventListener('afterprint', () => {
            const all = [...many.place.children];
            const shown = all.filter(({ shadowRoot }) => shadowRoot!.querySelector(figure));
            document.title = `${shown.length} of ${all.length}`;
          }),
        figures[tag as 'kpi-card'],
      );
      await page.pdf();
      assert.equal(await page.title(), '60 of 60');
      await page.close();
    });

  it('has its verdict, tells of it, and is counted in the summary of its provider', async () => {
    const page = await browser.open();
    await page.evaluate(() => {
      const around = many.make('kpi-provider', { provider: many.gives({ value: 50, target: 100, kind: 'level' }) });
      around.append(...Array.from({ length: 60 }, () => many.make('kpi-card', { metric: 'leads' })));
      around.addEventListener('kpi-status', () => (document.title = String(Number(document.title) + 1)));
      document.title = '0';
      many.place.append(around);
    });
    await page.waitForFunction(() => document.title === '60');
    const [summary, statuses] = await page.$eval('kpi-provider', (around) => [
      (around as unknown as { summary: Record<string, number> }).summary,
      [...around.children].filter((el) => el.matches(':state(off-track)')).length,
    ]);
    assert.equal((summary as Record<string, number>)['off-track'], 60);
    assert.equal(statuses, 60);
    assert.equal((await drawn(page)).at(-1), false);
    await page.close();
  });

  it('has a status for who asks at once', async () => {
    const page = await filled({ 'kpi-card': 100 });
    const statuses = await page.evaluate(() => {
      many.update(0);
      return [...many.place.children].map((el) => (el as unknown as { status: string }).status).filter(Boolean).length;
    });
    assert.equal(statuses, 100);
    await page.close();
  });

  const hiding: Record<string, [box: string, show: () => void]> = {
    'in a box that scrolls': [
      '<div style="block-size: 400px; overflow: auto">',
      () => many.place.parentElement!.scrollTo(0, many.place.scrollHeight),
    ],
    'in a box that scrolls sideways': [
      '<div style="overflow: auto"><div style="inline-size: 300px; margin-inline-start: 4000px">',
      () => many.place.parentElement!.parentElement!.scrollTo(4000, 0),
    ],
    'that was not displayed': [
      '<div style="display: none">',
      () => (many.place.parentElement!.style.display = 'block'),
    ],
    'in a panel that was hidden': ['<div hidden>', () => (many.place.parentElement!.hidden = false)],
    'in a dialog that is opened': [
      '<dialog style="inline-size: 1200px">',
      () => document.querySelector('dialog')!.showModal(),
    ],
    'in a summary that is opened': ['<details>', () => (document.querySelector('details')!.open = true)],
  };
  for (const [where, [box, show]] of Object.entries(hiding))
    it(`is drawn ${where}, when it is shown`, async () => {
      const page = await browser.open();
      await page.evaluate((box) => {
        document.body.innerHTML = box;
        let inner = document.body.firstElementChild!;
        while (inner.firstElementChild) inner = inner.firstElementChild;
        inner.append(many.place);
      }, box);
      // The first ones are drawn wherever they are.
      await page.evaluate(() => many.fill({ 'kpi-card': 21, 'goal-gauge': 1, 'kpi-trend': 1, 'kpi-funnel': 1 }));
      assert.deepEqual((await drawn(page)).slice(-4), [false, false, false, false]);
      await page.evaluate(show);
      await page.evaluate(() => many.place.lastElementChild!.scrollIntoView());
      await page.waitForFunction(
        (figures) =>
          [...many.place.children]
            .slice(-4)
            .every(({ localName, shadowRoot }) => shadowRoot!.querySelector(figures[localName as 'kpi-card'])),
        { timeout: 10_000 },
        figures,
      );
      await page.close();
    });

  it('is drawn all the same where the browser cannot say what is near', async () => {
    const page = await filled(
      each(20),
      () => void delete (window as Partial<Window & typeof globalThis>).IntersectionObserver,
    );
    await allDrawn(page);
    await page.close();
  });
});
