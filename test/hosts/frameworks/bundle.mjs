// Bundles the apps as their frameworks' own tools would. No TypeScript, as the packages are not there before `npm run hosts`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformAsync } from '@babel/core';
import solid from 'babel-preset-solid';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

const here = import.meta.dirname;

/** Tells Vue's templates what is no component of its own. */
const compilerOptions = { isCustomElement: (tag) => tag.includes('-') };

/** A plugin that compiles files of one kind, for a server or for a page. */
const compiled = (name, filter, compile) => ({
  name,
  setup({ onLoad, initialOptions }) {
    onLoad({ filter }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: await compile(text, path, initialOptions.platform === 'node', initialOptions) };
    });
  },
});

const plugins = [
  compiled('vue', /\.vue$/, (text, filename, ssr) => {
    const { descriptor } = parse(text, { filename, templateParseOptions: compilerOptions });
    const templateOptions = { ssr, ssrCssVars: [], compilerOptions };
    return compileScript(descriptor, { id: 'app', inlineTemplate: true, templateOptions }).content;
  }),
  compiled('svelte', /\.svelte$/, (text, filename, server) => {
    return compile(text, { filename, generate: server ? 'server' : 'client', dev: true }).js.code;
  }),
  compiled('solid', /frameworks\/solid\/.*\.jsx$/, async (text, filename, server, { outfile }) => {
    const presets = [[solid, { generate: server ? 'ssr' : 'dom', hydratable: outfile.includes('.hydrated') }]];
    return (await transformAsync(text, { presets, filename, babelrc: false })).code;
  }),
];

/**
 * Bundles one entry, for developers, so that a framework says what it does not like. `app` is the file that the entry imports
 * under this name, `alias` other packages in the place of some, `jsx` where JSX comes from.
 */
export async function bundle(entry, outfile, { app, alias = {}, jsx = 'react' } = {}) {
  const server = entry.includes('/server.');
  await build({
    entryPoints: [join(here, entry)],
    outfile,
    absWorkingDir: join(here, '..'), // where aliases are looked up
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: server ? 'node' : 'browser',
    conditions: ['svelte', 'solid', 'development', server ? 'node' : 'browser'],
    // React's renderer for servers is no module, and asks for Node's own ones.
    banner: server
      ? { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }
      : {},
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    alias: { ...alias, ...(app && { app: join(here, app) }) },
    jsx: 'automatic',
    jsxImportSource: jsx,
    plugins,
    logLevel: 'error',
  });
}
