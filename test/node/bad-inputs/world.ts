/** Runs in the page: puts time, chance and the network into the hands of the rows. */
import { TestClock } from '../data/clock.js';
import type { Heard, World } from './row.js';

/** What is done for the page from outside. */
interface Outside {
  heard(n: string): Promise<readonly Heard[]>;
  release(n: string): Promise<void>;
  online(is: boolean): Promise<void>;
  seen(is: boolean): Promise<void>;
  awayAndBack(): Promise<void>;
}
const outside = globalThis as unknown as Outside;

let busy = 0;
let most = 0;
function counted<T>(answer: Promise<T>): Promise<T> {
  most = Math.max(most, ++busy);
  return answer.finally(() => busy--);
}
const { fetch } = globalThis;
globalThis.fetch = (...args) => counted(fetch(...args));
// The body is a part of the answer.
const read = Reflect.get(ReadableStreamDefaultReader.prototype, 'read') as () => Promise<never>;
ReadableStreamDefaultReader.prototype.read = function () {
  return counted(read.call(this));
};

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
/** Until the next frame; a page that nobody sees has none. */
const frame = (): Promise<void> =>
  document.hidden ? turn() : new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Resolves when all that was asked is answered, and drawn. */
async function quiet(): Promise<void> {
  for (let turns = 0; turns < 3; turns++) {
    while (busy > 0) await frame();
    await turn();
  }
}

const clock = new TestClock(quiet);
const timers = new Map<number, () => void>();
let count = 0;
const set = (run: () => void, ms = 0): number => {
  timers.set(++count, clock.after(ms, run));
  return count;
};
const clear = (timer: number): void => timers.get(timer)?.();
const page = { setTimeout: set, clearTimeout: clear };
for (const [name, value] of Object.entries(page)) Object.defineProperty(globalThis, name, { value });
Object.defineProperty(performance, 'now', { value: clock.now });
Object.defineProperty(Date, 'now', { value: clock.date });
Object.defineProperty(Math, 'random', { value: () => clock.random() });

/** Every row begins at the same time, with the same luck. */
export function begin(): void {
  clock.set('2026-11-15T00:00:00Z');
  clock.random = () => 0.5;
  most = 0;
  document.cookie = 'session=secret; path=/';
}

async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await frame();
}

// The browser tells that it is online a little before it is, so rows tell it themselves.
addEventListener('online', (event) => event.isTrusted && event.stopImmediatePropagation());
async function online(is: boolean): Promise<void> {
  await outside.online(is);
  await until(() => navigator.onLine === is);
  if (!is) return;
  await until(() => fetch('/asked').catch(() => null));
  dispatchEvent(new Event('online'));
}

export function worldOf(n: string): World {
  return {
    src: `/answers/${n}.json`,
    clock,
    heard: () => outside.heard(n),
    release: () => outside.release(n),
    get most() {
      return most;
    },
    until,
    frame,
    online,
    seen: (is) => outside.seen(is),
    awayAndBack: () =>
      new Promise((resolve) => {
        // A page that is away hears of nothing but that it is back.
        addEventListener('pageshow', () => resolve(), { once: true });
        void outside.awayAndBack();
      }),
  };
}
