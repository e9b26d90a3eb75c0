/** The element of a block as the visitors of a page will see it. */

import { htmlName } from './names.js';
import { type Attributes, type Child, h } from './wp.js';

/** What a block has that is not of its element. */
const own = ['kpi', 'text', 'draft', 'site', 'anchor', 'align', 'className', 'lock', 'metadata', 'style'];

/**
 * Attributes only, as the React of WordPress sets no properties of elements; a result comes as a property by hand. It is inert, so that
 * a click selects the block, and the keyboard goes past what is to be tried on the page.
 */
export function Preview({
  tag,
  attributes,
  data,
}: {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly data?: unknown;
}): Child {
  return h(tag, {
    ...htmlAttributes(attributes),
    // React 18 passes on an attribute that it does not know, React 19 reads an empty one as no: the element itself knows.
    ref: (element: { data?: unknown; inert: boolean } | null) => {
      if (element) Object.assign(element, { data, inert: true });
    },
  });
}

/** Attributes by the names that they have in HTML. */
export function htmlAttributes(attributes: Attributes): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' && !own.includes(name) ? [[htmlName(name), value]] : [],
    ),
  );
}
