import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const folder = new URL('../../dist/', import.meta.url);
const scripts = readdirSync(folder).filter((file) => file.endsWith('.min.js'));
const codes = scripts.map((file) => readFileSync(new URL(file, folder), 'utf8'));

// Not assert.match: its message would be the whole file.
const lacks = (pattern: RegExp) => codes.forEach((code) => assert.equal(pattern.exec(code)?.[0], undefined));

it('The drop-in is a classic script', () => {
  assert.equal(scripts.length, 5);
  for (const code of codes) assert.ok(new Script(code)); // import and export would not parse
  lacks(/\bimport\s*[.(]/);
});

it('The drop-in has nothing that a PHP minifier corrupts or a missing charset garbles', () => {
  lacks(/`/);
  lacks(/[^\t\n\x20-\x7e]/);
});

it('The drop-in makes no code from text', () => {
  lacks(/\beval\(|\bnew Function\b/);
});

it('The drop-in carries the notices of what it bundles', () => {
  for (const code of codes) assert.match(code.split('\n')[0]!, /^\/\*! kpi-elements \d+\.\d+\.\d+, MIT; .*\*\/$/);
  const notices = readFileSync(new URL('LICENSES.md', folder), 'utf8');
  assert.match(notices, /Copyright \(c\) \d+ Google LLC/);
  assert.match(notices, /## d3-array/);
});

describe('In a page under a strict policy', () => {
  let browser: Browser;
  let server: { origin: string; close: () => void };
  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    server = await serve(fileURLToPath(new URL('../..', import.meta.url)), {
      headers: { 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'" },
    });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  for (const kind of ['classic', 'module'])
    it(`the drop-in works as a ${kind} script`, async () => {
      const page = await browser.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(String(error)));
      await page.goto(`${server.origin}/test/node/pages/${kind}.html`);
      const text = await page.$eval('kpi-card', async (card) => {
        await (card as unknown as { updateComplete?: Promise<unknown> }).updateComplete;
        return card.shadowRoot?.textContent;
      });
      assert.match(text ?? '', /540/);
      assert.deepEqual(messages, []);
    });
});
