#!/usr/bin/env node
// kpi-elements render: writes results as pictures and texts that stand by themselves, with the functions of kpi-elements/static.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

const ours = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const { version } = ours('package.json');

const HELP = `kpi-elements render <results.json | -> [options]

Writes KPI results as pictures and texts that need nothing else, for e-mail, feeds, chats and paper.
The file holds one result, a list of results, or an object from metric id to result; - reads from standard input.

  --out <folder>      where to write <id>.html, <id>.svg and so on, and an index.html with all; without it, one
                      result is printed
  --format <list>     html, svg, txt; by default all of them into a folder, and html to print
  --as <kind>         card, gauge, trend or funnel; by default what a result holds
  --catalog           know the metrics of kpi-elements/catalog: names, units, formulas
  --lang <tag>        language, such as nb or zh-Hans; en by default
  --dark              in the colours for a dark ground
  --width <pixels>    160 to 2000
  --now <date>        the clock, such as 2026-11-15 or 2026-11-15T06:00Z; by default the present
  --version, --help
`;

/** What a person did wrong; told in one line. */
class Mistake extends Error {
  constructor(message, code = 2) {
    super(message);
    this.code = code;
  }
}

/** In every page that this command has written, so that it knows them again. */
const OURS = '<meta name="generator" content="kpi-elements render">';

const formats = { html: 'toStaticHTML', svg: 'toSVG', txt: 'toText' };
const kinds = ['card', 'gauge', 'trend', 'funnel'];

const options = {
  out: { type: 'string' },
  format: { type: 'string' },
  as: { type: 'string' },
  catalog: { type: 'boolean' },
  lang: { type: 'string' },
  dark: { type: 'boolean' },
  width: { type: 'string' },
  now: { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

try {
  await run();
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(`kpi-elements: ${error.message}`);
  process.exitCode = error.code;
}

async function run() {
  const { values, positionals } = parsed();
  if (values.version) return console.log(version);
  if (values.help) return process.stdout.write(HELP);
  const [command, file, ...more] = positionals;
  if (command !== 'render') {
    throw new Mistake(
      `${command ? `no command ${shown(command)}` : 'no command'}: try kpi-elements render results.json, or --help.`,
    );
  }
  if (!file) throw new Mistake('render needs a file of results, or - for standard input.');
  if (more.length > 0) throw new Mistake(`one file at a time: what is ${shown(more[0])}?`);
  const { out } = values;
  const written = formatsOf(values);
  const how = await howOf(values);
  const results = named(await input(file));
  const made = await import('../dist/static/index.js');
  const make = (result, format) => made[formats[format]](result, how);
  if (out === undefined || out === '-') {
    if (results.length !== 1 || written.length !== 1) {
      throw new Mistake(`${results.length} results as ${written.join(', ')} need a folder: --out folder.`);
    }
    process.stdout.write(`${make(results[0].result, written[0]).trimEnd()}\n`);
    return;
  }
  const pages = results.flatMap(({ id, result }) =>
    written.map((format) => ({ name: `${id}.${format}`, format, content: make(result, format) })),
  );
  try {
    mayWrite(join(out, 'index.html'));
    mkdirSync(out, { recursive: true });
    for (const { name, format, content } of pages) {
      write(join(out, name), format === 'html' ? page(content, how) : content);
    }
    write(
      join(out, 'index.html'),
      page(results.map(({ id, result }) => entry(make(result, 'html'), id)).join('\n'), how),
    );
  } catch (error) {
    throw error instanceof Mistake ? error : new Mistake(`cannot write to ${out}: ${error.message}`, 1);
  }
}

function parsed() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Mistake(`${error.message.split('. ')[0].replace(/\.$/, '')}; see --help.`);
  }
}

function formatsOf({ format, out }) {
  const wanted =
    format?.split(',').map((each) => each.trim()) ?? (out && out !== '-' ? Object.keys(formats) : ['html']);
  for (const each of wanted)
    if (!Object.hasOwn(formats, each)) throw new Mistake(`--format ${shown(each)}: expected html, svg or txt.`);
  return [...new Set(wanted)];
}

/** The options of kpi-elements/static. */
async function howOf({ as, catalog, lang, dark, width, now }) {
  if (as !== undefined && !kinds.includes(as))
    throw new Mistake(`--as ${shown(as)}: expected card, gauge, trend or funnel.`);
  const pixels = width === undefined ? undefined : Number(width);
  if (pixels !== undefined && !(pixels >= 160 && pixels <= 2000)) {
    throw new Mistake(`--width ${shown(width)}: expected pixels, 160 to 2000.`);
  }
  const clock = now === undefined ? Date.now() : Date.parse(now);
  if (Number.isNaN(clock)) throw new Mistake(`--now ${shown(now)}: expected a date such as 2026-11-15.`);
  if (catalog) await import('../dist/catalog/index.js');
  if (lang !== undefined) await words(lang, catalog);
  return { as, lang, width: pixels, now: clock, scheme: dark ? 'dark' : 'light' };
}

/** Loads the words of a language, where there are any; the numbers are those of the language in any case. */
async function words(lang, catalog) {
  let tag;
  try {
    tag = new Intl.Locale(lang).maximize();
  } catch {
    throw new Mistake(`--lang ${shown(lang)}: expected a language such as nb or zh-Hans.`);
  }
  const { language, script } = tag;
  const file = language === 'zh' ? `zh-${script}` : language === 'no' ? 'nb' : language;
  if (!['nb', 'zh-Hans', 'zh-Hant'].includes(file)) return;
  await import(`../dist/locales/${file}.js`);
  if (catalog) await import(`../dist/locales/${file}-catalog.js`);
}

async function input(file) {
  let json;
  try {
    json = file === '-' ? await text(process.stdin) : readFileSync(file, 'utf8');
  } catch (error) {
    throw new Mistake(
      error.code === 'ENOENT' ? `there is no file ${file}.` : `cannot read ${file}: ${error.message}`,
      1,
    );
  }
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Mistake(`${file === '-' ? 'standard input' : file} is no JSON: ${error.message.replace(/\s+/g, ' ')}`, 1);
  }
}

/** Results, each with a name that is one for a file, and no other's. */
function named(data) {
  if (!data || typeof data !== 'object')
    throw new Mistake('expected a result, a list of results, or an object from metric id to result.', 1);
  const list = Array.isArray(data)
    ? data.map((result, i) => [nameOf(result), entryOf(result, `entry ${i + 1}`)])
    : isResult(data)
      ? [[nameOf(data), data]]
      : Object.entries(data).map(([id, result]) => [id, { metric: id, ...entryOf(result, shown(id)) }]);
  if (list.length === 0) throw new Mistake('there are no results in it.', 1);
  const taken = new Set(['index']);
  return list.map(([name, result], i) => {
    const wish = fileName(name) || `kpi-${i + 1}`;
    let id = wish;
    for (let n = 2; taken.has(id.toLowerCase()); n++) id = `${wish}-${n}`;
    taken.add(id.toLowerCase());
    return { id, result };
  });
}

/**
 * A result says something itself: one of its fields is a text, a number or a list. In an object from metric id to result all are
 * objects, or nothing; a metric may well be called "value" there. What is half of each is neither.
 */
function isResult(data) {
  const { properties } = ours('kpi-result.schema.json');
  const isField = (name) => Object.hasOwn(properties, name);
  const saidBy = (each) =>
    Object.keys(each).find((name) => isField(name) && each[name] !== null && !isObject(each[name]));
  const said = saidBy(data);
  const other = Object.keys(data).find((name) => !isField(name) && isObject(data[name]) && saidBy(data[name]));
  if (said && other)
    throw new Mistake(
      `${shown(said)} is a field of a result, but ${shown(other)} beside it is a result of its own.`,
      1,
    );
  return said !== undefined;
}

/** One of several results; nothing is one of which nothing is known. */
function entryOf(result, name) {
  if (result === null || isObject(result)) return result;
  throw new Mistake(
    `${name} is ${Array.isArray(result) ? 'a list' : shown(result)}: expected a result, such as {"value": 3}.`,
    1,
  );
}

function isObject(data) {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function nameOf(result) {
  return [result?.metric, result?.label].find((name) => ['string', 'number'].includes(typeof name)) ?? '';
}

/** Letters, digits and a few signs; never a path, nor a name that a system keeps for itself. */
function fileName(name) {
  const plain = String(name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return /^(con|prn|aux|nul|(com|lpt)\d)$/i.test(plain.split('.')[0]) ? `kpi-${plain}` : plain;
}

/** A page that somebody else has written stays. */
function mayWrite(file) {
  if (!existsSync(file)) return;
  if (!statSync(file).isFile() || !readFileSync(file, 'utf8').includes(OURS))
    throw new Mistake(`${file} is there already and not of this command: pick another --out, or move it.`, 1);
}

function write(file, content) {
  writeFileSync(file, content);
  console.log(file);
}

function page(content, { lang = 'en', scheme }) {
  const ground = scheme === 'dark' ? '#0b0d10' : '#f5f7fa';
  return `<!doctype html>
<html lang="${new Intl.Locale(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${OURS}
<title>KPIs</title>
</head>
<body style="margin:16px;background:${ground}">
${content}</body>
</html>
`;
}

function entry(content, id) {
  return `<div id="${id}" style="margin:0 0 16px">\n${content}</div>`;
}

/** What stands in a file or a call, in a message of one line. */
function shown(thing) {
  const said = JSON.stringify(thing);
  return said.length > 60 ? `${said.slice(0, 59)}…` : said;
}
