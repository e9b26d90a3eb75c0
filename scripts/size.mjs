// The size of each entry point with everything it imports, minified by terser and gzipped (1 KB = 1,000 bytes), against scripts/budgets.json.
// `--write` writes down what it is; `--map` says what each kilobyte of all five tags buys, `--map --write` in docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeReadme } from './docs/sizes.mjs';
import { judged } from './size/budget.mjs';
import { gzipped, minified } from './size/bundle.mjs';
import { mapTable, writeMap } from './size/map.mjs';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean' },
    map: { type: 'boolean' },
    budgets: { type: 'string', default: join(root, 'scripts/budgets.json') },
  },
});

if (options.map) {
  const table = await mapTable();
  console.log(table);
  if (options.write) await writeMap(join(root, 'docs/performance.md'), table);
} else await check();

async function check() {
  const budgets = JSON.parse(readFileSync(options.budgets, 'utf8'));
  const sizes = {};
  const row = (state, name, size, budget) =>
    console.log(state.padEnd(8), String(size).padStart(7), String(budget).padStart(7), '', name);
  row('', 'gzipped bytes', 'size', 'budget');
  for (const [name, budget] of Object.entries(budgets)) {
    sizes[name] = name.endsWith('.min.js')
      ? gzipped(readFileSync(join(root, 'dist', name.split('/').pop())))
      : gzipped((await minified(name)).code);
    const state = judged(sizes[name], budget);
    if (state !== 'ok' && !options.write) process.exitCode = 1;
    row(state, name, sizes[name], budget);
  }
  if (process.exitCode)
    console.error('Over: make it smaller, or say why not. Under: write it down. npm run size -- --write');
  if (!options.write) return;
  writeFileSync(options.budgets, `${JSON.stringify(sizes, null, 2)}\n`);
  await writeReadme();
}
