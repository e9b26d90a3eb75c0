import type { ReactiveController, ReactiveElement } from 'lit';
import { print, watchSize } from './size.js';

/** So many new elements draw before it is known where they are, as most pages have no more of them. */
const AT_ONCE = 12;
/** Pixels within which nobody who scrolls sees something being drawn. */
const MARGIN = 300;
/** Milliseconds for which what is far away is left alone, so that a stream of figures costs it a turn and not a frame. */
const PAUSE = 300;
/** So many take their turn in one go, as long as the page has a reader to answer in between. */
const IN_A_ROW = 8;

const places = new Map<Element, Nearness>();
/** Of whom nothing is known yet. */
const unknown = new Set<Nearness>();
let observer: IntersectionObserver | undefined;
let waiting = new Set<Nearness>();
let called = new Set<Nearness>();
let timer: unknown;

function callUp(): void {
  if (called.size === 0) [called, waiting] = [waiting, called];
  for (const place of [...called].slice(0, document.hidden ? Infinity : IN_A_ROW)) {
    called.delete(place);
    // An element that fails must not keep the others waiting.
    try {
      place.takeTurn();
    } catch (error) {
      reportError(error);
    }
  }
  timer = called.size + waiting.size && setTimeout(callUp, called.size ? 0 : PAUSE);
}

// Out here, as functions made inside of another one may keep what that one was called for.
const tell: IntersectionObserverCallback = (entries) => {
  for (const { target, isIntersecting } of entries) places.get(target)?.tell(isIntersecting);
};
const tellAll = (): void => {
  print();
  places.forEach((place) => place.tell(true));
};

/** Has the observer tell of all anew. */
const askAll = (): void =>
  places.forEach((_, host) => {
    observer!.unobserve(host);
    observer!.observe(host);
  });

let scrolled = 0;
// What somebody has jumped to is drawn before the page is painted there; the observer would tell of it after that.
const jumped = (): void => {
  const { scrollY, innerHeight } = window;
  if (Math.abs(scrollY - scrolled) > innerHeight)
    for (const [host, place] of places) if (!place.near && isOnScreen(host)) place.tell(true);
  scrolled = scrollY;
};

function observe(host: Element): void {
  if (!observer) {
    observer = new IntersectionObserver(tell, { rootMargin: `${MARGIN}px`, scrollMargin: `${MARGIN}px` });
    // Everything is near on paper.
    addEventListener('beforeprint', tellAll);
    addEventListener('afterprint', askAll);
    addEventListener('scroll', jumped);
  }
  observer.observe(host);
}

function isOnScreen(host: Element): boolean {
  const { top, bottom, left, right, width } = host.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  // What is not displayed is nowhere.
  return width > 0 && bottom > -MARGIN && right > -MARGIN && top < innerHeight + MARGIN && left < innerWidth + MARGIN;
}

/**
 * Whether an element is in the view or close to it. One that is not need not draw: it does when it comes near, and what it did draw once
 * it keeps up to date when its turn comes. One observer serves all elements. Where none is to be had, everything is near.
 */
export class Nearness implements ReactiveController {
  near = true;
  #isDue = false;
  #isCalled = false;
  readonly #host: ReactiveElement;
  readonly #draw: () => void;
  readonly #glance: () => void;

  /** `draw` is called for what was put off; `glance` for what cannot wait for ever, while nothing is drawn. */
  constructor(host: ReactiveElement, draw: () => void, glance: () => void) {
    this.#host = host;
    this.#draw = draw;
    this.#glance = glance;
    host.addController(this);
  }

  hostConnected(): void {
    if (!globalThis.IntersectionObserver) return;
    this.near &&= unknown.size < AT_ONCE;
    unknown.add(this);
    // The observer of the view speaks only after the first frame was painted.
    if (!this.near) watchSize(this.#host, () => !this.near && isOnScreen(this.#host) && this.tell(true));
    places.set(this.#host, this);
    observe(this.#host);
  }

  hostDisconnected(): void {
    observer?.unobserve(this.#host);
    places.delete(this.#host);
    for (const list of [unknown, waiting, called]) list.delete(this);
  }

  /** Whether the element may draw now; if not, it hears of it when it may. */
  ask(): boolean {
    const may = this.near || this.#isCalled;
    this.#isCalled = false;
    this.#isDue = !may;
    if (!may) {
      waiting.add(this);
      timer ||= setTimeout(callUp, PAUSE);
    }
    return may;
  }

  tell(isNear: boolean): void {
    unknown.delete(this);
    this.near = isNear;
    if (isNear && this.#isDue) this.#draw();
  }

  takeTurn(): void {
    if (!this.#isDue) return;
    this.#isCalled = !!this.#host.renderRoot.querySelector('[data-phase]');
    if (this.#isCalled) this.#draw();
    else this.#glance();
  }
}
