// Opens every story of the built storybook, light and dark: it must render, satisfy axe and keep the console silent.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromeArgs, chromePath } from './browser.mjs';
import { serve } from './serve.mjs';

const root = join(import.meta.dirname, '..', 'storybook-static');
// Runs in the page before Storybook: waits for its channel and for the last event of the story.
function watch() {
  window.storyDone = new Promise((resolve) => {
    let channel;
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(value) {
        channel = value;
        channel.once('docsRendered', () => resolve({ status: 'success', reports: [] }));
        channel.once('storyFinished', ({ status, reporters }) =>
          resolve({
            status,
            reports: reporters.map(({ type, status, result }) => ({
              type,
              status,
              ids: result?.violations?.map(({ id }) => id) ?? [],
            })),
          }),
        );
        for (const event of ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'])
          channel.once(event, (e) => resolve({ status: `${event} ${e?.message ?? e?.description ?? e}`, reports: [] }));
      },
    });
  });
}

async function problemsOf(browser, url, isStory) {
  const problems = [];
  const page = await browser.newPage(); // switching stories within one page loses axe results at random
  page.on('console', (message) => problems.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  await page.evaluateOnNewDocument(watch);
  try {
    await page.goto(url);
    await page.waitForFunction(() => window.storyDone, { timeout: 30_000 });
    const { status, reports } = await page.evaluate(() => window.storyDone);
    if (status !== 'success') problems.push(status);
    if (isStory && !reports.some(({ type }) => type === 'a11y')) problems.push('axe did not run');
    for (const { type, status, ids } of reports) if (status === 'failed') problems.push(`${type}: ${ids.join(', ')}`);
  } catch (error) {
    problems.push(error.message);
  }
  await page.close();
  return problems;
}

const { entries } = JSON.parse(await readFile(join(root, 'index.json'), 'utf8'));
const visits = Object.values(entries).flatMap(({ id, type }) =>
  (type === 'story' ? ['light', 'dark'] : ['light']).map((scheme) => ({ id, type, scheme })),
);
const { origin, close } = await serve(root);
const browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
let passed = 0;
let failed = 0;
for (const { id, type, scheme } of visits) {
  const problems = await problemsOf(
    browser,
    `${origin}/iframe.html?id=${id}&viewMode=${type}&globals=scheme:${scheme}`,
    type === 'story',
  );
  if (problems.length) failed++;
  else passed++;
  console.log([`${problems.length ? 'FAIL' : 'ok  '} ${id} ${scheme}`, ...problems].join('\n     '));
}
await browser.close();
close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
