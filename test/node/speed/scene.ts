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
  see(): Promise<void>;
  mount(tag: string, times: number): Promise<void>;
  change(times: number): Promise<void>;
  gives(result: object): unknown;
  former: WeakRef<object>[];
  provider(round: number): object;
  serve(): Promise<unknown>;
  replace(times: number): Promise<void>;
  move(times: number): Promise<void>;
  drawn: Map<Element, number>;
  kept?: object[];
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

/** What lives in a page. */
export interface Alive {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapKb: number;
}

/** What lives in a page once everything was collected that can be: not every collection finds all. */
export async function alive(cdp: CDPSession): Promise<Alive> {
  for (let last: Alive | undefined; ;) {
    await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const now = { nodes, listeners, heapKb: usedSize / 1000 };
    if (last && nodes >= last.nodes && listeners >= last.listeners && now.heapKb > last.heapKb - 0.1) return now;
    last = now;
  }
}
