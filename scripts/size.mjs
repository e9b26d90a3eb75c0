// The size of each entry point with everything it imports, minified by terser and gzipped (1 KB = 1,000 bytes).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { build } from 'vite';

const budgets = {
  'dist/model/index.js': 8_000,
  'dist/tags/kpi-card.js': 20_000,
  'dist/tags/kpi-funnel.js': 22_000,
  'dist/index.js': 24_000,
};

async function bundled(entry) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      minify: false,
      rolldownOptions: { output: { minify: false, codeSplitting: false } },
    },
  });
  const options = { module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } };
  return (await minify(output[0].code, options)).code;
}
const gzipped = (code) => gzipSync(code, { level: 9 }).length;
const row = (state, name, size, budget) =>
  console.log(state.padEnd(5), name.padEnd(28), String(size).padStart(7), String(budget).padStart(8));

row('', 'gzipped bytes', 'size', 'budget');
for (const [entry, budget] of Object.entries(budgets)) {
  const size = gzipped(await bundled(entry));
  if (size > budget) process.exitCode = 1;
  row(size > budget ? 'OVER' : 'ok', entry, size, budget);
}
row('', 'dist/kpi-elements.min.js', gzipped(readFileSync('dist/kpi-elements.min.js')), '-');
