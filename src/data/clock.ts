/** What a feed knows of time, chance and the page: an argument, so that tests need not wait. */
export interface Clock {
  /** Milliseconds that are never set back. */
  now(): number;
  /** The date and time, in milliseconds. */
  date(): number;
  /** Runs something later, once; answers how to call it off. */
  after(ms: number, run: () => void): () => void;
  /** Runs something before the next frame; about once a second while nobody sees the page. */
  frame(run: () => void): void;
  /** From 0 to below 1. */
  random(): number;
  /** Whether somebody may see the page. */
  readonly seen: boolean;
  readonly online: boolean;
  /** Calls back when the page is seen, hidden, online, offline, or back from the history; answers how to stop that. */
  watch(changed: () => void): () => void;
}

const SIGNS = ['visibilitychange', 'online', 'offline', 'pageshow'];

/** The clock of the page. */
export const pageClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  frame: (run) => void (document.hidden ? setTimeout(run, 1000) : requestAnimationFrame(run)),
  random: () => Math.random(),
  get seen() {
    return !document.hidden;
  },
  get online() {
    return navigator.onLine;
  },
  watch(changed) {
    for (const sign of SIGNS) addEventListener(sign, changed);
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, changed);
    };
  },
};
