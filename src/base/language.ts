import { isServer, type ReactiveElement } from 'lit';
import { watchShelves } from '../model/shelf.js';

/** The language of the nearest ancestor that sets one, through shadow roots; `en` when none does, never the browser's. */
export function languageTag(host: Element): string {
  if (isServer) return host.getAttribute('lang') || 'en'; // there are no ancestors to be seen
  const set = host.closest('[lang]');
  const around = (host.getRootNode() as Partial<ShadowRoot>).host;
  return set?.getAttribute('lang') || (!set && around ? languageTag(around) : 'en');
}

const hosts = new Set<ReactiveElement>();
let watched = new WeakSet<Node>();
let observer: MutationObserver | undefined;
const update = (): void => hosts.forEach((each) => each.requestUpdate());

/**
 * Has an element updated when a language or a direction of writing changes around it, or a language or an expert becomes known.
 * One observer serves all elements, and rests when there are none.
 */
export function followLanguage(host: ReactiveElement): void {
  host.addController({
    hostConnected() {
      if (!observer) watchShelves(update);
      observer ??= new MutationObserver(update);
      for (let root: Node | undefined = host.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode())
        if (!watched.has(root)) {
          watched.add(root);
          observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
        }
      hosts.add(host);
    },
    hostDisconnected() {
      hosts.delete(host);
      if (hosts.size > 0) return;
      observer?.disconnect();
      watched = new WeakSet();
    },
  });
}
