import assert from 'node:assert/strict';
import type { Got, Row, Seen } from './row.js';

type Found = NonNullable<Row['sees']>;

/** What is made of mistakes, and never printed or drawn. */
const debris = /NaN|Infinity|∞|undefined|\[object/;

/** Whether what the page has seen of a row is what the row says. */
export function judge(row: Row, { got, looked, trouble }: Seen): void {
  assert.deepEqual(trouble, [], 'something went wrong in the page');
  for (const one of got) judgeOne(row, one);
  if ('is' in row && got.length === 0) assert.deepEqual(looked, row.is);
}

function judgeOne(row: Row, got: Got): void {
  const { phase, value, sees = [], hears = [], never, warns = [] } = row;
  if (phase) assert.equal(got.phase, phase);
  if (value !== undefined) assert.equal(got.value, value);
  contains(got.text, sees);
  contains(got.sentence, hears);
  const warnings = row.steps ? [...new Set(got.warnings)] : got.warnings;
  contains(warnings.join('\n'), warns);
  const expected = row.steps ? [warns].flat().length : 'warns' in row ? 1 : 0;
  assert.equal(warnings.length, expected, `warnings: ${warnings.join('\n')}`);
  if (never) assert.doesNotMatch(`${got.text} ${got.sentence} ${got.all}`, never);
  for (const text of [got.text.replace(/: expected .*/, ''), got.sentence, ...got.paths])
    assert.doesNotMatch(text, debris);
  if ('is' in row) assert.deepEqual(got.looked, row.is);

  assert.match(got.healed.text, /540/, 'a good input heals it');
  assert.equal(got.healed.phase, 'ready', 'a good input heals it');
  assert.deepEqual(got.healed.warnings, [], 'a good input is not warned of');
}

function contains(text: string, found: Found): void {
  for (const part of typeof found === 'string' || found instanceof RegExp ? [found] : found)
    assert.ok(typeof part === 'string' ? text.includes(part) : part.test(text), `${part} is not in: ${text}`);
}
