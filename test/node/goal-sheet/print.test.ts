import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../../scripts/browser.mjs';
import { goalSheet } from '../../../src/goal-sheet/index.js';
import { metrics, plan, results } from './goals.js';

const words = { en: 'Words of a team', nb: 'Ord fra et lag', 'zh-Hans': '团队的文字', 'zh-Hant': '團隊的文字' };
const sheet = (lang: keyof typeof words): string =>
  goalSheet(plan(words[lang]), results, { lang, today: '2026-11-16', metrics: metrics(words[lang]) }).html;

describe('A goal sheet in a browser', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    page = await browser.newPage();
  });
  after(() => browser.close());

  for (const lang of Object.keys(words) as (keyof typeof words)[]) {
    it(`prints on two pages of A4, in ${lang}`, async () => {
      await page.setContent(sheet(lang));
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.ok(pdf.length > 10_000);
      assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length, 2);
      assert.match(pdf, /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    });

    it(`hides nothing on paper, in ${lang}`, async () => {
      await page.setContent(sheet(lang));
      const read = (): Promise<string> => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
      const screen = await read();
      await page.emulateMediaType('print');
      assert.equal(await read(), screen);
      await page.emulateMediaType();
      assert.ok(screen.includes(words[lang]) && screen.includes('SM17'));
    });

    it(`parts no heading from its rows, in ${lang}`, async () => {
      await page.setContent(sheet(lang));
      await page.emulateMediaType('print');
      const breaks = await page.$$eval('.smart tbody', (all) => all.map((one) => getComputedStyle(one).breakInside));
      await page.emulateMediaType();
      assert.deepEqual(breaks, Array(5).fill('avoid'));
    });

    it(`is no wider than its window, from 320 px on, in ${lang}`, async () => {
      await page.setContent(sheet(lang));
      for (const width of [320, 480, 794, 1200]) {
        await page.setViewport({ width, height: 800 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
      }
    });
  }

  it('reads text of the data as text, whatever it is', async () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '</style>',
      '<script>',
      '<!--',
      '<img onerror=x>',
      'a',
      '&lt',
    );
    const texts = fc.sample(
      fc.array(parts, { minLength: 1, maxLength: 8 }).map((all) => `x${all.join('')}x`),
      40,
    );
    const pages = texts.map((text) => goalSheet(plan(text), results, { metrics: metrics(text) }).html);
    const found = await page.evaluate(
      (pages) =>
        pages.map((html) => {
          const read = new DOMParser().parseFromString(html, 'text/html');
          return [read.querySelector('h1')!.textContent, read.title, read.querySelectorAll('script, img').length];
        }),
      pages,
    );
    assert.deepEqual(
      found,
      texts.map((text) => [text, text, 0]),
    );
  });
});
