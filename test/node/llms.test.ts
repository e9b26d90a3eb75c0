import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import packed from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const text = read('llms.txt');

interface Named {
  name: string;
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
const { modules } = JSON.parse(read('custom-elements.json')) as { modules: { declarations: Declaration[] }[] };
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

describe('The page for language models and readers in a hurry', () => {
  it('is short, and in the package', () => {
    assert.ok(Buffer.byteLength(text) < 16 * 1024);
    assert.ok(packed.files.includes('llms.txt'));
  });

  it('names every tag, attribute, event, part and token', () => {
    const names = elements.flatMap(({ tagName, attributes, events, cssParts, cssProperties }) => [
      tagName!,
      ...[attributes, events, cssParts, cssProperties].flatMap((items) => items ?? []).map(({ name }) => name),
    ]);
    const said = new Set(text.split(/[^\w-]+/));
    assert.ok(names.length > 200);
    assert.deepEqual(
      [...new Set(names)].filter((name) => !said.has(name)),
      [],
    );
  });

  it('names everything that can be imported', () => {
    const said = new Set(
      [...text.matchAll(/`([^`{]*)(?:\{([^`]*)\}([^`]*))?`/g)].flatMap(([, start, inside, end]) =>
        inside === undefined ? [start] : inside.split(',').map((name) => `${start}${name}${end}`),
      ),
    );
    const paths = Object.keys(packed.exports).filter((path) => path !== '.' && path !== './package.json');
    assert.deepEqual(
      paths.filter((path) => !said.has(path.slice(1))),
      [],
    );
  });

  describe('is found stale', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'llms-'));
      for (const file of ['dist', 'package.json', 'test', 'llms.txt'])
        symlinkSync(join(root, file), join(folder, file));
    });
    after(() => rmSync(folder, { recursive: true }));

    const check = async (manifest: string): Promise<void> => {
      writeFileSync(join(folder, 'custom-elements.json'), manifest);
      await promisify(execFile)(process.execPath, [join(root, 'scripts/llms.mjs'), '--check'], { cwd: folder });
    };

    it('not when nothing changed', () => check(read('custom-elements.json')));

    it('when an attribute has another meaning', () =>
      assert.rejects(check(read('custom-elements.json').replaceAll('Fewest cases', 'Least cases')), {
        stderr: /llms\.txt is stale/,
      }));
  });
});
