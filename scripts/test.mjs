// npm test: every check, going on after a failure; `-- --only wtr,node` picks some. After the build two of them go side by side.
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
  browsers: 'node scripts/browser.mjs', // here, as two steps cannot install at once
  build: 'npm run build',
  pack: 'npm run hosts',
  plugin: 'node scripts/wordpress/ready.mjs testing && node scripts/mariadb.mjs',
  typecheck: 'npm run typecheck',
  lint: 'npm run lint',
  manifest: 'npm run manifest:check',
  node: inNode('test/node'),
  wtr: 'wtr',
  stories: 'npm run build:storybook && node scripts/stories.mjs',
  hosts: inNode('test/hosts'),
  wordpress: inNode('test/wordpress'),
  size: 'npm run size',
  // Style sheets have no types, nor have a page and what it is helped by.
  package:
    'publint --strict && attw --pack . --profile esm-only --quiet --exclude-entrypoints kpi-elements.css goal-sheet.css embed.html embed.css embed.js embed-host.js',
};
// How the steps that run many tests name their counts; every other step is one test.
const counts = {
  node: [/^ℹ pass (\d+)$/m, /^ℹ fail (\d+)$/m],
  hosts: [/^ℹ pass (\d+)$/m, /^ℹ fail (\d+)$/m],
  wordpress: [/^ℹ pass (\d+)$/m, /^ℹ fail (\d+)$/m],
  wtr: [/^(\d+) passed, \d+ failed/m, /^\d+ passed, (\d+) failed/m],
  stories: [/^(\d+) passed, \d+ failed/m, /^\d+ passed, (\d+) failed/m],
};

/** The lines that say what has failed: those of the test runner of Node stand after its heading, others begin with the word. */
function failures(output) {
  const [, ofNode = ''] = output.split(/^✖ failing tests:$/m);
  return [...ofNode.matchAll(/^✖ .*\n(?:.*\n)?/gm), ...output.matchAll(/^FAIL .*$/gm)].map(([text]) => text.trimEnd());
}

function run(command) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (text) => {
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
const results = {};

/** Runs steps one after another, and shows what each has said when it is over. */
async function inTurn(names) {
  for (const name of names) {
    if (!chosen.includes(name)) continue;
    console.log(`\n== ${name} begins: ${steps[name]}`);
    const start = performance.now();
    const result = await run(steps[name]);
    console.log(`\n== ${name}\n${result.output}`);
    const seconds = (performance.now() - start) / 1000;
    results[name] = { ...tally(name, result), seconds, failures: result.ok ? [] : failures(result.output) };
  }
}

const first = ['browsers', 'build', 'pack', 'plugin'];
const inBrowsers = ['wtr', 'hosts', 'stories']; // no two of these at once
// The longest first, so that both come to their end together.
const rest = ['wordpress', 'node', 'lint', 'typecheck', 'manifest', 'size', 'package'];
const next = function* () {
  while (rest.length) yield rest.shift();
};
await inTurn(first);
await Promise.all([inTurn(next()), inTurn(inBrowsers).then(() => inTurn(next()))]);

const total = { passed: 0, failed: 0 };
for (const name of chosen) {
  const { passed, failed, seconds } = results[name];
  total.passed += passed;
  total.failed += failed;
  console.log(
    `${failed ? 'FAIL' : 'ok  '} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s ${passed} + ${failed} failed`,
  );
}
for (const name of chosen) for (const text of results[name].failures) console.log(`\n${name}: ${text}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
