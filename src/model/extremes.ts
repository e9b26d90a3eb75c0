import type { Line } from './line.js';

/** So many points are one block. */
const SIZE = 64;

/**
 * Where the first lowest and the first highest value stands from one place to another (excluded); -1 where none is known. All points are
 * looked at once; whatever is asked after that looks at the ends of its range only, and at blocks between them.
 */
export function extremes(line: Line, from: number, end: number): readonly [min: number, max: number] {
  const found = new Int32Array(2);
  among(line.value, from, end, found, 0, (line.blocks ??= blocksOf(line.value)));
  return [found[0]!, found[1]!];
}

/** Of each whole block where its lowest value stands, and where its highest. */
function blocksOf(value: Float64Array): Int32Array {
  const blocks = new Int32Array(2 * Math.floor(value.length / SIZE));
  for (let i = 0; i < blocks.length; i += 2) among(value, (i * SIZE) / 2, (i / 2 + 1) * SIZE, blocks, i);
  return blocks;
}

/** Writes to a list, from an index on: one loop without a call or an object for each point is a tenth of one with them. */
function among(
  value: Float64Array,
  from: number,
  end: number,
  found: Int32Array,
  index: number,
  blocks?: Int32Array,
): void {
  let low = Infinity;
  let high = -Infinity;
  let min = -1;
  let max = -1;
  for (let i = from; i < end;) {
    const block = blocks && i % SIZE === 0 && i + SIZE <= end ? i / (SIZE / 2) : -1;
    const lowest = block < 0 ? i : blocks![block]!;
    const highest = block < 0 ? i : blocks![block + 1]!;
    // What is not known is neither less nor more.
    if (value[lowest]! < low) low = value[(min = lowest)]!;
    if (value[highest]! > high) high = value[(max = highest)]!;
    i += block < 0 ? 1 : SIZE;
  }
  found[index] = min;
  found[index + 1] = max;
}
