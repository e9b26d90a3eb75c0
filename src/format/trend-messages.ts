import type { TrendEvaluation } from '../model/trend.js';
import type { Granularity } from '../model/kpi.js';

/** Every word that only a trend says. */
export interface TrendMessages {
  readonly table: string;
  /** Heads of the table; the second also names what leads from point to point of a line without a name. */
  readonly time: string;
  readonly value: string;
  /** The name of a table that has only the last rows. */
  readonly lastRows: (table: string, shown: string, all: string) => string;
  /** A figure of each bucket: "81 a week". */
  readonly each: (figure: string, unit: Granularity) => string;
  readonly behind: (each: string) => string;
  readonly ahead: (each: string) => string;
  /** Of a cap or a budget, where neither way is a lead. */
  readonly above: (each: string) => string;
  readonly below: (each: string) => string;
  readonly onPace: string;
  /** What is needed of every bucket that is left, and what a cap leaves for each. */
  readonly required: (each: string) => string;
  readonly allowed: (each: string) => string;
  readonly nothingLeft: string;
  /** The name of a week in a list of weeks. */
  readonly week: (week: number, days: string) => string;
  /** The last finished value, its bucket, and how far it is from its target. */
  readonly latest: (value: string, bucket: string, unit: Granularity | null) => string;
  readonly against: (latest: string, target: string) => string;
  readonly course: Readonly<Record<NonNullable<TrendEvaluation['course']>, string>>;
  /** Names the method of the projection. */
  readonly projected: (figure: string, bucket: string) => string;
  /** At the end of a line. */
  readonly lines: Readonly<Record<'target' | 'baseline' | 'stretch' | 'projection', string>>;
  readonly line: (name: string, figure: string) => string;
  /** Against the line of another period. */
  readonly on: (amount: string, name: string) => string;
  /** A figure of which more is to come. */
  readonly partial: (figure: string) => string;
  /** What stands between a figure and its target in the readout. */
  readonly dot: string;
  readonly gap: string;
  readonly rank: string;
}

export const trendEn: TrendMessages = {
  table: 'Figures as a table',
  time: 'Time',
  value: 'Value',
  lastRows: (table, shown, all) => `${table} (the last ${shown} of ${all} points)`,
  each: (figure, unit) => `${figure} a ${unit}`,
  behind: (each) => `${each} behind pace`,
  ahead: (each) => `${each} ahead of pace`,
  above: (each) => `${each} above pace`,
  below: (each) => `${each} below pace`,
  onPace: 'on pace',
  required: (each) => `to reach the goal: ${each} from now on`,
  allowed: (each) => `to stay within the limit: ${each} from now on`,
  nothingLeft: 'nothing is left of the limit',
  week: (week, days) => `Week ${week}, ${days}`,
  latest: (value, bucket, unit) => `${value} ${unit && unit !== 'day' ? 'in' : 'on'} ${bucket}, the last complete one`,
  against: (latest, target) => `${latest}: ${target}`,
  course: {
    improving: 'improving',
    worsening: 'worsening',
    rising: 'rising',
    falling: 'falling',
    steady: 'steady',
  },
  projected: (figure, bucket) => `trend line to ${figure} by ${bucket}`,
  lines: { target: 'Target', baseline: 'Baseline', stretch: 'Stretch', projection: 'Projected' },
  line: (name, figure) => `${name} ${figure}`,
  on: (amount, name) => `${amount} on ${name}`,
  partial: (figure) => `${figure} (not complete)`,
  dot: ' · ',
  gap: 'no data',
  rank: 'smaller is better: best at the top',
};
