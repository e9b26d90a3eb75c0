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
  const versions = shelf<string>('tags');
  if (!there) {
    customElements.define(tag, element);
    put('tags', tag, version);
  } else if (there !== element) {
    const other = versions.has(tag) ? `kpi-elements ${versions.get(tag)}` : 'something else';
    const who = versions.get(tag) ?? tag;
    if (!others.has(who))
      console.warn(`<${tag}> is registered already, by ${other}: that of kpi-elements ${version} is not used.`);
    others.add(who);
  }
}
