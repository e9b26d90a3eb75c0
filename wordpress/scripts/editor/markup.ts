/** Tags that somebody pastes, or wrote by hand, as blocks. */

import { childResult } from '../../../src/data/children.js';
import { own } from '../../../src/model/fields.js';
import { known, type Name } from './shortcode.js';
import { type Attributes, type Block, createBlock, rawHandler } from './wp.js';

/** The block of a tag with its attributes, and with the figures or the words between its ends. */
export function blockOfElement({ tag, block, names }: Name, element: Element): Block {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const { 'data-kpi': kpi, ...given } = attributes;
  if (tag === 'kpi-provider') return createBlock(block, known(names, given), rawHandler({ HTML: element.innerHTML }));
  const inside = between(names, element);
  return createBlock(block, { ...inside, ...known(names, { ...given, ...(kpi && { kpi }) }) });
}

/** A table or JSON are figures, and anything else are words for readers without script. */
function between(names: readonly string[], element: Element): Attributes {
  const result = childResult(element);
  if (result && typeof result === 'object')
    return Object.fromEntries(
      Object.keys(result)
        .filter((name) => names.includes(name))
        .map((name) => [name, textOf(own(result, name))]),
    );
  const text = element.textContent.replace(/\s+/g, ' ').trim();
  return text ? { text } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
