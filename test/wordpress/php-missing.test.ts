/** A machine without PHP or without MariaDB, or with too little of it: nothing is skipped there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const run = (
  script: string,
  use: string,
  env: Record<string, string> = {},
): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [script, use], { encoding: 'utf8', env: { PATH: '', ...env } });

void test('where there is no PHP and no way to install it, the suite fails and names the packages', () => {
  const { status, stderr } = run('scripts/wordpress/ready.mjs', 'testing');
  assert.equal(status, 1);
  assert.match(stderr, /there is no php: install it \(Debian: php-cli php-sqlite3 .*phpunit\), or set PHP_PATH/);
});

void test('to serve, PHP with SQLite is enough; else what is missing is named, and only that', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-php-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const php = (modules: string): Record<string, string> => {
    const path = join(folder, 'php');
    writeFileSync(path, `#!/bin/sh\necho '${modules}'\n`, { mode: 0o755 });
    return { PHP_PATH: path };
  };
  const withSqlite = php('PDO\npdo_sqlite\nsqlite3\nmbstring\nxml');
  assert.match(
    run('scripts/php.mjs', 'testing', withSqlite).stderr,
    /For testing WordPress there is no dom, intl, curl, phpunit: install them/,
  );
  assert.equal(run('scripts/php.mjs', 'serving', withSqlite).stderr, '');
  assert.match(
    run('scripts/php.mjs', 'serving', php('mbstring')).stderr,
    /For serving WordPress there is no pdo_sqlite, sqlite3: install them/,
  );
});

void test('where there is no MariaDB and no way to install it, the suite fails and names the packages', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/mariadb.mjs'], {
    encoding: 'utf8',
    env: { PATH: '' },
  });
  assert.equal(status, 1);
  assert.match(
    stderr,
    /no MariaDB, or no PHP with mysqli, found: install them \(Debian: mariadb-server-core php-mysql\)/,
  );
});
