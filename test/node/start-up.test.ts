import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import manifest from '../../package.json' with { type: 'json' };
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const count = text('pages/count-work.js');

it('Importing an entry in Node makes no formatter, no timer, no listener and no request', async () => {
  const entries = Object.entries(manifest.exports).flatMap(([path, target]) =>
    typeof target === 'object' && 'default' in target ? [path.replace('.', manifest.name)] : [],
  );
  const script = `${count}
    const before = JSON.stringify(work);
    for (const entry of ${JSON.stringify(entries)}) await import(entry);
    console.log(JSON.stringify([JSON.parse(before), work]));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  assert.deepEqual(JSON.parse(stdout), [{}, {}]);
});

it('The drop-in defines its tags, listens for who asks too early, and does nothing else on a page without them', async () => {
  const browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
  try {
    const page = await browser.newPage();
    await page.evaluate(count);
    await page.evaluate(text('../../dist/kpi-elements.min.js'));
    // Two listeners at the root of the page: the context root of @lit/context.
    assert.deepEqual(await page.evaluate('work'), { define: 5, addEventListener: 2 });
  } finally {
    await browser.close();
  }
});
