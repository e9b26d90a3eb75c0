import { atLeast, finite } from '../model/finite.js';

/** What an alert watches: see `alertObservation`. */
export type AlertSubject = 'value' | 'performance' | 'projection' | 'status' | 'data';

/** When to tell. */
export interface AlertRule {
  readonly id?: string;
  /** `value` unless given. */
  readonly on?: AlertSubject;
  /** Which side of `value` is a breach; with `outside` that of `min` to `max`. Exactly at a limit is none. */
  readonly side: 'below' | 'above' | 'outside';
  readonly value?: number | null;
  readonly min?: number | null;
  readonly max?: number | null;
  /** How far back an observation must be to clear the alert; 0 unless given, and at most half a range. */
  readonly hysteresis?: number;
  /** How many observations in a row must breach; 1 unless given. */
  readonly consecutive?: number;
  readonly severity?: string;
}

/** A rule as a plan or a page asks for it: what is not given is usual, see `usualRule`. */
export type AlertWish = Partial<AlertRule>;

/** Where a rule stands between two observations. Plain data: it may be stored. */
export interface AlertState {
  readonly fired: boolean;
  /** Breaches in a row so far. */
  readonly run: number;
}

/** Nothing has been observed yet. */
export const armed: AlertState = { fired: false, run: 0 };

/**
 * One observation: armed, a rule fires at the last of `consecutive` breaches in a row; fired, it clears, and is armed again,
 * when an observation is back by the hysteresis. So there is one event for each crossing and none while it lasts. `null`, and
 * what is no number, neither breaches nor clears nor breaks a run; a rule without its limits never fires.
 */
export function alertStep(
  rule: AlertRule,
  state: AlertState,
  observation: number | null,
): { state: AlertState; event: 'fired' | 'cleared' | null } {
  const value = finite(observation);
  const [min, max] = limits(rule);
  if (value === null || (min === null && max === null)) return { state, event: null };
  const room = min === null || max === null ? Infinity : (max - min) / 2;
  const hysteresis = Math.max(0, Math.min(finite(rule.hysteresis) ?? 0, room));
  const inside = (by: number): boolean =>
    (min === null || atLeast(value, min + by)) && (max === null || atLeast(max - by, value));
  if (state.fired) return inside(hysteresis) ? { state: armed, event: 'cleared' } : { state, event: null };
  if (inside(0)) return { state: armed, event: null };
  const run = state.run + 1;
  const fired = run >= (finite(rule.consecutive) ?? 1);
  return { state: { fired, run: fired ? 0 : run }, event: fired ? 'fired' : null };
}

/** What a rule tells of a series, in its order: each event with the index of the observation that made it. */
export function alertEvents(
  rule: AlertRule,
  series: readonly (number | null)[],
): readonly (readonly [event: 'fired' | 'cleared', index: number])[] {
  let state = armed;
  return series.flatMap((observation, i) => {
    const step = alertStep(rule, state, observation);
    state = step.state;
    return step.event ? [[step.event, i] as const] : [];
  });
}

/** Between what all is well; both `null` where a limit is missing, or they are crossed. */
function limits({ side, ...rule }: AlertRule): [min: number | null, max: number | null] {
  const [value, min, max] = [finite(rule.value), finite(rule.min), finite(rule.max)];
  if (side === 'below') return [value, null];
  if (side === 'above') return [null, value];
  return min !== null && max !== null && min <= max ? [min, max] : [null, null];
}
