/** The two names that everything has: of a property, and of an attribute. */

/** What a property is called in HTML: `asOf` is `as-of`. */
export function htmlName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What an attribute of HTML is called among the properties. */
export function propertyName(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
