// Writes the pages about the catalogue and the worked examples of docs/status.md from what was built and from the vectors, the sizes in
// README.md from those that were written down, and in all pages the pieces of files that tests run.
// With --check it only says which of them are stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { withAllowedTags } from './docs/allowed-tags.mjs';
import { browsersPage } from './docs/browsers.mjs';
import { catalogPages, folder } from './docs/catalog.mjs';
import { readmeWithSizes } from './docs/sizes.mjs';
import { pagesWithSnippets } from './docs/snippets.mjs';
import { statusPage } from './docs/status.mjs';

const pages = {
  ...pagesWithSnippets(),
  ...catalogPages(),
  'docs/browsers.md': browsersPage(readFileSync('docs/browsers.md', 'utf8')),
  'docs/status.md': statusPage(readFileSync('docs/status.md', 'utf8')),
  'README.md': await readmeWithSizes(),
};
pages['docs/embed.md'] = withAllowedTags(pages['docs/embed.md']);
const written = existsSync(folder) ? readdirSync(folder).map((file) => `${folder}/${file}`) : [];
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const left = written.filter((file) => !(file in pages));
const stale = [...left];

for (const [file, text] of Object.entries(pages)) {
  pages[file] = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (pages[file] !== read(file)) stale.push(file);
}
if (!process.argv.includes('--check')) {
  mkdirSync(folder, { recursive: true });
  for (const file of left) rmSync(file);
  for (const file of stale) if (file in pages) writeFileSync(file, pages[file]);
} else if (stale.length) {
  console.error(`${stale.join(', ')}: stale, npm run manifest`);
  process.exitCode = 1;
}
