import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const docs = join(import.meta.dirname, '../../docs');
const page = readFileSync(join(docs, 'requirements.md'), 'utf8');
const rows = page
  .split('\n## ')
  .slice(1)
  .map((section) => section.trim().split('\n\n'));

/** The links of a text: what they are called, and where they lead. */
const links = (text: string): [name: string, target: string][] =>
  [...text.matchAll(/\[((?:\\.|[^\]\\])+)\]\(([^)]+)\)/g)].map(([, name, target]) => [
    name!.replace(/\\(.)/g, '$1'),
    target!,
  ]);

/** Whether a file has what a link to it is called: as the title of a test, the name of a story, an anchor, or as text. */
function names(file: string, name: string, anchor?: string): boolean {
  const text = readFileSync(file, 'utf8');
  if (anchor) return text.includes(`id="${anchor}"`);
  if (file.endsWith('.stories.ts')) return text.includes(`export const ${name}: `);
  if (file.endsWith('.test.ts')) return [`'${name}'`, `"${name}"`, `\`${name}\``].some((title) => text.includes(title));
  return text.replace(/\s+/g, ' ').includes(name);
}

describe('The page about what was asked for', () => {
  it('has all 89 requirements, in their order', () => {
    const numbers = Array<null>(89)
      .fill(null)
      .map((_, i) => `REQ-${String(i + 1).padStart(2, '0')}`);
    assert.deepEqual(
      rows.map(([number]) => number),
      numbers,
    );
  });

  it('says of each what it is, and where it is shown or why it is not', () => {
    for (const [number, asked, where, ...more] of rows) {
      assert.ok(asked && where && !more.length, number);
      for (const item of where.split('\n'))
        assert.match(item, /^- (.*\[.+\]\(.+\)$|in part: .{10}|not there: .{10})/, number);
      assert.ok(links(where).length > 0 || /^- not there: /.test(where), number);
    }
  });

  for (const [number, , where] of rows)
    it(`${number} leads to what it names`, () => {
      for (const [name, target] of links(where!)) {
        const [path, anchor] = target.split('#') as [string, string?];
        const file = join(docs, path);
        assert.ok(existsSync(file), `${target} is not there`);
        assert.ok(names(file, name, anchor), `${path} has no "${name}"`);
      }
    });

  it('leaves nothing open', () => assert.equal(page.includes('TODO('), false));
});
