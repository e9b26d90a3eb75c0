import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html goal-sheet',
].join('; ');

describe('A goal sheet under the strictest policy', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    server = await serve(fileURLToPath(new URL('../../..', import.meta.url)), {
      headers: { 'content-security-policy': policy },
    });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('has its look in a frame, from its style sheet', async () => {
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.goto(`${server.origin}/demo/goal-sheet.html`);
    await page.waitForFunction(() => {
      const frame = document.querySelector('iframe')!;
      return frame.style.blockSize !== '' && frame.contentDocument!.querySelector('.kpi');
    });
    const look = await page.evaluate(() => {
      const sheet = document.querySelector('iframe')!.contentDocument!;
      const { display, gridTemplateColumns } = getComputedStyle(sheet.querySelector('.kpis')!);
      const { borderRadius } = getComputedStyle(sheet.querySelector('.kpi')!);
      return { display, columns: gridTemplateColumns.split(' ').length, borderRadius };
    });
    assert.deepEqual(look, { display: 'grid', columns: 2, borderRadius: '11.25px' });
    assert.deepEqual(messages, []);
  });
});
