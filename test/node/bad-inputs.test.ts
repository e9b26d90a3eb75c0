import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { judge } from './bad-inputs/judge.js';
import type { Answer, Seen } from './bad-inputs/row.js';
import { rows } from './bad-inputs/rows.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const send = ({ status = 200, type = 'application/json', location, body = '', megabytes = 0 }: Answer): Answering => {
  const chunks = [body, ...Array<string>(megabytes).fill(' '.repeat(1e6))];
  return async (_, response) => {
    response.writeHead(status, { 'content-type': type, ...(location && { location }) });
    await pipeline(chunks, response).catch(() => {}); // who has heard enough hangs up
  };
};

/** What the server says besides files, by path. */
const answers = new Map<string, Answering>([
  ['/answers/good.json', send({ body: '{"leads": {"label": "Leads", "value": 540}}' })],
  ...rows.map(({ n, answer = {} }): [string, Answering] => [`/answers/${n}.json`, send(answer)]),
  // A result that tells what was asked.
  [
    '/asked',
    (request, response) => send({ body: JSON.stringify({ value: 355, label: request.url }) })(request, response),
  ],
  [
    '/parsed',
    async (request, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<script type="application/json">${await text(request)}</script>`),
  ],
]);

describe('A bad input', () => {
  let browser: Browser;
  let page: Page;
  let server: { origin: string; close: () => void };

  before(async () => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL('bad-inputs/page.ts', import.meta.url))],
      ...{ bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'warning' },
    });
    const body = bundle.outputFiles[0]!.text;
    answers.set('/bad-inputs.js', send({ type: 'text/javascript; charset=utf-8', body }));
    server = await serve(fileURLToPath(new URL('../..', import.meta.url)), {
      headers: { 'content-security-policy': policy },
      answers,
    });
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    page = await browser.newPage();
    // Ten hours behind: whatever follows the reader's clock is a day early.
    await page.emulateTimezone('Pacific/Honolulu');
    await page.goto(`${server.origin}/test/node/pages/bad-inputs.html`);
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const row of rows)
    it(`${row.n} · ${row.title}`, { todo: row.todo, timeout: 60_000 }, async () => {
      const seen = await page.evaluate(
        (n) => (globalThis as unknown as { lookAt: (n: string) => Promise<Seen> }).lookAt(n),
        row.n,
      );
      judge(row, seen);
    });

  it('has its row, whatever its number', () => {
    const numbers = new Set(rows.map(({ n }) => parseInt(n)));
    assert.deepEqual(
      Array.from({ length: 83 }, (_, i) => i + 1).filter((n) => !numbers.has(n)),
      [],
    );
    assert.equal(new Set(rows.map(({ n }) => n)).size, rows.length, 'two rows have one number');
  });
});
