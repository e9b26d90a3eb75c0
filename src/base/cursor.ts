import { indexAfterKey } from './keys.js';

/** What a cursor moves along. */
export interface Row {
  readonly count: () => number;
  /** Where it begins when a key wakes it. */
  readonly start: () => number;
  /** The thing at a place, in pixels from the left of the element that listens. */
  readonly nearest: (x: number) => number;
  readonly moved: () => void;
  readonly picked: (at: number) => void;
}

/**
 * A place in a row of things, led by pointer, touch and keys: listens to `keydown`, `focus`, `blur`, `pointermove`,
 * `pointerdown`, `pointerleave` and `click`. What a finger has touched stays until something else is.
 */
export class Cursor implements EventListenerObject {
  /** What is looked at; `null` for nothing. */
  at: number | null = null;

  readonly #row: Row;

  constructor(row: Row) {
    this.#row = row;
  }

  handleEvent(event: Event): void {
    const { count, start, nearest, picked } = this.#row;
    const element = event.currentTarget as HTMLElement;
    const at = this.at ?? start();
    const { type, key = '', clientX, pointerType } = event as KeyboardEvent & PointerEvent;
    if (type === 'click' || key === 'Enter' || key === ' ') {
      event.preventDefault();
      picked(at);
    } else if (type === 'keydown') {
      const next = indexAfterKey(key, at, count(), getComputedStyle(element).direction === 'rtl');
      if (next !== null) event.preventDefault();
      if (next !== null || key === 'Escape') this.#look(next);
    } else if (type === 'focus') {
      if (this.at === null && element.matches(':focus-visible')) this.#look(at);
    } else if (type === 'blur' || type === 'pointerleave') {
      if (type === 'blur' || pointerType !== 'touch') this.#look(null);
    } else {
      this.#look(nearest(clientX - element.getBoundingClientRect().left));
    }
  }

  #look(at: number | null): void {
    if (at === this.at) return;
    this.at = at;
    this.#row.moved();
  }
}
