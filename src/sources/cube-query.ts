import type { Granularity } from '../model/kpi.js';
import { comparisonPeriod, dayNumber, daysIn, elapsedDays, firstDays, parsePeriod } from '../model/period.js';
import { need } from './recognised.js';

/** What an element asks, as a provider gets it. */
export interface CubeQuestion {
  /** `2026-11`, `2026-11-01/2026-11-30`; a word such as `month` or `7d` needs `asOf`. */
  readonly period?: string;
  /** `previous`, `year`, `none`, or a period of its own. */
  readonly compare?: string;
  readonly granularity?: Granularity | (string & {});
  readonly timeZone?: string;
}

export interface CubeQueryOptions {
  /** The measure, in full: `leads.count`. */
  readonly metric: string;
  /** The measure it is divided by. */
  readonly per?: string;
  /** The time dimension: `leads.createdAt`. */
  readonly time: string;
  /** The dimension that names stages. */
  readonly stage?: string;
  /** The last day with complete figures: of a period that is not over only the days up to it are asked for, and as many of the one before. */
  readonly asOf?: string;
}

/** A query of Cube's `/load`, plain JSON. */
export interface CubeQuery {
  readonly measures: readonly string[];
  readonly dimensions?: readonly string[];
  readonly timeDimensions: readonly {
    readonly dimension: string;
    readonly granularity?: string;
    readonly dateRange?: readonly [string, string];
    readonly compareDateRange?: readonly (readonly [string, string])[];
  }[];
  readonly timezone?: string;
}

/**
 * The question of an element as a query of Cube, for the body of `/load`.
 *
 * ```js
 * toCubeQuery({ period: 'month', compare: 'previous' }, { metric: 'leads.count', time: 'leads.createdAt', asOf: '2026-11-15' });
 * // {measures: ["leads.count"], timeDimensions: [{dimension: "leads.createdAt",
 * //   compareDateRange: [["2026-11-01", "2026-11-15"], ["2026-10-01", "2026-10-15"]]}]}
 * ```
 *
 * Throws an error with the code `invalid-data` for a period that is none.
 */
export function toCubeQuery(
  { period, compare = 'none', granularity, timeZone }: CubeQuestion,
  { metric, per, time, stage, asOf }: CubeQueryOptions,
): CubeQuery {
  const measures = per ? [metric, per] : [metric];
  const asked = period ? parsePeriod(period, asOf ? dayNumber(asOf) : null) : null;
  need(asked || !period, 'a period such as 2026-11; a word such as month needs asOf');
  const elapsed = asked && asOf ? elapsedDays(asked, asOf, null) : null;
  const range = asked && elapsed && elapsed < daysIn(asked) ? firstDays(asked, elapsed) : asked;
  const words = compare === 'previous' || compare === 'year' || compare === 'none';
  const comparison = words ? compare : parsePeriod(compare);
  need(comparison, 'a comparison such as previous, year or 2025-11');
  const other = asked && comparisonPeriod(asked, comparison, elapsed);
  const days = [range, other].flatMap((part) => (part ? [[part.start, part.end] as const] : []));
  return {
    measures,
    ...(stage && { dimensions: [stage] }),
    timeDimensions: [
      {
        dimension: time,
        ...(granularity && { granularity }),
        ...(days[1] ? { compareDateRange: days } : days[0] && { dateRange: days[0] }),
      },
    ],
    ...(timeZone && { timezone: timeZone }),
  };
}
