// Fails when custom-elements.json is not what the sources say.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const outdir = 'node_modules/.cache/manifest';
execFileSync('npx', ['cem', 'analyze', '--quiet', '--outdir', outdir], { stdio: 'inherit' });
const [committed, fresh] = ['.', outdir].map((dir) => readFileSync(`${dir}/custom-elements.json`, 'utf8'));
if (committed !== fresh) {
  console.error('custom-elements.json is stale: npm run manifest');
  process.exitCode = 1;
}
