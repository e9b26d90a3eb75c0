import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { html } from 'lit';
import { alive, enliven, look, served, Site } from './site.js';

const text = readFileSync(join(import.meta.dirname, '../../../docs/servers.md'), 'utf8');
const codes = [...text.matchAll(/```(?:js|json)\n([^]*?)\n```/g)].map(([, code]) => code!);
const [figures, server, client, alone] = codes as [string, string, string, string];

describe('docs/servers.md', () => {
  const site = new Site();
  let folder: string;
  let program: ChildProcess;
  let address: string;
  before(async () => {
    assert.equal(codes.length, 4);
    // Inside of the hosts, where the packages are installed that it tells to install.
    folder = await mkdtemp(join(import.meta.dirname, '../node_modules/.servers-'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [name, code] of Object.entries({ 'kpis.json': figures, 'server.js': server, 'client.js': client }))
      await writeFile(join(folder, name), code);
    await build({
      entryPoints: [join(folder, 'client.js')],
      outfile: join(folder, 'dist/client.js'),
      bundle: true,
      format: 'esm',
    });
    program = spawn(process.execPath, ['server.js'], { cwd: folder, env: { ...process.env, PORT: '0' } });
    program.stderr!.pipe(process.stderr);
    address = await new Promise((resolve) => program.stdout!.once('data', (line) => resolve(String(line).trim())));
    await site.open();
  });
  after(async () => {
    program.kill();
    await site.close();
    await rm(folder, { recursive: true });
  });

  it('has a server whose page is finished without a script', async () => {
    const { page, said } = await site.visit(address, { scripts: false });
    const seen = await look(page);
    assert.deepEqual(
      seen.map(({ text }) => /8\.4%|540/.exec(text.join(' '))?.[0]),
      ['8.4%', '540', '540'],
    );
    assert.ok(seen.every(({ shapes }) => shapes.length > 0));
    // It has its styles: the fonts of value and caption differ, and bars have the colour of bars.
    assert.match(seen[0]!.shapes.map(({ what }) => what).join(), /rect full rgb\(51, 80, 200\)/);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('has a client that takes it over, and says nothing', async () => {
    const { page, said } = await site.visit(address, { scripts: false });
    const before = await look(page);
    await page.setJavaScriptEnabled(true);
    const { kept, changes, shifts } = await enliven(page, `${address}/client.js`);
    assert.deepEqual([kept, changes.flat(), shifts, said], [[true, true, true], [], [], []]);
    assert.deepEqual(await look(page), before);
    await page.close();
    const whole = await site.visit(address);
    await alive(whole.page);
    assert.deepEqual(await look(whole.page), before);
    assert.deepEqual(whole.said, []);
    await whole.page.close();
  });

  it('leaves alone what it has no figures of, if it is told to', async () => {
    await writeFile(join(folder, 'alone.js'), alone);
    await import(join(folder, 'alone.js'));
    const [left, drawn] = [
      await served(html`<kpi-card src="/leads.json">540 of 1,200 leads</kpi-card>`),
      await served(html`<kpi-card src="/leads.json" .data=${{ value: 540 }}>540 of 1,200 leads</kpi-card>`),
    ];
    assert.ok(!left.includes('<template') && left.includes('>540 of 1,200 leads</kpi-card>'));
    assert.ok(drawn.includes('<template'));
  });
});
