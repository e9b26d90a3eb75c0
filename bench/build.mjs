// Bundles a page of a library: all of it, or one part with what only that part needs.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { libraries } from './tasks.mjs';

const here = import.meta.dirname;

async function bundled(contents, options) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here },
    ...{ bundle: true, write: false, minify: true, target: 'es2022', loader: { '.css': 'text' } },
    ...{ logLevel: 'error', legalComments: 'none', define: { 'process.env.NODE_ENV': '"production"' } },
    ...options,
  });
  return outputFiles[0].text;
}

/** Code by address, and how many bytes a reader of a page would load for each part. */
export async function scripts(names, { readable = false } = {}) {
  const code = { '/page.js': await bundled(`import './pages/page.mjs';`) };
  const bytes = {};
  for (const name of names) {
    bytes[name] = {};
    for (const part of [...libraries[name].parts, 'all']) {
      const what = part === 'all' ? '*' : `{ ${part} }`;
      const from = JSON.stringify(`./${join('pages', `${name}.mjs`)}`);
      const text = await bundled(`export ${what} from ${from};`, {
        ...{ format: 'iife', globalName: 'library', minify: !readable },
      });
      code[`/${name}/${part}.js`] = text;
      bytes[name][part] = { min: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
    }
  }
  return { code, bytes };
}
