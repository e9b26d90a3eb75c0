import * as is from './fields.js';
import { type More, readSeries } from './points.js';

const granularity = is.oneOf('day', 'week', 'month', 'quarter', 'year');

/** The lines that a trend draws. Only those of the KPI itself are unfinished after as-of. */
export const trendFields: More = {
  names: ['series', 'previousSeries', 'targetSeries', 'granularity'],
  read(border) {
    const finished = { ...border, asOf: null };
    return {
      ...is.readFields({ granularity }, border.take, border.note),
      series: readSeries('series', border),
      previousSeries: readSeries('previousSeries', finished),
      targetSeries: readSeries('targetSeries', finished),
    };
  },
};
