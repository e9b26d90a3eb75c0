import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

const folder = new URL('../node_modules/kpi-elements/dist/', import.meta.url);
const integrity = JSON.parse(readFileSync(new URL('integrity.json', folder), 'utf8')) as Record<string, string>;
const tags = ['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel', 'kpi-provider'];

describe('Each script for a script tag', () => {
  let browser: Browser;
  let server: { origin: string; close: () => void };
  const pages = new Map<string, string>();

  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    const answer = (
      request: { url?: string },
      response: { setHeader: (...header: string[]) => void; end: (text: string) => void },
    ) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pages.get(request.url!)!);
    };
    const answers = new Map(['/good', '/bad', '/both'].map((path) => [path, answer]));
    server = await serve(folder.pathname, { answers });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(path: string, html: string): Promise<{ page: Page; messages: string[] }> {
    pages.set(path, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${html}</html>`);
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.goto(`${server.origin}${path}`);
    return { page, messages };
  }

  const script = (file: string, hash: string): string =>
    `<script src="/${file}" integrity="${hash}" crossorigin="anonymous" defer></script>`;
  const known = (page: Page): Promise<string[]> =>
    page.evaluate((names) => names.filter((name) => customElements.get(name)), tags);

  for (const [file, hash] of Object.entries(integrity)) {
    it(`${file} is what its hash says, and brings the tags that its name says`, async () => {
      const actual = createHash('sha384')
        .update(readFileSync(new URL(file, folder)))
        .digest('base64');
      assert.equal(hash, `sha384-${actual}`);
      const { page, messages } = await open('/good', script(file, hash));
      assert.deepEqual(await known(page), file === 'kpi-elements.min.js' ? tags : [file.replace('.min.js', '')]);
      assert.deepEqual(messages, []);
      await page.close();
    });
  }

  it('is refused by the browser when it is not what the hash says', async () => {
    const { page, messages } = await open('/bad', script('kpi-card.min.js', integrity['kpi-trend.min.js']!));
    assert.deepEqual(await known(page), []);
    assert.match(messages.join(), /integrity/);
    await page.close();
  });

  it('works beside another one, in silence', async () => {
    const both =
      script('kpi-card.min.js', integrity['kpi-card.min.js']!) +
      script('kpi-trend.min.js', integrity['kpi-trend.min.js']!);
    const card = '<kpi-card label="Leads" value="540" target="1200"></kpi-card>';
    const { page, messages } = await open(
      '/both',
      `${both}${card}<kpi-trend label="Leads" series='[["2026-11-01",4],["2026-11-02",5]]'></kpi-trend>`,
    );
    const texts = await page.$$eval('kpi-card, kpi-trend', (all) => all.map((el) => el.shadowRoot!.textContent));
    assert.ok(
      texts.every((text) => text.includes('Leads')),
      texts.join(),
    );
    assert.deepEqual(messages, []);
    await page.close();
  });
});
