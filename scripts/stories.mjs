// Opens every story of the built storybook, light and dark: it must render, satisfy axe and keep the console silent.
// A story that warns on purpose lists what in its parameter `console`; that must appear, and nothing else may.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromeArgs, chromePath } from './browser.mjs';
import { serve } from './serve.mjs';

const root = join(import.meta.dirname, '..', 'storybook-static');
// Runs in the page before Storybook: `outcome(n)` is what became of the story when it was drawn for the nth time.
function watch() {
  const outcomes = [];
  let told = () => {};
  window.outcome = async (n) => {
    while (outcomes.length < n) await new Promise((resolve) => (told = resolve));
    return outcomes[n - 1];
  };
  const ends = (status, reporters = []) => {
    const reports = reporters.map(({ type, status, result }) => ({
      type,
      status,
      ids: result?.violations?.map(({ id }) => id) ?? [],
    }));
    outcomes.push({ status, reports });
    told();
  };
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      channel.on('storyPrepared', ({ parameters }) => (window.expectedTexts = parameters.console));
      channel.on('docsRendered', () => ends('success'));
      channel.on('storyFinished', ({ status, reporters }) => ends(status, reporters));
      for (const event of ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'])
        channel.on(event, (e) => ends(`${event} ${e?.message ?? e?.description ?? e}`));
    },
  });
}

const { entries } = JSON.parse(await readFile(join(root, 'index.json'), 'utf8'));
const { origin, close } = await serve(root);
const browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
const expected = {}; // console texts by file of stories
let passed = 0;
let failed = 0;

async function visit({ id, type, importPath }) {
  const isStory = type === 'story';
  const messages = [];
  const page = await browser.newPage(); // switching stories within one page loses axe results at random
  page.on('console', (message) => messages.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`page error: ${error.message}`));
  await page.evaluateOnNewDocument(watch);
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}&globals=scheme:light`);
  const texts = async () => {
    const own = (await page.evaluate(() => window.expectedTexts)) ?? [];
    const ofFile = (expected[importPath] = [...(expected[importPath] ?? []), ...own]);
    return isStory ? own : ofFile;
  };

  for (const scheme of isStory ? ['light', 'dark'] : ['light']) {
    const problems = [];
    try {
      if (scheme === 'dark')
        await page.evaluate((globals) => window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals }), {
          scheme,
        });
      const { status, reports } = await Promise.race([
        page.evaluate((n) => window.outcome(n), scheme === 'light' ? 1 : 2),
        setTimeout(30_000, { status: 'it was not drawn in time', reports: [] }, { ref: false }),
      ]);
      if (status !== 'success') problems.push(status);
      if (isStory && !reports.some(({ type }) => type === 'a11y')) problems.push('axe did not run');
      for (const { type, status, ids } of reports) if (status === 'failed') problems.push(`${type}: ${ids.join(', ')}`);
      const wanted = await texts();
      const lacking = () => wanted.filter((text) => !messages.some((message) => message.includes(text)));
      for (let tries = 50; tries && lacking().length; tries--) await setTimeout(100); // what follows a failed request
      problems.push(...lacking().map((text) => `the console lacks: ${text}`));
      problems.push(...messages.filter((message) => !wanted.some((text) => message.includes(text))));
    } catch (error) {
      problems.push(error.message);
    }
    if (problems.length) failed++;
    else passed++;
    console.log([`${problems.length ? 'FAIL' : 'ok  '} ${id} ${scheme}`, ...problems].join('\n     '));
  }
  await page.close();
}

// A few at a time; the pages of documentation last, as they say what their stories say.
for (const wanted of ['story', 'docs']) {
  const queue = Object.values(entries).filter(({ type }) => type === wanted);
  const worker = async () => {
    for (let next; (next = queue.shift());) await visit(next);
  };
  await Promise.all([worker(), worker(), worker()]);
}

await browser.close();
close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
