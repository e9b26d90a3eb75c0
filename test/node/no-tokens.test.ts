import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { Ajv } from 'ajv';
import schema from '../../kpi-result.schema.json' with { type: 'json' };
import { type KpiResult, read } from '../../src/model/index.js';

const root = join(import.meta.dirname, '../..');
const isResult = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(schema);
const TOKEN = 'ya29.secret';

/** What an example runs with: its requests go to the tool of this test, and a signal makes it an hour later. */
const preload = `
  const { fetch } = globalThis;
  globalThis.fetch = (url, init) => fetch(String(url).replace(/^https:\\/\\/[^/]+/, process.env.TOOL), init);
  const { now } = Date;
  let later = 0;
  Date.now = () => now() + later;
  process.on('SIGUSR2', () => { later += 3_600_000; console.log('later'); });
`;

interface Asked {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

describe('The page about tokens', () => {
  const asked: Asked[] = [];
  let answer: (response: ServerResponse) => void;
  const tool = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (more: string) => (text += more));
    request.on('end', () => {
      asked.push({ url: request.url!, headers: request.headers, body: JSON.parse(text) as Asked['body'] });
      answer(response);
    });
  });
  const says = (payload: unknown) => (response: ServerResponse) => response.end(JSON.stringify(payload));
  const fails = (response: ServerResponse) =>
    response.writeHead(403).end(`{"error": "${TOKEN} of ann@example.com may not"}`);

  let folder: string;
  let env: NodeJS.ProcessEnv;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'no-tokens-'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(root, join(folder, 'node_modules/kpi-elements'));
    await writeFile(join(folder, 'preload.mjs'), preload);
    const page = await readFile(join(root, 'docs/no-tokens.md'), 'utf8');
    const examples = [...page.matchAll(/```js\n(\/\/ ([\w.]+): .*?)```/gs)];
    assert.deepEqual(
      examples.map(([, , name]) => name),
      ['kpis.mjs', 'server.mjs'],
    );
    for (const [, code, name] of examples) await writeFile(join(folder, name!), code!);
    tool.listen(0, 'localhost');
    await once(tool, 'listening');
    const { port } = tool.address() as AddressInfo;
    env = {
      ...process.env,
      TOOL: `http://localhost:${port}`,
      ...{ GA4_PROPERTY: '123', GA4_TOKEN: TOKEN, GSC_SITE: 'https://example.com/', GSC_TOKEN: TOKEN },
    };
  });
  beforeEach(() => void (asked.length = 0));
  after(async () => {
    tool.close();
    await rm(folder, { recursive: true });
  });

  const run = (...args: string[]) => {
    const child = spawn(process.execPath, ['--import', './preload.mjs', ...args], { cwd: folder, env });
    const said = { text: '' };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (more: string) => (said.text += more));
    return { child, said };
  };
  const ends = async ({ child }: { child: ChildProcess }) => ((await once(child, 'close')) as [number])[0];

  describe('its job', () => {
    const report = {
      dimensionHeaders: [{ name: 'date' }],
      metricHeaders: [
        { name: 'sessions', type: 'TYPE_INTEGER' },
        { name: 'keyEvents', type: 'TYPE_FLOAT' },
      ],
      rows: [
        { dimensionValues: [{ value: '20261102' }], metricValues: [{ value: '190' }, { value: '7' }] },
        { dimensionValues: [{ value: '20261101' }], metricValues: [{ value: '120' }, { value: '5' }] },
      ],
      totals: [{ dimensionValues: [{ value: 'RESERVED_TOTAL' }], metricValues: [{ value: '310' }, { value: '12' }] }],
      rowCount: 2,
      metadata: { timeZone: 'Europe/Oslo' },
    };
    const file = () => readFile(join(folder, 'kpis.json'), 'utf8');

    it('asks once, and writes results without the token', async () => {
      answer = says(report);
      const job = run('kpis.mjs', 'kpis.json');
      assert.equal(await ends(job), 0, job.said.text);
      assert.equal(asked.length, 1);
      const [{ url, headers, body }] = asked as [Asked];
      assert.equal(url, '/v1beta/properties/123:runReport');
      assert.equal(headers.authorization, `Bearer ${TOKEN}`);
      const [{ startDate, endDate }] = body['dateRanges'] as [{ startDate: string; endDate: string }];
      assert.ok(startDate.endsWith('-01') && startDate <= endDate && Date.parse(endDate) < Date.now() - 86_400_000);

      const text = await file();
      assert.ok(!text.includes(TOKEN));
      const kpis = JSON.parse(text) as Record<string, KpiResult>;
      const values = Object.entries(kpis).map(([metric, { value, target }]) => [metric, value, target]);
      assert.deepEqual(values, [
        ['sessions', 310, 12_000],
        ['leads', 12, 400],
      ]);
      for (const result of Object.values(kpis)) {
        assert.ok(isResult(result), JSON.stringify(isResult.errors));
        const { kpi, problems } = read(result);
        assert.deepEqual(problems, []);
        assert.equal(kpi.asOf, endDate);
        assert.equal(kpi.period!.start, startDate);
      }
    });

    const failures: [string, typeof answer][] = [
      ['refuses', fails],
      ['answers with an error and the status 200', says({ error: { code: 401 } })],
      ['answers with a page', (response) => response.end('<!doctype html>')],
      ['hangs up', (response) => response.destroy()],
    ];
    for (const [what, failure] of failures)
      it(`fails, and leaves the file as it is, when the tool ${what}`, async () => {
        await writeFile(join(folder, 'kpis.json'), '{"leads": {"value": 9}}');
        answer = failure;
        const job = run('kpis.mjs', 'kpis.json');
        assert.equal(await ends(job), 1);
        assert.equal(await file(), '{"leads": {"value": 9}}');
        assert.ok(!job.said.text.includes(TOKEN));
        assert.ok(!(await readdir(folder)).includes('kpis.json.new'));
      });
  });

  describe('its server', () => {
    const rows = [
      { keys: ['2026-11-04'], clicks: 90, impressions: 900, ctr: 0.1, position: 3 },
      { keys: ['2026-11-01'], clicks: 20, impressions: 100, ctr: 0.2, position: 1.5 },
    ];
    const figures = says({ rows, responseAggregationType: 'byProperty' });
    let server: ReturnType<typeof run>;
    let address: string;
    beforeEach(async () => {
      // A port that was free just now.
      const probe = createServer().listen(0, 'localhost');
      await once(probe, 'listening');
      const { port } = probe.address() as AddressInfo;
      await new Promise((resolve) => probe.close(resolve));
      env['PORT'] = String(port);
      server = run('server.mjs');
      await until(() => server.said.text.includes('/kpi\n'), 'it listens');
      address = server.said.text.trim();
      assert.equal(address, `http://localhost:${port}/kpi`);
    });
    afterEach(async () => {
      const gone = ends(server);
      server.child.kill();
      await gone;
    });

    const get = (query: string, headers?: Record<string, string>) => fetch(address + query, { headers });
    const result = async (query: string) => (await (await get(query)).json()) as KpiResult;
    const later = async () => {
      const before = server.said.text.length;
      server.child.kill('SIGUSR2');
      await until(() => server.said.text.slice(before).includes('later'), 'an hour has passed');
    };
    async function problem(query: string, status: number, code: string): Promise<Response> {
      const response = await get(query);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.deepEqual([response.status, await response.json()], [status, { status, code }]);
      return response;
    }

    it('answers with a result, and tells the tool its token and nobody else', async () => {
      answer = figures;
      const response = await get('?metric=click-rate');
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.equal(response.headers.get('cache-control'), 'max-age=60, stale-if-error=86400');
      const text = await response.text();
      assert.ok(!JSON.stringify([text, [...response.headers]]).includes(TOKEN));
      const told = JSON.parse(text) as KpiResult;
      assert.deepEqual([told.value, told.target, told.label, told.unit], [0.11, 0.04, 'Click rate', 'percent']);
      assert.ok(isResult(told), JSON.stringify(isResult.errors));
      assert.deepEqual(read(told).problems, []);
      const [{ url, headers, body }] = asked as [Asked];
      assert.equal(url, '/webmasters/v3/sites/https%3A%2F%2Fexample.com%2F/searchAnalytics/query');
      assert.equal(headers.authorization, `Bearer ${TOKEN}`);
      assert.match(body['startDate'] as string, /^\d{4}-\d\d-01$/);
      assert.ok((body['startDate'] as string) <= (body['endDate'] as string));
    });

    it('asks the tool once for a hundred readers, and again when five minutes are over', async () => {
      answer = (response) => void setTimeout(50).then(() => figures(response));
      const values = await Promise.all(Array.from({ length: 100 }, async () => (await result('?metric=clicks')).value));
      assert.deepEqual(new Set(values), new Set([110]));
      await result('?metric=clicks');
      assert.equal(asked.length, 1);
      await later();
      await result('?metric=clicks');
      assert.equal(asked.length, 2);
    });

    it('answers 304 to whoever has the figure', async () => {
      answer = figures;
      const etag = (await get('?metric=clicks')).headers.get('etag')!;
      const again = await get('?metric=clicks', { 'if-none-match': etag });
      assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
      await later();
      assert.equal((await get('?metric=clicks', { 'if-none-match': etag })).status, 200); // with a new updatedAt
    });

    it('knows only what is declared, and refuses questions that it would answer with another figure', async () => {
      answer = figures;
      for (const id of ['', 'revenue', '__proto__', 'constructor', '../clicks', 'clicks%00'])
        await problem(`?metric=${id}`, 404, 'not-found');
      await problem('', 404, 'not-found');
      await problem('/clicks?metric=clicks', 404, 'not-found');
      for (const more of ['period=7d', 'compare=year', 'timeZone=UTC', 'segment.country=no', '__proto__=1'])
        await problem(`?metric=clicks&${more}`, 400, 'unsupported');
      assert.equal(asked.length, 0);
      assert.equal((await result('?metric=clicks&granularity=day&maxPoints=100')).value, 110);
    });

    it('gives what there was while the tool fails, says so, and gives new figures as soon as there are some', async () => {
      answer = figures;
      const first = await result('?metric=clicks');
      answer = fails;
      for (const time of ['first', 'second']) {
        await later();
        const { notices, ...rest } = await result('?metric=clicks');
        assert.deepEqual(rest, first, time);
        assert.deepEqual(notices, ['Newer figures could not be had.']);
      }
      assert.equal(asked.length, 3);
      await result('?metric=clicks');
      assert.equal(asked.length, 3, 'a tool that has just failed is left alone');
      answer = says({ rows: [{ keys: ['2026-11-05'], clicks: 7, impressions: 9, ctr: 0.8, position: 2 }] });
      await later();
      const { value, notices } = await result('?metric=clicks');
      assert.deepEqual([value, notices], [7, undefined]);
    });

    it('gives a code where there was nothing yet, and never the words of the tool', async () => {
      answer = fails;
      const response = await problem('?metric=clicks', 503, 'unavailable');
      assert.equal(response.headers.get('retry-after'), '30');
      await problem('?metric=clicks', 503, 'unavailable');
      assert.equal(asked.length, 1);
      assert.ok(!server.said.text.includes('ann@example.com'));
      answer = says({ error: { message: 'quota' } });
      await later();
      await problem('?metric=clicks', 503, 'unavailable');
      answer = figures;
      await later();
      assert.equal((await result('?metric=clicks')).value, 110);
    });
  });
});

async function until(is: () => unknown, what: string): Promise<void> {
  for (let tries = 500; !is(); tries--) {
    assert.ok(tries > 0, what);
    await setTimeout(20);
  }
}
