/** Runs `start` as soon as there is room; answers how to leave, started or not. */
export type Lane = (start: () => void) => () => void;

/** Lets so many through at once; the others wait in order. */
export function lane(width: number): Lane {
  const waiting = new Set<() => void>();
  let free = width;
  const next = (): void => {
    for (const start of waiting) {
      if (free === 0) return;
      free--;
      waiting.delete(start);
      start();
    }
  };
  return (start) => {
    waiting.add(start);
    next();
    let inside = true;
    return () => {
      if (inside && !waiting.delete(start)) free++;
      inside = false;
      next();
    };
  };
}
