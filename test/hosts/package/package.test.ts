import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pack } from '../../../scripts/hosts.mjs';

interface Entry {
  types?: string;
  default: string;
}

describe('The tarball, installed into an empty project', () => {
  let folder: string;
  let exported: Record<string, Entry | string>;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'kpi-elements-'));
    const tarball = pack(folder);
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const options = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    execFileSync('npm', ['install', tarball, ...options], { cwd: folder });
    const file = join(folder, 'node_modules/kpi-elements/package.json');
    ({ exports: exported } = JSON.parse(readFileSync(file, 'utf8')) as { exports: typeof exported });
  });
  after(() => rmSync(folder, { recursive: true }));

  const inside = (path: string): string => join(folder, 'node_modules/kpi-elements', path);
  const run = (code: string): string =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });

  it('has every file that it exports, each module with its types', () => {
    for (const [path, entry] of Object.entries(exported)) {
      const files = typeof entry === 'string' ? [entry] : [entry.default, entry.types!];
      for (const file of files) if (file) assert.ok(existsSync(inside(file)), `${path}: ${file}`);
    }
  });

  it('is imported in Node, without a page: every entry, in one process and without a word', () => {
    const modules = Object.entries(exported).filter(([, entry]) => typeof entry !== 'string' && entry.default);
    const paths = modules.map(([path]) => path).filter((path) => path !== './react');
    assert.ok(paths.length > 40);
    const imports = paths.map((path) => `await import('kpi-elements${path.slice(1)}');`);
    assert.equal(run(imports.join('\n')), '');
  });

  it('asks for React only of those who import its components', () => {
    assert.throws(() => run("await import('kpi-elements/react')"), /Cannot find package 'react'/);
  });

  it('brings what it says that it needs, and nothing else', () => {
    const { dependencies } = JSON.parse(readFileSync(inside('package.json'), 'utf8')) as { dependencies: object };
    assert.deepEqual(Object.keys(dependencies), ['@lit/context', 'd3', 'lit']);
    assert.ok(!existsSync(inside('node_modules')));
  });

  it('answers a question in a program of a few lines', () => {
    const code = `import { evaluateGoal } from 'kpi-elements/model';
      console.log(evaluateGoal({ kind: 'total', actual: 1300, target: 1200 }).status);`;
    assert.equal(run(code).trim(), 'achieved');
  });
});
