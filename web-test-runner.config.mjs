import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { browserPaths, chosenBrowsers } from './scripts/browser.mjs';
import { chromiumLauncher } from './scripts/chromium-launcher.mjs';
import { firefoxLauncher } from './scripts/firefox-launcher.mjs';
import { notRun } from './scripts/not-run.mjs';
import { reporter } from './scripts/reporter.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';

const launchers = { chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher };

// What tests ask of their browser beyond keys and mouse: each launcher has its own way.
const commands = {
  name: 'commands',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command === 'heard') return browser.heard(id, payload);
    if (command !== 'emulate') return undefined;
    await browser.emulate(id, payload);
    return true; // a command must not answer with nothing
  },
};

/** A query endpoint that answers with what it was asked, in the place of a name. */
function endpoint(context, next) {
  if (context.path !== '/test/kpi') return next();
  context.type = 'application/json';
  context.body = { value: 7, label: decodeURIComponent(context.querystring) };
}

// Lit's development warnings are test failures, and what is declared as not run in a browser is skipped there.
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
      const browser = /Firefox|Chrome/.exec(navigator.userAgent)?.[0];
      const notRun = ${JSON.stringify(notRun)}[{ Firefox: 'firefox', Chrome: 'chromium' }[browser] ?? 'webkit'] ?? [];
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
    <script type="module">
      mocha.rootHooks({
        beforeEach() {
          if (notRun.some(({ title }) => title === this.currentTest.fullTitle())) this.skip();
        },
        afterEach() {
          if (litWarnings.length) throw new Error(litWarnings.splice(0).join('\\n'));
        },
      });
    </script>
  </body>
</html>`;

export default {
  files: ['test/**/*.test.ts', '!test/{node,hosts,wordpress}/**'],
  nodeResolve: true,
  middleware: [endpoint],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(import.meta.dirname, 'tsconfig.json') }),
    commands,
  ],
  browsers: Object.entries(browserPaths(chosenBrowsers())).map(([name, path]) => launchers[name](path)),
  reporters: [process.env.CI ? summaryReporter() : defaultReporter(), reporter],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testRunnerHtml: html,
  // The most that may be; several checks run at once.
  testsFinishTimeout: 240_000,
  browserStartTimeout: 60_000,
  testFramework: { config: { timeout: 10_000 } },
};
