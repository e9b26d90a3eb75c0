// npm run wordpress:pot: writes what is to be translated into wordpress/languages, and keeps what is translated there already.
// With --check it says what is stale, missing or wrong.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { po } from 'gettext-parser';
import { domain, placeholders, strings } from './strings.mjs';

const folder = 'wordpress/languages';
export const pluralForms = {
  nb_NO: 'nplurals=2; plural=(n != 1);',
  zh_CN: 'nplurals=1; plural=0;',
  zh_TW: 'nplurals=1; plural=0;',
};

/** The strings as gettext has them: by context and text, each once. No lines, which change with every change. */
export function template(found) {
  const translations = {};
  for (const { text, plural, context = '', comment, file } of found) {
    const entry = ((translations[context] ??= {})[text] ??= {
      msgid: text,
      ...(context && { msgctxt: context }),
      msgstr: [],
      comments: { extracted: '', reference: '' },
    });
    if (plural) entry.msgid_plural = plural;
    const add = (key, line) => {
      const lines = entry.comments[key] ? entry.comments[key].split('\n') : [];
      if (line && !lines.includes(line)) entry.comments[key] = [...lines, line].join('\n');
    };
    add('extracted', comment && `translators: ${comment.replace(/\s+/g, ' ')}`);
    add('reference', file);
  }
  return translations;
}

const compile = (translations, headers) =>
  `${po.compile(
    {
      charset: 'utf-8',
      headers: {
        'Project-Id-Version': 'KPI Elements',
        'MIME-Version': '1.0',
        'Content-Type': 'text/plain; charset=UTF-8',
        'Content-Transfer-Encoding': '8bit',
        'X-Domain': domain,
        ...headers,
      },
      translations,
    },
    { foldLength: 0 },
  )}`.trimEnd() + '\n';

/** The template with what a language has for it already. */
export function merged(translations, language, before) {
  const count = Number(/nplurals=(\d)/.exec(pluralForms[language])[1]);
  return Object.fromEntries(
    Object.entries(translations).map(([context, entries]) => [
      context,
      Object.fromEntries(
        Object.entries(entries).map(([text, entry]) => [
          text,
          {
            ...entry,
            msgstr: before[context]?.[text]?.msgstr ?? Array.from({ length: entry.msgid_plural ? count : 1 }, () => ''),
          },
        ]),
      ),
    ]),
  );
}

/**
 * What a language lacks or has wrong.
 * @type {(translations: object) => string[]}
 */
export function problems(translations) {
  const wrong = [];
  for (const { msgid, msgid_plural: plural, msgstr } of Object.values(translations).flatMap(Object.values)) {
    if (!msgid) continue;
    msgstr.forEach((text, form) => {
      const like = form === msgstr.length - 1 ? (plural ?? msgid) : msgid;
      if (!text) wrong.push(`“${msgid}” is not translated`);
      else if (`${placeholders(text)}` !== `${placeholders(like)}`)
        wrong.push(`“${text}” has other placeholders than “${like}”`);
    });
  }
  return wrong;
}

function main() {
  const checking = process.argv.includes('--check');
  const fail = (problem) => {
    console.error(problem);
    process.exitCode = 1;
  };
  const found = strings();
  for (const { file, line, problem } of found) if (problem) fail(`${file}:${line} ${problem}`);
  const fresh = template(found.filter(({ problem }) => !problem));
  const write = (name, text) => {
    const file = `${folder}/${name}`;
    if (!checking) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) fail(`${file} is stale: npm run wordpress:pot`);
  };
  mkdirSync(folder, { recursive: true });
  write(`${domain}.pot`, compile(fresh, {}));
  for (const [language, plural] of Object.entries(pluralForms)) {
    const name = `${domain}-${language}.po`;
    const before = existsSync(`${folder}/${name}`) ? po.parse(readFileSync(`${folder}/${name}`)).translations : {};
    const now = merged(fresh, language, before);
    write(name, compile(now, { Language: language, 'Plural-Forms': plural }));
    for (const problem of problems(now)) fail(`${name}: ${problem}`);
  }
}

if (process.argv[1] === import.meta.filename) main();
