/** The language of the nearest ancestor that sets one, through shadow roots; `en` when none does, never the browser's. */
export function languageTag(host: Element): string {
  for (let node: Element | null = host; node;) {
    const set: Element | null = node.closest('[lang]');
    if (set?.getAttribute('lang')) return set.getAttribute('lang')!;
    const root = (set?.parentNode ?? node).getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

const hosts = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when a language or a direction of writing changes around an element. One observer serves all elements, and rests when there are none. */
export function watchLanguage(host: Element, changed: () => void): void {
  observer ??= new MutationObserver(() => hosts.forEach((call) => call()));
  for (let root: Node | undefined = host.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode())
    observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
  hosts.add(changed);
}

export function unwatchLanguage(changed: () => void): void {
  hosts.delete(changed);
  if (hosts.size === 0) observer?.disconnect();
}
