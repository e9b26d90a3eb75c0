// npm run bench: installs what the bench needs where it is missing, builds the library, and runs.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const npm = (...args) => execFileSync('npm', args, { cwd: join(here, '..'), stdio: 'inherit' });

if (!existsSync(join(here, 'node_modules'))) npm('ci', '--prefix', 'bench');
if (!process.argv.includes('--no-build') && !process.argv.includes('--write-docs')) npm('run', 'build', '--silent');
await import('./run.mjs');
