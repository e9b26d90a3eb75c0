import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

describe('Under the strictest policy, with Trusted Types', () => {
  let browser: Browser;
  let page: Page;
  let server: { origin: string; close: () => void };
  const messages: string[] = [];
  const violations: string[] = [];

  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    server = await serve(fileURLToPath(new URL('../..', import.meta.url)), {
      headers: { 'content-security-policy': policy },
    });
    page = await browser.newPage();
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.exposeFunction('violated', (violation: string) => violations.push(violation));
    await page.evaluateOnNewDocument(() => {
      const { violated } = globalThis as unknown as { violated: (violation: string) => void };
      document.addEventListener('securitypolicyviolation', (event) =>
        violated(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    await page.goto(`${server.origin}/test/node/pages/strict.html`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('kpi-card, goal-gauge, kpi-funnel, kpi-trend')].every((el) =>
        el.matches(':state(ready)'),
      ),
    );
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it('every element has its figure: from attributes, JSON, a table and a file', async () => {
    const values = await page.$$eval('kpi-card, goal-gauge', (all) =>
      all.map((el) => el.shadowRoot!.querySelector<HTMLElement>('[part="value"]')!.innerText),
    );
    assert.deepEqual(values, ['540', '31.4%', '355', '12,330', '540', '540']);
  });

  it('every element is drawn in its colours', async () => {
    const drawn = await page.$$eval('kpi-card, goal-gauge', (all) =>
      all.map((el) => {
        const root = el.shadowRoot!;
        const { backgroundColor, borderRadius } = getComputedStyle(root.querySelector('[part="root"]')!);
        return [backgroundColor, borderRadius, el.getBoundingClientRect().height > 80].join(' ');
      }),
    );
    assert.deepEqual(new Set(drawn), new Set(['rgb(255, 255, 255) 12px true']));
  });

  it('bars and rings are filled, and lines are there', async () => {
    const widths = await page.$$eval('kpi-card, goal-gauge', (all) =>
      all.map((el) => el.shadowRoot!.querySelector('.full')?.getBoundingClientRect().width ?? 0),
    );
    assert.deepEqual(
      widths.map((width) => width > 50),
      [true, true, false, false, true, true],
    );
    const lines = await page.$$eval('kpi-card', (all) =>
      all.map((el) => el.shadowRoot!.querySelector('[part="sparkline"]')?.getBoundingClientRect().height ?? 0),
    );
    assert.deepEqual(
      lines.map((height) => height > 20),
      [true, false, true, false],
    );
  });

  it('a funnel has its bars, in proportion, and its stages can be walked through', async () => {
    const bars = await page.$$eval('kpi-funnel', ([el]) =>
      [...el!.shadowRoot!.querySelectorAll('.full')].map((bar) => bar.getBoundingClientRect().width),
    );
    assert.equal(Math.round((100 * bars[1]!) / bars[0]!), 13);
    await page.$eval('kpi-funnel', (el) => el.shadowRoot!.querySelector('button')!.focus());
    await page.keyboard.press('ArrowDown');
    const at = await page.$eval('kpi-funnel', (el) => el.shadowRoot!.activeElement!.textContent.trim());
    assert.equal(at, 'Purchase');
  });

  it('a trend has its line, and can be read point by point, with a readout and a table', async () => {
    const line = () =>
      page.$eval('kpi-trend', (el) => el.shadowRoot!.querySelector('path.line')!.getBoundingClientRect().width);
    assert.ok((await line()) > 20);
    await page.$eval('kpi-trend', (el) => el.shadowRoot!.querySelector('input')!.focus());
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => document.querySelector('kpi-trend')!.shadowRoot!.querySelector('.readout'));
    const [told, background] = await page.$eval('kpi-trend', (el) => {
      const readout = el.shadowRoot!.querySelector<HTMLElement>('.readout')!;
      return [readout.innerText.replace(/\s+/g, ' '), getComputedStyle(readout).backgroundColor];
    });
    assert.equal(told, 'Nov 2 78 · target 70');
    assert.equal(background, 'rgb(255, 255, 255)');
    await page.$eval('kpi-trend', (el) => el.shadowRoot!.querySelector('summary')!.click());
    await page.waitForFunction(
      () => document.querySelector('kpi-trend')!.shadowRoot!.querySelectorAll('tbody tr').length === 3,
    );
  });

  it('nothing is reported, and the console is silent', () => {
    assert.deepEqual(violations, []);
    assert.deepEqual(messages, []);
  });
});
