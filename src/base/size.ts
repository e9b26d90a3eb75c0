/** The room for a drawing, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
  /** Size of its letters. */
  readonly em: number;
}

const followers = new WeakMap<Element, (size: Size) => void>();
let observer: ResizeObserver | undefined;

// Out here, as a function made inside of another one would keep the first box for ever.
const tell: ResizeObserverCallback = (entries) => {
  for (const { target, contentRect } of entries) {
    const { width, height } = contentRect;
    if (width) followers.get(target)!({ width, height, em: parseFloat(getComputedStyle(target).fontSize) });
  }
};

/**
 * Tells the size of a box now and whenever it changes, before the page is painted; not while it is not displayed. One observer
 * serves all boxes, and none has to be given back.
 */
export function followSize(box: Element, changed: (size: Size) => void): void {
  observer ??= new ResizeObserver(tell);
  followers.set(box, changed);
  observer.observe(box);
}
