import type { Line } from './line.js';

/** So many points are one block. */
export const SIZE = 64;

const blocks = new WeakMap<Line, Int32Array>();

/** Of each whole block of a line, where its lowest value stands, and where its highest; -1 where none is known. All points are looked at once. */
export function blocksOf(line: Line): Int32Array {
  const { value } = line;
  let known = blocks.get(line);
  if (!known) {
    const count = Math.floor(value.length / SIZE);
    blocks.set(line, (known = new Int32Array(2 * count)));
    for (let i = 0; i < count; i++) known.set(among(value, i * SIZE, (i + 1) * SIZE), 2 * i);
  }
  return known;
}

/**
 * Where the first lowest and the first highest value stands from one place to another (excluded); -1 where none is known: looks at
 * the ends of the range, and at blocks between them.
 */
export function extremes(line: Line, from: number, end: number): readonly [min: number, max: number] {
  return among(line.value, from, end, blocksOf(line));
}

function among(value: Float64Array, from: number, end: number, known?: Int32Array): [min: number, max: number] {
  let [low, high, min, max] = [Infinity, -Infinity, -1, -1];
  for (let i = from; i < end;) {
    const block = known && i % SIZE === 0 && i + SIZE <= end ? i / (SIZE / 2) : -1;
    const lowest = block < 0 ? i : known![block]!;
    const highest = block < 0 ? i : known![block + 1]!;
    // What is not known is neither less nor more.
    if (value[lowest]! < low) low = value[(min = lowest)]!;
    if (value[highest]! > high) high = value[(max = highest)]!;
    i += block < 0 ? 1 : SIZE;
  }
  return [min, max];
}
