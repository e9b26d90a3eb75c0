/** A list of rows that is kept as JSON in one attribute, while some rows are only half typed. */

import { fromText } from '../../../../src/model/fields.js';
import { useState } from '../wp.js';

/** One row; what the editor does not know of it stays as it is. */
export type Row = Readonly<Record<string, unknown>>;

export interface Rows {
  readonly rows: readonly Row[];
  readonly set: (rows: readonly Row[]) => void;
}

/**
 * The rows of an attribute. Rows that are not complete stand only here, until they are; if the attribute becomes something else, as by
 * an undo, it wins.
 */
export function useRows(
  json: string | undefined,
  read: (entry: unknown) => Row,
  write: (rows: readonly Row[]) => string,
  change: (json: string) => void,
): Rows {
  const stored = (): Row[] => {
    const list = fromText(json);
    return Array.isArray(list) ? list.map(read) : [];
  };
  const [typed, setTyped] = useState(stored);
  return {
    rows: write(typed) === (json ?? '') ? typed : stored(),
    set(rows) {
      setTyped([...rows]);
      change(write(rows));
    },
  };
}

/** The rows with one of them changed. */
export function withRow(rows: readonly Row[], at: number, fields: Row): Row[] {
  return rows.map((row, i) => (i === at ? { ...row, ...fields } : row));
}

export function withoutRow(rows: readonly Row[], at: number): Row[] {
  return rows.filter((_, i) => i !== at);
}

/** The rows with one of them moved by one place. */
export function movedRow(rows: readonly Row[], at: number, by: 1 | -1): Row[] {
  const moved = withoutRow(rows, at);
  moved.splice(at + by, 0, rows[at]!);
  return moved;
}

/** A cell as it is typed. */
export function cell(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
