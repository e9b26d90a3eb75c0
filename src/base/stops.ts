/** A place among columns of things. */
export type Stop = readonly [column: number, row: number];

/** What a key leads to from a place among columns of things, if anything; `rtl` turns left and right around. */
export function stopAfterKey<T>(
  key: string,
  [column, row]: Stop,
  columns: readonly (readonly T[])[],
  rtl: boolean,
): T | undefined {
  const right = rtl ? -1 : 1;
  const moves: Readonly<Record<string, Stop>> = {
    ...{ ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [right, 0], ArrowLeft: [-right, 0] },
    ...{ Home: [0, -Infinity], End: [0, Infinity] },
  };
  const [across = NaN, down = 0] = moves[key] ?? [];
  const rows = columns[column + across];
  return rows?.[Math.max(0, Math.min(rows.length - 1, row + down))];
}
