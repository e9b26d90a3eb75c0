import { atLeast, derived, finite } from '../model/finite.js';
import type { Better, Target } from '../model/kpi.js';
import { trendLine } from '../model/series.js';

/** How far a target reaches, by what has been: a default of ours that a person may overrule, with the figures it rests on. */
export interface Achievability {
  /**
   * `no-stretch`: no better than the baseline; `realistic`: within what the best period or the trend would bring; `stretch`:
   * up to twice as far; `unrealistic`: further. `unproven`: nothing so far was better than the baseline. `unknown`: see the reason.
   */
  readonly class: 'no-stretch' | 'realistic' | 'stretch' | 'unrealistic' | 'unproven' | 'unknown';
  /** The mean of the last three known values, unless one is given. */
  readonly baseline: number | null;
  /** The best value there was. */
  readonly best: number | null;
  /** Where the least-squares line is in the period of the goal. */
  readonly trendNext: number | null;
  /** What best or trend would gain on the baseline; 0 when neither does. */
  readonly reference: number | null;
  readonly reason: 'too-little-history' | 'no-target' | 'no-direction' | null;
}

/** Fewest known periods. */
const LEAST = 3;

/**
 * Classes a target by the history of comparable periods, oldest first; `null` is a period that is not known. With
 * r = s (T − baseline) and ref = max(s (best − baseline), s (trend − baseline), 0), s = ±1: realistic up to ref, stretch up to
 * 2 ref. `ahead` is how many periods after the last one the goal is for (1).
 */
export function achievability(given: {
  history: readonly (number | null)[];
  target: Target | null;
  better?: Better;
  baseline?: number | null;
  ahead?: number;
}): Achievability {
  const { better = 'higher', ahead = 1 } = given;
  const history = given.history.map(finite);
  const known = history.filter((value) => value !== null);
  const sign = better === 'higher' ? 1 : better === 'lower' ? -1 : null;
  const last = known.slice(-LEAST);
  const mean = finite(last.reduce((sum, value) => sum + value, 0) / last.length);
  const { slope, intercept } = trendLine(history);
  const found = {
    baseline: finite(given.baseline) ?? mean,
    best: sign === null || known.length === 0 ? null : sign * Math.max(...known.map((value) => sign * value)) + 0,
    trendNext: derived((by, from) => from + by * (history.length - 1 + ahead), slope, intercept),
  };
  const { baseline, best, trendNext } = found;
  const unknown = (reason: Achievability['reason']): Achievability => ({
    ...{ ...found, class: 'unknown', reference: null, reason },
  });
  if (sign === null) return unknown('no-direction');
  if (known.length < LEAST) return unknown('too-little-history');
  const reference = derived(
    (b, most, line) => Math.max(sign * (most - b), sign * (line - b), 0),
    baseline,
    best,
    trendNext,
  );
  const reach = derived((b, t) => sign * (t - b), baseline, finite(given.target));
  if (reach === null || reference === null) return { ...unknown('no-target'), reference };
  return { ...found, class: classOf(reach, reference), reference, reason: null };
}

function classOf(reach: number, reference: number): Achievability['class'] {
  if (reach <= 0) return 'no-stretch';
  if (reference === 0) return 'unproven';
  if (atLeast(reference, reach)) return 'realistic';
  return atLeast(2 * reference, reach) ? 'stretch' : 'unrealistic';
}
