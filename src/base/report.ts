import type { Problem } from '../model/kpi.js';

/** Attribute names are the kebab form of field names: `asOf` is `as-of`. */
export function attributeName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Tells the author, once for each mistake, which element, attribute and value it is, and what would be right. */
export class Reporter {
  private readonly told = new Set<string>();

  constructor(private readonly host: Element) {}

  /** The problems that were not told yet. */
  problems(problems: readonly Problem[]): readonly Problem[] {
    return problems.filter(({ field, value, expected }) => {
      const attribute = attributeName(field);
      const name = this.host.hasAttribute(attribute) ? attribute : field || 'data';
      return this.warn(`${name}=${value}: expected ${expected}.`);
    });
  }

  /** Warns once; false when that was said before. */
  warn(text: string): boolean {
    if (this.told.has(text)) return false;
    this.told.add(text);
    console.warn(`<${this.host.localName}> ${text}`, this.host);
    return true;
  }
}
