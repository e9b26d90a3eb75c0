// npm test: every check in order, going on after a failure; `-- --only wtr,node` picks some.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';

const testsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => join(folder, file));
const inNode = (folder) => `node --import tsx --test --test-reporter=spec ${testsIn(folder).join(' ')}`;

const steps = {
  build: 'npm run build',
  typecheck: 'npm run typecheck',
  lint: 'npm run lint',
  manifest: 'npm run manifest:check',
  node: inNode('test/node'),
  wtr: 'wtr',
  stories: 'npm run build:storybook && node scripts/stories.mjs',
  hosts: `npm run hosts && ${inNode('test/hosts')}`,
  size: 'npm run size',
  // Style sheets have no types, nor have a page and what it is helped by.
  package:
    'publint --strict && attw --pack . --profile esm-only --quiet --exclude-entrypoints kpi-elements.css goal-sheet.css embed.html embed-host.js',
};
// How the steps that run many tests name their counts; every other step is one test.
const counts = {
  node: [/^ℹ pass (\d+)$/m, /^ℹ fail (\d+)$/m],
  hosts: [/^ℹ pass (\d+)$/m, /^ℹ fail (\d+)$/m],
  wtr: [/^(\d+) passed, \d+ failed/m, /^\d+ passed, (\d+) failed/m],
  stories: [/^(\d+) passed, \d+ failed/m, /^\d+ passed, (\d+) failed/m],
};

function run(command) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (text) => {
        process[stream].write(text);
        output += text;
      });
    child.on('close', (status) => resolve({ ok: status === 0, output: stripVTControlCharacters(output) }));
  });
}

function tally(name, { ok, output }) {
  const [passed, failed] = (counts[name] ?? []).map((pattern) => Number(pattern.exec(output)?.[1] ?? 0));
  if (ok) return { passed: passed ?? 1, failed: failed ?? 0 };
  return { passed: passed ?? 0, failed: Math.max(failed ?? 0, 1) };
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(steps);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length) throw new Error(`No step ${unknown.join(', ')}: there are ${Object.keys(steps).join(', ')}.`);

process.env.PATH = `node_modules/.bin:${process.env.PATH}`;
const total = { passed: 0, failed: 0 };
const summary = [];
for (const name of chosen) {
  console.log(`\n== ${name}: ${steps[name]}`);
  const start = performance.now();
  const { passed, failed } = tally(name, await run(steps[name]));
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(`${failed ? 'FAIL' : 'ok  '} ${name.padEnd(10)} ${seconds.padStart(6)} s ${passed} + ${failed} failed`);
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
