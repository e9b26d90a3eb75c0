// The tests of the elements that do not run in every browser, and why: test/not-run.json is the only place that skips them.
import { readFileSync } from 'node:fs';

/**
 * What does not run in each browser.
 *
 * @type {Record<string, {reason: string, file: string, title: string}[]>}
 */
export const notRun = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync('test/not-run.json', 'utf8'))).map(([browser, groups]) => [
    browser,
    groups.flatMap(({ reason, tests }) =>
      Object.entries(tests).flatMap(([file, titles]) => titles.map((title) => ({ reason, file, title }))),
    ),
  ]),
);

const titlesOf = ({ name = '', suites = [], tests = [] }, above = '') => {
  const path = `${above} ${name}`.trim();
  return [
    ...tests.map((test) => ({ ...test, title: `${path} ${test.name}`.trim() })),
    ...suites.flatMap((suite) => titlesOf(suite, path)),
  ];
};

/** All tests of a file that was run in a browser, with their whole titles. */
export const testsOf = ({ testResults }) => (testResults ? titlesOf(testResults) : []);

/**
 * What is wrong with the tests that a file has skipped: nothing, if they are those that were declared.
 *
 * @type {(browser: string, file: string, tests: {title: string, skipped: boolean}[]) => string[]}
 */
export const undeclared = (browser, file, tests) => {
  const declared = notRun[browser].filter((one) => one.file === file).map(({ title }) => title);
  const skipped = tests.filter((test) => test.skipped).map(({ title }) => title);
  return [
    ...skipped.filter((title) => !declared.includes(title)).map((title) => `${title}: is skipped without a reason`),
    ...declared.filter((title) => !skipped.includes(title)).map((title) => `${title}: is declared as not run`),
  ];
};
