import type { Kind, KpiResult } from '../model/kpi.js';
import { type Ga4Metadata, isApproximate } from './ga4-metadata.js';
import { need, recognised } from './recognised.js';
import { result, type Row, type SourceOptions } from './rows.js';
import { said } from './said.js';

export type { SourceOptions };

interface Report {
  readonly dimensionHeaders?: readonly { readonly name: string }[];
  readonly metricHeaders: readonly { readonly name: string; readonly type?: string }[];
  readonly rows?: readonly ReportRow[];
  readonly totals?: readonly ReportRow[];
  readonly rowCount?: number;
  readonly metadata?: Ga4Metadata;
}
interface ReportRow {
  readonly dimensionValues?: readonly { readonly value: string }[];
  readonly metricValues: readonly { readonly value: string }[];
}

/**
 * A report of Google Analytics 4: the answer of `runReport`.
 *
 * ```js
 * // POST …:runReport {"dateRanges": [{"startDate": "2026-11-01", "endDate": "2026-11-15"}], "dimensions": [{"name": "date"}],
 * //   "metrics": [{"name": "keyEvents"}], "metricAggregations": ["TOTAL"]}
 * fromGa4(report, { metric: 'keyEvents', label: 'Leads', period: '2026-11', asOf: '2026-11-15' });
 * // {value: 31, series: [["2026-11-01", 12], ["2026-11-02", 19]], kind: "total", timeZone: "Europe/Oslo", …}
 * ```
 *
 * Metrics and dimensions are found by the names in the headers. A dimension `date`, `yearMonth` or `dateHour` is the series, whatever the order
 * of the rows. Of two unnamed date ranges the second is the period before. The report's own totals stand where it has them
 * (ask for `TOTAL`): users never add up, so without totals the value of several rows of users is not known. Rates and averages
 * need `per` or `weight` (`{metric: 'engagedSessions', per: 'sessions', unit: 'percent'}`) or totals. Kind, currency, seconds and
 * percent (a fraction) come from the metric, `approximate` from sampling, thresholds and the "(other)" row, `truncated` from the
 * row count. Throws an error with the code `invalid-data` for anything else.
 */
export function fromGa4(payload: unknown, options: SourceOptions): KpiResult {
  return recognised('a report of runReport', () => {
    const { dimensionHeaders = [], metricHeaders, rows = [], totals = [], rowCount = 0, metadata } = payload as Report;
    const { metric, per, weight, time = dimensionHeaders.find(({ name }) => DATES.test(name))?.name } = options;
    const header = metricHeaders.find(({ name }) => name === metric);
    need(header, `a metric named ${metric}`);
    const named = ({ dimensionValues = [], metricValues }: ReportRow): Row =>
      Object.fromEntries([
        ...dimensionHeaders.map(({ name }, i) => [name, dimension(name, dimensionValues[i]?.value)]),
        ...metricHeaders.map(({ name }, i) => [name, metricValues[i]?.value]),
      ]) as Row;
    const range = (list: readonly ReportRow[], which: number): Row[] =>
      list.map(named).filter(({ dateRange = 'date_range_0' }) => {
        need(/^date_range_\d$/.test(dateRange as string), 'unnamed date ranges');
        return dateRange === `date_range_${which}`;
      });
    return result(
      {
        rows: range(rows, 0),
        total: range(totals, 0)[0],
        before: dimensionHeaders.some(({ name }) => name === 'dateRange') ? range(rows, 1) : undefined,
        totalBefore: range(totals, 1)[0],
      },
      {
        kind: per || weight ? 'rate' : kindOf(metric),
        currency: header.type === 'TYPE_CURRENCY' ? said(metadata?.currencyCode) : undefined,
        unit: header.type === 'TYPE_SECONDS' ? 'seconds' : /Rate\b/.test(metric) ? 'percent' : undefined,
        timeZone: said(metadata?.timeZone),
        approximate: isApproximate(metadata),
        truncated: rowCount > rows.length || undefined,
        ...options,
        time,
      },
    );
  });
}

/** The dimensions that say when; others, such as weeks, are not dates. */
const DATES = /^(date|dateHour|yearMonth)$/;

/** `20261115`, `202611` and `2026111513` as dates are written everywhere else. */
function dimension(name: string, value: unknown): unknown {
  if (!DATES.test(name)) return value;
  return String(value)
    .replace(/^\d{4}(?=\d)/, '$&-')
    .replace(/^.{7}(?=\d)/, '$&-')
    .replace(/^.{10}(?=\d)/, '$&T')
    .replace(/T\d\d$/, '$&:00');
}

function kindOf(metric: string): Kind {
  if (/Rate\b|[aA]verage|Per[A-Z]|^returnOn/.test(metric)) return 'rate';
  return metric !== 'newUsers' && /(Users|[pP]urchasers)$/.test(metric) ? 'unique' : 'total';
}
