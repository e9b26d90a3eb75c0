import type { KpiResult } from '../model/kpi.js';
import { columnsResult, type TableOptions } from './columns.js';
import { need, recognised } from './recognised.js';

export type { TableOptions };

interface Answer {
  readonly status: string;
  readonly warnings?: readonly { readonly reason?: string }[];
  readonly table: {
    readonly cols: readonly {
      readonly id?: string;
      readonly label?: string;
      readonly type?: string;
      readonly pattern?: string;
    }[];
    readonly rows: readonly { readonly c: readonly ({ readonly v?: unknown } | null)[] }[];
  };
}

/**
 * A published Google sheet, as its query endpoint answers (text, or the object in it).
 *
 * ```js
 * // GET https://docs.google.com/spreadsheets/d/{id}/gviz/tq?tqx=out:json&headers=1
 * fromGviz(await response.text(), { metric: 'Leads', time: 'Date', kind: 'total' });
 * // {value: 31, series: [["2026-11-01", 12], ["2026-11-02", 19]], kind: "total"}
 * ```
 *
 * Columns are found by their label, or by their letter where they have none. The text is cut from the first `{` to the last `}` and read as
 * JSON, never run; answers of old that hold `new Date(…)` are refused. Months count from zero, and are put right. What a cell shows
 * is text in the sheet's language and is never read, only what it holds: an empty cell is not known, a percentage a fraction.
 * Throws an error with the code `invalid-data` for anything else, such as an answer with the status `error`.
 */
export function fromGviz(payload: unknown, options: TableOptions): KpiResult {
  return recognised('the answer of a published sheet', () => {
    const json = typeof payload === 'string' && payload.slice(payload.indexOf('{'), payload.lastIndexOf('}') + 1);
    const { status, warnings, table } = (json ? JSON.parse(json) : payload) as Answer;
    need(status !== 'error', 'an answer without an error');
    const { cols, rows } = table;
    const names = cols.map(({ id, label }) => label?.trim() || id);
    const { pattern = '' } = cols[names.indexOf(options.metric)] ?? {};
    return columnsResult(
      names,
      rows.map(({ c }) => c.map((cell, i) => cellValue(cell?.v, cols[i]?.type))),
      {
        unit: pattern.includes('%') ? 'percent' : undefined,
        truncated: warnings?.some(({ reason }) => reason === 'data_truncated') || undefined,
        ...options,
      },
    );
  });
}

/** `Date(2026,10,1)` is the first of November. */
function cellValue(value: unknown, type: unknown): unknown {
  if ((type !== 'date' && type !== 'datetime') || value === null || value === undefined) return value;
  const parts = /^Date\(([\d,]+)\)$/.exec(value as string);
  need(parts, 'dates such as Date(2026,10,1)');
  const [year, month = 0, ...rest] = parts[1]!.split(',').map(Number);
  return new Date(Date.UTC(year!, month, ...rest)).toISOString().slice(0, type === 'date' ? 10 : 19);
}
