import { type LitElement, render, type TemplateResult } from 'lit';
import type { KpiPhase } from '../data/provider.js';

/** What a server has drawn of an element, until the page knows what is to be drawn. */
export class Served {
  readonly #root: HTMLElement;
  /** Whether the tag says something else than what the server was given. */
  #isChanged = false;

  private constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** What there is of it; nothing in a page that no server has rendered. */
  static in(shadow: ShadowRoot | null): Served | null | undefined {
    const root = shadow?.querySelector<HTMLElement>('.root');
    return root && new Served(root);
  }

  /** Hears that a field of the connected element was set. An object comes from a template that hydrates, and is what the server was given. */
  hear(before?: string, now?: string): void {
    this.#isChanged ||= Object(now) !== now && String(before ?? '') !== String(now ?? '');
  }

  /** Whether it stays as it is: only while nothing else is known, as figures are on their way or could not be had. */
  stays({ phase, empty }: { readonly phase: KpiPhase; readonly empty: boolean }, found: unknown): boolean {
    const isMissing = phase === 'loading' || (empty && phase !== 'invalid');
    return isMissing && found === undefined && !this.#isChanged && this.#root.dataset.phase === 'ready';
  }

  /** If it is what is `wanted` it comes to life as it is; all else gives way to what `draw` draws, in one go. */
  revive({ renderOptions, shadowRoot }: LitElement, wanted: TemplateResult, draw: () => void): void {
    const root = this.#root;
    const anew = new DocumentFragment();
    render(wanted, anew);
    // Lit writes no attribute of what it revives, and cannot revive what is not there.
    if (seen(anew) !== seen(root)) root.remove();
    // Rules of another version would hold besides.
    if (shadowRoot!.adoptedStyleSheets?.length) shadowRoot!.querySelector('style')?.remove();
    try {
      // Without support for hydration Lit would draw before what is there.
      if (!renderOptions.renderBefore) return draw();
    } catch {
      // Other figures, or drawn by another version, or with other experts.
    }
    root.remove();
    renderOptions.renderBefore = null;
    draw();
  }
}

/**
 * What there is to be seen. That figures are asked for again, which only the root says, is nothing to draw anew for, nor is what a reader
 * has opened.
 */
function seen(tree: ParentNode & Node): string {
  const parts = [...tree.querySelectorAll('.root :not(details)')];
  const written = parts.flatMap(({ attributes }) => [...attributes].map(({ name, value }) => name + value).sort());
  return tree.textContent + written.join();
}
