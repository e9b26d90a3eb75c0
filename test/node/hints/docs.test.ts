import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { hintRules, hintText, hintThresholds } from 'kpi-elements/hints';
import { languageOf } from '../../../src/format/messages.js';
import { cases } from './cases.js';

const page = readFileSync(join(import.meta.dirname, '../../../docs/hints.md'), 'utf8');
const [, rules, thresholds] = page.split('\n## ').map((section) =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .slice(2, -2)
        .split('|')
        .map((cell) => cell.trim()),
    ),
);

describe('The page about hints', () => {
  it('tells what each of them says, in a clear case', () => {
    const said = cases.map(({ key: textKey, parameters }) => hintText({ textKey, parameters }, languageOf('en')));
    assert.deepEqual(rules!.map(([, , example]) => example).sort(), said.sort());
  });

  it('names them as the rules do', () => {
    for (const [ids, , example] of rules!) {
      const { key } = cases.find(
        ({ key: textKey, parameters }) => hintText({ textKey, parameters }, languageOf('en')) === example,
      )!;
      const given = new Set(hintRules.flatMap(({ id, textKey }) => (textKey === key ? id : [])));
      assert.deepEqual(ids!.split(' '), [...given].sort(), key);
    }
  });

  it('has every threshold with its default, and says where it counts', () => {
    assert.deepEqual(
      Object.fromEntries(thresholds!.map(([name, value]) => [name!.slice(1, -1), Number(value)])),
      hintThresholds,
    );
    const used = rules!.flatMap(([, when]) => [...when!.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
    assert.deepEqual([...new Set(used)].sort(), Object.keys(hintThresholds).sort());
  });
});
