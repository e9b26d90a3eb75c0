import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { mixed, palettes } from '../../../src/static/palette.js';

it('The colours of a picture are those of the elements, light and dark', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.ts'), 'utf8');
  const long = (hex: string): string => (hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex);
  const found = [...tokens.matchAll(/--_(\w+): var\(--kpi-\w+, light-dark\((#\w+), (#\w+)\)\)/g)];
  for (const [at, scheme] of [
    [2, 'light'],
    [3, 'dark'],
  ] as const)
    assert.deepEqual(palettes[scheme], Object.fromEntries(found.map((each) => [each[1]!, long(each[at]!)])));
});

it('A colour that lets another through lies between the two', () => {
  assert.equal(mixed('#ffffff', '#000000', 0.5), '#808080');
  assert.equal(mixed('#123456', '#abcdef', 1), '#123456');
  assert.equal(mixed('#123456', '#0a0b0c', 0), '#0a0b0c');
});
