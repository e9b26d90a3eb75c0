import assert from 'node:assert/strict';
/** A browser over test/hosts, for pages that are hostile to the packed library in one way each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

const hosts = join(import.meta.dirname, '..');

/** The folder of the packed library, on disk and as an address. */
export const dist = '/node_modules/kpi-elements/dist';
export const dropin = readFileSync(join(hosts, dist, 'kpi-elements.min.js'), 'utf8');
export const script = `<script src="${dist}/kpi-elements.min.js" defer></script>`;

/** All five tags, with figures from attributes, a table, JSON and a file. */
export const five = `
  <kpi-provider src="/hostile/kpis.json"><kpi-card metric="sessions">12,330 sessions</kpi-card></kpi-provider>
  <kpi-card label="Leads" kind="total" value="540" target="1200" previous="498" period="2026-Q4" as-of="2026-11-15"
    series='[["2026-11-13", 9], ["2026-11-14", 12], ["2026-11-15", 7]]'>540 of 1,200 leads</kpi-card>
  <goal-gauge><script type="application/json">
    { "label": "Open rate", "unit": "percent", "value": 0.314, "target": { "min": 0.3, "max": 0.4 } }
  </script></goal-gauge>
  <kpi-trend label="Orders" kind="rate" target="70" period="2026-11" as-of="2026-11-03"
    series='[["2026-11-01", 72], ["2026-11-02", 78], ["2026-11-03", 75]]'>75 orders</kpi-trend>
  <kpi-funnel label="From visit to purchase" period="2026-10" as-of="2026-10-31">
    <table>
      <tr><th>label</th><th>value</th></tr>
      <tr><td>Visits</td><td data-value="12000">12,000</td></tr>
      <tr><td>Purchase</td><td>1560</td></tr>
    </table>
  </kpi-funnel>`;

/** Has a browser find what the modules of the library import. */
export const importMap = `<script type="importmap">${JSON.stringify({
  imports: {
    lit: '/node_modules/lit/index.js',
    '@lit/context': '/node_modules/@lit/context/index.js',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    ...Object.fromEntries(['lit/', 'lit-html/', 'lit-element/'].map((name) => [name, `/node_modules/${name}`])),
  },
})}</script>`;

/** What a reader gets of `five`, in words. */
export const figures = [
  /Sessions.*12,330/s,
  /Leads.*540.*8\.4%/s,
  /Open rate.*31\.4%/s,
  /Orders.*(Target|target) 70/s,
  /Visits.*12,000.*13\.0%.*Purchase.*1,560/s,
];

export interface Guest extends Page {
  /** What the console and the page's errors have said. */
  readonly said: string[];
}

export interface Room {
  readonly origin: string;
  /** Answers a path with a file that is none. */
  put(path: string, body: string, headers?: Readonly<Record<string, string>>): string;
  /** Opens a page with this head and body; `before` is what there is to do with the page that is still empty. */
  open(
    head: string,
    body?: string,
    options?: {
      html?: string;
      headers?: Readonly<Record<string, string>>;
      before?: (page: Page) => Promise<unknown>;
    },
  ): Promise<Guest>;
  /** Opens a page that arrives in pieces: the next one comes once the text of the one before has been looked at. */
  stream(pieces: readonly (readonly [html: string, text: string])[]): Promise<Guest>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

export async function room(): Promise<Room> {
  const answers = new Map<string, (request: unknown, response: ServerResponse) => unknown>();
  const server = await serve(hosts, { answers });
  const browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
  let pages = 0;
  const { origin } = server;
  function put(path: string, body: string, headers: Readonly<Record<string, string>> = {}): string {
    const type = types[path.split('.').pop()!] ?? 'text/html';
    answers.set(path, (_request, response) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body),
    );
    return path;
  }
  return {
    origin,
    put,
    async open(head, body = five, { html = '', headers = {}, before } = {}) {
      const text = `<!doctype html><html lang="en" ${html}><head><meta charset="utf-8"><title>-</title>${head}</head><body>${body}</body></html>`;
      const path = put(`/page-${++pages}`, text, headers);
      const page = await guest(browser);
      await before?.(page);
      await page.goto(origin + path);
      return page;
    },
    async stream(pieces) {
      const page = await guest(browser);
      const path = `/page-${++pages}`;
      const asked = new Promise<ServerResponse>((done) => answers.set(path, (_request, response) => done(response)));
      const opened = page.goto(origin + path);
      const response = await asked;
      response.setHeader('content-type', 'text/html');
      for (const [html, text] of pieces) {
        response.write(html);
        await page.waitForFunction((text) => document.documentElement?.textContent.includes(text), {}, text);
        await frames(page);
      }
      response.end();
      await opened;
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function guest(browser: Browser): Promise<Guest> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.setViewport({ width: 900, height: 2000 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return Object.assign(page, { said });
}

/** Lets the page be painted. */
export async function frames(page: Page | Frame): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

const drawn = 'kpi-card, goal-gauge, kpi-trend, kpi-funnel';

/** Waits until all elements have their figures, and gives what each shows, in words. */
export async function words(page: Page | Frame): Promise<string[]> {
  await ready(page);
  return page.$$eval(drawn, (all) =>
    all.map((el) => el.shadowRoot!.querySelector<HTMLElement>('[part="root"]')!.innerText),
  );
}

export async function ready(page: Page | Frame): Promise<void> {
  await page.waitForFunction(
    (drawn) =>
      [...document.querySelectorAll(drawn)].every(
        (el) => el.matches(':state(ready)') && el.shadowRoot?.querySelector('.body'),
      ),
    { timeout: 15_000 },
    drawn,
  );
  // A trend is drawn as soon as its size is known.
  await frames(page);
}

/** How something inside of an element is painted: by the name of what can be said of it. */
export type Painted = Readonly<Record<string, string>>;

/** Everything inside of all elements as it is painted: where it is in its element, how large, and how it looks. */
export async function picture(page: Page | Frame): Promise<Painted[]> {
  await ready(page);
  return page.$$eval(drawn, (all) =>
    all.flatMap((host) => {
      const from = host.getBoundingClientRect();
      return [...host.shadowRoot!.querySelectorAll('*')].map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        const style = getComputedStyle(node);
        const place = [x - from.x, y - from.y, width, height].map((length) => length.toFixed(1)).join(' ');
        return {
          name: `${host.localName} ${node.localName} ${node.getAttribute('class') ?? ''}`,
          place: node.getClientRects().length > 0 ? place : 'nowhere',
          // What is counted from the size of the box is told by its place.
          ...Object.fromEntries(
            [...style].filter((name) => !/-origin$/.test(name)).map((name) => [name, style.getPropertyValue(name)]),
          ),
        };
      });
    }),
  );
}

/** What looks other than it did, but for what may. */
export function changes(before: readonly Painted[], after: readonly Painted[], may: RegExp = /^$/): string[] {
  const said = after.flatMap((now, i) =>
    Object.keys(now)
      .filter((name) => now[name] !== before[i]?.[name] && !may.test(name))
      .map((name) => `${now['name']}: ${name} is ${now[name]}, was ${before[i]?.[name]}`),
  );
  return before.length === after.length ? said : [`${before.length} things have become ${after.length}`, ...said];
}

/** The five elements as a page paints them that has nothing else. */
export async function cleanPicture(host: Room): Promise<Painted[]> {
  const page = await host.open(script);
  const painted = await picture(page);
  await page.close();
  return painted;
}

/** The five elements have their figures, and are painted as on a clean page. */
export async function areWhole(where: Page | Frame, clean: readonly Painted[]): Promise<void> {
  const shown = await words(where);
  figures.forEach((figure, i) => assert.match(shown[i]!, figure));
  assert.deepEqual(changes(clean, await picture(where)), []);
}

/** The same of a page that has said nothing, and is not needed any more. */
export async function isWhole(page: Guest, clean: readonly Painted[], where: Page | Frame = page): Promise<void> {
  await areWhole(where, clean);
  assert.deepEqual(page.said, []);
  await page.close();
}
