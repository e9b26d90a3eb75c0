import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { render } from '@lit-labs/ssr';
import { build } from 'esbuild';
import 'kpi-elements';
import 'kpi-elements/locales/nb';
import type { LitElement, TemplateResult } from 'lit';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

const hosts = join(import.meta.dirname, '..');
export const tags = 'kpi-card, goal-gauge, kpi-trend, kpi-funnel';

/** What a server sends for a template. */
export async function served(template: TemplateResult): Promise<string> {
  return collectResult(render(template));
}

/** The same tags as a page without a server has them. */
export const bare = (text: string): string => text.replace(/<template shadowroot.*?<\/template>/gs, '');

export const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Leads</title>${head}<body>${body}</body></html>`;

const entry = { hydrating: ["import '@lit-labs/ssr-client/lit-element-hydrate-support.js';"], plain: [] };

/** A script for the browser, from the packed library. */
export async function script(kind: 'hydrating' | 'plain', ...lines: string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: [...entry[kind], "import 'kpi-elements';", "import 'kpi-elements/locales/nb';", ...lines].join('\n'),
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
    minify: true,
    tsconfigRaw: {},
  });
  return outputFiles[0]!.text;
}

export const dropin = async (): Promise<string> =>
  readFile(join(hosts, 'node_modules/kpi-elements/dist/kpi-elements.min.js'), 'utf8');

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const types = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', json: 'application/json' };

/** A site on the loopback interface, and somebody who looks at it. */
export class Site {
  readonly #answers = new Map<string, Answer>();
  #server!: { readonly origin: string; close(): Promise<unknown> };
  #browser!: Browser;

  async open(): Promise<void> {
    this.#server = await serve(import.meta.dirname, { answers: this.#answers });
    this.#browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** Puts something under an address; its ending says what it is. */
  put(path: string, text: string, headers: Record<string, string> = {}): void {
    const type = types[path.split('.').pop() as 'html'];
    this.answer(path, (_request, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(text));
  }

  answer(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  /** Opens a page, here or elsewhere; everything that is said in its console goes into `said`. */
  async visit(
    path: string,
    { width = 700, height = 800, scripts = true } = {},
  ): Promise<{ page: Page; said: string[] }> {
    const page = await this.#browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      if (!message.location().url?.endsWith('/favicon.ico')) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    await page.setViewport({ width, height });
    await page.setJavaScriptEnabled(scripts);
    await page.goto(new URL(path, this.#server.origin).href);
    return { page, said };
  }
}

/** Resolves when every element has been drawn by its own script, and the page is at rest. */
export async function alive(page: Page): Promise<void> {
  const isDrawn = (tags: string): boolean =>
    [...window.document.querySelectorAll(tags)].every((each) => (each as LitElement).hasUpdated);
  await page.waitForFunction(isDrawn, {}, tags);
  await rest(page);
}

/** A few frames later. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 3; frames; frames--) await new Promise(requestAnimationFrame);
  });
}

/** What a reader sees of an element: its text, and where the shapes of its pictures are, in pixels. */
export interface Seen {
  readonly text: readonly string[];
  /** What is written below a trend. */
  readonly dates: readonly string[];
  readonly box: readonly number[];
  readonly shapes: readonly {
    readonly what: string;
    readonly box: readonly [x: number, y: number, width: number, height: number];
  }[];
}

const inPage = async (page: Page, file: string): Promise<unknown> =>
  page.evaluate(await readFile(join(import.meta.dirname, file), 'utf8'));

export async function look(page: Page): Promise<Seen[]> {
  return (await inPage(page, 'look.js')) as Seen[];
}

/** What came of what a server had drawn: see `watch.js`. */
export interface Happened {
  /** Layout shifts. */
  readonly shifts: readonly string[];
  /** For each element: nodes that came, went or changed their text; the phases that were to be seen; whether all nodes are the same. */
  readonly changes: readonly (readonly string[])[];
  readonly phases: readonly (readonly string[])[];
  readonly kept: readonly boolean[];
}

/** Has a script come late to a page, and watches what it does; until all is drawn, or what is given to be done is done. */
export async function enliven(page: Page, src: string, done: (page: Page) => Promise<void> = alive): Promise<Happened> {
  await inPage(page, 'watch.js');
  await page.addScriptTag({ url: src, type: 'module' });
  await done(page);
  return page.evaluate(() => (window as unknown as { happened(): Happened }).happened());
}
