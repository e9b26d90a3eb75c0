import { pooledStages } from '../model/pooled-stages.js';
import { compareProportions, type ProportionComparison } from './compare-proportions.js';
import { holm } from './holm.js';
import { type FunnelArm, type Hindrance, hindrance, type Step, stepCounts, stepsOf } from './step-counts.js';

/** One step of two funnels, compared: the first funnel of their group before another. */
export interface StepComparison extends ProportionComparison {
  readonly step: Step;
  readonly arms: readonly [FunnelArm, FunnelArm];
  /** The p-value, adjusted for all that is compared. */
  readonly adjusted: number;
  /** By the adjusted p-value. */
  readonly verdict: 'significant' | 'not-significant';
}

/** A step that is not compared, and the funnels it lies with. `flat`: nobody, or everybody, took it in both. */
export interface Uncompared {
  readonly step: Step;
  readonly arms: readonly FunnelArm[];
  readonly why: Hindrance | 'flat';
}

/** The funnels of one group, compared step by step. */
export interface FunnelComparison {
  readonly compared: readonly StepComparison[];
  readonly uncompared: readonly Uncompared[];
}

/**
 * Compares funnels step by step, the first of each group with every other. All steps of all groups are one family for Holm's
 * method: whoever looks at one funnel looks at all that it says, and one false alarm in it stays as rare as `alpha` (0.05).
 * A step that has fewer than `minSample` (100) in one of two funnels has no verdict there. Never throws.
 */
export function compareFunnels(
  groups: readonly (readonly FunnelArm[])[],
  { minSample = 100, alpha = 0.05 }: { minSample?: number; alpha?: number } = {},
): readonly FunnelComparison[] {
  const found = groups.map((arms) => compareGroup(arms, minSample));
  const pValues = found.flatMap(({ compared }) => compared.map(({ pValue }) => pValue));
  const { adjusted, significant } = holm(pValues, alpha);
  let next = 0;
  const judged = (one: Unjudged): StepComparison => {
    const verdict = significant[next] ? 'significant' : 'not-significant';
    return { ...one, adjusted: adjusted[next++]!, verdict };
  };
  return found.map(({ compared, uncompared }) => ({ compared: compared.map(judged), uncompared }));
}

type Unjudged = ProportionComparison & Pick<StepComparison, 'step' | 'arms'>;

function compareGroup(
  arms: readonly FunnelArm[],
  minSample: number,
): { readonly compared: readonly Unjudged[]; readonly uncompared: readonly Uncompared[] } {
  const compared: Unjudged[] = [];
  const uncompared: Uncompared[] = [];
  const [control, ...others] = arms;
  for (const step of stepsOf(pooledStages(arms))) {
    const hindered = new Map(arms.map((arm) => [arm, hindrance(stepCounts(arm, step), minSample)]));
    const flat: FunnelArm[] = [];
    for (const arm of others) {
      if (hindered.get(control!) || hindered.get(arm)) continue;
      const found = compareProportions(stepCounts(control!, step), stepCounts(arm, step));
      if (found.pValue === null) flat.push(arm);
      else compared.push({ ...found, step, arms: [control!, arm] });
    }
    if (flat.length > 0) uncompared.push({ step, arms: [control!, ...flat], why: 'flat' });
    for (const why of ['few', 'missing', 'grown', 'broken'] as const) {
      const those = arms.filter((arm) => hindered.get(arm) === why);
      if (those.length > 0) uncompared.push({ step, arms: those, why });
    }
  }
  return { compared, uncompared };
}
