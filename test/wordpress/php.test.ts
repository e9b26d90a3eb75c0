/** The tests that are written in PHP, in the oldest WordPress that is promised and in a present one. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { phpPath } from '../../scripts/php.mjs';
import { newSite } from './site.js';

interface Case {
  readonly name: string;
  readonly failure: string | undefined;
}

/** The cases of a log as JUnit writes it. */
function cases(log: string): Case[] {
  return [...log.matchAll(/<testcase name="([^"]*)"[^>]*?(?:\/>|>([\s\S]*?)<\/testcase>)/g)].map(
    ([, name = '', inner = '']) => ({ name, failure: inner.trim() || undefined }),
  );
}

for (const version of ['6.2', '6.5'] as const)
  void test(`in PHP, WordPress ${version}`, async (t) => {
    const site = await newSite(version);
    t.after(() => site.close());
    const junit = join(site.root, 'junit.xml');
    const phpunit = execFileSync('which', ['phpunit'], { encoding: 'utf8' }).trim();
    const folder = 'test/wordpress/php';
    const { stdout, stderr } = spawnSync(
      phpPath('testing'),
      [
        ...['-d', `auto_prepend_file=${resolve(folder, 'wordpress.php')}`, '-d', 'sendmail_path=/bin/true', phpunit],
        ...['--bootstrap', `${folder}/WordPressCase.php`, '--do-not-cache-result', '--log-junit', junit, folder],
      ],
      { encoding: 'utf8', env: { ...process.env, SITE: site.root, ORIGIN: site.origin } },
    );
    assert.match(stdout, /^(OK \(|Tests: )/m, stdout + stderr);
    const found = cases(readFileSync(junit, 'utf8'));
    assert.ok(found.length > 0, stdout);
    for (const { name, failure } of found) await t.test(name, () => assert.equal(failure, undefined));
    assert.equal(site.log(), '');
  });
