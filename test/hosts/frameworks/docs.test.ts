import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const docs = join(import.meta.dirname, '../../../docs');
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('The page about frameworks', () => {
  const page = readFileSync(join(docs, 'frameworks.md'), 'utf8');
  const snippets = [...page.matchAll(/(\]\((\S+)\):\n\n<!-- prettier-ignore -->\n)?```(\w+)\n([^]*?)```/g)];

  it('shows code of every framework, and names the file that it is from', () => {
    assert.ok(snippets.length > 14);
    for (const [, from, , language, code] of snippets) assert.ok(from || language === 'sh', code);
    for (const [title] of page.matchAll(/^## (?!React 18|What works).*/gm))
      assert.match(page.slice(page.indexOf(`${title}\n`)), /^## .*\n[^#]*```/, title);
  });

  for (const [, , path, language, code] of snippets.filter(([, from]) => from))
    it(`shows ${language} that stands in ${path?.split('/').slice(3).join('/')}`, () => {
      const file = plain(readFileSync(join(docs, path!), 'utf8'));
      for (const piece of code!.split('\n\n')) assert.ok(file.includes(plain(piece)), piece);
    });
});
