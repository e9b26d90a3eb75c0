import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import budgets from '../../scripts/budgets.json' with { type: 'json' };
import { gzipped, minified } from '../../scripts/size/bundle.mjs';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

const name = 'kpi-elements/locales';

describe('The check of sizes', () => {
  let folder: string;
  let size: number;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'size-'));
    size = gzipped((await minified(name)).code);
  });
  after(() => rm(folder, { recursive: true }));

  const check = async (budget: number) => {
    const file = join(folder, 'budgets.json');
    await writeFile(file, JSON.stringify({ [name]: budget }));
    await run(process.execPath, ['scripts/size.mjs', '--budgets', file], { cwd: root });
  };

  it('passes at the size that was written down', () => check(size));
  it('fails on growth', () => assert.rejects(check(size - 10), { code: 1, stdout: /^over .*locales$/m }));
  it('fails on shrinkage that was not written down', () =>
    assert.rejects(check(size * 2), { code: 1, stdout: /^under .*locales$/m, stderr: /--write/ }));
});

it('Every script that the package exports has a budget', async () => {
  const names = Object.entries(manifest.exports).flatMap(([path, target]) =>
    (typeof target === 'object' && 'default' in target) || path.endsWith('.min.js')
      ? [path.replace('.', manifest.name)]
      : [],
  );
  assert.deepEqual(
    names.filter((name) => !(name in budgets)),
    [],
  );
  assert.match(await readFile(join(root, 'README.md'), 'utf8'), /<!-- sizes -->/);
});
