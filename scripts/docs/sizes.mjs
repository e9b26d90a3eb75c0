// The table of sizes in README.md, from scripts/budgets.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { table } from './markdown.mjs';

const root = join(import.meta.dirname, '../..');
const page = join(root, 'README.md');

/** What stands in each row: the names of its budgets, or a pattern of them. */
const rows = {
  'all five tags': 'kpi-elements',
  'the same as a script for any page': 'kpi-elements/kpi-elements.min.js',
  'card, gauge, trend and funnel':
    'kpi-elements/kpi-card + kpi-elements/goal-gauge + kpi-elements/kpi-trend + kpi-elements/kpi-funnel',
  'card, gauge and provider': 'kpi-elements/kpi-card + kpi-elements/goal-gauge + kpi-elements/kpi-provider',
  '`kpi-elements/kpi-card`': 'kpi-elements/kpi-card',
  '`kpi-elements/kpi-trend`': 'kpi-elements/kpi-trend',
  '`kpi-elements/kpi-funnel`': 'kpi-elements/kpi-funnel',
  '`kpi-elements/model`': 'kpi-elements/model',
  '`kpi-elements/sources/…`': /\/sources\//,
  '`kpi-elements/catalog`': 'kpi-elements/catalog',
  'one category of it': /\/catalog\/(?!registry)/,
  '`kpi-elements/goals`': 'kpi-elements/goals',
  '`kpi-elements/compare`': 'kpi-elements/compare',
  '`kpi-elements/hints`': 'kpi-elements/hints',
  'goals at work in elements (`/elements`)': 'kpi-elements/goals/elements',
  'comparisons at work in elements': 'kpi-elements/compare/elements',
  'hints at work in elements': 'kpi-elements/hints/elements',
  '`kpi-elements/goal-sheet`': 'kpi-elements/goal-sheet',
  'a language': /\/locales\/(?!.*-(goals|catalog))/,
  'its goals': /\/locales\/.*-goals/,
  'its catalogue': /\/locales\/.*-catalog/,
};

function range(budgets, name) {
  const sizes = Object.keys(budgets)
    .filter((each) => (name instanceof RegExp ? name.test(each) : name === each))
    .map((each) => (budgets[each] / 1000).toFixed(1));
  if (sizes.length === 0) throw new Error(`scripts/budgets.json has no ${name}`);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((size) => size.toFixed(1));
  return least === most ? least : `${least} to ${most}`;
}

/** README.md with its sizes as they are written down. */
export async function readmeWithSizes() {
  const budgets = JSON.parse(readFileSync(join(root, 'scripts/budgets.json'), 'utf8'));
  const text = table({ entry: ([entry]) => entry, KB: ([, name]) => range(budgets, name) }, Object.entries(rows));
  const written = readFileSync(page, 'utf8').replace(/(<!-- sizes -->)[^]*(<!-- \/sizes -->)/, `$1\n\n${text}\n\n$2`);
  return await format(written, { ...(await resolveConfig(page)), parser: 'markdown' });
}

export async function writeReadme() {
  writeFileSync(page, await readmeWithSizes());
}
