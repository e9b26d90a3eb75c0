/** Attribute names are the kebab form of field names: `asOf` is `as-of`. */
export function attributeName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What the author of an element calls a field: the attribute that is there, else the field of the data. */
export function fieldName(host: Element, field: string): string {
  const attribute = attributeName(field);
  return host.hasAttribute(attribute) ? attribute : field || 'data';
}

const said = new WeakMap<Element, Set<string>>();

/** Tells the author what is wrong with an element, each thing once; false when it was said before. */
export function warnOnce(host: Element, text: string): boolean {
  const before = said.get(host) ?? new Set();
  if (before.has(text)) return false;
  said.set(host, before.add(text));
  console.warn(`<${host.localName}> ${text}`, host);
  return true;
}
