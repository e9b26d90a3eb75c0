// Builds the WordPress plugin: the folder wordpress/build/kpi-elements, and of it kpi-elements.zip, out of what `npm run build` made.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build as bundle } from 'esbuild';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { writeLanguages } from './languages.mjs';
import { definitions, languages } from './metrics.mjs';

const plugin = 'wordpress/build/kpi-elements';
const assets = join(plugin, 'assets');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('wordpress/build', { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
for (const name of ['kpi-elements.php', 'uninstall.php', 'readme.txt', 'includes', 'blocks', 'languages', 'styles'])
  cpSync(join('wordpress', name), join(plugin, name), { recursive: true });
copyFileSync('LICENSE', join(plugin, 'LICENSE'));
copyFileSync('dist/LICENSES.md', join(plugin, 'LICENSES.md'));
copyFileSync('dist/kpi-elements.min.js', join(assets, 'kpi-elements.min.js'));
const room = readFileSync('dist/kpi-elements.css', 'utf8');
writeFileSync(join(plugin, 'styles/front.css'), room + readFileSync('wordpress/styles/front.css', 'utf8'));

// What only some pages need: a classic script each, which finds the elements by the shelf that all copies share.
// The editor has the whole catalogue, as any metric may be chosen there, and a page the metrics that it names.
const parts = [
  'catalog/index',
  '../wordpress/scripts/metrics/index',
  'goals/elements',
  'compare/elements',
  ...languages.flatMap((tag) => [
    `locales/${tag}`,
    `../wordpress/scripts/words/${tag}-goals`,
    `locales/${tag}-catalog`,
    `../wordpress/scripts/words/${tag}-metrics`,
  ]),
];
for (const part of parts)
  await build({
    mode: `drop-in:${part}`,
    logLevel: 'warn',
    define: { KPI_ELEMENTS_METRICS: JSON.stringify(definitions.map(({ metric }) => metric.id).join(' ')) },
    build: { outDir: assets, license: false, copyPublicDir: false },
  });

// Each metric for itself: for the pages that name it, and for a script that asks for one.
mkdirSync(join(assets, 'catalog'));
for (const definition of definitions)
  writeFileSync(join(assets, `catalog/${definition.metric.id}.json`), JSON.stringify(definition));

// The plugin's own scripts: of the editor, the administration and the page.
const own = readdirSync('wordpress/scripts').filter((name) => name.endsWith('.ts'));
const { metafile } = await bundle({
  metafile: true,
  entryPoints: own.map((name) => `wordpress/scripts/${name}`),
  outdir: assets,
  outExtension: { '.js': '.min.js' },
  bundle: true,
  minify: true,
  charset: 'ascii',
  format: 'iife',
  target: 'es2020',
  supported: { 'template-literal': false },
  banner: { js: `/*! kpi-elements ${version}, MIT */` },
  legalComments: 'none',
});
writeLanguages(
  join(plugin, 'languages'),
  Object.fromEntries(
    Object.values(metafile.outputs).map(({ entryPoint, inputs }) => [
      basename(entryPoint, '.ts'),
      Object.keys(inputs).map((file) => relative('wordpress', file)),
    ]),
  ),
);

const files = Object.fromEntries(
  readdirSync(plugin, { recursive: true })
    .map((name) => [`kpi-elements/${name.replaceAll('\\', '/')}`, join(plugin, name)])
    .filter(([, file]) => statSync(file).isFile())
    .sort(([a], [b]) => (a < b ? -1 : 1))
    // One date for all, so that the same sources are the same bytes.
    .map(([name, file]) => [name, [readFileSync(file), { mtime: '2026-01-01T12:00:00' }]]),
);
writeFileSync('wordpress/build/kpi-elements.zip', zipSync(files, { level: 9 }));
console.log(`wordpress/build/kpi-elements.zip: ${Object.keys(files).length} files`);
