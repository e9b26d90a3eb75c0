/** The room for a drawing, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
  /** Size of its letters. */
  readonly em: number;
}

const watchers = new WeakMap<Element, (entry: ResizeObserverEntry) => void>();
let observer: ResizeObserver | undefined;
let isPrinting = false;

// Out here, as a function made inside of another one may keep what that one was called for.
const tell: ResizeObserverCallback = (entries) => {
  isPrinting = false;
  // WebKit tells of boxes that have left the page and that nobody knows any more.
  for (const entry of entries) watchers.get(entry.target)?.(entry);
};

/**
 * Tells the size of a box now and whenever it changes, before the page is painted. One observer serves all boxes, and none has
 * to be given back.
 */
export function watchSize(box: Element, told: (entry: ResizeObserverEntry) => void): void {
  observer ??= new ResizeObserver(tell);
  watchers.set(box, told);
  observer.observe(box);
}

/** Boxes whose size nobody has told of yet. */
const untold = new Set<WeakRef<Element>>();

/** The same with the size of its letters; not while it is not displayed. */
export function followSize(box: Element, changed: (size: Size) => void): void {
  const itself = new WeakRef(box);
  untold.add(itself);
  watchSize(box, ({ contentRect: { width, height } }) => {
    if (!width) return;
    untold.delete(itself);
    changed({ width, height, em: parseFloat(getComputedStyle(box).fontSize) });
  });
  if (isPrinting) tellNow(box);
}

function tellNow(box: Element | undefined): void {
  if (box) watchers.get(box)!({ contentRect: box.getBoundingClientRect() } as ResizeObserverEntry);
}

/** What is drawn is for paper now: nobody watches boxes while the page is printed, so their size is told at once. */
export function print(): void {
  isPrinting = true;
  for (const box of untold) tellNow(box.deref());
}
