import * as is from '../model/fields.js';
import type { Problem } from '../model/kpi.js';
import type { TestDesign } from './test-design.js';

/** How visitors came into the segments that are to be compared. */
export interface Significance {
  readonly design: TestDesign['design'];
  /** Planned shares of the segments in their order, as weights; `null` where none were planned. */
  readonly split: readonly number[] | null;
  /** How many each segment was planned to have; `null` where that was not planned. */
  readonly perArm: number | null;
}

const schema = {
  design: is.oneOf<TestDesign['design']>('controlled', 'observational', 'uncontrolled'),
  split: is.list(is.number, 4),
  perArm: is.count,
};

/**
 * The field `significance`: `null` unless it is on. It may be a word, which is the design, or an object with `design`, `split` and
 * `perArm`, also as JSON. A design that is not named, or not known, is observational, as that claims least.
 */
export function significanceOf(raw: unknown): {
  readonly significance: Significance | null;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const note: is.Note = (field, value, expected) => {
    problems.push({ field, value: is.shown(value), expected, kept: true });
    return null;
  };
  const given = is.fromText(raw);
  if (is.isEmpty(given) || given === false) return { significance: null, problems };
  const asked = given === true ? {} : typeof given === 'string' ? { design: given } : given;
  const { significance } = is.readFields({ significance: is.object(schema) }, () => asked, note);
  const { design = null, split = null, perArm = null } = significance ?? {};
  return { significance: { design: design ?? 'observational', split, perArm }, problems };
}
