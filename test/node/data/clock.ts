import type { Clock } from '../../../src/data/clock.js';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Time that passes when a test says so. */
export class TestClock implements Clock {
  /** What chance answers. */
  chance = 0.5;
  #now = 1_000_000;
  #seen = true;
  #online = true;
  #timers = new Set<Timer>();
  readonly #watchers = new Set<() => void>();
  #epoch = Date.UTC(2026, 10, 15);

  /** `rest` resolves when all that follows from a timer has happened. */
  constructor(private readonly rest: () => Promise<void> = settled) {}

  now = (): number => this.#now;
  date = (): number => this.#epoch + this.#now;
  random = (): number => this.chance;

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Sets the date, as a reader may, and what tells computers the time; nothing passes by that. */
  set(date: string): void {
    this.#epoch = Date.parse(date) - this.#now;
  }

  frame(run: () => void): void {
    this.after(this.#seen ? 16 : 1000, run);
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  get seen(): boolean {
    return this.#seen;
  }
  set seen(seen: boolean) {
    this.#seen = seen;
    this.#tell();
  }

  get online(): boolean {
    return this.#online;
  }
  set online(online: boolean) {
    this.#online = online;
    this.#tell();
  }

  /** Whether anything is left that could run. */
  get rests(): boolean {
    return this.#timers.size === 0 && this.#watchers.size === 0;
  }

  /** Lets time pass, timer after timer, with everything that follows from each. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await this.rest();
    for (;;) {
      const next = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await this.rest();
    }
    this.#now = end;
  }

  #tell(): void {
    for (const changed of [...this.#watchers]) changed();
  }
}

/** Resolves when all promises that can go on have gone on. */
export const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
