import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { judge } from './bad-inputs/judge.js';
import type { Seen } from './bad-inputs/row.js';
import { rows } from './bad-inputs/rows.js';
import { answering } from './bad-inputs/server.js';

// Two other origins are within the policy, so that it is the library that keeps away from them.
const others = ['http://localhost:8080', 'http://third.example'];
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `connect-src 'self' ${others.join(' ')}`,
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

describe('A bad input', () => {
  let browser: Browser;
  let page: Page;
  let blank: Page;
  let server: { origin: string; close: () => void };

  before(async () => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL('bad-inputs/page.ts', import.meta.url))],
      ...{ bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'warning' },
    });
    const { answers, desk } = answering(rows, { '/bad-inputs.js': bundle.outputFiles[0]!.text });
    server = await serve(fileURLToPath(new URL('../..', import.meta.url)), {
      headers: { 'content-security-policy': policy },
      answers,
    });
    const here = new URL(server.origin).host;
    const rules = others.map((origin) => `MAP ${new URL(origin).host} ${here}`);
    const args = [...chromeArgs, `--host-resolver-rules=${rules.join()}`];
    browser = await puppeteer.launch({ executablePath: chromePath(), args });
    blank = await browser.newPage();
    page = await browser.newPage();
    // Ten hours behind: whatever follows the reader's clock is a day early.
    await page.emulateTimezone('Pacific/Honolulu');
    const outside = {
      ...desk,
      online: (is: boolean) => page.setOfflineMode(!is),
      seen: (is: boolean) => (is ? page : blank).bringToFront(),
    };
    for (const [name, action] of Object.entries(outside)) await page.exposeFunction(name, action);
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
