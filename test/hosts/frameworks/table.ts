import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { table } from '../../../scripts/docs/markdown.mjs';
import { type App, apps, ordersOf } from './apps.js';
import { limits } from './limits.js';
import type { Run } from './rooms.js';
import { type Order, what, type What } from './what.js';

const page = join(import.meta.dirname, '../../../docs/frameworks.md');
type Runs = ReadonlyMap<string, Run>;

const short: Readonly<Record<Order, string>> = {
  first: 'first',
  late: 'late',
  'first, hydrated': 'server first',
  'late, hydrated': 'server late',
};

function cell(runs: Runs, id: string, app: App, name: What): string {
  const all = ordersOf(app);
  const bad = all.filter((order) => !runs.get(`${id}, ${order}`)!.found[name]);
  if (bad.length === 0) return 'yes';
  return bad.length === all.length ? '**no**' : `not ${bad.map((order) => short[order]).join(', ')}`;
}

/** What came out, in the columns of the apps, and below it what to do about what does not work. */
function contract(runs: Runs): string {
  const rows = Object.entries(what).filter(([, [name]]) => name) as [What, readonly string[]][];
  const columns = Object.fromEntries(
    Object.entries(apps).map(([id, app]) => [app.name, ([name]: [What]) => cell(runs, id, app, name)]),
  );
  const remedies = Object.entries(apps).flatMap(([id, { name }]) =>
    (limits[id] ?? []).map(({ what: lost, remedy }) => {
      const things = lost.map((each) => what[each][0]).join(', ');
      return `- ${name}, ${things}: ${remedy}.`;
    }),
  );
  const all = table({ '': ([, [name]]: [What, readonly string[]]) => name!, ...columns }, rows);
  return `${all}\n\n${remedies.join('\n')}`;
}

/** Holds the table in the docs against what came out; with WRITE_DOCS in the environment, writes it. */
export async function checkTable(runs: Runs): Promise<void> {
  const text = await readFile(page, 'utf8');
  const made = text.replace(
    /(<!-- contract -->)[^]*(<!-- \/contract -->)/,
    (_, start: string, end: string) => `${start}\n\n${contract(runs)}\n\n${end}`,
  );
  const next = await format(made, { ...(await resolveConfig(page)), parser: 'markdown' });
  if (process.env.WRITE_DOCS) await writeFile(page, next);
  else assert.equal(text, next, 'docs/frameworks.md is stale: WRITE_DOCS=1 npm test -- --only hosts');
}
