// Finds PHP with what WordPress on SQLite needs, or installs Debian's. There is no way around it: what cannot run fails.
import { execFileSync } from 'node:child_process';
import { installDebian } from './debian.mjs';

/** What each use needs, with Debian's package of it. */
const serving = { php: 'php-cli', pdo_sqlite: 'php-sqlite3', sqlite3: 'php-sqlite3' };
const uses = {
  serving,
  testing: {
    ...serving,
    mbstring: 'php-mbstring',
    dom: 'php-xml',
    xml: 'php-xml',
    intl: 'php-intl',
    curl: 'php-curl',
    phpunit: 'phpunit',
  },
};

const path = () => process.env.PHP_PATH || 'php';

/** What a command prints; nothing if it is not there or fails. */
function said(command, ...args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

function missing(use) {
  const modules = said(path(), '-m');
  if (!modules) return ['php'];
  const there = ['php', ...modules.toLowerCase().split('\n')];
  if ('phpunit' in uses[use] && said('phpunit', '--version')) there.push('phpunit');
  return Object.keys(uses[use]).filter((name) => !there.includes(name));
}

const found = new Set(); // to ask takes longer than most of what it is wanted for

/** @type {(use?: 'serving' | 'testing') => string} */
export function phpPath(use = 'serving') {
  if (found.has(use)) return path();
  const packages = [...new Set(Object.values(uses[use]))];
  if (missing(use).length) installDebian(packages);
  const names = missing(use);
  if (names.length)
    throw new Error(
      `For ${use} WordPress there is no ${names.join(', ')}: install ${names.length > 1 ? 'them' : 'it'} (Debian: ${packages.join(' ')}), or set PHP_PATH.`,
    );
  found.add(use);
  return path();
}

if (process.argv[1] === import.meta.filename)
  console.log(execFileSync(phpPath(process.argv[2]), ['--version'], { encoding: 'utf8' }));
