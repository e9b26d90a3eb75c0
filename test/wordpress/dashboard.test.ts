/** The site of `npm run wordpress:start`, as a visitor meets it. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { visit, type Visit } from './browser.js';
import { picture } from './pictures.js';
import { complaintsIn, freePort, type Site, sitesOf } from './site.js';

let said = '';
let origin = '';
let site: ReturnType<typeof spawn>;

const start = (port: number): string[] => ['--import', 'tsx', 'scripts/wordpress/start.mjs', String(port)];

before(async () => {
  const port = await freePort();
  site = spawn('node', start(port), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port) },
  });
  for await (const text of site.stdout ?? []) {
    said += String(text);
    if (said.includes('Ctrl+C')) break;
  }
  assert.equal(site.exitCode, null, 'it has started');
  origin = /dashboard:\s+(\S+?)\/?\s/.exec(said)?.[1] ?? '';
});
after(() => {
  site.kill();
});

const asVisitor = (): Promise<Visit> => visit({ origin } as Site);

void test('it prints the address, the editor’s address and the log-in', () => {
  assert.match(said, /The dashboard: +http:\/\/127\.0\.0\.1:\d+\//);
  assert.match(said, /wp-admin\/post\.php\?post=\d+&action=edit/);
  assert.match(said, /admin, .*author.* password: \S+/);
});

void test('a port that is taken is told, with what to do', () => {
  const { port } = new URL(origin);
  const { stderr, status } = spawnSync('node', start(Number(port)), {
    encoding: 'utf8',
    env: { ...process.env, PORT: port },
  });
  assert.equal(stderr.trim(), `Port ${port} is taken: PORT=${Number(port) + 1} npm run wordpress:start`);
  assert.equal(status, 1);
});

/** What the elements of the page say, once all have figures. */
const words = (): string[] | false => {
  const elements = [...document.querySelectorAll('kpi-card, goal-gauge, kpi-trend, kpi-funnel')];
  const ready = elements.every((element) => (element as Element & { phase?: string }).phase === 'ready');
  return ready && elements.map(({ shadowRoot }) => (shadowRoot?.textContent ?? '').replace(/\s+/g, ' '));
};

void test('the dashboard shows the demo’s real figures, saved and typed, in every element', async () => {
  const { page, complaints, ...visited } = await asVisitor();
  await page.goto(`${origin}/`);
  const shown = (await (await page.waitForFunction(words)).jsonValue()) as string[];
  assert.equal(shown.length, 7);
  for (const figure of [/812,091/, /113,786/, /2,998/, /25\.4%/, /760/, /12,245[\s\S]*1,892/])
    assert.ok(
      shown.some((each) => figure.test(each)),
      `${figure}: ${shown.join('\n')}`,
    );
  assert.deepEqual(complaints, []);
  await picture(page, 'dashboard', { of: 'main', words: 'main :is(h2, kpi-card, goal-gauge, kpi-trend, kpi-funnel)' });
  await visited.close();
});

void test('readers without scripts have the figures too', async () => {
  const html = await (await fetch(origin)).text();
  const text = html.replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ');
  for (const figure of ['812,091', '113,786', '2,998', '25.4%', '760', '1,892'])
    assert.ok(text.includes(figure), figure);
});

/** What a visit leaves in the browser, and what it has asked for. */
async function traces(
  path: string,
): Promise<{ stored: unknown; cookies: unknown; asked: string[]; elsewhere: string[]; bytes: number }> {
  const { page, elsewhere, ...visited } = await asVisitor();
  const asked: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('kpi-elements')) return;
    asked.push(response.url());
    if (response.request().resourceType() === 'script') sizes.push(response.buffer().then(({ length }) => length));
  });
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle0' });
  const found = {
    stored: await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]),
    cookies: await page.cookies(),
    asked,
    elsewhere,
    bytes: (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0),
  };
  await visited.close();
  return found;
}

void test('a visitor is not tracked: the page asks no other host, sets no cookie, and stores nothing that WordPress does not', async () => {
  const dashboard = await traces('/');
  const plain = await traces('/?page_id=2');
  assert.deepEqual(dashboard.elsewhere, []);
  assert.deepEqual(dashboard.cookies, []);
  assert.deepEqual(dashboard.stored, plain.stored);
  assert.ok(dashboard.asked.length > 0);
  assert.deepEqual(plain.asked, [], 'a page without an element loads nothing of the plugin');
  assert.ok(dashboard.bytes > 0 && dashboard.bytes < 300_000, `${dashboard.bytes} bytes of scripts`);
});

void test('nobody left a complaint in the log', () => {
  const roots = sitesOf(site.pid!);
  assert.equal(roots.length, 1);
  assert.deepEqual(roots.map(complaintsIn), ['']);
});

void test('stopped, it leaves nobody who listens', async () => {
  site.kill('SIGINT');
  await once(site, 'exit');
  await assert.rejects(fetch(origin));
  assert.deepEqual(sitesOf(site.pid!), []);
});
