import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Pages with examples to copy, and the heading of the part that has them where that is not all of it. */
const pages = [
  ['docs/goals.md'],
  ['docs/hints.md'],
  ['docs/compare.md'],
  ['docs/static.md'],
  ['docs/catalog/README.md'],
  ['README.md', 'Know what the numbers mean'],
  ['README.md', 'Compute it'],
] as const;

for (const [file, heading] of pages) describe(`${file}${heading ? `, ${heading}` : ''}`, () => checks(file, heading));

function checks(file: string, heading?: string): void {
  const whole = readFileSync(join(root, file), 'utf8');
  const page = heading ? whole.split('\n## ').find((part) => part.startsWith(`${heading}\n`))! : whole;
  /** What is printed, and what is told to come of it: the text or the quotation below it. */
  const examples = (language: string): readonly (readonly [code: string, told: string])[] =>
    [
      ...page.matchAll(
        new RegExp(
          `\`\`\`${language}\\n([^]*?)\\n\`\`\`\\n(?:\\n\`\`\`text\\n([^]*?)\\n\`\`\`|\\n((?:>.*\\n)+))?`,
          'g',
        ),
      ),
    ].map(([, code, text, quotation]) => [code!, text ?? quotation ?? '']);
  const files = new Map(
    [...page.matchAll(/`([\w.]+json)`.*\n\n```json\n([^]*?)\n```/g)].map(([, name, text]) => [name!, text!]),
  );
  let browser: Browser;
  let server: { origin: string; close: () => void };
  let folder: string;
  before(async () => {
    const answer = (text: string, type: string) => (_: unknown, response: ServerResponse) =>
      response.writeHead(200, { 'content-type': type }).end(text);
    const all = [
      ...examples('html').map(([code], i) => [`/${i}.html`, answer(code, 'text/html; charset=utf-8')] as const),
      ...[...files].map(([name, text]) => [`/${name}`, answer(text, 'application/json')] as const),
    ];
    server = await serve(root, { answers: new Map(all) });
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    folder = await mkdtemp(join(tmpdir(), 'docs-'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(root, join(folder, 'node_modules/kpi-elements'));
    for (const [name, text] of files) await writeFile(join(folder, name), text);
  });
  after(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  });

  for (const [i, [, told]] of examples('html').entries())
    it(`has page ${i + 1} that says what is told of it, and nothing in the console`, async () => {
      const tab = await browser.newPage();
      const messages: string[] = [];
      tab.on('console', (message) => messages.push(message.text()));
      tab.on('pageerror', (error) => messages.push(String(error)));
      await tab.evaluateOnNewDocument(`Date.now = () => ${Date.parse('2026-11-16T09:00Z')}`);
      await tab.goto(`${server.origin}/${i}.html`, { waitUntil: 'networkidle0' });
      const said = await tab.evaluate(() => {
        const all = [...document.querySelectorAll('kpi-card, goal-gauge, kpi-trend, kpi-funnel')];
        return [document.body, ...all.map((each) => each.shadowRoot!.querySelector<HTMLElement>('[part=root]')!)]
          .map(({ innerText }) => innerText.replace(/\s+/g, ' '))
          .join('\n');
      });
      await tab.close();
      assert.deepEqual(messages, []);
      const sentences = told
        .split('\n')
        .map((line) => line.replace(/^> ?/, ''))
        .filter(Boolean);
      assert.ok(sentences.length > 0);
      for (const sentence of sentences) assert.ok(said.includes(sentence), `${sentence}\n\n${said}`);
    });

  for (const [i, [code, told]] of examples('js').entries())
    it(`has script ${i + 1} that prints what is told of it`, async () => {
      await writeFile(join(folder, `${i}.mjs`), code);
      const { stdout } = await run(process.execPath, ['--no-warnings', `${i}.mjs`], { cwd: folder });
      assert.equal(stdout.trimEnd(), told);
    });
}
