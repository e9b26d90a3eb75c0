import assert from 'node:assert/strict';
import { it } from 'node:test';
import { watchSize } from '../../../src/base/size.js';

it('A browser may tell the size of a box that nobody watches any more: the others are told of theirs', (t) => {
  const entryOf = (target: unknown): ResizeObserverEntry => ({ target }) as ResizeObserverEntry;
  let tell!: (entries: ResizeObserverEntry[]) => void;
  globalThis.ResizeObserver = class {
    constructor(callback: (entries: ResizeObserverEntry[]) => void) {
      tell = callback;
    }
    observe(): void {}
  } as unknown as typeof ResizeObserver;
  t.after(() => Reflect.deleteProperty(globalThis, 'ResizeObserver'));

  const box = {} as Element;
  const told: unknown[] = [];
  watchSize(box, ({ target }) => told.push(target));
  tell([entryOf({}), entryOf(box)]);
  assert.deepEqual(told, [box]);
});
