import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const policy = [
  "default-src 'none'",
  "script-src 'self' 'nonce-of-this-page'",
  "style-src 'nonce-of-this-page'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

describe('A page that is its own provider, in ten lines, under a strict policy', () => {
  let browser: Browser;
  let page: Page;
  let server: { origin: string; close: () => void };
  const messages: string[] = [];
  const asked: string[] = [];

  before(async () => {
    server = await serve(fileURLToPath(new URL('../..', import.meta.url)), {
      headers: { 'content-security-policy': policy },
      answers: new Map([
        [
          '/kpi/leads.json',
          (request: IncomingMessage, response: ServerResponse) => {
            asked.push(request.url!);
            response.writeHead(200, { 'content-type': 'application/json' }).end('{"value": 42, "previous": 37}');
          },
        ],
      ]),
    });
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    page = await browser.newPage();
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.goto(`${server.origin}/test/node/pages/ten-lines.html`);
    await page.waitForSelector('kpi-card:state(ready) ~ kpi-card:state(error)');
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  const text = (nth: number): Promise<string> =>
    page.$$eval(
      'kpi-card',
      (all, n) => all[n]!.shadowRoot!.querySelector<HTMLElement>('[part="root"]')!.innerText,
      nth,
    );

  it('has its figure, compared and held against the target of the tag', async () => {
    assert.match(await text(0), /42[^]*13\.5%[^]*84%\sof 50/);
    assert.deepEqual(asked, ['/kpi/leads.json']);
  });

  it('says what it could not have, and goes on', async () => {
    assert.match(await text(1), /–[^]*Could not be loaded/);
    const code = await page.$$eval('kpi-card', (all) => (all[1] as unknown as { error: { code: string } }).error.code);
    assert.equal(code, 'not-found');
  });

  it('tells of nothing but what was not there', () => {
    assert.deepEqual(
      messages.map((message) => message.replace(/ (the server|\[node|JSHandle).*/, '')),
      ['Failed to load resource:', '<kpi-card> The source failed: not-found.'],
    );
  });
});
