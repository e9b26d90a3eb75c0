import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { apps, ordersOf } from './apps.js';
import { lostIn } from './limits.js';
import { openRooms, type Rooms, type Run } from './rooms.js';
import { checkTable } from './table.js';
import { type Order, orders, what, type What } from './what.js';

/** What the console may say besides what the library says of lost objects. */
const known = [
  /^Multiple versions of Lit loaded/, // an app of Lit has its own, and each copy of the library
  /^<[a-z-]+> is registered already/, // a second copy
  /^<kpi-card> metric="\w+": expected a <kpi-provider>/, // the provider that was lost
  /^Warning: Prop `%s` did not match.*onkpi-select/s, // React 18 takes a listener for an attribute
];
const isTold = /^<kpi-(trend|provider)> (data|provider)="\[object Object\]": expected a property: import kpi-elements/;

/** Where an object stands as text in the page: React 19 leaves it out of what a server sends. */
function isWritten(app: string, order: Order): boolean {
  if (app === 'svelte') return order === 'first, hydrated'; // until it takes over
  return lostIn(app, order).includes('object') && !(app === 'react-19' && order.endsWith('hydrated'));
}

describe('The contract of frameworks', () => {
  let rooms: Rooms;
  const runs = new Map<string, Run>();
  before(async () => {
    rooms = await openRooms();
  });
  after(() => rooms.close());

  for (const [id, app] of Object.entries(apps))
    describe(app.name, () => {
      const text = readFileSync(join(import.meta.dirname, app.app), 'utf8');
      const steps = (Object.entries(what) as [What, readonly string[]][]).filter(
        // Not every app needs another way.
        ([name]) => !/^(object|provider|false|none)-kept$/.test(name) || text.includes(`"${name}"`),
      );
      for (const order of ordersOf(app))
        describe(orders[order], () => {
          const lost = lostIn(id, order);
          let run: Run;
          before(async () => {
            run = await rooms.run(id, order, lost);
            runs.set(`${id}, ${order}`, run);
          });

          for (const [name, [, sentence]] of steps)
            it(lost.includes(name) ? `cannot do this, as is known: ${sentence}` : sentence!, () =>
              assert.equal(run.found[name], !lost.includes(name)),
            );

          it('tells the author of an object that was lost, with the remedy, and nothing else', () => {
            const told = run.said.filter((text) => isTold.test(text));
            assert.equal(told.length, isWritten(id, order) ? 2 : 0, run.said.join('\n'));
            assert.deepEqual(
              run.said.filter((text) => ![isTold, ...known].some((pattern) => pattern.test(text))),
              [],
            );
          });
        });
    });

  it('is told in the docs as it came out', async () => {
    await checkTable(runs);
  });
});
