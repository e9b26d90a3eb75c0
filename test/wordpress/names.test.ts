/** Blocks have the properties of elements, and shortcodes and tags their attributes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { htmlName, propertyName } from '../../wordpress/scripts/editor/names.js';

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string; fieldName: string }[] }[] }[];
}

void test('the name of each attribute follows from that of its property, and back', () => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
  const all = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const attributes = all.flatMap(({ attributes = [] }) => attributes);
  assert.ok(attributes.length > 100);
  for (const { name, fieldName } of attributes)
    assert.deepEqual([htmlName(fieldName), propertyName(name)], [name, fieldName]);
});
