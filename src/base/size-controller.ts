import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The room for a drawing, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
  /** Size of its letters. */
  readonly em: number;
}

const watched = new WeakMap<Element, (rect: DOMRectReadOnly) => void>();
let observer: ResizeObserver | undefined;

/** Knows the size of one box of an element. One observer serves all elements; it tells before the page is painted. */
export class SizeController implements ReactiveController {
  size: Size | null = null;

  readonly #host: ReactiveControllerHost & Element;
  readonly #selector: string;
  readonly #changed: () => void;
  #box: Element | null = null;

  /** `changed` is called whenever the size of what `selector` finds in the element is another one. */
  constructor(host: ReactiveControllerHost & Element, selector: string, changed: () => void) {
    this.#host = host;
    this.#selector = selector;
    this.#changed = changed;
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.#host.shadowRoot!.querySelector(this.#selector);
    if (box === this.#box) return;
    this.hostDisconnected();
    this.#box = box;
    if (!box) return;
    observer ??= new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) watched.get(target)?.(contentRect);
    });
    watched.set(box, ({ width, height }) => {
      // A box that is not displayed keeps its last drawing.
      if (!width || (width === this.size?.width && height === this.size.height)) return;
      this.size = { width, height, em: parseFloat(getComputedStyle(box).fontSize) };
      this.#changed();
    });
    observer.observe(box);
  }

  hostDisconnected(): void {
    if (this.#box) observer?.unobserve(this.#box);
    this.#box = null;
  }
}
