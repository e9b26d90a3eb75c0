// The size of each entry point with everything it imports, minified by terser and gzipped (1 KB = 1,000 bytes).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
// What all sources share: rows, dates, and figures to the last digit. Each source may add 700 to it.
const SHARED = 1_100;
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const exported = (folder) =>
  Object.keys(exports).flatMap((path) => (path.startsWith(`./${folder}/`) ? path.slice(2) : []));
// A name by itself is a tag; several are what a page with all of them loads.
const budgets = {
  model: 8_000,
  goals: 18_300,
  'goals/elements': 21_800,
  compare: 3_850,
  'compare/elements': 7_350,
  hints: 13_600,
  'hints/elements': 14_600,
  'goal-sheet': 23_100,
  'kpi-card': 24_500,
  'kpi-trend': 30_400,
  'kpi-funnel': 26_500,
  'kpi-card goal-gauge kpi-provider': 28_900,
  index: 42_690,
  'sources/rows': SHARED,
  ...Object.fromEntries(exported('sources').map((name) => [name, SHARED + 700])),
  'sources/csv': SHARED + 2_000, // the row parser of d3 is half of it
  'sources/cube': SHARED + 1_700, // with the calendar that its queries need
  ...Object.fromEntries(exported('catalog').map((name) => [name, 11_300])), // a category; most of it is the registry
  'catalog/registry': 9_000, // formulas, roll-up, checks of definitions, and what is said of a KPI; 2,300 are in every element too
  catalog: 29_300,
  locales: 350,
  ...Object.fromEntries(exported('locales').map((name) => [name, /-goals$/.test(name) ? 7_000 : 15_500])),
  'locales/nb': 2_020,
  'locales/zh-Hans': 2_450,
  'locales/zh-Hant': 2_440,
};
const files = Object.fromEntries(
  ['model', 'catalog', 'goals', 'compare', 'hints', 'goal-sheet', 'locales'].map((name) => [name, `${name}/index`]),
);
const path = (name) => join(root, 'dist', `${files[name] ?? (/\/|^index$/.test(name) ? name : `tags/${name}`)}.js`);

const entry = (names) => ({
  name: 'entry',
  resolveId: (id) => (id.endsWith('/entry') ? '\0entry' : null),
  load: (id) =>
    id === '\0entry'
      ? names
          .split(' ')
          .map((name) => `export * from ${JSON.stringify(path(name))};`)
          .join('')
      : null,
});

async function bundled(names) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entry(names)],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: '/entry', formats: ['es'] },
      minify: false,
      rolldownOptions: { output: { minify: false, codeSplitting: false } },
    },
  });
  const options = { module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } };
  return (await minify(output[0].code, options)).code;
}
const gzipped = (code) => gzipSync(code, { level: 9 }).length;
const row = (state, name, size, budget) =>
  console.log(state.padEnd(5), name.padEnd(34), String(size).padStart(7), String(budget).padStart(8));

row('', 'gzipped bytes', 'size', 'budget');
for (const [names, budget] of Object.entries(budgets)) {
  const size = gzipped(await bundled(names));
  if (size > budget) process.exitCode = 1;
  row(size > budget ? 'OVER' : 'ok', names, size, budget);
}
row('', 'dist/kpi-elements.min.js', gzipped(readFileSync('dist/kpi-elements.min.js')), '-');
