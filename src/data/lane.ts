/** Lets so many through at once; the others wait in order. */
export class Lane {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(width: number) {
    this.#free = width;
  }

  /** Runs `start` as soon as there is room; answers how to leave, started or not. */
  enter(start: () => void): () => void {
    this.#waiting.add(start);
    this.#next();
    let inside = true;
    return () => {
      if (inside && !this.#waiting.delete(start)) this.#free++;
      inside = false;
      this.#next();
    };
  }

  #next(): void {
    for (const start of this.#waiting) {
      if (this.#free === 0) return;
      this.#free--;
      this.#waiting.delete(start);
      start();
    }
  }
}
