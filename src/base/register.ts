import { ContextRoot } from '@lit/context';

/** One version of this library on one page: what it is called in a warning. */
const owner = Symbol.for('kpi-elements');

/**
 * Registers a tag. A page may load the library twice, or two versions of it: the first one keeps the tag, and nothing
 * throws. The one `ContextRoot` of the document lets elements that come before their provider find it later.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof document !== 'undefined' && !(owner in document)) {
    Object.defineProperty(document, owner, { value: true });
    new ContextRoot().attach(document.documentElement);
  }
  if (!customElements.get(tag)) customElements.define(tag, element);
  else if (customElements.get(tag) !== element) console.warn(`<${tag}> is registered already; the first one stays.`);
}
