// npm run hosts:apps: builds the apps of test/hosts/apps with the packed library, runs them in a browser, and writes what came out into
// docs/frameworks.md. `-- next,astro` picks some, and writes nothing. Installs take minutes, so that CI does not run it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import puppeteer from 'puppeteer-core';
import { chromeArgs, chromePath } from './browser.mjs';
import { table } from './docs/markdown.mjs';
import { pack } from './hosts.mjs';
import { serve } from './serve.mjs';

const root = join(import.meta.dirname, '..');
const docs = join(root, 'docs/frameworks.md');
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};

const apps = {
  next: { name: 'Next', packages: ['next', 'react'], open: openNext },
  astro: { name: 'Astro', packages: ['astro'], open: (folder) => serve(join(folder, 'dist')) },
  angular: {
    name: 'Angular',
    packages: ['@angular/core'],
    open: (folder) => serve(join(folder, 'dist')),
    needsScript: true,
  },
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function openNext(folder) {
  const port = await freePort();
  const child = spawn('npx', ['next', 'start', '-p', String(port)], { cwd: folder, env, detached: true });
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => String(text).includes('Ready') && resolve());
    child.on('exit', (code) => reject(new Error(`next start: ${code}`)));
  });
  return { origin: `http://localhost:${port}`, close: () => process.kill(-child.pid) };
}

/** What a person gets of each app. */
const checks = {
  'text without a script': async ({ html }) => html.includes('540 of 1,200 leads'),
  'attributes without a script': async ({ html }) => /<kpi-card[^>]* value="540"[^>]* partial="false"/.test(html),
  'a card of attributes': ({ becomes }) => becomes('server', 'value', '540'),
  '`false`': ({ page }) =>
    page.waitForFunction(() => document.querySelector('#server:state(missed)'), { timeout: 5000 }),
  'an object': ({ becomes }) => becomes('object', 'label', 'Visits'),
  'a list': ({ page }) =>
    page.waitForFunction(
      () => document.querySelector('#list').shadowRoot?.querySelectorAll('[part="stage"]').length === 3,
      { timeout: 5000 },
    ),
  'a provider': ({ becomes }) => becomes('served', 'value', '7'),
  'an event': async ({ page }) => {
    await page.evaluate(() =>
      document.querySelector('#list').shadowRoot.querySelector('[part="stage"] button').click(),
    );
    return page.waitForFunction(() => document.querySelector('#picked').textContent === 'Visit', { timeout: 5000 });
  },
  'a quiet console': async ({ said }) => said.length === 0 || Promise.reject(new Error(said.join('\n'))),
};

async function checked(browser, origin) {
  const page = await browser.newPage();
  const said = [];
  const isIcon = (message) => message.location().url?.endsWith('/favicon.ico');
  page.on('console', (message) => /warn|error/.test(message.type()) && !isIcon(message) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const html = await (await fetch(origin)).text();
  await page.goto(origin);
  const becomes = (id, part, text) =>
    page.waitForFunction(
      (id, part, text) =>
        document
          .querySelector(`#${id}`)
          ?.shadowRoot?.querySelector(`[part="${part}"]`)
          ?.textContent.trim()
          .startsWith(text),
      { timeout: 5000 },
      ...[id, part, text],
    );
  const found = {};
  for (const [name, check] of Object.entries(checks)) {
    const holds = await check({ page, html, said, becomes }).catch(
      (error) => void console.error(`${name}: ${error.message}`),
    );
    found[name] = Boolean(holds);
  }
  await page.close();
  return found;
}

async function run(id, { name, packages, open, needsScript }, tarball, browser) {
  const folder = join(root, 'test/hosts/apps', id);
  const npm = (...args) => execFileSync('npm', args, { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  // Not `npm ci`, which refuses a lock without the optional packages of every platform.
  npm('install', ...quiet);
  npm('install', tarball, '--no-save', '--no-package-lock', ...quiet);
  npm('run', 'build');
  const server = await open(folder);
  try {
    const version = (each) =>
      JSON.parse(readFileSync(join(folder, 'node_modules', each, 'package.json'), 'utf8')).version;
    return {
      name: `${name} (${packages.map((each) => `${each} ${version(each)}`).join(', ')})`,
      found: await checked(browser, server.origin),
      needsScript,
    };
  } finally {
    await server.close();
  }
}

/** An app that its script draws has nothing for who has none. */
const isExpected = ({ needsScript }, name) => needsScript && name.endsWith('without a script');

const picked = process.argv[2]?.split(',') ?? Object.keys(apps);
const temporary = mkdtempSync(join(tmpdir(), 'kpi-elements-'));
const browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
try {
  const tarball = pack(temporary);
  const rows = [];
  for (const id of picked) rows.push(await run(id, apps[id], tarball, browser));
  const mark = (name) => [
    name,
    (row) => (row.found[name] ? 'yes' : isExpected(row, name) ? 'drawn by a script' : '**no**'),
  ];
  const made = table({ '': ({ name }) => name, ...Object.fromEntries(Object.keys(checks).map(mark)) }, rows);
  console.log(made);
  const isBad = (row) => Object.keys(checks).some((name) => !row.found[name] && !isExpected(row, name));
  if (rows.some(isBad)) process.exitCode = 1;
  if (!process.argv[2]) await write(made);
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true });
}

async function write(made) {
  const when = `Last run on ${new Date().toISOString().slice(0, 10)}, with Node ${process.version.slice(1)}.`;
  const text = readFileSync(docs, 'utf8').replace(
    /(<!-- apps -->)[^]*(<!-- \/apps -->)/,
    (_, start, end) => `${start}\n\n${made}\n\n${when}\n\n${end}`,
  );
  writeFileSync(docs, await format(text, { ...(await resolveConfig(docs)), parser: 'markdown' }));
}
