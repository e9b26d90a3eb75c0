/**
 * What stands where an element is not drawn yet: a box of the reserved size, which says what will be there, for who searches the page or
 * has it read out.
 */
export class StandIn {
  readonly #host: Element;
  readonly #box: HTMLElement;

  /** `enter` is called when somebody comes by keyboard. */
  constructor(host: Element, enter: () => void) {
    this.#host = host;
    this.#box = host.ownerDocument.createElement('div');
    this.#box.className = 'root far';
    this.#box.setAttribute('part', 'root');
    this.#box.onfocus = enter;
    host.shadowRoot!.append(this.#box);
  }

  /** Says it, between what the author has put into the slots; `hasStops` when there will be something to reach by keyboard. */
  say(text: string, hasStops: boolean): void {
    const [label = '', foot = ''] = ['label', 'foot'].map((name) => {
      const slot = this.#host.ownerDocument.createElement('slot');
      slot.name = name;
      return this.#host.firstElementChild ? slot : '';
    });
    if (hasStops) this.#box.tabIndex = 0;
    this.#box.replaceChildren(label, text, foot);
  }

  remove(): void {
    this.#box.remove();
  }
}
