// Finds MariaDB, and what PHP needs to speak to it, or installs Debian's: most sites run on it. What cannot run fails.
import { execFileSync } from 'node:child_process';
import { installDebian } from './debian.mjs';
import { phpPath } from './php.mjs';

const packages = ['mariadb-server-core', 'php-mysql'];

function isThere() {
  try {
    execFileSync('mariadbd', ['--version'], { stdio: 'ignore' });
    return /^mysqli$/m.test(execFileSync(phpPath(), ['-m'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

/** @type {() => string} */
export function mariaDbPath() {
  if (!isThere()) installDebian(packages);
  if (!isThere())
    throw new Error(`no MariaDB, or no PHP with mysqli, found: install them (Debian: ${packages.join(' ')}).`);
  return 'mariadbd';
}

if (process.argv[1] === import.meta.filename)
  console.log(execFileSync(mariaDbPath(), ['--version'], { encoding: 'utf8' }));
