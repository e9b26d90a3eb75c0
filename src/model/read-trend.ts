import * as is from './fields.js';
import { type More, readLine } from './points.js';

const granularity = is.oneOf('day', 'week', 'month', 'quarter', 'year');

/** The lines that a trend draws. */
export const trendFields: More = {
  names: ['series', 'previousSeries', 'targetSeries', 'granularity'],
  read(border) {
    return {
      ...is.readFields({ granularity }, border.take, border.note),
      series: readLine('series', border),
      previousSeries: readLine('previousSeries', border),
      targetSeries: readLine('targetSeries', border),
    };
  },
};
