import type { KpiResult, Period } from '../model/kpi.js';
import { civil } from './civil.js';
import { need, recognised } from './recognised.js';
import { result, type Row, type SourceOptions } from './rows.js';
import { said } from './said.js';

export { type CubeQuery, type CubeQueryOptions, toCubeQuery } from './cube-query.js';
export type { SourceOptions };

interface Part {
  readonly query?: {
    readonly timezone?: string;
    readonly limit?: number;
    readonly timeDimensions?: readonly {
      readonly dimension: string;
      readonly granularity?: string;
      readonly dateRange?: readonly string[];
    }[];
  };
  readonly data: readonly Row[];
  readonly lastRefreshTime?: string;
  readonly annotation?: { readonly measures?: Readonly<Record<string, { readonly shortTitle?: string } | undefined>> };
}

/**
 * Cube: the answer of `/load`, of one date range or of two (`compareDateRange`: the second is the period before).
 *
 * ```js
 * // GET /cubejs-api/v1/load?query= + JSON.stringify(toCubeQuery({ period: '2026-11', granularity: 'day' }, { metric: 'leads.count', time: 'leads.createdAt' }))
 * fromCube(answer, { metric: 'leads.count', kind: 'total' });
 * // {value: 31, series: [["2026-11-01", 12], ["2026-11-02", 19]], kind: "total", label: "Count", period: {…}, timeZone: "UTC", …}
 * ```
 *
 * Measures are named in full. Cube does not say whether a measure adds up: say `kind`, or the value of several rows is not known. Figures arrive as text and
 * keep their digits. A ratio is `per` another measure. Throws an error with the code `invalid-data` for anything else, such as
 * `Continue wait` (ask again).
 */
export function fromCube(payload: unknown, options: SourceOptions): KpiResult {
  return recognised('an answer of /load', () => {
    need(
      (payload as { error?: unknown }).error !== 'Continue wait',
      'an answer that is ready: Cube is at work, ask again',
    );
    const { results = [payload], queryType } = payload as {
      readonly results?: readonly unknown[];
      readonly queryType?: string;
    };
    need(results[0] && queryType !== 'blendingQuery', 'one result, or two of a comparison');
    const [now, before] = results.map(part) as [Rows, Rows?];
    const { query, lastRefreshTime, annotation } = now;
    const [time] = query?.timeDimensions ?? [];
    const measure = annotation?.measures?.[options.metric];
    return result(
      { rows: now.rows, before: before?.rows },
      {
        label: said(measure?.shortTitle),
        time: time?.granularity ? 't' : undefined,
        period: period(now),
        previousPeriod: before && period(before),
        timeZone: said(query?.timezone),
        truncated: now.rows.length >= (query?.limit ?? Infinity) || undefined,
        updatedAt: said(lastRefreshTime),
        ...options,
      },
    );
  });
}

interface Rows extends Part {
  readonly rows: readonly Row[];
}

/** One result with the time of its rows in a column of its own; buckets of a day and longer are dates. */
function part(answer: unknown): Rows {
  const { data, query, ...rest } = answer as Part;
  const { dimension = '', granularity = '' } = query?.timeDimensions?.[0] ?? {};
  const length = /hour|minute|second/.test(granularity) ? 19 : 10;
  const rows = data.map((row) => ({
    ...row,
    t: said(row[`${dimension}.${granularity}`] ?? row[dimension])?.slice(0, length),
  }));
  return { ...rest, query, data, rows };
}

/** The days that were asked for: from the query, or from the mark on the rows of a comparison. */
function period({ query, data }: Part): Period | undefined {
  const range = query?.timeDimensions?.[0]?.dateRange ?? said(data[0]?.compareDateRange)?.split(' - ');
  const [start, end] = (range ?? []).map((instant) => civil(instant.slice(0, 10)));
  return start && end ? { start, end } : undefined;
}
