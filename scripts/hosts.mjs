// Installs the hosts of test/hosts and, among them, the library as npm would publish it: the packed tarball, not the source tree.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const hosts = join(root, 'test/hosts');

const npm = (cwd, ...args) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Packs what `npm run build` made, and gives the path of the tarball. */
export function pack(folder) {
  const [{ filename }] = JSON.parse(npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder));
  return join(folder, filename);
}

function installHosts() {
  const lock = readFileSync(join(hosts, 'package-lock.json'), 'utf8');
  const stamp = join(hosts, 'node_modules/.installed-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  npm(hosts, 'ci', '--prefer-offline');
  writeFileSync(stamp, lock);
}

if (process.argv[1] === import.meta.filename) {
  installHosts();
  const tarball = pack(join(hosts, 'node_modules'));
  npm(hosts, 'install', tarball, '--no-save', '--no-package-lock', '--prefer-offline');
  console.log(`${tarball} is installed in test/hosts.`);
}
