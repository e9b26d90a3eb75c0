// Pieces of files that tests run, as the pages of documentation show them. In a page:
//
//   <!-- snippet test/hosts/embed/pages/script.html -->
//   <!-- /snippet -->
//
// What stands between is written anew from the file: what it has between its own `snippet` and `/snippet`, or all of it. `snippet as js` names
// another language than that of the file.
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

const place = /(<!-- snippet (\S+) -->)[^]*?(<!-- \/snippet -->)/g;
/** Languages by the ending of a file, where they are not called alike. */
const languages = { '.mjs': 'js', '.liquid': 'liquid', '.txt': 'text', '.yml': 'yaml' };

function block(file) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const from = lines.findIndex((line) => /[^/]\bsnippet\b/.test(line));
  const to = lines.findIndex((line) => line.includes('/snippet'));
  const shown = to < 0 ? lines : lines.slice(from + 1, to);
  const indent = Math.min(...shown.filter(Boolean).map((line) => line.search(/\S/)));
  const [, own] = /\bsnippet as (\w+)/.exec(lines[from]) ?? [];
  const ending = extname(file);
  const code = shown.map((line) => line.slice(indent)).join('\n');
  return `\n\n\`\`\`${own ?? languages[ending] ?? ending.slice(1)}\n${code}\n\`\`\`\n\n`;
}

/** The pages that show pieces of files, as they should be, by their names. */
export function pagesWithSnippets(folder = 'docs') {
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => [`${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8')]);
  return Object.fromEntries(
    pages
      .filter(([, text]) => text.includes('<!-- snippet '))
      .map(([file, text]) => [file, text.replace(place, (_, start, path, end) => `${start}${block(path)}${end}`)]),
  );
}
