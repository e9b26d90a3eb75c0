// What a page loads that imports some entry points: one module, made small as a release is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const { name: own, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The file of an entry point, by the name that users import. */
function file(name) {
  const target = exports[name.replace(own, '.')]?.default;
  if (!target) throw new Error(`package.json exports no ${name}`);
  return join(root, target);
}

const entry = (names) => ({
  name: 'entry',
  resolveId: (id) => (id.endsWith('/entry') ? '\0entry' : null),
  load: (id) =>
    id === '\0entry' ? names.map((name) => `export * from ${JSON.stringify(file(name))};`).join('\n') : null,
});

/** Entry points, divided by ` + `, with everything that they import: minified code, and where it is from. */
export async function minified(names) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entry(names.split(' + '))],
    build: {
      write: false,
      target: 'es2022',
      sourcemap: true,
      lib: { entry: '/entry', formats: ['es'] },
      minify: false,
      // Whoever imports our components has React.
      rolldownOptions: { external: ['react'], output: { minify: false, codeSplitting: false } },
    },
  });
  const { code, map } = await minify(output[0].code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3 },
    format: { comments: false },
    sourceMap: { content: output[0].map },
  });
  return { code, map: JSON.parse(map) };
}

/** Bytes as a server sends them. */
export const gzipped = (code) => gzipSync(code, { level: 9 }).length;
