import type { KpiResult, Num } from '../model/kpi.js';
import { civil } from './civil.js';
import { ONE, plain, units } from './exact.js';
import { need } from './recognised.js';

/** One row of a source: cells by the name of their column. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * What all sources take. Apart from the names below every field of a result may be given (`label`, `unit`, `target`,
 * `period`, `asOf` …) and wins over what the payload says.
 */
export interface SourceOptions extends Omit<
  KpiResult,
  'metric' | 'value' | 'previous' | 'series' | 'previousSeries' | 'stages' | 'segments'
> {
  /** The column that holds the figure, by its name. */
  readonly metric: string;
  /** The column that the metric is divided by. A ratio of several rows is the one sum over the other. */
  readonly per?: string;
  /** The column that a rate or an average rests on: rows are averaged by this weight. Instead of `per`. */
  readonly weight?: string;
  /** The column with the date: gives a series. Rows without a date are left out of it. */
  readonly time?: string;
  /** The column with the name of the stage: gives the stages of a funnel, in the order of the rows, in place of one value. */
  readonly stage?: string;
  /** How many times too large figures are written: 100 for whole percents and cents. */
  readonly scale?: number;
}

/** What a source has found: its rows, and its own totals where it has some, of the period and of the one before. */
export interface Found {
  readonly rows: readonly Row[];
  readonly total?: Row;
  readonly before?: readonly Row[];
  readonly totalBefore?: Row;
}

/**
 * Rows as a result. Rows of a `total` add up, and so do the parts of a `level` on the same day, of which the last day
 * counts. Nothing else adds up (unique people least of all): without `per`, `weight` or a total of the source, the value of
 * several rows is not known.
 */
export function result({ rows, total, before, totalBefore }: Found, options: SourceOptions): KpiResult {
  const { metric, per, weight, time, stage, scale = 1, ...facts } = options;
  const base = per ?? weight;
  const { kind = base ? 'rate' : undefined } = facts;
  for (const name of [metric, base, time, stage]) {
    need(!name || !rows[0] || rows.some((row) => name in row), `a column named ${name}`);
  }

  const folded = (rows: readonly Row[]): Num => {
    let [sum, divisor, count] = [0n, 0n, 0];
    for (const row of rows) {
      const value = units(row[metric]);
      const by = base ? units(row[base]) : ONE;
      if (value === null || by === null) continue;
      sum += weight ? (value * by) / ONE : value;
      divisor += by;
      count++;
    }
    sum /= BigInt(scale);
    if (base) return divisor ? Number(plain((sum * ONE) / divisor)) : null;
    return count === 1 || (count && /total|level/.test(kind!)) ? plain(sum) : null;
  };
  const grouped = (rows: readonly Row[], column: string, name: (cell: unknown) => string): [string, Num][] => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const cell = row[column] ?? '';
      need(typeof cell !== 'object', `texts in the column ${column}`);
      const group = name(cell);
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group)!.push(row);
    }
    groups.delete('');
    return [...groups].map(([group, rows]) => [group, folded(rows)]);
  };
  const figures = (rows: readonly Row[], total?: Row): readonly [value: Num, series?: [string, Num][]] => {
    const series = time ? grouped(rows, time, civil).sort() : undefined;
    return [series && kind === 'level' ? (series.at(-1)?.[1] ?? null) : folded(total ? [total] : rows), series];
  };

  const [value, series] = figures(rows, total);
  const [previous, previousSeries] = before ? figures(before, totalBefore) : [];
  const stages = stage ? grouped(rows, stage, String).map(([label, value]) => ({ label, value })) : undefined;
  need(!stages?.some(({ value }) => Number(value) < 0), 'stages of 0 or more');
  return { value: stages ? undefined : value, previous, series, previousSeries, stages, kind, ...facts };
}
