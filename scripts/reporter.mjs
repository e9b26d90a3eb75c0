// Tells how many tests ran in each browser, and which did not and why.
import { relative } from 'node:path';
import { notRun, testsOf, undeclared } from './not-run.mjs';

export const reporter = {
  onTestRunFinished({ sessions }) {
    const total = { passed: 0, failed: 0, skipped: 0 };
    for (const browser of new Set(sessions.map((session) => session.browser))) {
      const name = browser.name.toLowerCase();
      const left = [];
      const count = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions.filter((session) => session.browser === browser)) {
        const file = relative('', session.testFile);
        const tests = testsOf(session);
        for (const { skipped, passed } of tests) count[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
        const titles = tests.filter(({ skipped }) => skipped).map(({ title }) => title);
        left.push(...notRun[name].filter((one) => one.file === file && titles.includes(one.title)));
        const failures = tests.filter(({ skipped, passed }) => !skipped && !passed);
        if (!session.passed && session.errors.length) {
          count.failed++; // a file that did not load, a hook that threw
          failures.push(...session.errors.slice(0, 1).map((error) => ({ title: 'the file itself', error })));
        }
        for (const { title, error } of failures)
          console.error(`FAIL ${browser.name}, ${file}: ${title}: ${error?.message ?? 'no reason was given'}`);
        for (const problem of tests.length ? undeclared(name, file, tests) : []) {
          count.failed++;
          console.error(`FAIL ${browser.name}, ${file}: ${problem} (test/not-run.json)`);
        }
      }
      console.log(
        `${browser.name} ${browser.version}: ${Object.entries(count)
          .map((pair) => pair.reverse().join(' '))
          .join(', ')}`,
      );
      for (const { title, reason } of left) console.log(`  not run: ${title}. ${reason}`);
      for (const key in total) total[key] += count[key];
    }
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    if (total.failed) process.once('exit', () => (process.exitCode = 1)); // also for what the runner does not know
  },
};
