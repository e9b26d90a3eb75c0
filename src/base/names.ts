/** What a field is called, on the tag and in the data. */

/** Attribute names are the kebab form of field names: `asOf` is `as-of`. */
export function attributeName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What the author of an element calls a field: the attribute that is there, else the field of the data. */
export function fieldName(host: Element, field: string): string {
  const attribute = attributeName(field);
  return host.hasAttribute(attribute) ? attribute : field || 'data';
}
