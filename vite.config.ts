import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tags = existsSync('src/tags') ? readdirSync('src/tags').map((file) => `tags/${file.replace('.ts', '')}`) : [];
const entries = ['index', 'classes', 'model/index', ...tags].filter((entry) => existsSync(`src/${entry}.ts`));

const stylesheet: Plugin = {
  name: 'stylesheet',
  generateBundle() {
    const file = 'src/styles/kpi-elements.css';
    if (existsSync(file))
      this.emitFile({ type: 'asset', fileName: 'kpi-elements.css', source: readFileSync(file, 'utf8') });
  },
};

// Caching plugins of CMS sites move scripts between classic and module, and their minifiers corrupt template
// literals; some pages lack a charset. Rolldown lowers no template literals, so esbuild has the last word.
const classicScript: Plugin = {
  name: 'classic-script',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await transform(chunk.code, {
        format: 'iife',
        target: 'es2022',
        minify: true,
        charset: 'ascii',
        supported: { 'template-literal': false },
        legalComments: 'none',
        banner: `/*! kpi-elements ${version}, MIT; contains lit, BSD-3-Clause; all notices: LICENSES.md */`,
      });
      if (code.includes('\\`')) this.error('an escaped backtick cannot be replaced blindly');
      chunk.code = code.replaceAll('`', '\\x60'); // inside strings and patterns both mean the same
    }
  },
};

const library: UserConfig = {
  plugins: [stylesheet],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: { entry: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])), formats: ['es'] },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^d3($|-)/],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, '')}.js`, // the compiler's own helpers
      },
    },
  },
};

const dropin: UserConfig = {
  plugins: [classicScript],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: false,
    license: { fileName: 'LICENSES.md' },
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'kpi-elements.min.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

export default defineConfig(({ mode }) => (mode === 'dropin' ? dropin : library));
