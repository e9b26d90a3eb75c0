import type { KpiResult } from '../model/kpi.js';
import { civil } from './civil.js';
import { need, recognised } from './recognised.js';
import { result, type Row, type SourceOptions } from './rows.js';

export interface SearchConsoleOptions extends Omit<SourceOptions, 'metric' | 'per' | 'weight' | 'time' | 'scale'> {
  readonly metric: 'clicks' | 'impressions' | 'ctr' | 'position';
  /** The dimensions of the request, in its order: the answer does not name them. Default `['date']`. */
  readonly dimensions?: readonly string[];
}

interface Answer {
  readonly rows?: readonly (Row & { readonly keys?: readonly string[] })[];
  readonly responseAggregationType?: string;
  readonly metadata?: { readonly first_incomplete_date?: string };
}

/** Ratios from what they are made of. */
const ratios = {
  ctr: { metric: 'clicks', per: 'impressions', unit: 'percent' },
  position: { metric: 'position', weight: 'impressions', better: 'lower' },
} as const;

/**
 * Search Console: the answer of `searchAnalytics.query`, or its bare list of rows.
 *
 * ```js
 * // POST …/searchAnalytics/query {"startDate": "2026-11-01", "endDate": "2026-11-15", "dimensions": ["date"], "dataState": "all"}
 * fromSearchConsole(answer, { metric: 'clicks', label: 'Clicks', period: '2026-11' });
 * // {value: 31, series: [["2026-11-01", 12], ["2026-11-02", 19]], kind: "total", timeZone: "America/Los_Angeles", partial: {from: "2026-11-14"}}
 * ```
 *
 * `ctr` is all clicks over all impressions (a fraction), `position` is weighted by impressions, and lower is better. Days without data are
 * left out by the source, and stay gaps. `partial.from` is the first day that still moves, and as-of the day before it. With dimensions other
 * than dates only top rows are told: their sum is `truncated`. Throws an error with the code `invalid-data` for anything else.
 */
export function fromSearchConsole(payload: unknown, options: SearchConsoleOptions): KpiResult {
  return recognised('an answer of searchAnalytics.query', () => {
    const {
      rows = [],
      responseAggregationType,
      metadata,
    } = (Array.isArray(payload) ? { rows: payload } : payload) as Answer;
    need(rows[0] || responseAggregationType || Array.isArray(payload), 'an answer of searchAnalytics.query');
    const { metric, dimensions = ['date'], ...facts } = options;
    const named = rows.map((row) => {
      need(
        (row.keys ?? dimensions).length === dimensions.length,
        `a key for each of the dimensions ${dimensions.join()}`,
      );
      return { ...row, ...Object.fromEntries(dimensions.map((name, i) => [name, row.keys?.[i]])) };
    });
    const ratio = Object.hasOwn(ratios, metric) ? ratios[metric as keyof typeof ratios] : undefined;
    const from = metadata?.first_incomplete_date;
    return result(
      { rows: named },
      {
        kind: ratio ? 'rate' : 'total',
        time: dimensions.find((name) => name === 'date' && !(rows[0] && !rows[0].keys)),
        ...(ratio ?? { metric }),
        timeZone: 'America/Los_Angeles',
        partial: from ? { from: civil(from) } : undefined,
        truncated: dimensions.some((name) => name !== 'date') || undefined,
        ...facts,
      },
    );
  });
}
