import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { type App, apps } from './apps.js';
import { bundle } from './bundle.mjs';
import type { Order, What } from './what.js';

/** Ignored by git, and in it server bundles find their packages. */
const out = join(import.meta.dirname, '../node_modules/.frameworks');
const packed = join(import.meta.dirname, '../node_modules/kpi-elements');

interface Rendered {
  readonly html: string;
  readonly head?: string;
}

/** What came of one run: which steps hold, and what the console said. */
export interface Run {
  readonly found: Readonly<Record<What, boolean>>;
  readonly said: readonly string[];
}

/** Runs the contract in a browser. */
export interface Rooms {
  run(app: string, order: Order, lost: readonly What[]): Promise<Run>;
  close(): Promise<void>;
}

const entry = (app: App, name: string): string =>
  `${app.folder}/${name}.${/react|preact|solid/.test(app.folder) ? 'jsx' : 'js'}`;

async function bundled(id: string, app: App): Promise<void> {
  await bundle(entry(app, 'start'), join(out, `${id}.js`), app);
  if (!app.hydrates) return;
  // Solid alone compiles another app for a page that comes from a server.
  await bundle(entry(app, 'start'), join(out, `${id}.hydrated.js`), app);
  await bundle(entry(app, 'server'), join(out, `${id}.hydrated.server.mjs`), app);
}

/** A stream for who wants one, else one result. */
function figures({ headers }: IncomingMessage, response: ServerResponse): void {
  const streams = headers.accept === 'text/event-stream';
  response.writeHead(200, { 'content-type': streams ? 'text/event-stream' : 'application/json' });
  if (streams) response.write('data: {"leads": {"value": 2}}\n\n');
  else response.end('{"value": 1}');
}

export async function openRooms(): Promise<Rooms> {
  mkdirSync(out, { recursive: true });
  await Promise.all([
    ...Object.entries(apps).map(([id, app]) => bundled(id, app)),
    bundle('page/library.js', join(out, 'library.js')),
    bundle('page/contract.js', join(out, 'contract.js')),
    copyFile(join(packed, 'dist/kpi-elements.min.js'), join(out, 'kpi-elements.min.js')),
  ]);
  let html = '';
  const room = (_request: unknown, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  };
  const server = await serve(out, {
    answers: new Map<string, unknown>([
      ['/figures', figures],
      ['/', room],
    ]),
  });
  const browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 3000 });
  let said: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (/warn|error/.test(message.type()) && !text.startsWith('Lit is in dev mode')) said.push(text);
  });
  page.on('pageerror', (error) => said.push(String(error)));

  const { page: first } = (await import('./page/page.js')) as { page: object };
  const rendered = async (id: string): Promise<Rendered> => {
    const file = pathToFileURL(join(out, `${id}.hydrated.server.mjs`)).href;
    const { render } = (await import(file)) as { render: (page: object) => Rendered | Promise<Rendered> };
    return render(first);
  };

  return {
    async run(id, order, lost) {
      const { library = '/library.js' } = apps[id]!;
      const isHydrated = order.endsWith('hydrated');
      const { head = '', html: drawn } = isHydrated ? await rendered(id) : { html: '' };
      const how = { app: `/${id}${isHydrated ? '.hydrated' : ''}.js`, library, isHydrated, lost };
      const options = JSON.stringify({ ...how, isLate: order.startsWith('late') });
      html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${id}</title>${head}
        <div id="app">${drawn}</div>
        <script type="module">
          import { run } from '/contract.js';
          globalThis.found = run(${options});
        </script>`;
      said = [];
      await page.goto(server.origin);
      const found = (await page.evaluate('found')) as Run['found'];
      return { found, said };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
