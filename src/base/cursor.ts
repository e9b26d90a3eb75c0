/** What a cursor moves along. */
export interface Row {
  /** Where it begins when the keyboard wakes it. */
  readonly start: () => number;
  /** The thing at a place, in pixels from the left of the element that listens. */
  readonly nearest: (x: number) => number;
  readonly moved: () => void;
  readonly picked: (at: number) => void;
}

/**
 * A place in a row of things, led by pointer, by touch, and by a range input for the keyboard: listens to `pointermove`, `pointerdown`,
 * `pointerleave`, `click`, `focusin`, `focusout`, `input` and `keydown`. What a finger has touched stays until something else is.
 */
export class Cursor implements EventListenerObject {
  /** What is looked at; `null` for nothing. */
  at: number | null = null;

  readonly #row: Row;

  constructor(row: Row) {
    this.#row = row;
  }

  handleEvent(event: Event): void {
    const { start, nearest, picked } = this.#row;
    const { type, key, clientX, pointerType, target, currentTarget } = event as KeyboardEvent & PointerEvent;
    const at = this.at ?? start();
    if (type === 'click' || key === 'Enter') picked(at);
    else if (type === 'input') this.#look(Number((target as HTMLInputElement).value));
    else if (type === 'focusin') this.#look((target as Element).matches(':focus-visible') ? at : this.at);
    else if (type === 'focusout' || key === 'Escape' || (type === 'pointerleave' && pointerType !== 'touch'))
      this.#look(null);
    else if (type === 'pointermove' || type === 'pointerdown')
      this.#look(nearest(clientX - (currentTarget as Element).getBoundingClientRect().left));
  }

  #look(at: number | null): void {
    if (at === this.at) return;
    this.at = at;
    this.#row.moved();
  }
}
