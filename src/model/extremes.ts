import type { Line } from './line.js';

/** So many points are one block. */
const SIZE = 64;

/** Where the lowest and the highest value of each whole block stands; -1 where none is known. */
interface Blocks {
  readonly min: Int32Array;
  readonly max: Int32Array;
}

const known = new WeakMap<Line, Blocks>();

/**
 * Where the first lowest and the first highest value stands from one place to another (excluded); -1 where none is known. All points are
 * looked at once; whatever is asked after that looks at the ends of its range only, and at blocks between them.
 */
export function extremes(line: Line, from: number, end: number): readonly [min: number, max: number] {
  let blocks = known.get(line);
  if (!blocks) known.set(line, (blocks = blocksOf(line)));
  return found(line, from, end, blocks);
}

function blocksOf(line: Line): Blocks {
  const count = Math.floor(line.t.length / SIZE);
  const [min, max] = [new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) [min[i], max[i]] = found(line, i * SIZE, (i + 1) * SIZE);
  return { min, max };
}

function found({ value }: Line, from: number, end: number, blocks?: Blocks): [min: number, max: number] {
  let low = Infinity;
  let high = -Infinity;
  let [min, max] = [-1, -1];
  for (let i = from; i < end;) {
    const whole = blocks && i % SIZE === 0 && i + SIZE <= end;
    const lowest = whole ? blocks.min[i / SIZE]! : i;
    const highest = whole ? blocks.max[i / SIZE]! : i;
    // What is not known is neither less nor more.
    if (value[lowest]! < low) low = value[(min = lowest)]!;
    if (value[highest]! > high) high = value[(max = highest)]!;
    i += whole ? SIZE : 1;
  }
  return [min, max];
}
