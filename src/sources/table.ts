import type { KpiResult } from '../model/kpi.js';
import { columnsResult, recordsResult, type TableOptions } from './columns.js';
import { need, recognised } from './recognised.js';
import type { Row } from './rows.js';

export type { TableOptions };

/** A table by its parts, as databases answer. */
interface Parts {
  readonly columns?: readonly (string | { readonly name: string })[];
  readonly meta?: Parts['columns'];
  readonly rows?: readonly unknown[];
  readonly data?: readonly unknown[];
}

/**
 * A table of rows: objects (`[{"date": "2026-11-01", "leads": 12}]`), lists with the names in the first
 * (`[["date", "leads"], ["2026-11-01", 12]]`), or parts, `{columns, rows}` or `{meta, data}`, as a database answers over HTTP
 * (ClickHouse: `FORMAT JSONCompact`).
 *
 * ```js
 * // GET /api/leads.json
 * fromTable(await response.json(), { metric: 'leads', time: 'date', kind: 'total', label: 'Leads' });
 * // {value: 31, series: [["2026-11-01", 12], ["2026-11-02", 19]], kind: "total", label: "Leads"}
 * ```
 *
 * Columns are found by name. A cell that is empty, missing or `null` is not known, and never 0. Numbers are plain decimals or
 * `12.5%` (0.125); dates are `2026-11-15`, `2026-11` or date-times. An empty table is a result without figures. Throws an error with
 * the code `invalid-data` for anything else, and for a cell that would have to be guessed.
 */
export function fromTable(payload: unknown, options: TableOptions): KpiResult {
  return recognised('a table of rows', () => {
    const {
      columns,
      meta = columns,
      rows,
      data = rows,
    } = (Array.isArray(payload) ? { data: payload } : payload) as Parts;
    need(Array.isArray(data), 'rows');
    const lists = data.filter(Array.isArray) as unknown[][];
    need(!lists[0] || lists.length === data.length, 'rows of one shape');
    if (!lists[0]) return recordsResult(data as Row[], options);
    const names = meta?.map((column) => (typeof column === 'string' ? column : column.name));
    return columnsResult(names ?? lists[0], names ? lists : lists.slice(1), options);
  });
}
