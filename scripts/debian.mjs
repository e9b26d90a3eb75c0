// Installs packages of Debian, where that can be done without asking.
import { execFileSync } from 'node:child_process';

/** @type {(packages: string[]) => void} */
export function installDebian(packages) {
  if (process.getuid() !== 0) return;
  const apt = (...args) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  } catch {
    // Who wants them tells what is missing then, with what to do.
  }
}
