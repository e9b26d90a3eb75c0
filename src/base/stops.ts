/** A place among columns of rows. */
export type Stop = readonly [column: number, row: number];

/** Where a key leads among columns of so many rows each; `null` when it leads nowhere. `rtl` turns left and right around. */
export function stopAfterKey(key: string, [column, row]: Stop, rows: readonly number[], rtl: boolean): Stop | null {
  const right = rtl ? -1 : 1;
  const moves: Readonly<Record<string, Stop>> = {
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
    ArrowRight: [right, 0],
    ArrowLeft: [-right, 0],
    Home: [0, -Infinity],
    End: [0, Infinity],
  };
  const [columns = NaN, down = 0] = moves[key] ?? [];
  const last = rows[column + columns];
  return last ? [column + columns, Math.max(0, Math.min(last - 1, row + down))] : null;
}
