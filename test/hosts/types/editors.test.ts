import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

interface Said {
  name: string;
  description: string;
}
interface Html {
  tags: (Said & { attributes: (Said & { values: { name: string }[] })[] })[];
}
interface WebTypes {
  name: string;
  version: string;
  contributions: {
    html: {
      elements: (Said & { attributes: (Said & { value: { type: string } })[]; events: Said[]; slots: Said[] })[];
    };
    css: Record<'properties' | 'pseudo-elements', Said[]>;
  };
}
interface Manifest {
  modules: { declarations: Declaration[] }[];
}
interface Declaration extends Said {
  tagName?: string;
  attributes: (Said & { type: { text: string } })[];
  events: Said[];
  slots: Said[];
  cssParts?: Said[];
  cssProperties?: Said[];
}

const folder = join(import.meta.dirname, '../node_modules/kpi-elements');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
const { version, 'web-types': path } = read<{ version: string; 'web-types': string }>('package.json');

const { modules } = read<Manifest>('custom-elements.json');
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const { tags } = read<Html>('dist/types/vscode.html-custom-data.json');
const css = read<Record<'properties' | 'pseudoElements', Said[]>>('dist/types/vscode.css-custom-data.json');
const webTypes = read<WebTypes>(path);

const names = (items: readonly { name: string }[] = []): string[] => items.map(({ name }) => name).sort();
const words = (tag: string, attribute: string): string[] =>
  tags
    .find(({ name }) => name === tag)!
    .attributes.find(({ name }) => name === attribute)!
    .values.map(({ name }) => name);

describe('What editors know', () => {
  for (const { tagName, description, attributes, events, slots } of elements)
    describe(`of <${tagName}>`, () => {
      const html = tags.find(({ name }) => name === tagName)!;
      const web = webTypes.contributions.html.elements.find(({ name }) => name === tagName)!;

      it('is what it is for, and every attribute with what it means', () => {
        for (const tag of [html, web]) {
          assert.ok(tag.description.startsWith(description));
          assert.doesNotMatch(tag.description, /undefined/);
          assert.deepEqual(names(tag.attributes), names(attributes));
          for (const attribute of attributes)
            assert.equal(
              tag.attributes.find(({ name }) => name === attribute.name)?.description,
              attribute.description,
            );
        }
      });

      it('is every word that an attribute may hold, and nothing that is no word', () => {
        for (const { name, type } of attributes) {
          const listed = words(tagName!, name);
          for (const [, word] of type.text.matchAll(/'([\w-]+)'(?!\])/g)) assert.ok(listed.includes(word!), name);
          for (const word of listed) assert.match(word, /^[a-z-]+$/, name);
          const { value } = web.attributes.find((attribute) => attribute.name === name)!;
          const offered = value.type.split(' | ').filter((text) => text !== 'string');
          assert.deepEqual(
            offered,
            listed.map((word) => `'${word}'`),
          );
        }
      });

      it('is every event and slot', () => {
        assert.deepEqual(names(web.events), names(events));
        assert.deepEqual(names(web.slots), names(slots));
      });
    });

  it('are the words of types that have a name, too', () => {
    assert.deepEqual(words('kpi-card', 'unit'), ['number', 'percent', 'currency', 'seconds', 'days', 'score']);
    assert.deepEqual(words('kpi-trend', 'granularity').sort(), ['day', 'month', 'quarter', 'week', 'year']);
    assert.deepEqual(words('kpi-card', 'value'), []);
  });

  it('is every token and part once', () => {
    const all = (key: 'cssProperties' | 'cssParts') =>
      [...new Set(elements.flatMap((each) => names(each[key])))].sort();
    const parts = (colons: string) => all('cssParts').map((name) => `${colons}part(${name})`);
    assert.deepEqual(names(css.properties), all('cssProperties'));
    assert.deepEqual(names(css.pseudoElements), parts('::'));
    assert.deepEqual(names(webTypes.contributions.css.properties), all('cssProperties'));
    assert.deepEqual(names(webTypes.contributions.css['pseudo-elements']), parts(''));
  });

  it('is of the package as it is published', () => {
    assert.deepEqual([webTypes.name, webTypes.version], ['kpi-elements', version]);
  });
});
