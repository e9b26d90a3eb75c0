import { bounds, defaultThresholds } from '../model/goal.js';
import type { Kpi } from '../model/kpi.js';
import type { AlertRule, AlertWish } from './alert-events.js';
import { missRule, staleRule } from './alert-observation.js';
import { type Cadence, defaultCadence } from './cadence.js';

/**
 * The rule that is meant by a wish, for a KPI as it stands: what is not given is usual. A value is held against its target, on the side
 * that is bad; performance against what is on track; a projection against the target; a status against on track; and data
 * against the days that may pass by its cadence. `null` where that gives no limit, as of a value without a target.
 */
export function usualRule(
  wish: AlertWish,
  { target, better, thresholds }: Pick<Kpi, 'target' | 'better' | 'thresholds'>,
  cadence: Cadence = defaultCadence,
): AlertRule | null {
  const { on = 'value', min = null, max = null } = wish;
  const [low, high] = bounds(target);
  const isRange = low !== high;
  const bad = on !== 'value' ? 'below' : isRange ? 'outside' : better === 'lower' ? 'above' : 'below';
  const given = wish.side ?? (min === null ? null : 'outside');
  const side = given ?? (on === 'data' ? 'above' : bad === 'outside' && (wish.value ?? null) !== null ? 'below' : bad);
  const id = wish.id ?? `${on}-${side}`;
  if (side === 'outside') {
    const ends =
      min === null || max === null ? { min: isRange ? low : null, max: isRange ? high : null } : { min, max };
    return ends.min === null || ends.max === null ? null : { ...wish, ...ends, id, on, side };
  }
  const usual = {
    value: side === 'above' ? high : low,
    performance: side === 'above' ? 1 : (thresholds?.onTrack ?? defaultThresholds.onTrack),
    projection: missRule.value!,
    status: 2,
    data: staleRule(cadence).value!,
  }[on];
  const value = wish.value ?? usual;
  return value === null ? null : { ...wish, id, on, side, value };
}
