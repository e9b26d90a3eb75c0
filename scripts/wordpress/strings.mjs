// What the plugin says to people: out of its PHP, its scripts, its blocks and its header, with what is wrong with a call.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { called, nodes, parsePhp } from './php-tree.mjs';

export const domain = 'kpi-elements';

/** WordPress's functions, and which argument each word of a string is. */
const simple = { text: 0, domain: 1 };
const withContext = { text: 0, context: 1, domain: 2 };
const functions = {
  ...Object.fromEntries(['__', '_e', 'esc_html__', 'esc_attr__', 'esc_html_e', 'esc_attr_e'].map((f) => [f, simple])),
  ...Object.fromEntries(['_x', '_ex', 'esc_html_x', 'esc_attr_x'].map((f) => [f, withContext])),
  _n: { text: 0, plural: 1, domain: 3 },
  _nx: { text: 0, plural: 1, context: 3, domain: 4 },
  _n_noop: { text: 0, plural: 1, domain: 2 },
  _nx_noop: { text: 0, plural: 1, context: 2, domain: 3 },
};

/** @type {(text: string) => string[]} */
export const placeholders = (text) => (text.match(/%(\d+\$)?[sdf]/g) ?? []).sort();

/** A call as an entry, or what is wrong with it. */
function read(name, args, literal, comments, at) {
  const entry = {
    comment: comments.map((each) => /translators:\s*([\s\S]*?)\s*(\*\/)?$/i.exec(each)?.[1]).find(Boolean),
  };
  for (const [word, position] of Object.entries(functions[name])) {
    entry[word] = args[position] && literal(args[position]);
    if (typeof entry[word] !== 'string' || !entry[word])
      return { ...at, problem: `${name}() needs its ${word} as a plain string` };
  }
  if (entry.domain !== domain) return { ...at, problem: `the text domain is ${domain}, not ${entry.domain}` };
  if (placeholders(entry.text).length && !entry.comment)
    return { ...at, problem: `“${entry.text}” needs a comment that tells translators what its placeholders are` };
  return { ...at, ...entry };
}

/**
 * @typedef {{ file: string, line?: number, text?: string, plural?: string, context?: string, comment?: string, problem?: string }} Found
 * @type {(code: string, file: string) => Found[]}
 */
export function inPhp(code, file) {
  const found = [];
  for (const [node, around] of nodes(parsePhp(code, file))) {
    const name = called(node);
    if (!Object.hasOwn(functions, name ?? '')) continue;
    const statement = around.find(({ kind }) => /^(expressionstatement|echo|return|if)$/.test(kind)) ?? node;
    const comments = around
      .at(-1)
      .comments.filter(
        ({ loc }) => loc.end.line >= statement.loc.start.line - 1 && loc.start.line <= node.loc.start.line,
      )
      .map(({ value }) => value.trim())
      .reverse();
    const literal = ({ kind, value }) => (kind === 'string' ? value : undefined);
    found.push(read(name, node.arguments, literal, comments, { file, line: node.loc.start.line }));
  }
  return found;
}

/** @type {(code: string, file: string) => Found[]} */
export function inScript(code, file) {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found = [];
  const literal = (node) => (ts.isStringLiteralLike(node) ? node.text : undefined);
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
      if (Object.hasOwn(functions, name)) {
        const comments = [];
        for (let each = node; each && !ts.isBlock(each) && !ts.isSourceFile(each); each = each.parent)
          for (const { pos, end } of (ts.getLeadingCommentRanges(code, each.getFullStart()) ?? []).reverse())
            comments.push(code.slice(pos, end));
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push(read(name, [...node.arguments], literal, comments, { file, line }));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** In the contexts in which WordPress looks for them. */
function inBlock(json, file) {
  const { title, description, keywords = [] } = JSON.parse(json);
  return [
    { file, text: title, context: 'block title' },
    { file, text: description, context: 'block description' },
    ...keywords.map((text) => ({ file, text, context: 'block keyword' })),
  ];
}

const inHeader = (code, file) =>
  [...code.matchAll(/^ \* (?:Plugin Name|Description): (.+)$/gm)].map(([, text]) => ({ file, text }));

/**
 * Every string of the sources in a folder, and every problem.
 * @type {(folder?: string) => Found[]}
 */
export function strings(folder = 'wordpress') {
  const of = (extension) =>
    readdirSync(folder, { recursive: true })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith(extension) && !name.startsWith('build/'))
      .sort()
      .map((name) => [readFileSync(join(folder, name), 'utf8'), name]);
  return [
    ...inHeader(readFileSync(join(folder, `${domain}.php`), 'utf8'), `${domain}.php`),
    ...of('block.json').flatMap((each) => inBlock(...each)),
    ...of('.php').flatMap((each) => inPhp(...each)),
    ...of('.ts').flatMap((each) => inScript(...each)),
  ];
}
