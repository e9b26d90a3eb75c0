import * as is from './fields.js';
import type { More } from './points.js';
import { type Reading, readKpi, type ReadOptions } from './read-kpi.js';
import { stageFields } from './read-stages.js';
import { trendFields } from './read-trend.js';

const schema = {
  updatedAt: is.instant,
  approximate: is.flag,
  truncated: is.flag,
};

const everything: More = {
  names: [...stageFields.names, ...trendFields.names, ...Object.keys(schema)],
  read(border) {
    const { updatedAt, approximate, truncated } = is.readFields(schema, border.take, border.note);
    return {
      ...stageFields.read(border),
      ...trendFields.read(border),
      updatedAt,
      approximate: approximate ?? false,
      truncated: truncated ?? false,
    };
  },
};

/**
 * Any input to a KPI with all that a result can hold: together with `readKpi`, which elements call for just what they
 * draw, the one place where input is checked. Never throws; a bad field is `null` and has its problem.
 */
export function read(input: unknown, options: ReadOptions = {}): Reading {
  const { kpi, problems } = readKpi(input, options, everything);
  const truncated = kpi.truncated || problems.some(({ expected }) => expected === is.SHORTER);
  return { kpi: { ...kpi, truncated }, problems };
}
