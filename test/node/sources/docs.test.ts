import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import manifest from '../../../package.json' with { type: 'json' };
import { read } from '../../../src/model/index.js';

const root = join(import.meta.dirname, '../../..');
const exported = Object.keys(manifest.exports).filter((path) => path.startsWith('./sources/'));
const [, ...sections] = readFileSync(join(root, 'docs/sources.md'), 'utf8').split('\n## ');

describe('The page about sources', () => {
  it('has a section for each source of the package', () => {
    const told = sections.map((section) => /`kpi-elements\/(sources\/[\w-]+)`/.exec(section)![1]);
    assert.deepEqual(told.sort(), exported.map((path) => path.slice(2)).sort());
  });

  for (const section of sections)
    it(`tells the truth about ${section.split('\n')[0]!}`, async () => {
      const [, name] = /`kpi-elements\/(sources\/[\w-]+)`/.exec(section)!;
      const blocks = [...section.matchAll(/```(\w+)\n(.*?)\n```/gs)].map(
        ([, language, text]) => [language!, text!] as const,
      );
      assert.deepEqual(blocks.map(([language]) => language).toSpliced(1, 1), ['http', 'js', 'json', 'html']);
      const [, [language, payload], [, call], [, result]] = blocks as [
        never,
        [string, string],
        [never, string],
        [never, string],
      ];
      const source = (await import(`../../../src/${name}.js`)) as Record<string, unknown>;
      const given = language === 'json' ? (JSON.parse(payload) as unknown) : payload;
      const answer = runInNewContext(call, { ...source, payload: given }) as object;
      assert.deepEqual(JSON.parse(JSON.stringify(answer)), JSON.parse(result), JSON.stringify(answer));
      assert.deepEqual(read(answer).problems, []);
    });
});
