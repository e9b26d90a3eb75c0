// Makes ready what `testing` the plugin needs, or `serving` it: PHP, WordPress itself, and the plugin's zip out of
// what `npm run build` made.
import { phpPath } from '../php.mjs';
import { installLocked } from '../install-locked.mjs';

console.log(`PHP is ${phpPath(process.argv[2])}.`);
installLocked('test/wordpress');
await import('./build.mjs');
