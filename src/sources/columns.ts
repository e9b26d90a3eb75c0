import type { KpiResult } from '../model/kpi.js';
import { need } from './recognised.js';
import { result, type Row, type SourceOptions } from './rows.js';

/** What a table, a CSV and a sheet take besides. */
export interface TableOptions extends SourceOptions {
  /** The column with the figure of the period before. */
  readonly previous?: string;
  /** Takes only the rows whose cells are these: `{channel: 'paid'}`. */
  readonly where?: Readonly<Record<string, string | number | boolean>>;
}

/** Reads a cell of the column with this name. */
export type CellReader = (cell: unknown, name: string) => unknown;

/** Rows of cells under a header as a result. Of two columns with one name the later is called by its place too: `leads 3`. */
export function columnsResult(
  header: readonly unknown[],
  rows: readonly (readonly unknown[])[],
  options: TableOptions,
  read: CellReader = (cell) => cell,
): KpiResult {
  const names = header.map((cell) => String(cell).trim());
  const unique = names.map((name, i) => (names.indexOf(name) < i ? `${name} ${i + 1}` : name));
  need(unique.includes(options.metric), `a column named ${options.metric}`);
  // fromEntries defines its fields, so a column named __proto__ is a column like any other.
  return recordsResult(
    rows.map((row) => Object.fromEntries(unique.map((name, i) => [name, read(row[i], name)]))),
    options,
  );
}

/** Records, with cells by the name of their column, as a result. */
export function recordsResult(records: readonly Row[], { previous, where = {}, ...options }: TableOptions): KpiResult {
  const rows = records.filter((row) => Object.keys(where).every((name) => String(row[name]) === String(where[name])));
  const now = result({ rows }, options);
  return previous ? { ...now, previous: result({ rows }, { ...options, metric: previous }).value } : now;
}
