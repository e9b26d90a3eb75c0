// Builds the scripts for a script tag: one for all five tags, and one for each visual tag, for pages that show only that one. Writes their
// hashes to dist/integrity.json, as the `integrity` attribute wants them.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

// The one with all comes last, as its notices are those of all.
const names = ['kpi-card', 'goal-gauge', 'kpi-trend', 'kpi-funnel', 'kpi-elements'];
const integrity = {};
for (const name of names) {
  await build({ mode: `drop-in:${name}`, logLevel: 'warn' });
  const file = `${name}.min.js`;
  integrity[file] = `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;
}
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`);
writeFileSync('dist/drop-in.d.ts', '// Import it, and the tags work.\nexport {};\n');
