import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArgs, chromePath } from './scripts/browser.mjs';

const devtools = new WeakMap(); // an emulation lasts as long as its session
const commands = {
  name: 'commands',
  async executeCommand({ command, payload, session }) {
    const page = session.browser.getPage(session.id);
    if (command === 'accessible-tree')
      return page.accessibility.snapshot({ root: await page.$(payload), interestingOnly: false });
    if (command !== 'devtools') return undefined;
    if (!devtools.has(page)) devtools.set(page, await page.createCDPSession());
    const answer = await devtools.get(page).send(payload.method, payload.params);
    return { answer }; // a command must not answer with nothing
  },
};

const counts = {
  onTestRunFinished({ sessions }) {
    const n = { passed: 0, failed: 0, skipped: 0 };
    const walk = ({ tests = [], suites = [] }) => {
      for (const test of tests) n[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      suites.forEach(walk);
    };
    for (const { testResults, passed, errors } of sessions) {
      if (testResults) walk(testResults);
      if (!passed && errors.length) n.failed++; // a file that did not load, a hook that threw
    }
    console.log(`${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped`);
  },
};

/** A query endpoint that answers with what it was asked, in the place of a name. */
function endpoint(context, next) {
  if (context.path !== '/test/kpi') return next();
  context.type = 'application/json';
  context.body = { value: 7, label: decodeURIComponent(context.querystring) };
}

// Lit's development warnings are test failures.
const html = (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <script>
      const litWarnings = [];
      for (const level of ['warn', 'error']) {
        const log = console[level];
        console[level] = (...args) => {
          const text = String(args[0]);
          if (text.includes('https://lit.dev/msg/') && !text.startsWith('Lit is in dev mode')) litWarnings.push(text);
          log.apply(console, args);
        };
      }
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
    <script type="module">
      afterEach(() => {
        if (litWarnings.length) throw new Error(litWarnings.splice(0).join('\\n'));
      });
    </script>
  </body>
</html>`;

export default {
  files: ['test/**/*.test.ts', '!test/{node,hosts}/**'],
  nodeResolve: true,
  middleware: [endpoint],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(import.meta.dirname, 'tsconfig.json') }),
    commands,
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: chromePath(), args: [...chromeArgs, '--js-flags=--expose-gc'] },
    }),
  ],
  reporters: [process.env.CI ? summaryReporter() : defaultReporter(), counts],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testRunnerHtml: html,
  testFramework: { config: { timeout: 10_000 } },
};
