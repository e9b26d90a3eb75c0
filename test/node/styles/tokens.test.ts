import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

const src = join(import.meta.dirname, '../../../src');
const read = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(src, folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file, readFileSync(join(src, folder, file), 'utf8')]),
  );
const names = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, name]) => name!));

const styles = read('styles');
const elements = read('elements');
const all = Object.values({ ...styles, ...elements }).join('\n');
const defined = names(styles['tokens.ts']!, /var\((--kpi-[\w-]+)/g);

it('Every custom property that is documented is a token', () => {
  for (const text of Object.values(elements))
    for (const name of names(text, /@cssprop \[?(--kpi-[\w-]+)/g)) assert.ok(defined.has(name), name);
});

it('Every token is documented by an element, with the default that it has', () => {
  const documented = names(Object.values(elements).join('\n'), /@cssprop \[?(--kpi-[\w-]+)/g);
  assert.deepEqual(
    [...defined].filter((name) => !documented.has(name)),
    [],
  );
  for (const [, name, value] of Object.values(elements)
    .join('\n')
    .matchAll(/@cssprop \[(--kpi-[\w-]+)=([^\]]+)\]/g))
    assert.ok(all.includes(`var(${name}, ${value})`), `${name}: ${value}`);
});

it('Every token is used, by its inner name, and every inner name is a token', () => {
  const inner = names(styles['tokens.ts']!, /(--_[\w-]+): var/g);
  const used = names(all, /var\((--_[\w-]+)\)/g);
  assert.deepEqual([...used].sort(), [...inner].sort());
});

it('No style has a size of its own in rem, nor a colour that is not a token', () => {
  const rules = Object.entries({ ...styles, ...elements }).filter(
    ([file]) => file !== 'tokens.ts' && /styles|shared/.test(file),
  );
  for (const [file, text] of rules) {
    assert.doesNotMatch(text, /\d(rem|vw|vh)\b/, file);
    assert.doesNotMatch(text, /#[\da-f]{3,8}\b|rgba?\(|hsl/i, file);
  }
});

it('The optional stylesheet keeps the place that an element will take', () => {
  const css = readFileSync(join(src, 'styles/kpi-elements.css'), 'utf8');
  const reserves = (text: string) => names(text, /var\(--kpi-reserve, ([\d.]+em)\)/g);
  assert.deepEqual(reserves(css), reserves(all));
});
