// Takes pictures of the demo: light and dark, narrow and wide, into the folder that is named, and those of the
// README, demo/dashboard.png and demo/dashboard-dark.png.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromeArgs, chromePath } from './browser.mjs';
import { serve } from './serve.mjs';

const root = join(import.meta.dirname, '..');
const folder = process.argv[2];
const { origin, close } = await serve(root);
const browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });

async function opened(width, scheme) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`${origin}/demo/`, { waitUntil: 'networkidle0' });
  return page;
}

if (folder) {
  mkdirSync(folder, { recursive: true });
  for (const scheme of ['light', 'dark'])
    for (const width of [320, 768, 1280]) {
      const page = await opened(width, scheme);
      await page.screenshot({ path: join(folder, `${scheme}-${width}.png`), fullPage: true });
      await page.close();
    }
}

// For the README: down to the end of what the provider feeds.
for (const [scheme, name] of [
  ['light', 'dashboard'],
  ['dark', 'dashboard-dark'],
]) {
  const page = await opened(1280, scheme);
  const height = await page.$eval('#by-hand', (next) => next.parentElement.getBoundingClientRect().top);
  await page.screenshot({ path: join(root, `demo/${name}.png`), clip: { x: 0, y: 0, width: 1280, height } });
  await page.close();
}

await browser.close();
close();
