import { bounds } from '../model/goal.js';
import type { Kpi } from '../model/kpi.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * Whether chance alone could have kept a rate on its side of the target: the target, or an end of its range, lies within the 95 % interval
 * of the rate. Only of a share of its sample, and not below the least sample.
 */
export function isNearTarget({ value, target, unit, kind, sample, minSample }: Kpi): boolean {
  if (value === null || target === null || sample === null) return false;
  if (unit !== 'percent' || kind !== 'rate' || sample < minSample) return false;
  const counts = { successes: Math.round(value * sample), trials: sample };
  return bounds(target).some((end) => wilsonInterval({ ...counts, target: end }).distinct === false);
}
