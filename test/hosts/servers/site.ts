import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { render } from '@lit-labs/ssr';
import { build } from 'esbuild';
import 'kpi-elements';
import 'kpi-elements/locales/nb';
import type { TemplateResult } from 'lit';
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

export const document = (body: string, head = ''): string =>
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
  #server!: Awaited<ReturnType<typeof serve>>;
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

  /** Opens a page; everything that is said in its console goes into `said`. */
  async visit(path: string, { width = 700, height = 800, scripts = true } = {}): Promise<{ page: Page; said: string[] }> {
    const page = await this.#browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.setViewport({ width, height });
    await page.setJavaScriptEnabled(scripts);
    await page.goto(this.#server.origin + path);
    return { page, said };
  }
}

/** Resolves when every element has been drawn by itself, and the page is at rest. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction((tags) => [...document.querySelectorAll(tags)].every((each) => (each as unknown as { hasUpdated: boolean }).hasUpdated), {}, tags);
  await page.evaluate(async () => {
    for (let frames = 3; frames; frames--) await new Promise(requestAnimationFrame);
  });
}

/** What a reader sees of an element: its text, and where the shapes of its pictures are, in pixels. */
export interface Seen {
  readonly text: string;
  readonly box: readonly number[];
  readonly shapes: readonly string[];
}

export async function look(page: Page): Promise<Seen[]> {
  return page.evaluate(await readFile(join(import.meta.dirname, 'look.js'), 'utf8')) as Promise<Seen[]>;
}
