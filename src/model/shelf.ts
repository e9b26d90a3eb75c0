/**
 * What all copies of the library on one page share: the drop-in file, modules beside it, and a bundle of somebody else. So
 * a catalogue or a language that one of them was given is known to the elements of all.
 */

import { once } from './once.js';

interface Room {
  readonly shelves: Map<string, Map<string, unknown>>;
  readonly readers: Set<() => void>;
}

const KEY = Symbol.for('kpi-elements');

function room(): Room {
  const page = globalThis as { [KEY]?: Room };
  return (page[KEY] ??= { shelves: new Map(), readers: new Set() });
}

/** What was put on a shelf, by key, in the order in which it came. */
export function shelf<T>(name: string): ReadonlyMap<string, T> {
  return once(room().shelves, name, () => new Map()) as Map<string, T>;
}

/** Puts something on a shelf, and tells those who read there. */
export function put<T>(name: string, key: string, thing: T): void {
  (shelf(name) as Map<string, T>).set(key, thing);
  for (const changed of [...room().readers]) changed();
}

/** Has `changed` called whenever something is put on a shelf. */
export function watchShelves(changed: () => void): void {
  room().readers.add(changed);
}
