// Writes the tables of README.md between `<!-- api:TAG -->` and `<!-- /api:TAG -->` from custom-elements.json.
// With --check it only says whether they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const code = (text) => (text ? `\`${text}\`` : '');
const line = (text = '') => text.split('\n\n')[0];

function table(title, columns, items = []) {
  if (!items.length) return '';
  const rows = [Object.keys(columns), Object.keys(columns).map(() => '---')];
  for (const item of items) rows.push(Object.values(columns).map((column) => cell(column(item))));
  return `**${title}**\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n`;
}

const isField = ({ kind }) => kind === 'field';
const fields = (members) => members.filter(isField).sort((a, b) => Number(a.readonly ?? 0) - Number(b.readonly ?? 0));

const name = { Name: ({ name }) => code(name) };
const what = { Meaning: ({ description }) => line(description) };
const tables = ({ members = [], slots, cssParts, cssProperties, cssStates, events }) =>
  table(
    'Attributes and properties',
    {
      Attribute: ({ attribute }) => code(attribute),
      Property: ({ name, readonly }) => code(name) + (readonly ? ' (read-only)' : ''),
      Type: ({ type }) => code(type?.text.replace(/ \| undefined$/, '')),
      Default: (field) => code(field.default),
      ...what,
    },
    fields(members),
  ) +
  table(
    'Methods',
    { Name: ({ name }) => code(`${name}()`), ...what },
    members.filter(({ kind }) => kind === 'method'),
  ) +
  table('Slots', { Name: ({ name }) => (name ? code(name) : '(default)'), ...what }, slots) +
  table('CSS parts', { ...name, ...what }, cssParts) +
  table('CSS custom properties', { ...name, Default: (property) => code(property.default), ...what }, cssProperties) +
  table('Events', { ...name, Type: ({ type }) => code(type?.text), ...what }, events) +
  table('Custom states', { Name: ({ name }) => code(`:state(${name})`), ...what }, cssStates);

const before = readFileSync('README.md', 'utf8');
let after = before;
for (const element of elements) {
  const [start, end] = [`<!-- api:${element.tagName} -->`, `<!-- /api:${element.tagName} -->`];
  const [from, to] = [after.indexOf(start) + start.length, after.indexOf(end)];
  if (to < from) throw new Error(`README.md lacks ${start} … ${end}`);
  const text = await format(tables(element), { ...(await resolveConfig('README.md')), parser: 'markdown' });
  after = `${after.slice(0, from)}\n\n${text}\n${after.slice(to)}`;
}
if (!process.argv.includes('--check')) writeFileSync('README.md', after);
else if (after !== before) {
  console.error('README.md is stale: npm run manifest');
  process.exitCode = 1;
}
