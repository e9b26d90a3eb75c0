import type { Evaluation } from '../model/goal.js';
import type { Kpi, Target } from '../model/kpi.js';

/** The scale of a goal, from where it starts to where it ends. Places on it are shares, 0 at `from` and 1 at `to`. */
export interface GoalScale {
  readonly from: number;
  readonly to: number;
  /** Where the value is, clamped to the scale; `null` without a value. */
  readonly value: number | null;
  /** Where it should be today; `null` when there is no pace, or the pace is the target itself. */
  readonly expected: number | null;
  /** The range in which every value is good. */
  readonly band: readonly [start: number, end: number] | null;
  /** The value lies beyond the end, and is drawn at the edge. */
  readonly over: boolean;
}

/**
 * From the baseline to the target, where the way from there is what counts (levels and rates); else from zero to the target;
 * a range has room above it. `null` where no honest scale exists: without a target, at a target of 0, or with a target
 * on the bad side of zero.
 */
export function goalScale(kpi: Kpi, { expected, progress }: Evaluation): GoalScale | null {
  const { target, value, better } = kpi;
  const ends = target === null || better === 'neither' ? null : scaleEnds(kpi, target, progress);
  if (!ends || !Number.isFinite(ends[1] - ends[0])) return null;
  const [from, to] = ends;
  const place = (at: number): number => (at - from) / (to - from);
  const clamped = (at: number): number => Math.max(0, Math.min(1, place(at)));
  return {
    from,
    to,
    value: value === null ? null : clamped(value),
    expected: typeof expected === 'number' && expected !== target ? clamped(expected) : null,
    band: typeof target === 'object' ? [clamped(target!.min), clamped(target!.max)] : null,
    over: value !== null && place(value) > 1,
  };
}

function scaleEnds({ kind, baseline, better }: Kpi, target: Target, progress: number | null): [number, number] | null {
  if (typeof target === 'object') {
    const room = (target.max - target.min) / 2;
    return [target.min >= 0 ? 0 : target.min - room, target.max + room];
  }
  if (progress !== null && kind !== 'total' && kind !== 'unique') return [baseline!, target];
  return target > 0 || (target < 0 && better === 'lower') ? [0, target] : null;
}
