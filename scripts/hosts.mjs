// Installs the hosts of test/hosts and, among them, the library as npm would publish it: the packed tarball, not the source tree.
import { join } from 'node:path';
import { installLocked, npm } from './install-locked.mjs';

const root = join(import.meta.dirname, '..');
const hosts = join(root, 'test/hosts');

/** Packs what `npm run build` made, and gives the path of the tarball. */
export function pack(folder) {
  const [{ filename }] = JSON.parse(npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder));
  return join(folder, filename);
}

if (process.argv[1] === import.meta.filename) {
  installLocked(hosts);
  const tarball = pack(join(hosts, 'node_modules'));
  npm(hosts, 'install', tarball, '--no-save', '--no-package-lock', '--prefer-offline');
  console.log(`${tarball} is installed in test/hosts.`);
}
