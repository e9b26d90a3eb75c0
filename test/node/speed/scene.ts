/** A page full of elements in a browser of its own, over what was built. */
import { fileURLToPath } from 'node:url';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

/** What the page can do for a test. */
interface Many {
  readonly place: HTMLElement;
  result(tag: string, round?: number): object;
  make(tag: string, fields?: object): HTMLElement;
  fill(counts: Readonly<Record<string, number>>): Promise<void>;
  update(round: number): void;
  frames(count: number): Promise<void>;
  mount(tag: string, times: number): Promise<void>;
  change(times: number): Promise<void>;
  former: WeakRef<object>[];
  provider(round: number): object;
  serve(): Promise<unknown>;
  replace(times: number): Promise<void>;
  move(times: number): Promise<void>;
}
declare global {
  var many: Many;
}

export interface Scene {
  /** Opens the page; `before` runs in it before anything else does. */
  open(before?: () => void): Promise<Page>;
  close(): Promise<void>;
}

export async function scene(...args: readonly string[]): Promise<Scene> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const server = await serve(root);
  const browser = await puppeteer.launch({ executablePath: chromePath(), args: [...chromeArgs, ...args] });
  return {
    async open(before) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      if (before) await page.evaluateOnNewDocument(before);
      await page.goto(`${server.origin}/test/node/pages/many.html`);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** What lives in a page once everything was collected that can be. */
export async function alive(cdp: CDPSession): Promise<{ nodes: number; listeners: number; heapKb: number }> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heapKb: usedSize / 1000 };
}
