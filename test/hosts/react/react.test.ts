import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const installed = join(import.meta.dirname, '../node_modules');
const read = (file: string): string => readFileSync(join(installed, 'kpi-elements', file), 'utf8');

/** A folder in which `react` is the one of that version, and all else is what the hosts have. */
function roomOf(version: string): string {
  const room = join(installed, `.react-${version}`);
  mkdirSync(join(room, 'node_modules'), { recursive: true });
  const suffix = version === '18' ? '-18' : '';
  for (const [name, target] of [
    ['react', `react${suffix}`],
    ['react-dom', `react-dom${suffix}`],
    ['kpi-elements', 'kpi-elements'],
  ] as const) {
    const link = join(room, 'node_modules', name);
    rmSync(link, { force: true });
    symlinkSync(join(installed, target), link);
  }
  return room;
}

/** What a program prints that has no page, on either stream. */
function printed(cwd: string, code: string): string {
  const args = ['--preserve-symlinks', '--input-type=module', '-e', `console.error = console.log;${code}`];
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
}

describe('The React components', () => {
  it('have the handlers of all events that their elements tell of, and a provider those of all that is told inside', () => {
    const { modules } = JSON.parse(read('custom-elements.json')) as {
      modules: { declarations: { tagName?: string; events?: { name: string }[] }[] }[];
    };
    const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    const all = new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)));
    for (const { tagName, events = [] } of elements) {
      const typed = [...read(`dist/react/${tagName}.d.ts`).matchAll(/'(kpi-\w+)'(?! *,)/g)].map(([, name]) => name!);
      const told = tagName === 'kpi-provider' ? [...all] : events.map(({ name }) => name);
      assert.deepEqual([...new Set(typed)].filter((name) => name !== tagName).sort(), told.sort(), tagName);
    }
  });

  it('bring the elements of those that are named, and no others', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export { KpiCard } from 'kpi-elements/react';", resolveDir: installed },
      ...{ bundle: true, write: false, format: 'esm', external: ['react'], logLevel: 'error' },
    });
    const tags = [...outputFiles[0]!.text.matchAll(/register\("([\w-]+)"/g)].map(([, tag]) => tag);
    assert.deepEqual(tags, ['kpi-card']);
  });

  it('may be named where React renders on a server, and run in the page', () => {
    assert.match(read('dist/react/index.js'), /^'use client';/);
  });

  for (const version of ['18', '19'])
    it(`are rendered by React ${version} without a page: with what a reader gets before the script, and without a word`, () => {
      const html = printed(
        roomOf(version),
        `import { createElement, version } from 'react';
        import { renderToString } from 'react-dom/server';
        const { KpiCard, KpiProvider } = await import('kpi-elements/react');
        const card = createElement(
          KpiCard,
          { label: 'Leads', value: 540, data: { value: 1 }, className: 'wide', id: 'leads', onKpiLoad() {} },
          '540 leads',
        );
        const provider = createElement(KpiProvider, { src: 'kpis.json', onKpiSummary() {} }, card);
        console.log(version.split('.')[0], renderToString(provider));`,
      );
      const text = '<kpi-provider><kpi-card class="wide" id="leads">540 leads</kpi-card></kpi-provider>';
      assert.equal(html.trim(), `${version} ${text}`);
    });
});
