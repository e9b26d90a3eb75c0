import { dsvFormat } from 'd3';
import type { KpiResult } from '../model/kpi.js';
import { type CellReader, columnsResult, type TableOptions } from './columns.js';
import { type DateOrder, isoDate } from './date-format.js';
import { type DecimalSign, plainNumber } from './number-format.js';
import { need, recognised } from './recognised.js';

export interface CsvOptions extends TableOptions {
  /** The sign between columns. By default the one of comma, semicolon and tab that divides the first line most. */
  readonly delimiter?: string;
  /** How numbers are written: `,` for `1.234,56 €`, `.` for `$1,234.56`. Without it only plain decimals are read. */
  readonly decimal?: DecimalSign;
  /** How dates are written: `dmy` for `15.11.2026` or `15/11/26`, `mdy` for `11/15/2026`. Without it only `2026-11-15`. */
  readonly dates?: DateOrder;
}

/** More is not a KPI but a warehouse. */
const LONGEST = 500_000;

/**
 * CSV text: an export, or a sheet published as CSV. The first line holds the names.
 *
 * ```js
 * // GET https://docs.google.com/spreadsheets/d/e/{id}/pub?output=csv
 * fromCsv(await response.text(), { metric: 'Leads', time: 'Date', kind: 'total', decimal: ',', dates: 'dmy' });
 * // Date;Leads\n01.11.2026;1.012\n02.11.2026;19
 * // {value: 1031, series: [["2026-11-01", 1012], ["2026-11-02", 19]], kind: "total"}
 * ```
 *
 * Numbers and dates are never guessed: what is not plain needs `decimal` or `dates`. Empty cells and short lines are not known; cells
 * beyond the header are left out, with a notice. Formulas are text. Throws an error with the code `invalid-data` for an unclosed quote, for
 * a page of HTML, for figures that are none, and for more than 500,000 lines (add them up first).
 */
export function fromCsv(payload: unknown, { delimiter, decimal, dates, ...options }: CsvOptions): KpiResult {
  return recognised('CSV text', () => {
    need(typeof payload === 'string' && !/^\s*[<{[]/.test(payload), 'CSV text');
    const text = payload.replace(/^\uFEFF/, '');
    const [first = ''] = /^.*/.exec(text)!;
    const sign = delimiter ?? [',', ';', '\t'].sort((a, b) => columnsIn(first, b) - columnsIn(first, a))[0]!;
    // An unclosed quote swallows all that follows, and so this last line too.
    const lines = dsvFormat(sign).parseRows(`${text}\n${END}`);
    need(lines.pop()?.[0] === END, 'quotes that are closed');
    const [header = [], ...rows] = lines.filter((line) => line[1] !== undefined || line[0]!.trim() !== '');
    need(rows.length <= LONGEST, `${LONGEST} lines or less: add them up first`);
    const { metric, per, weight, previous, time } = options;
    const read = (cell = '', name: string): string => {
      if (dates && name === time) return isoDate(cell, dates);
      return decimal && [metric, per, weight, previous].includes(name) ? plainNumber(cell, decimal) : cell;
    };
    const long = rows.some((row) => row.length > header.length);
    const notices = long ? ['Some lines have more cells than the header.'] : undefined;
    return columnsResult(header, rows, { notices, ...options }, read as CellReader);
  });
}

const END = 'end of text';

function columnsIn(line: string, delimiter: string): number {
  return dsvFormat(delimiter).parseRows(line)[0]?.length ?? 0;
}
