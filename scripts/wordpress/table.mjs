// What the plugin knows of elements, made of custom-elements.json: wordpress/includes/page/elements.php for PHP, and one block.json a tag;
// and of the catalogue of metrics, for PHP.
// With --check it only says whether the committed files are stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { blocks } from './blocks.mjs';
import { metrics } from './metrics.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

/** How PHP checks an attribute, where it is no plain text to it: what is wrong with a figure the element says. */
function typeOf({ name, type: { text } }) {
  if (name === 'src') return { type: 'url' };
  return /^boolean\b/.test(text) ? { type: 'boolean' } : {};
}

const table = Object.fromEntries(
  Object.keys(blocks).map((tag) => {
    const { attributes } = elements.find(({ tagName }) => tagName === tag);
    return [
      tag,
      Object.fromEntries(
        attributes.map((attribute) => [attribute.name, { property: attribute.fieldName, ...typeOf(attribute) }]),
      ),
    ];
  }),
);

const text = (value) => `'${value.replace(/[\\']/g, '\\$&')}'`;

function php(value) {
  if (Array.isArray(value)) return `[${value.map(php).join(', ')}]`;
  if (typeof value === 'object')
    return `[${Object.entries(value)
      .map(([key, each]) => `${text(key)} => ${php(each)}`)
      .join(', ')}]`;
  return typeof value === 'string' ? text(value) : String(value);
}

const phpFile = (what, value) => `<?php
/**
 * ${what} by \`npm run wordpress:table\`, never by hand.
 *
 * @package KpiElements
 */

defined('ABSPATH') || exit();

return ${php(value)};
`;

/** A block has the properties of its element as strings, so that no digit is lost, and what only WordPress knows. */
function blockJson(tag) {
  const { name, attributes: own, ...more } = blocks[tag];
  // No lists of words: WordPress drops what is not in them, and then nobody says what is wrong.
  const properties = Object.values(table[tag]).map(({ property }) => [property, { type: 'string' }]);
  return {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 3,
    name: `kpi-elements/${name}`,
    version,
    category: 'kpi-elements',
    textdomain: 'kpi-elements',
    ...more,
    attributes: { ...Object.fromEntries(properties), ...own },
    editorScript: 'kpi-elements-editor',
    editorStyle: 'kpi-elements-editor',
    render: 'file:./render.php',
  };
}

const files = {
  'wordpress/includes/page/elements.php': phpFile(
    'The tags and their attributes: made of custom-elements.json',
    Object.fromEntries(
      Object.entries(table).map(([tag, attributes]) => {
        const { name: block, providesContext: context } = blocks[tag];
        return [tag, { block, attributes, ...(context && { context }) }];
      }),
    ),
  ),
  'wordpress/includes/words/catalogue.php': phpFile('The metrics of the catalogue: made of it', metrics),
  ...Object.fromEntries(
    Object.keys(blocks).map((tag) => [
      `wordpress/blocks/${blocks[tag].name}/block.json`,
      JSON.stringify(blockJson(tag)),
    ]),
  ),
};
for (const [file, content] of Object.entries(files)) {
  const fresh = await format(content, { ...(await resolveConfig(file)), filepath: file });
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fresh);
  } else if (readFileSync(file, 'utf8') !== fresh) {
    console.error(`${file} is stale: npm run wordpress:table`);
    process.exitCode = 1;
  }
}
