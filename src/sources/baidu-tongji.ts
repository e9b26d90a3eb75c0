import type { Kind, KpiResult, Period } from '../model/kpi.js';
import { civil } from './civil.js';
import { need, recognised } from './recognised.js';
import { result, type Row, type SourceOptions } from './rows.js';

export type { SourceOptions };

type Cells = readonly (readonly unknown[])[];
interface Answer {
  readonly result: {
    readonly fields: readonly string[];
    readonly items: readonly [keys: Cells, values: Cells, before?: Cells];
    readonly sum?: Cells;
    readonly timeSpan?: readonly string[];
    readonly total?: number;
  };
}

/**
 * Baidu Tongji: the answer of `report/getData`.
 *
 * ```js
 * // GET …/report/getData?site_id=…&method=trend/time/a&start_date=20261101&end_date=20261115&metrics=pv_count&gran=day
 * fromBaiduTongji(answer, { metric: 'pv_count', label: 'Page views' });
 * // {value: 31, series: [["2026-11-01", 12], ["2026-11-02", 19]], kind: "total", period: {start: "2026-11-01", end: "2026-11-02"}, …}
 * ```
 *
 * Metrics are found by their name among the fields. Keys stand newest first, and are put in order; a key is a text or an object with a name, in Chinese:
 * `stage: 'source_type_title'` names stages by it. `--` is not known. Percent are written whole, and become fractions. The source's own sum is
 * the value, as visitors never add up. Throws an error with the code `invalid-data` for anything else, such as an `error_code`.
 */
export function fromBaiduTongji(payload: unknown, options: SourceOptions): KpiResult {
  return recognised('an answer of report/getData', () => {
    const { fields, items, sum = [], timeSpan = [], total = 0 } = (payload as Answer).result;
    const [keys, values, before = []] = items;
    const [title = '', ...metrics] = fields;
    const { metric } = options;
    need(metrics.includes(metric) && keys.length === values.length, `a field named ${metric}`);
    // Of a text, each letter would pass for a cell.
    need([...values, ...before, ...sum].every(Array.isArray), 'rows of cells');
    const isTime = /date_title$/.test(title);
    const row = (key: unknown, cells: readonly unknown[] = []): Row =>
      Object.fromEntries([
        [title, isTime ? day(key) : name(key)],
        ...metrics.map((field, i) => [field, cells[i] === '--' ? null : cells[i]]),
      ]) as Row;
    const totals = sum.map((cells) => (cells.length ? row('', cells) : undefined));
    const [period, previousPeriod] = timeSpan.map(span);
    return result(
      {
        rows: keys.map(([key], i) => row(key, values[i])),
        total: totals[0],
        before: before[0] || totals[1] ? before.map((cells) => row('', cells)) : undefined,
        totalBefore: totals[1],
      },
      {
        kind: options.per || options.weight ? 'rate' : kindOf(metric),
        unit: isPercent(metric) ? 'percent' : metric === 'avg_visit_time' ? 'seconds' : undefined,
        scale: isPercent(metric) ? 100 : 1,
        time: isTime ? title : undefined,
        ...{ period, previousPeriod, timeZone: 'Asia/Shanghai' },
        truncated: total > keys.length || undefined,
        ...options,
      },
    );
  });
}

function name(key: unknown): unknown {
  return typeof key === 'object' && key ? (key as { name: unknown }).name : key;
}

/** `2026/11/01`, or of a span `2026/11/01 - 2026/11/07` the first day. */
function day(key: unknown): string {
  return civil(`${(name(key) ?? '') as string}`.split(' - ')[0]!.replaceAll('/', '-'));
}

function span(written: string): Period {
  const [start = '', end = start] = written.split(' - ').map(day);
  return { start, end };
}

function isPercent(metric: string): boolean {
  return /_(ratio|rate)$/.test(metric);
}

function kindOf(metric: string): Kind {
  if (isPercent(metric) || metric.startsWith('avg_')) return 'rate';
  return /visitor|^ip_/.test(metric) ? 'unique' : 'total';
}
