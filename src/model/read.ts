import * as is from './fields.js';
import type { More } from './points.js';
import { type Reading, readKpi } from './read-kpi.js';
import { stageFields } from './read-stages.js';
import { trendFields } from './read-trend.js';

const schema = {
  approximate: is.flag,
  truncated: is.flag,
};

const everything: More = {
  names: [...stageFields.names, ...trendFields.names, ...Object.keys(schema)],
  read(border) {
    const { approximate, truncated } = is.readFields(schema, border.take, border.note);
    return {
      ...stageFields.read(border),
      ...trendFields.read(border),
      approximate: approximate ?? false,
      truncated: truncated ?? false,
    };
  },
};

export interface ReadOptions {
  /**
   * Fields that win over those of the input (an element's attributes), even when they are wrong: an author's typing
   * error must not be hidden by a figure that happens to be there.
   */
  readonly over?: unknown;
  /** The reader's clock in milliseconds: gives words such as `month` their meaning, and tells whether a period is over. */
  readonly now?: number;
}

/**
 * Any input to a KPI with all that a result can hold: together with `readKpi`, which elements call for just what they
 * draw, the one place where input is checked. Never throws; a bad field is `null` and has its problem.
 */
export function read(input: unknown, { over, now }: ReadOptions = {}): Reading {
  const field = (name: string): unknown => [is.own(over, name), is.own(input, name)].find((raw) => !is.isEmpty(raw));
  return readKpi(input, field, now, everything);
}
