import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import {
  changes,
  cleanPicture,
  dist,
  figures,
  five,
  frames,
  type Guest,
  isWhole,
  type Painted,
  picture,
  type Room,
  room,
  script,
  words,
} from './room.js';

const library = `${dist}/kpi-elements.min.js`;

describe('Elements that are made in one document and shown in another', () => {
  let host: Room;
  let clean: Painted[];
  before(async () => {
    host = await room();
    host.put('/empty', '<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title><body>');
    clean = await cleanPicture(host);
  });
  after(() => host.close());

  /** A page with an empty one inside, of the width that a page has. */
  async function open(body = five): Promise<{ page: Guest; frame: Frame }> {
    const page = await host.open(
      `${script}<style>iframe { inline-size: 900px; block-size: 1800px; border: 0; display: block } body { margin: 0 }</style>`,
      `<main>${body}</main><iframe src="/empty"></iframe>`,
    );
    const frame = page.frames()[1]!;
    return { page, frame };
  }
  it('are drawn where they were moved to', async () => {
    const { page, frame } = await open();
    await words(page);
    await page.evaluate(() =>
      document.querySelector('iframe')!.contentDocument!.body.append(...document.querySelector('main')!.childNodes),
    );
    await isWhole(page, clean, frame);
  });

  it('are drawn when they come back', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const inner = document.querySelector('iframe')!.contentDocument!;
      const [main, style] = [document.querySelector('main')!, document.createElement('style')];
      inner.body.append(main);
      style.textContent = 'main { margin: 8px }';
      document.head.append(style);
    });
    await frames(page);
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      const main = frame.contentDocument!.querySelector('main')!;
      frame.replaceWith(main);
    });
    await isWhole(page, clean);
  });

  it('are drawn where they are adopted before they were ever shown', async () => {
    const { page, frame } = await open('');
    await page.evaluate((five) => {
      const inner = document.querySelector('iframe')!.contentDocument!;
      const main = document.createElement('main');
      main.innerHTML = five;
      for (const each of main.querySelectorAll('*')) customElements.upgrade(each);
      inner.body.append(...inner.adoptNode(main).childNodes);
    }, five);
    await isWhole(page, clean, frame);
  });

  it('are drawn when they were parsed in a document that nobody sees', async () => {
    const { page } = await open('');
    await page.evaluate((five) => {
      const unseen = document.implementation.createHTMLDocument();
      unseen.body.innerHTML = five;
      document.body.style.margin = '8px';
      document.querySelector('iframe')!.remove();
      document.body.append(...unseen.body.childNodes);
    }, five);
    await isWhole(page, clean);
  });

  it('are drawn when they have been in a document that nobody sees', async () => {
    const { page } = await open();
    await words(page);
    await page.evaluate(() =>
      document.implementation.createHTMLDocument().body.append(document.querySelector('main')!),
    );
    await frames(page);
    const { page: unseen } = await open();
    await words(unseen);
    await unseen.evaluate(() => {
      const main = document.querySelector('main')!;
      document.implementation.createHTMLDocument().body.append(main);
      document.body.style.margin = '8px';
      document.body.replaceChildren(main);
    });
    assert.deepEqual(page.said, []);
    await page.close();
    await isWhole(unseen, clean);
  });

  it('are drawn in a frame that has the library too, and in one under a strict policy', async () => {
    const { page, frame } = await open('');
    host.put(
      '/with',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title><script src="${library}"></script><body>${five}`,
      {
        'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
      },
    );
    await frame.goto(`${host.origin}/with`);
    // Those of this window, beside those of the other one.
    await page.evaluate((five) => {
      const inner = document.querySelector('iframe')!.contentDocument!;
      const main = document.createElement('main');
      main.innerHTML = five;
      inner.body.replaceChildren(...main.childNodes);
    }, five);
    await isWhole(page, clean, frame);
  });

  it('hear of a provider that comes later where they are, and of none where they were', async () => {
    const { page, frame } = await open('<kpi-card metric="leads"></kpi-card>');
    await frames(page);
    const move = (): void => {
      const inner = document.querySelector('iframe')!.contentDocument!;
      const here = document.querySelector('kpi-card');
      if (here) inner.body.append(here);
      else document.body.append(inner.querySelector('kpi-card')!);
    };
    /** How often the card asks when somebody in the frame says that he provides. */
    const announce = (): number => {
      const asked: Event[] = [];
      const inner = document.querySelector('iframe')!.contentDocument!;
      const card = document.querySelector('kpi-card') ?? inner.querySelector('kpi-card')!;
      card.addEventListener('context-request', (event) => asked.push(event));
      const event = new Event('context-provider', { bubbles: true, composed: true });
      inner.body.dispatchEvent(Object.assign(event, { context: 'kpi-provider' }));
      return asked.length;
    };
    await page.evaluate(move);
    await frames(frame);
    await page.evaluate(move);
    await frames(page);
    assert.equal(await page.evaluate(announce), 0);
    await page.evaluate(move);
    await frames(frame);
    await frame.evaluate(() =>
      document.body.addEventListener('context-request', (event) => {
        const { context, callback } = event as Event & { context: unknown; callback: (provider: unknown) => void };
        if (context === 'kpi-provider') callback(() => ({ label: 'Leads', value: 4711 }));
      }),
    );
    assert.equal(await page.evaluate(announce), 1);
    assert.match((await words(frame)).join(), /Leads.*4,711/s);
    assert.deepEqual(page.said, []);
    await page.close();
  });

  it('are drawn in a window of their own', async () => {
    const { page } = await open();
    const opened = new Promise<Page>((done) => page.once('popup', (popup) => done(popup!)));
    await page.evaluate(() => void window.open('/empty', '', 'popup,width=900,height=900'));
    const popup = await opened;
    await popup.waitForFunction(() => document.readyState === 'complete' && document.body);
    await popup.setViewport({ width: 900, height: 2000 });
    await popup.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await popup.evaluate(() => document.body.append(...(opener as Window).document.querySelector('main')!.childNodes));
    const shown = await words(popup);
    figures.forEach((figure, i) => assert.match(shown[i]!, figure));
    // Sizes are told by the window that the library is in, as soon as that is painted.
    await page.bringToFront();
    await frames(page);
    assert.deepEqual(changes(clean, await picture(popup)), []);
    assert.deepEqual(page.said, []);
    await popup.close();
    await page.close();
  });

  it('are drawn wherever a page is put together of shadow roots, templates and slots', async () => {
    const { page } = await open('');
    await page.evaluate((five) => {
      const template = document.createElement('template');
      template.innerHTML = five;
      document.querySelector('iframe')!.remove();
      document.body.style.margin = '8px';
      document.body.append(template.content.cloneNode(true));
    }, five);
    await isWhole(page, clean);
  });
});
