import * as is from './fields.js';
import { type More, readSeries } from './points.js';

const granularity = is.oneOf('day', 'week', 'month', 'quarter', 'year');

/** The lines that a trend draws. */
export const trendFields: More = {
  names: ['series', 'previousSeries', 'targetSeries', 'granularity'],
  read(border) {
    return {
      ...is.readFields({ granularity }, border.take, border.note),
      series: readSeries('series', border),
      previousSeries: readSeries('previousSeries', border),
      targetSeries: readSeries('targetSeries', border),
    };
  },
};
