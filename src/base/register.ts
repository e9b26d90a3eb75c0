/**
 * Registers a tag. A page may load the library twice, or two versions of it: the first one keeps the tag, and nothing
 * throws.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
  else if (customElements.get(tag) !== element) console.warn(`<${tag}> is registered already.`);
}
