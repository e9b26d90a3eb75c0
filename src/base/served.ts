import { type LitElement, render, type TemplateResult } from 'lit';
import type { KpiPhase } from '../data/provider.js';

/** What a server has drawn of an element, until the page knows what is to be drawn. */
export class Served {
  readonly #host: LitElement;
  readonly #root: HTMLElement;
  /** Whether the tag says something else than what the server was given. */
  #isChanged = false;

  private constructor(host: LitElement, root: HTMLElement) {
    this.#host = host;
    this.#root = root;
  }

  /** What there is of it; nothing in a page that a server has not rendered. */
  static of(host: LitElement): Served | undefined {
    const root = host.shadowRoot?.querySelector<HTMLElement>('.root');
    return root ? new Served(host, root) : undefined;
  }

  /** Hears that a field of the connected element was set. */
  hear(before: unknown, now: unknown): void {
    this.#isChanged ||= written(before) !== written(now);
  }

  /** Whether it stays as it is: only while nothing else is known, as figures are on their way or could not be had. */
  stays(phase: KpiPhase, empty: boolean, found: unknown): boolean {
    const misses = phase === 'loading' || (empty && phase !== 'invalid');
    const stays = this.#root.dataset.phase === 'ready' && misses && found === undefined && !this.#isChanged;
    // Nobody would listen to it.
    for (const input of this.#root.querySelectorAll('input')) input.hidden = stays;
    return stays;
  }

  /** If it is what is `wanted` it comes to life as it is; all else gives way to what `draw` draws, in one go. */
  revive(wanted: TemplateResult, draw: () => void): void {
    const root = this.#root;
    const { renderOptions, shadowRoot } = this.#host;
    const anew = new DocumentFragment();
    render(wanted, anew);
    const next = anew.querySelector<HTMLElement>('.root')!;
    // That figures are asked for again is nothing that is to be seen.
    root.dataset.phase = next.dataset.phase;
    // Lit writes no attribute of what it revives, and cannot revive what is not there.
    if (!bare(next).isEqualNode(bare(root.cloneNode(true) as HTMLElement))) root.remove();
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

/** A value as an attribute would have it. What is none comes by a template that hydrates, and may be what the server was given. */
function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** What there is to be seen: without marks for Lit, and without what a reader has opened. */
function bare(root: HTMLElement): HTMLElement {
  const marks = document.createNodeIterator(root, NodeFilter.SHOW_COMMENT);
  for (let mark; (mark = marks.nextNode());) (mark as Comment).remove();
  for (const details of root.querySelectorAll('details')) details.open = false;
  root.normalize();
  return root;
}
