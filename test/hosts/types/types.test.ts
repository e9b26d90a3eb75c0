import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const here = import.meta.dirname;
const installed = join(here, '../node_modules');
const { exports: exported } = JSON.parse(readFileSync(join(installed, 'kpi-elements/package.json'), 'utf8')) as Record<
  'exports',
  Record<string, { types?: string } | string>
>;

/** What a compiler prints; nothing where it is content. */
const said = (compiler: string, args: string[], folder: string): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(installed, compiler), ...args], { cwd: join(here, folder) }, (_, out, err) =>
      resolve(out + err),
    );
  });

/** The lines below a comment that calls them wrong, as `file:line`. */
const wrongLines = (folder: string, file: string): string[] =>
  readFileSync(join(here, folder, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.includes('<!-- wrong: ') ? [`${file}:${index + 2}`] : []))
    .sort();

/** Where a compiler found something, once for each line. */
const found = (output: string, place: RegExp): string[] =>
  [...new Set([...output.matchAll(place)].map(([, file, line]) => `${file}:${line}`))].sort();

// Two at a time: a compiler has enough to do for one processor.
describe(
  'The typings, which the compiler finds right where they are, and wrong where the files say so,',
  { concurrency: 2 },
  () => {
    const hosts = {
      react: 'React 19',
      'react-18': 'React 18',
      preact: 'Preact',
      solid: 'Solid',
      plain: 'plain TypeScript',
    };
    for (const [folder, host] of Object.entries(hosts))
      it(`are those of ${host}`, async () => {
        assert.equal(await said('typescript/bin/tsc', ['-p', '.'], folder), '');
      });

    it('are those of Vue', async () => {
      const output = await said('vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', '.'], 'vue');
      assert.deepEqual(found(output, /^(\S+)\((\d+),\d+\): error/gm), wrongLines('vue', 'WrongTags.vue'), output);
    });

    it('are those of Svelte', async () => {
      const options = [
        '--workspace',
        '.',
        '--tsconfig',
        'tsconfig.json',
        '--threshold',
        'error',
        '--output',
        'machine',
      ];
      const output = await said('svelte-check/bin/svelte-check', options, 'svelte');
      assert.match(output, /COMPLETED \d+ FILES/);
      assert.deepEqual(found(output, /"(\S+)" (\d+):\d+ /g), wrongLines('svelte', 'WrongTags.svelte'), output);
    });
  },
);

describe('The declarations of every entry', () => {
  const entries = Object.entries(exported).flatMap(([path, entry]) =>
    typeof entry === 'object' && entry.types ? [path.replace('.', 'kpi-elements')] : [],
  );

  it('hold, checked to the last line, where modules are found as Node finds them', async () => {
    const folder = join(installed, '.every-entry');
    mkdirSync(folder, { recursive: true });
    const compilerOptions = {
      ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [] },
      ...{ target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], module: 'NodeNext' },
      skipLibCheck: false, // whoever checks libraries may use ours
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['entries.mts'] }));
    writeFileSync(join(folder, 'entries.mts'), entries.map((entry) => `import type {} from '${entry}';\n`).join(''));
    assert.equal(await said('typescript/bin/tsc', ['-p', folder], '.'), '');
  });

  it('name no package but those that are needed for it', () => {
    const root = join(installed, 'kpi-elements/dist');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.d.ts'));
    const packages = (code: string): string[] =>
      [...code.matchAll(/(?:\bfrom |^import |\bimport\(|^declare module | types=)["']([^."'][^"']*)["']/gm)].map(
        ([, name]) => name!,
      );
    const named = (file: string): string[] => packages(readFileSync(join(root, file), 'utf8'));
    const isTyping = (file: string): boolean => /^(types|react)[\\/]/.test(file);
    const all = (of: string[]): string[] => [...new Set(of.flatMap(named))].sort();
    assert.deepEqual(all(files.filter((file) => !isTyping(file))), ['@lit/context', 'lit']);
    assert.deepEqual(all(files.filter(isTyping)), ['lit', 'preact', 'react', 'solid-js', 'svelte/elements', 'vue']);
  });
});

describe('Whoever writes a page', () => {
  const folder = join(here, 'react');
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
    ts.sys,
    folder,
  );
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  /** What an editor tells of an attribute: the sentence of the type that the tag has. */
  const told = (file: string, attribute: string): string => {
    let text = '';
    const visit = (node: ts.Node): void => {
      if (ts.isJsxAttributes(node))
        for (const { name } of node.properties.filter(ts.isJsxAttribute))
          if (name.getText() === attribute)
            text = ts.displayPartsToString(
              checker.getContextualType(node)?.getProperty(attribute)?.getDocumentationComment(checker),
            );
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(join(folder, file))!);
    return text;
  };

  for (const [file, attribute, sentence] of [
    ['tags.tsx', 'min-sample', 'Fewest cases for a verdict'],
    ['tags.tsx', 'minSample', 'Fewest cases for a verdict'],
    ['tags.tsx', 'granularity', 'How long one point lasts'],
    ['tags.tsx', 'onkpi-status', 'The verdict changed'],
    ['components.tsx', 'minSample', 'Fewest cases for a verdict'],
    ['components.tsx', 'granularity', 'How long one point lasts'],
  ] as const)
    it(`is told what ${attribute} is, in ${file}`, () => assert.ok(told(file, attribute).startsWith(sentence)));
});
