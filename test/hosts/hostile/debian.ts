import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '../node_modules/.cache/debian');

/** A file of a package of Debian, which is fetched and unpacked when it is not there yet, and never installed. */
export function debianFile(name: string, path: string): string {
  const folder = join(cache, name);
  const file = join(folder, path);
  if (!existsSync(file)) unpack(name, folder);
  return readFileSync(file, 'utf8');
}

function unpack(name: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const run = (command: string, ...args: string[]): unknown =>
    execFileSync(command, args, { cwd: folder, stdio: 'pipe' });
  try {
    try {
      run('apt-get', 'download', '-qq', name);
    } catch {
      // A new machine does not know yet what there is.
      run('apt-get', 'update', '-qq');
      run('apt-get', 'download', '-qq', name);
    }
    for (const file of readdirSync(folder)) if (file.endsWith('.deb')) run('dpkg', '-x', file, '.');
  } catch (cause) {
    throw new Error(
      `These tests need ${name} of Debian: run them where apt-get and dpkg are, or unpack it in ${folder}.`,
      {
        cause,
      },
    );
  }
}
