import type { Line } from './line.js';

/** So many points are one block. */
export const SIZE = 64;

/** Of each block of a line, where its first lowest value stands, and where its first highest; where none is known, the block itself. All points are looked at once. */
export function blocksOf(line: Line): Int32Array {
  return (line.blocks ??= newBlocks(line.value));
}

function newBlocks(value: Float64Array): Int32Array {
  const blocks = new Int32Array(2 * Math.ceil(value.length / SIZE));
  for (let i = 0, b = 0; i < value.length; b += 2) {
    let low = Infinity;
    let high = -Infinity;
    blocks[b] = blocks[b + 1] = i;
    for (const end = Math.min(i + SIZE, value.length); i < end; i++) {
      const y = value[i]!;
      if (y < low) {
        low = y;
        blocks[b] = i;
      }
      if (y > high) {
        high = y;
        blocks[b + 1] = i;
      }
    }
  }
  return blocks;
}

/** The lowest and the highest value of a line; nothing where none is known. */
export function extremes(line: Line): readonly number[] {
  const { value } = line;
  const blocks = blocksOf(line);
  let [low, high] = [Infinity, -Infinity];
  for (let b = 0; b < blocks.length; b++) {
    const y = value[blocks[b]!]!;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  return low > high ? [] : [low, high];
}
