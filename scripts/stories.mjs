// Opens every story of the built storybook, light and dark: it must render, satisfy axe and keep the console silent.
// A story that warns on purpose lists what in its parameter `console`; that must appear, and nothing else may.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
        channel.once('storyPrepared', ({ parameters }) => (window.storyMessages = parameters.console));
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

const expected = {}; // console messages by file of stories

async function problemsOf(browser, { url, isStory, importPath }) {
  const problems = [];
  const messages = [];
  const page = await browser.newPage(); // switching stories within one page loses axe results at random
  page.on('console', (message) => messages.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  await page.evaluateOnNewDocument(watch);
  try {
    await page.goto(url);
    await page.waitForFunction(() => window.storyDone, { timeout: 30_000 });
    const { status, reports } = await page.evaluate(() => window.storyDone);
    if (status !== 'success') problems.push(status);
    if (isStory && !reports.some(({ type }) => type === 'a11y')) problems.push('axe did not run');
    for (const { type, status, ids } of reports) if (status === 'failed') problems.push(`${type}: ${ids.join(', ')}`);
    const own = (await page.evaluate(() => window.storyMessages)) ?? [];
    const ofFile = (expected[importPath] = [...(expected[importPath] ?? []), ...own]);
    const texts = isStory ? own : ofFile;
    const lacking = () => texts.filter((text) => !messages.some((message) => message.includes(text)));
    for (let tries = 50; tries && lacking().length; tries--) await setTimeout(100); // what follows a failed request
    problems.push(...lacking().map((text) => `the console lacks: ${text}`));
    problems.push(...messages.filter((message) => !texts.some((text) => message.includes(text))));
  } catch (error) {
    problems.push(error.message);
  }
  await page.close();
  return problems;
}

const { entries } = JSON.parse(await readFile(join(root, 'index.json'), 'utf8'));
const { origin, close } = await serve(root);
const browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
let passed = 0;
let failed = 0;

/** Visits all entries of a type, a few at a time. */
async function visit(viewMode, schemes) {
  const queue = Object.values(entries)
    .filter(({ type }) => type === viewMode)
    .flatMap(({ id, importPath }) => schemes.map((scheme) => ({ id, importPath, scheme })));
  const worker = async () => {
    for (let next; (next = queue.shift());) {
      const { id, importPath, scheme } = next;
      const url = `${origin}/iframe.html?id=${id}&viewMode=${viewMode}&globals=scheme:${scheme}`;
      const problems = await problemsOf(browser, { url, importPath, isStory: viewMode === 'story' });
      if (problems.length) failed++;
      else passed++;
      console.log([`${problems.length ? 'FAIL' : 'ok  '} ${id} ${scheme}`, ...problems].join('\n     '));
    }
  };
  await Promise.all([worker(), worker(), worker()]);
}
await visit('story', ['light', 'dark']);
await visit('docs', ['light']);

await browser.close();
close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
