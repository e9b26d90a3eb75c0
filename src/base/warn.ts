const warned = new WeakMap<Element, Set<string>>();

/** Tells the author of an element what is wrong with it, each thing once; false when that was said before. */
export function warnOnce(element: Element, text: string, what: string = text, cause?: unknown): boolean {
  const said = warned.get(element) ?? new Set();
  if (said.has(what)) return false;
  warned.set(element, said.add(what));
  console.warn(...[`<${element.localName}> ${text}`, element, cause].filter(Boolean));
  return true;
}
