// The translations as WordPress reads them: a .mo for PHP, and a .json for each script that says anything.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mo, po } from 'gettext-parser';
import { domain } from './strings.mjs';

/** Writes them into a folder. The sources of a script are what it was bundled of. */
export function writeLanguages(folder, sourcesOf) {
  for (const name of readdirSync('wordpress/languages').filter((each) => each.endsWith('.po'))) {
    const catalogue = po.parse(readFileSync(join('wordpress/languages', name)));
    const base = join(folder, name.replace(/\.po$/, ''));
    writeFileSync(`${base}.mo`, mo.compile(catalogue));
    const { Language: lang, 'Plural-Forms': plurals } = catalogue.headers;
    for (const [script, sources] of Object.entries(sourcesOf)) {
      const entries = Object.entries(catalogue.translations).flatMap(([context, all]) =>
        Object.values(all)
          .filter(({ comments }) => comments?.reference?.split('\n').some((file) => sources.includes(file)))
          .map(({ msgid, msgstr }) => [context ? `${context}\u0004${msgid}` : msgid, msgstr]),
      );
      if (!entries.length) continue;
      const messages = { '': { domain: 'messages', lang, 'plural-forms': plurals }, ...Object.fromEntries(entries) };
      // By its handle, which WordPress looks for before the name of the file.
      writeFileSync(
        `${base}-${domain}-${script}.json`,
        JSON.stringify({ domain: 'messages', locale_data: { messages } }),
      );
    }
  }
}
