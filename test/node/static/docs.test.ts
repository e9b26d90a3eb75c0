import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';

it('The pictures of docs/static.md are what the command writes', () => {
  const root = join(import.meta.dirname, '../../..');
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const args = ['render', join(root, 'docs/static/kpis.json'), '--out', folder, '--format', 'svg'];
    execFileSync(process.execPath, [join(root, 'bin/kpi-elements.mjs'), ...args]);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    assert.deepEqual(
      pictures,
      readdirSync(join(root, 'docs/static')).filter((name) => name.endsWith('.svg')),
    );
    const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
    for (const name of pictures) assert.equal(read(root, 'docs/static', name), read(folder, name), name);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
