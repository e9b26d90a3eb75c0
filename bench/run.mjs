// npm run bench: builds a page for each library and lets them take turns at each task. See docs/performance.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromeArgs, chromePath } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { scripts } from './build.mjs';
import { sample } from './drive.mjs';
import { picture } from './picture.mjs';
import { profile } from './profile.mjs';
import { print, writeDocs } from './report.mjs';
import { libraries, quick, tasks } from './tasks.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(import.meta.dirname, 'results');
const latest = join(folder, 'latest.json');

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    libs: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean' },
    profile: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    'write-docs': { type: 'boolean' },
  },
});

/** Those of a list that were asked for by name. */
function chosen(known, asked) {
  const wanted = asked?.split(',') ?? known;
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length) throw new Error(`No ${unknown.join(', ')}: there are ${known.join(', ')}.`);
  return known.filter((name) => wanted.includes(name));
}

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
<style>
  body { margin: 16px; font-family: sans-serif; background: #fff; }
  .cards, .gauges { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; align-items: start; }
  .funnels { display: grid; grid-template-columns: repeat(2, 1fr); gap: 16px; align-items: start; }
  .trend > :not(:only-child)::part(plot) { block-size: 107px; }
</style>
<div id="root"></div><script src="/page.js"></script></html>`;

/** What was found in the rounds of a task: a list for each figure of each library. */
function gathered(lists, name, figures) {
  const list = (lists[name] ??= {});
  for (const [key, value] of Object.entries(figures)) (list[key] ??= []).push(Number(value.toPrecision(4)));
}

async function run(names, chosenTasks, rounds) {
  const { code, bytes } = await scripts(names, { readable: options.profile });
  const send = (type, text) => (_, response) =>
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  const answers = new Map(Object.entries(code).map(([path, text]) => [path, send('text/javascript', text)]));
  answers.set('/page', send('text/html', HTML));
  const { origin, close } = await serve(root, { answers });
  const launch = (...more) => puppeteer.launch({ executablePath: chromePath(), args: [...chromeArgs, ...more] });
  const browser = await launch();
  // What an engine notes of what runs often, and the code it makes of it, is in the heap too, and comes whenever it likes.
  const uncompiled = await launch('--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation');
  const load = [loadavg()[0]];
  const found = {};
  try {
    for (const task of chosenTasks) {
      found[task.id] = {};
      const able = names.filter(
        (name) => libraries[name].parts.includes(task.part) && (task.libraries?.includes(name) ?? true),
      );
      const first = options.quick || options.profile || task.once ? 1 : 0;
      for (let round = first; round <= (task.once ? 1 : rounds); round++)
        for (const library of able) {
          process.stderr.write(`\r\x1b[K${task.id}, round ${round || 'to warm up'}: ${library}`);
          const pictured = round === first && !options.profile;
          const given = {
            ...{ browser: task.drive === 'leak' ? uncompiled : browser, origin, library },
            task: { ...task, objects: libraries[library].objects ?? false },
          };
          if (options.profile) await profile(given, folder);
          else {
            const looked = pictured ? (page) => picture(page, join(folder, `${task.id}-${library}.png`)) : undefined;
            const figures = await sample({ ...given, looked });
            if (round) gathered(found[task.id], library, figures);
          }
        }
    }
    process.stderr.write('\r\x1b[K');
    load.push(loadavg()[0]);
    const machine = {
      cores: cpus().length,
      cpu: cpus()[0].model,
      browser: await browser.version(),
      node: process.versions.node,
    };
    return {
      date: new Date().toISOString().slice(0, 10),
      rounds,
      machine: { ...machine, load: load.map((one) => Number(one.toFixed(1))) },
      bytes,
      found,
    };
  } finally {
    await browser.close();
    await uncompiled.close();
    await close();
  }
}

/** As JSON that is small and can be compared line by line: a line for each library of a task. */
function written({ found, ...rest }) {
  const lines = Object.entries(found).map(([id, lists]) => {
    const each = Object.entries(lists).map(([name, list]) => `${JSON.stringify(name)}: ${JSON.stringify(list)}`);
    return `${JSON.stringify(id)}: {\n${each.join(',\n')}\n}`;
  });
  return `${JSON.stringify(rest).slice(0, -1)},\n"found": {\n${lines.join(',\n')}\n}}\n`;
}

if (options['write-docs']) await writeDocs(join(root, 'docs/performance.md'), JSON.parse(readFileSync(latest, 'utf8')));
else {
  const ids = chosen(
    tasks.map(({ id }) => id),
    options.only,
  );
  const names = chosen(Object.keys(libraries), options.libs);
  const asked = tasks.filter(({ id }) => ids.includes(id)).map((task) => (options.quick ? quick(task) : task));
  mkdirSync(folder, { recursive: true });
  const results = await run(names, asked, options.quick || options.profile ? 1 : Number(options.rounds));
  if (!options.profile) {
    print(results);
    const whole = !options.quick && !options.only && !options.libs;
    writeFileSync(whole ? latest : join(folder, 'some.json'), written(results));
  }
}
