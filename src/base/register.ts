import { put, shelf } from '../model/shelf.js';

/** Written into what is built. */
declare const KPI_ELEMENTS_VERSION: string | undefined;
const version = typeof KPI_ELEMENTS_VERSION === 'undefined' ? 'from source' : KPI_ELEMENTS_VERSION;

const others = new Set<string>();

/**
 * Registers a tag. A page may load the library twice, or two versions of it, or have a tag of that name already: the first
 * one keeps the tag, and nothing throws. Of another copy is told once, however many tags it has.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const there = customElements.get(tag);
  if (there === element) return;
  if (!there) {
    customElements.define(tag, element);
    return put('tags', tag, version);
  }
  const theirs = shelf<string>('tags').get(tag);
  const who = theirs ? `kpi-elements ${theirs}` : `another <${tag}>`;
  if (others.has(who)) return;
  others.add(who);
  console.warn(`<${tag}> is registered already, by ${who}: that of kpi-elements ${version} is not used.`);
}
