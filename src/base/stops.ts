/** A place among columns of rows. */
export type Stop = readonly [column: number, row: number];

/** Where a key leads in columns of so many rows; `null` when it leads nowhere. */
export function nextStop(key: string, [column, row]: Stop, rows: readonly number[], rtl: boolean): Stop | null {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const last = (rows[column] ?? 0) - 1;
  const to: Readonly<Record<string, Stop>> = {
    ArrowDown: [column, Math.min(row + 1, last)],
    ArrowUp: [column, Math.max(row - 1, 0)],
    Home: [column, 0],
    End: [column, last],
    ArrowRight: [column + (forward === 'ArrowRight' ? 1 : -1), row],
    ArrowLeft: [column + (forward === 'ArrowLeft' ? 1 : -1), row],
  };
  const next = to[key];
  const count = next && rows[next[0]];
  return count ? [next[0], Math.min(next[1], count - 1)] : null;
}
