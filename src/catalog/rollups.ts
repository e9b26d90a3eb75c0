/** The usual ways in which values of several times and segments become one. */

import type { Rollup } from '../model/metric.js';

export const adds: Rollup = { overTime: 'sum', overSegments: 'sum-if-disjoint' };

export const sumOverSum: Rollup = {
  overTime: 'ratio-of-sums',
  overSegments: 'ratio-of-sums',
  note: 'add numerators and denominators, then divide; never average the ratios',
};

export const takesLast: Rollup = { overTime: 'last', overSegments: 'sum-if-disjoint', note: 'a level at a date' };

export const notDerivable: Rollup = {
  overTime: 'none',
  overSegments: 'none',
  note: 'deduplicated count: get the total from the source; without it the truth lies between the largest part and the sum',
};
