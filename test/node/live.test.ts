import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromeArgs, chromePath } from '../../scripts/browser.mjs';
import { events } from '../../scripts/events.mjs';
import { answers, november } from '../../scripts/live.mjs';
import { serve } from '../../scripts/serve.mjs';
import type { KpiElement } from '../../src/base/kpi-element.js';
import { evaluateGoal, goalOf, type KpiResult, read } from '../../src/model/index.js';

type Results = Record<string, KpiResult>;
type Server = Awaited<ReturnType<typeof serve>>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const final = JSON.parse(readFileSync(`${root}/demo/kpis.json`, 'utf8')) as Results;
const SESSIONS = 2998;
const LONG = SESSIONS / 20; // seconds
const state = november as (now: number) => Results;
const at = (second: number) => state(second * 1000);

describe('The replay of November', () => {
  it('begins with nothing, of which nothing can be said', () => {
    const { sessions, purchases, 'conversion-rate': rate } = at(0);
    assert.deepEqual([sessions!.value, purchases!.value, rate!.value, rate!.sample], [0, 0, null, 0]);
  });

  it('counts the sessions of the file, one by one', () => {
    // Counted by another program: of the first 200 of November 197 saw a product, 4 one page only, 41 bought something.
    const { sessions, 'bounce-rate': bounces, 'conversion-rate': rate, 'november-funnel': funnel } = at(10.01);
    assert.equal(sessions!.value, 200);
    assert.deepEqual([bounces!.value, bounces!.sample], [4 / 200, 200]);
    assert.deepEqual([rate!.value, rate!.sample], [41 / 200, 200]);
    assert.deepEqual(
      funnel!.stages!.map(({ value }) => value),
      [200, 197, 41],
    );
    let before = 0;
    for (let n = 0; n <= SESSIONS; n++) {
      const { sessions, purchases } = at((n + 0.5) / 20);
      assert.equal(sessions!.value, n);
      const more = Number(purchases!.value) - before;
      assert.ok(more === 0 || more === 1);
      before += more;
    }
  });

  it('ends with the figures of the dashboard', () => {
    for (const [metric, result] of Object.entries(at(LONG + 1)))
      if (metric in final) assert.deepEqual(result, final[metric]);
    assert.deepEqual(
      at(LONG + 1)['november-funnel']!.stages!.map(({ value }) => value),
      [2998, 2986, 760],
    );
  });

  it('stays for a while, and begins again', () => {
    assert.equal(at(LONG + 19.9).sessions!.value, SESSIONS);
    assert.equal(at(LONG + 20).sessions!.value, 0);
    assert.deepEqual(at(60 + LONG + 20), at(60));
  });

  it('claims no pace, no end and no comparison of sums before the month is through', () => {
    for (const second of [0, 1, 75, LONG - 0.1])
      for (const [metric, result] of Object.entries(at(second))) {
        const { kpi, problems } = read(result);
        assert.deepEqual(problems, [], metric);
        assert.equal(kpi.elapsed, null);
        assert.equal(kpi.periodLabel, 'November so far');
        if (kpi.kind !== 'total') continue;
        assert.equal(kpi.previous, null);
        assert.notEqual(evaluateGoal(goalOf(kpi)).status, 'missed');
      }
  });
});

/** The answer of a stream, and its events so far: the fields of each. */
function listen(url: string): Promise<{ response: IncomingMessage; heard: () => Record<string, string>[] }> {
  const fields = (event: string): Record<string, string> =>
    Object.fromEntries(event.split('\n').map((line) => line.split(/: (.*)/, 2) as [string, string]));
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => (text += more));
      response.on('error', () => {}); // cut off
      resolve({ response, heard: () => text.split('\n\n').slice(0, -1).map(fields) });
    }).on('error', reject);
  });
}

async function until(is: () => unknown, what: string): Promise<void> {
  for (let tries = 250; !is(); tries--) {
    assert.ok(tries > 0, what);
    await setTimeout(20);
  }
}

describe('The stream', () => {
  let server: Server;
  before(async () => {
    server = await serve(root, { answers });
  });
  after(() => server.close());

  it('says all there is to whoever connects', async () => {
    const { response, heard } = await listen(`${server.origin}/live`);
    assert.equal(response.statusCode, 200);
    assert.deepEqual(
      ['content-type', 'cache-control'].map((name) => response.headers[name]),
      ['text/event-stream', 'no-store'],
    );
    await until(() => heard().length >= 2, 'the first message');
    const [told, everything] = heard();
    assert.deepEqual(told, { retry: '1000' });
    assert.deepEqual(Object.keys(everything!), ['id', 'data']);
    const results = JSON.parse(everything!['data']!) as Results;
    assert.deepEqual(Object.keys(results), Object.keys(at(0)));
    for (const result of Object.values(results)) {
      assert.deepEqual(read(result).problems, []);
      assert.ok(Math.abs(Date.parse(result.updatedAt!) - Date.now()) < 5000);
    }
    response.destroy();
  });

  it('numbers its messages, leaves out what is as it was, and is silent when all is', async () => {
    const figures = [
      { a: 1, b: 1 },
      { a: 2, b: 1 },
      { a: 2, b: 1 },
      { a: 2, b: 2 },
      { a: 2, b: 2 },
    ];
    let next = 0;
    const told = () => {
      const { a, b } = figures[Math.min(next++, 4)]!;
      return { a: { value: a }, b: { value: b } };
    };
    const own = await serve(root, { answers: new Map([['/figures', events(told, { every: 20 })]]) });
    const { heard } = await listen(`${own.origin}/figures`);
    await until(() => next > 8, 'enough looks');
    const [, ...messages] = heard();
    const values = messages.map(({ data }) =>
      Object.entries(JSON.parse(data!) as Results).map(([metric, { value }]) => [metric, value]),
    );
    assert.deepEqual(values, [
      [
        ['a', 1],
        ['b', 1],
      ],
      [['a', 2]],
      [['b', 2]],
    ]);
    const ids = messages.map(({ id }) => Number(id));
    assert.ok(
      ids.every((id, i) => i === 0 || id > ids[i - 1]!),
      ids.join(),
    );
    await own.close();
  });

  it('tells everybody the same, and whoever comes late everything', async () => {
    const frozen = await serve(root, { answers: new Map([['/live', events(() => at(60), { every: 600_000 })]]) });
    const figures = async () => {
      const { response, heard } = await listen(`${frozen.origin}/live`);
      await until(() => heard().length >= 2, 'the first message');
      response.destroy();
      const results = JSON.parse(heard()[1]!['data']!) as Results;
      return Object.entries(results).map(([metric, { value }]) => [metric, value]);
    };
    const early = await figures();
    await setTimeout(50);
    assert.deepEqual(await figures(), early);
    await frozen.close();
  });

  it('is cut when the server closes, and its port is free at once', async () => {
    const own = await serve(root, { answers });
    const { response } = await listen(`${own.origin}/live`);
    const cut = new Promise((resolve) => response.on('close', resolve));
    await own.close();
    await cut;
    await assert.rejects(listen(`${own.origin}/live`), { code: 'ECONNREFUSED' });
    const again = await serve(root, { answers, port: Number(new URL(own.origin).port) });
    assert.equal(again.origin, own.origin);
    await again.close();
  });
});

describe('The live page', () => {
  const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
  const all = 'kpi-card, goal-gauge, kpi-funnel';
  const started = Date.now();
  // From 600 sessions on, so that the month does not end meanwhile.
  const stream = events((now: number) => state(now - started + 30_000));
  let connections = 0;
  const live = (...exchange: Parameters<typeof stream>) => {
    connections++;
    stream(...exchange);
  };
  let browser: Browser;
  let server: Server;
  let page: Page;
  const messages: string[] = [];

  const start = async (port = 0) => {
    server = await serve(root, {
      port,
      headers: { 'content-security-policy': policy },
      answers: new Map([['/live', live]]),
    });
  };
  const becomes = (name: string) =>
    page.waitForFunction(
      (all, name) => [...document.querySelectorAll(all)].every((element) => element.matches(`:state(${name})`)),
      { timeout: 10_000 },
      all,
      name,
    );
  const figures = () =>
    page.$$eval(all, (elements) =>
      elements.map((element) => {
        const { kpi } = element as KpiElement;
        return {
          name: `${element.localName} ${element.getAttribute('metric')}`,
          value: kpi!.stages[0]?.value ?? kpi!.value!,
          text: element.shadowRoot!.textContent.replace(/\s+/g, ' '),
        };
      }),
    );
  const sessions = async () => (await figures())[0]!.value;

  before(async () => {
    browser = await puppeteer.launch({ executablePath: chromePath(), args: chromeArgs });
    await start();
    page = await browser.newPage();
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.sum += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      const moved = ((window as unknown as { moved: { sum: number } }).moved = { sum: 0 });
    });
    await page.goto(`${server.origin}/demo/live.html`);
    await becomes('ready');
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('shows every figure, and goes on by itself', async () => {
    const first = await figures();
    assert.equal(first.length, 6);
    for (const { name, value, text } of first) {
      assert.ok(value > 0, name);
      assert.ok(text.includes('November so far'), `${name}: ${text}`);
    }
    const { value } = first[0]!;
    assert.ok(value >= 600);
    for (const more of [10, 20, 30])
      await page.waitForFunction(
        (least) => (document.querySelector('kpi-card') as KpiElement).kpi!.value! >= least,
        { timeout: 10_000 },
        value + more,
      );
    assert.ok((await sessions()) < SESSIONS);
    assert.deepEqual(messages, []);
  });

  it('opens one connection for all of them', () => assert.equal(connections, 1));

  it('keeps every figure when the server is gone, says so, and goes on when it is there again, without being loaded again', async () => {
    await page.evaluate(() => ((window as unknown as { loaded: string }).loaded = 'once'));
    const port = Number(new URL(server.origin).port);
    await server.close();
    await becomes('stale');
    const kept = await figures();
    await setTimeout(1500); // and another try to connect
    assert.deepEqual(await figures(), kept);
    assert.equal(await page.$$eval(`:is(${all}):state(stale)`, ({ length }) => length), 6);
    for (const { name, value, text } of kept) {
      assert.ok(value > 0, name);
      assert.ok(text.includes(value.toLocaleString('en-GB')) || value < 1, `${name} lacks ${value}: ${text}`);
      assert.ok(text.includes('Not up to date'), `${name}: ${text}`);
    }

    await start(port);
    await becomes('ready');
    assert.ok((await sessions()) > kept[0]!.value);
    for (const { name, text } of await figures()) assert.ok(!text.includes('Not up to date'), name);
    assert.equal(await page.evaluate(() => (window as unknown as { loaded?: string }).loaded), 'once');
    assert.equal(connections, 2);
    // The browser says that it cannot connect, as often as it tries; each element says once that it has nothing newer.
    const told = messages.filter((message) => !message.includes('net::ERR_'));
    assert.equal(told.length, 6, told.join('\n'));
    for (const message of told) assert.match(message, /^<(kpi-card|goal-gauge|kpi-funnel)> .*network/);
  });

  it('moves no box, whether figures come or go', async () => {
    const moved = await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum);
    assert.ok(moved < 0.05, `moved by ${moved}`);
  });

  it('has no box wider than the page', async () => {
    for (const width of [320, 768, 1280]) {
      await page.setViewport({ width, height: 800 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
    }
  });
});
