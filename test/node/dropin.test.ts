import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { Script } from 'node:vm';

const path = new URL('../../dist/kpi-elements.min.js', import.meta.url);
const code = readFileSync(path, 'utf8');

// Not assert.match: its message would be the whole file.
const lacks = (pattern: RegExp) => assert.equal(pattern.exec(code)?.[0], undefined);

it('The drop-in is a classic script', () => {
  assert.ok(new Script(code)); // import and export would not parse
  lacks(/\bimport\s*[.(]/);
});

it('The drop-in has nothing that a PHP minifier corrupts or a missing charset garbles', () => {
  lacks(/`/);
  lacks(/[^\t\n\x20-\x7e]/);
});

it('The drop-in makes no code from text', () => {
  lacks(/\beval\(|\bnew Function\b/);
});

it('The drop-in carries the notices of what it bundles', () => {
  assert.match(code.split('\n')[0]!, /^\/\*! kpi-elements \d+\.\d+\.\d+, MIT; .*\*\/$/);
  assert.match(readFileSync(new URL('LICENSES.md', path), 'utf8'), /Copyright \(c\) \d+ Google LLC/);
});
