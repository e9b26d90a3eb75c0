import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The second guard: what each folder of src may import. Everything else is refused.
const LIT = '(lit|lit/.+)$';
const folders = {
  model: { only: ['\\./'] },
  format: { only: ['\\./', '\\.\\./model/'] },
  goals: { only: ['\\./', '\\.\\./(model|format)/'] },
  compare: { only: ['\\./', '\\.\\./(model|format)/'] },
  hints: { only: ['\\./', '\\.\\./(model|format|compare)/'] },
  'goal-sheet': { only: ['\\./', '\\.\\./(model|format|goals|hints|catalog)/'] },
  static: { only: ['\\./', '\\.\\./(model|format|chart)/', '\\.\\./goal-sheet/escape'] },
  chart: { only: ['\\./', '\\.\\./model/', 'd3$'] },
  data: { only: ['\\./', '\\.\\./model/', '@lit/context$'], types: [LIT] },
  sources: { only: ['\\./', '\\.\\./model/', '@lit/context$', 'd3$'], types: [LIT] },
  styles: { only: ['\\./', LIT] },
  base: { only: ['\\./', '\\.\\./(data|format|model|styles)/', '@lit/context$', LIT] },
  elements: {
    only: ['\\./[^/]+\\.styles\\.js$', '\\.\\./(model|format|chart|data|sources|styles|base)/', '@lit/context$', LIT],
  },
  react: { only: ['\\./', '\\.\\./(elements|tags)/', '@lit/react$', 'react$', LIT], types: ['\\.\\./base/'] },
  catalog: { only: ['\\./', '\\.\\./(model|format)/'] },
  locales: {
    only: ['\\./', '\\.\\./(\\.\\./)*(model|format)/', '\\.\\./[a-z]+\\.js$'],
    types: ['\\.\\./(\\.\\./)*(catalog|goals|hints|compare|goal-sheet)/'],
  },
};
// d3 by name: never the half that touches the page or the network.
const d3Names = {
  chart: {
    importNamePattern:
      '^(active$|axis|blob$|brush|buffer$|create|csv$|drag|dsv$|html$|image$|interrupt|json$|local$|matcher|namespace|pointer|select|style$|svg$|text$|transition|tsv$|window$|xml$|zoom)',
  },
  // What names fields (csvParse) builds them with `new Function`, and autoType guesses.
  sources: { allowImportNamePattern: '^(csvParseRows|dsvFormat|tsvParseRows)$' },
};

const folderRules = Object.entries(folders).map(([folder, { only, types = [] }]) => {
  const patterns = [{ regex: `^(?!${[...only, ...types].join('|')})`, message: `src/${folder} may not import this.` }];
  if (types.length)
    patterns.push({
      regex: `^(${types.join('|')})`,
      allowTypeImports: true,
      message: `src/${folder} may import only its types.`,
    });
  if (folder in d3Names)
    patterns.push({
      regex: '^d3$',
      ...d3Names[folder],
      message: `src/${folder} takes from d3, by name, only what draws and reads.`,
    });
  return { files: [`src/${folder}/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
});

// Pages with Prototype or MooTools replace or break these built-ins.
const hostilePages = [
  [
    'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    'Array.from is replaced on some pages: spread.',
  ],
  [
    'CallExpression[arguments.length=0][callee.property.name="entries"]',
    '.entries() is replaced on some pages: for-of.',
  ],
  ['ForInStatement', 'for-in meets what some pages add to prototypes: for-of over Object.keys.'],
  [
    'CallExpression[callee.object.name="Object"][callee.property.name="assign"]',
    'Object.assign is replaced on some pages: spread.',
  ],
];
// Works under a strict Content-Security-Policy with Trusted Types; data is only ever text.
const unsafe = [
  ['MemberExpression[property.name=/^(inner|outer)HTML$/]', 'Text from data is only ever a text node.'],
  ['CallExpression[callee.property.name="insertAdjacentHTML"]', 'Text from data is only ever a text node.'],
  ['ImportDeclaration[source.value=/unsafe-|static-html/]', 'Text from data is only ever a text node.'],
  [
    'ImportDeclaration[source.value=/style-map/]',
    'styleMap writes a style attribute, which a strict policy blocks: use the CSSOM.',
  ],
  ['ImportExpression', 'The drop-in is one file, and the folder guard cannot see a dynamic import.'],
];
const intl = [['MemberExpression[object.name="Intl"]', 'Intl belongs to src/format/intl.ts and src/model/zone.ts.']];
const clock = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'Now is an argument in pure code.'],
  ['CallExpression[callee.name="Date"]', 'Now is an argument in pure code.'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Now is an argument in pure code.'],
];
const syntax = (...lists) => ({
  'no-restricted-syntax': ['error', ...lists.flat().map(([selector, message]) => ({ selector, message }))],
});
const intlFiles = ['src/format/intl.ts', 'src/model/zone.ts'];
const pure = ['src/{model,goals,compare,hints,goal-sheet,format,chart,sources,catalog,locales}/**/*.ts'];

export default defineConfig(
  globalIgnores(['dist', 'wordpress/build', 'coverage', 'storybook-static', 'test/hosts/apps']),
  { files: ['**/*.mjs'], extends: [tseslint.configs.recommended] },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.recommendedTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      ...syntax(hostilePages, unsafe, intl),
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: pure, rules: syntax(hostilePages, unsafe, intl, clock) },
  { files: intlFiles, rules: syntax(hostilePages, unsafe, clock) },
  ...folderRules,
  // chai assertions of @open-wc/testing are typed as thenables
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
