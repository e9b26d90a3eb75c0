import type { KpiResult, Period } from '../model/kpi.js';
import { civil } from './civil.js';
import { need, recognised } from './recognised.js';
import { result, type Row, type SourceOptions } from './rows.js';
import { said } from './said.js';

export type { SourceOptions };

interface Answer {
  readonly results: readonly (Cells & { readonly comparison?: Cells | null })[];
  readonly meta?: { readonly total_rows?: number };
  readonly query: {
    readonly metrics: readonly string[];
    readonly dimensions?: readonly string[];
    readonly date_range?: readonly string[];
    readonly comparison_date_range?: readonly string[];
  };
}
interface Cells {
  readonly dimensions: readonly unknown[];
  readonly metrics: readonly unknown[];
}

/**
 * Plausible: the answer of the Stats API, version 2.
 *
 * ```js
 * // POST /api/v2/query {"site_id": "example.com", "metrics": ["visits"], "date_range": "month", "dimensions": ["time:day"],
 * //   "include": {"comparisons": {"mode": "previous_period"}}}
 * fromPlausible(answer, { metric: 'visits', label: 'Visits' });
 * // {value: 31, previous: 28, series: [["2026-11-01", 12], …], previousSeries: [["2026-10-01", 9], …], kind: "total", period: {…}}
 * ```
 *
 * Figures are found by their place among the metrics of the query, which the answer repeats. Percent are written whole, and become fractions.
 * `null` is not known. The comparison is the period before, at its own dates; its rounded change is not read. Visitors of several rows
 * do not add up, and rates need `weight` (`{metric: 'bounce_rate', weight: 'visits'}`): or ask once without dimensions. Throws an error with the
 * code `invalid-data` for anything else.
 */
export function fromPlausible(payload: unknown, options: SourceOptions): KpiResult {
  return recognised('an answer of the Stats API v2', () => {
    const { results, meta, query } = payload as Answer;
    const { metrics, dimensions = [], date_range, comparison_date_range } = query;
    const { metric, per, weight } = options;
    need(metrics.includes(metric), `a metric named ${metric}`);
    const row = (cells: Cells): Row => ({
      ...Object.fromEntries(dimensions.map((name, i) => [name, cells.dimensions[i]])),
      ...Object.fromEntries(metrics.map((name, i) => [name, amount(cells.metrics[i])])),
    });
    const isPercent = /rate$|percentage|scroll_depth/.test(metric);
    const isRate = per ?? weight ?? (isPercent || /duration|_per_|average|time_on/.test(metric));
    return result(
      {
        rows: results.map(row),
        before: results.some(({ comparison }) => comparison)
          ? results.flatMap(({ comparison }) => (comparison ? [row(comparison)] : []))
          : undefined,
      },
      {
        kind: isRate ? 'rate' : metric === 'visitors' ? 'unique' : 'total',
        unit: isPercent ? 'percent' : /duration|time_on/.test(metric) ? 'seconds' : undefined,
        currency: said((results[0]?.metrics[metrics.indexOf(metric)] as Row | null)?.currency),
        scale: isPercent ? 100 : 1,
        time: dimensions.find((name) => name.startsWith('time')),
        period: period(date_range),
        previousPeriod: period(comparison_date_range),
        truncated: (meta?.total_rows ?? 0) > results.length || undefined,
        ...options,
      },
    );
  });
}

/** Revenue is an object that holds its value. */
function amount(cell: unknown): unknown {
  return typeof cell === 'object' && cell ? (cell as { value: unknown }).value : cell;
}

/** The days of two instants with the offset of the site. */
function period(range: readonly string[] | undefined): Period | undefined {
  const [start, end] = (range ?? []).map((instant) => civil(instant.slice(0, 10)));
  return start && end ? { start, end } : undefined;
}
