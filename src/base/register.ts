import { shelf } from '../model/shelf.js';

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
  // Nobody draws with it, so nobody is told of it.
  const tags = shelf('tags') as Map<string, string>;
  if (!there) {
    try {
      customElements.define(tag, element);
    } catch {
      // The page has given this class another tag, and each may have one.
      customElements.define(tag, class extends element {});
    }
    tags.set(tag, version);
    return;
  }
  const theirs = tags.get(tag);
  const who = theirs ? `kpi-elements ${theirs}` : `another <${tag}>`;
  if (others.has(who)) return;
  others.add(who);
  console.warn(`<${tag}> is registered already, by ${who}: that of kpi-elements ${version} is not used.`);
}
