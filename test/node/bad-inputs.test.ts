import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { judge } from './bad-inputs/judge.js';
import type { Seen } from './bad-inputs/row.js';
import { rows } from './bad-inputs/rows.js';
import { answering } from './bad-inputs/server.js';

// Two other origins are within the policy, so that it is the library that keeps away from them.
const others = ['http://localhost:8080', 'http://third.example'];
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `connect-src 'self' ${others.join(' ')}`,
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');
// Every copy of the library brings its own.
const policies = { 'bad-inputs': policy, 'two-copies': `${policy} 'allow-duplicates'` };

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = 'kpi-elements.min.js';

describe('A bad input', () => {
  let browser: Browser;
  let blank: Page;
  let stage: ReturnType<typeof answering>;
  let tell: (seen: Seen) => void;
  const servers: { origin: string; close: () => void }[] = [];
  const pages = new Map<string, Promise<Page>>();

  before(async () => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL('bad-inputs/page.ts', import.meta.url))],
      ...{ bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'warning' },
    });
    const library = await readFile(`${root}/dist/${file}`, 'utf8');
    stage = answering(rows, {
      '/bad-inputs.js': bundle.outputFiles[0]!.text,
      [`/again/${file}`]: library,
      [`/other/${file}`]: library.replaceAll('"kpi-card"', '"kpi-tile"'),
    });
    for (const policy of Object.values(policies)) {
      const headers = { 'content-security-policy': policy };
      servers.push(await serve(root, { headers, answers: stage.answers }));
    }
    const rules = others.map((origin) => `MAP ${new URL(origin).host} ${new URL(servers[0]!.origin).host}`);
    const args = [...chromeArgs, `--host-resolver-rules=${rules.join()}`];
    browser = await puppeteer.launch({ executablePath: chromePath(), args });
    blank = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    for (const server of servers) server.close();
  });

  async function open(name: keyof typeof policies): Promise<Page> {
    const page = await browser.newPage();
    // Ten hours behind: whatever follows the reader's clock is a day early.
    await page.emulateTimezone('Pacific/Honolulu');
    const outside = {
      ...stage.desk,
      tell: (seen: Seen) => tell(seen),
      online: (is: boolean) => page.setOfflineMode(!is),
      seen: (is: boolean) => (is ? page : blank).bringToFront(),
      async awayAndBack() {
        await page.goto('about:blank');
        await page.goBack();
      },
    };
    for (const [name, action] of Object.entries(outside)) await page.exposeFunction(name, action);
    const { origin } = servers[Object.keys(policies).indexOf(name)]!;
    await page.goto(`${origin}/test/node/pages/${name}.html`);
    return page;
  }

  for (const row of rows)
    it(`${row.n} · ${row.title}`, { todo: row.todo, timeout: 60_000 }, async () => {
      const { n, page: name = 'bad-inputs' } = row;
      if (!pages.has(name)) pages.set(name, open(name));
      const page = await pages.get(name)!;
      await page.bringToFront();
      const seen = await new Promise<Seen>((resolve, reject) => {
        tell = resolve;
        page.evaluate((n) => (globalThis as unknown as { lookAt: (n: string) => void }).lookAt(n), n).catch(reject);
      });
      judge(row, seen);
    });

  it('has its row, whatever its number', () => {
    const numbers = new Set(rows.map(({ n }) => parseInt(n)));
    assert.deepEqual(
      Array.from({ length: 100 }, (_, i) => i + 1).filter((n) => !numbers.has(n)),
      [],
    );
    assert.equal(new Set(rows.map(({ n }) => n)).size, rows.length, 'two rows have one number');
  });
});
