import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { withoutTemplates } from './scripts/without-templates.js';
import { sheetStyle } from './src/goal-sheet/style.js';

const { version, exports: exported } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  exports: Record<string, unknown>;
};
const tags = existsSync('src/tags') ? readdirSync('src/tags').map((file) => `tags/${file.replace('.ts', '')}`) : [];
// Every source, category and language that the package exports is an entry of its own; what they share is not.
const parts = Object.keys(exported).flatMap(
  (path) => /^\.\/((?:sources|catalog|locales|goals|hints|compare)\/.+)/.exec(path)?.[1] ?? [],
);
const rooms = ['model', 'catalog', 'goals', 'compare', 'hints', 'goal-sheet', 'static', 'locales', 'react'].map(
  (room) => `${room}/index`,
);
const entries = ['index', 'classes', ...rooms, ...tags, ...parts].filter((entry) => existsSync(`src/${entry}.ts`));

const stylesheet: Plugin = {
  name: 'stylesheet',
  generateBundle() {
    const file = 'src/styles/kpi-elements.css';
    if (existsSync(file))
      this.emitFile({ type: 'asset', fileName: 'kpi-elements.css', source: readFileSync(file, 'utf8') });
    this.emitFile({ type: 'asset', fileName: 'goal-sheet.css', source: `${sheetStyle}\n` });
  },
};

// A page that shows one element in a frame: its scripts are classic ones, as a frame without an origin gets no modules.
const embed: Plugin = {
  name: 'embed',
  async generateBundle() {
    for (const fileName of ['embed.html', 'embed.css'])
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`src/embed/${fileName}`, 'utf8') });
    for (const name of ['embed', 'embed-host']) {
      const { code } = await transform(readFileSync(`src/embed/${name}.ts`, 'utf8'), {
        ...{ loader: 'ts', target: 'es2022', minify: true },
        banner: `/*! kpi-elements ${version}, MIT */`,
      });
      this.emitFile({ type: 'asset', fileName: `${name}.js`, source: code });
    }
  },
};

// Style sheets and templates are text to every minifier, so they are made small here.
const literals: Plugin = {
  name: 'literals',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id)) return null;
    const sheet = /(?<![.\w])css`([^`]*)`/.exec(code)?.[1];
    const small = sheet && (await transform(sheet, { loader: 'css', minify: true })).code.trim();
    return {
      code: code
        .replace(sheet ?? '', () => small ?? '')
        .replace(/>\n\s*</g, '><')
        .replace(/([>}])\n[ \t]+(?=<|\$\{)/g, '$1')
        .replace(/\n[ \t]+/g, '\n'),
      map: null,
    };
  },
};

// What is alike compresses best side by side: whoever bundles all tags has all style sheets first.
const sheetsFirst: Plugin = {
  name: 'sheets-first',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const { 'index.js': index } = bundle;
    const sheets = Object.keys(bundle).filter((file) => /^styles\/.*\.js$|\.styles\.js$/.test(file));
    if (index?.type === 'chunk') index.code = `${sheets.map((file) => `import "./${file}";`).join(' ')} ${index.code}`;
  },
};

// Caching plugins of CMS sites move scripts between classic and module, and their minifiers corrupt template
// literals; some pages lack a charset. Terser has the last word.
const classicScript: Plugin = {
  name: 'classic-script',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const inner = withoutTemplates(chunk.code.replace(/^export \{.*$/m, ''));
      // MooTools 1.4 has replaced the first of a page, and polyfills for old browsers the second.
      const events =
        "const CustomEvent = document.createEvent('CustomEvent').constructor, Event = Object.getPrototypeOf(CustomEvent);";
      const { code = '' } = await minify(`(() => {\n${events}\n${inner}\n})();`, {
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true },
        format: {
          ascii_only: true,
          comments: false,
          preamble: `/*! kpi-elements ${version}, MIT; contains lit, BSD-3-Clause; all notices: LICENSES.md */\n;`, // what is put before it may lack one
        },
      });
      if (code.includes('\\`')) this.error('an escaped backtick cannot be replaced blindly');
      chunk.code = code.replaceAll('`', '\\x60'); // inside strings and patterns both mean the same
    }
  },
};

// d3-array comes as one module, whose work at load time no bundler of a page would drop: so what we draw with is taken out of it here.
const treeshake = { manualPureFunctions: ['bisector', 'Blur2', 'shuffler'], propertyReadSideEffects: false as const };

// So that of two copies on a page each can be named.
const define = { KPI_ELEMENTS_VERSION: JSON.stringify(version) };

const library: UserConfig = {
  define,
  plugins: [literals, stylesheet, embed, sheetsFirst],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    license: { fileName: 'LICENSES-modules.md' },
    lib: { entry: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])), formats: ['es'] },
    rolldownOptions: {
      treeshake,
      external: (id, from) =>
        /^(lit|@lit\/context|@lit\/reactive-element|react)($|\/)/.test(id) ||
        (id === 'd3' && !from?.includes('/src/chart/')),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: ({ name }) =>
          `${name
            .replace(/^_virtual\/.*\//, '') // the compiler's own helpers
            .replace(/^.*\bnode_modules\/@lit\/react\//, 'react/')
            .replace(/^.*\bnode_modules\/.*\//, 'chart/')}.js`, // d3
        // A server that renders React may name the components, and the page runs them.
        postBanner: ({ name }) =>
          name === 'react/index'
            ? "'use client';"
            : /\bnode_modules\//.test(name)
              ? `/*! ${name.split('/').pop()}; all notices: LICENSES-modules.md */`
              : '',
      },
    },
  },
};

/** One script for a script tag: all five tags, one visual tag by itself, or a part of the library such as `locales/nb`. */
const dropIn = (name: string): UserConfig => ({
  define,
  plugins: [literals, classicScript],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: false,
    license: { fileName: 'LICENSES.md' }, // each drop-in bundles the same libraries
    lib: {
      entry: `src/${name.includes('/') ? name : name === 'kpi-elements' ? 'index' : `tags/${name}`}.ts`,
      formats: ['es'],
      fileName: () => `${name.replace(/\/(index|elements)$/, '').replace(/^.*\//, '')}.min.js`,
    },
    rolldownOptions: { treeshake, output: { codeSplitting: false } },
  },
});

export default defineConfig(({ mode }) => {
  const [, name] = mode.split('drop-in:');
  return name ? dropIn(name) : library;
});
