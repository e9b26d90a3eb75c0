/** What a cursor moves along. */
export interface Row {
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
    const { nearest, picked } = this.#row;
    const { type, key, clientX, pointerType, target, currentTarget } = event as KeyboardEvent & PointerEvent;
    const chosen = Number((target as HTMLInputElement).value);
    if (key === 'Enter') picked(chosen);
    else if (key === 'Escape' || type === 'focusout') this.#look(null);
    else if (type === 'input' || type === 'focusin') this.#look(chosen);
    else if (type === 'pointerleave') this.#look(pointerType === 'touch' ? this.at : null);
    else if (clientX !== undefined) {
      this.#look(nearest(clientX - (currentTarget as Element).getBoundingClientRect().left));
      if (type === 'click') picked(this.at!);
    }
  }

  #look(at: number | null): void {
    if (at === this.at) return;
    this.at = at;
    this.#row.moved();
  }
}
