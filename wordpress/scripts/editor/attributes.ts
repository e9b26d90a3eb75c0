/** The attributes of a block: the properties of its element as text, where nothing and an empty text are the same. */

import { site } from './site.js';
import { type Attributes, type Change, decodeEntities } from './wp.js';

/** Attributes as they were typed: what an author saves, WordPress stores with `&amp;`. */
export function typed(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? decodeEntities(value) : value,
    ]),
  );
}

/** Changes attributes of a block: those that it has, and of what is empty nothing is kept. */
export function tidy(names: readonly string[], change: Change): Change {
  return (attributes) => {
    const own = Object.entries(attributes).filter(([name]) => names.includes(name));
    change(Object.fromEntries(own.map(([name, value]) => [name, value || undefined])));
  };
}

/** Whether there is nothing to show yet. */
export function isBlank(attributes: Attributes): boolean {
  return site.figures.every((name) => !attributes[name]);
}
