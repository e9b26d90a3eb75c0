import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The room for a drawing, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
  /** Size of its letters. */
  readonly em: number;
}

/** Knows the size of one box of an element. It is told before the page is painted. */
export class SizeController implements ReactiveController {
  size: Size | null = null;

  readonly #host: ReactiveControllerHost & Element;
  readonly #selector: string;
  readonly #changed: () => void;
  #observer?: ResizeObserver;
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
    this.#observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      // A box that is not displayed keeps its last drawing.
      if (!width || (width === this.size?.width && height === this.size.height)) return;
      this.size = { width, height, em: parseFloat(getComputedStyle(box).fontSize) };
      this.#changed();
    });
    this.#observer.observe(box);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#box = null;
  }
}
