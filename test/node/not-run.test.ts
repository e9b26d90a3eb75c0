import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { notRun, undeclared } from '../../scripts/not-run.mjs';

const [{ file, title } = { file: '', title: '' }] = notRun['webkit']!;
const others = notRun['webkit']!.filter((one) => one.file === file && one.title !== title);
const skipped = others.map((one) => ({ title: one.title, skipped: true, passed: true }));

test('A test that is skipped without a reason is a fault', () => {
  const tests = [{ title, skipped: true, passed: true }, ...skipped];
  assert.deepEqual(undeclared('webkit', file, tests), []);
  const [fault, ...more] = undeclared('webkit', file, [...tests, { title: 'Quiet', skipped: true, passed: true }]);
  assert.match(fault!, /^Quiet: /);
  assert.deepEqual(more, []);
});

test('A test that runs, or is gone, although it is declared as not run, is a fault', () => {
  for (const tests of [skipped, [{ title, skipped: false, passed: true }, ...skipped]]) {
    const faults = undeclared('webkit', file, tests);
    assert.equal(faults.length, 1);
    assert.ok(faults[0]!.startsWith(title));
  }
});

test('Whatever is not run names its file and a reason', () => {
  for (const tests of Object.values(notRun))
    for (const { file, reason } of tests) assert.ok(existsSync(file) && reason.endsWith('.'), `${file} ${reason}`);
});

test('Without Firefox it is said in one line what is missing, and how to do without', () => {
  const env = { ...process.env, PATH: '/nowhere', BROWSERS: 'firefox', CHROME_PATH: '/somewhere' };
  const missing = `Object.defineProperty(process, 'getuid', { value: () => 1 }); process.argv[1] = process.cwd() + '/scripts/browser.mjs'; await import(process.argv[1]);`;
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', missing], { env });
  assert.equal(status, 1);
  assert.match(String(stderr), /^no firefox found: install Firefox.*; BROWSERS=chromium npm test runs .* alone\.\n$/);
});
