import { derived, finite, ratio } from './finite.js';

/** What is unusual about a stage. A stage may exceed the one before; one without data is bridged, never guessed. */
export type FunnelFlag = 'exceeds-previous-stage' | 'bridged' | 'no-data';

/** A funnel, counted. All lists run along the stages; rates and shares are fractions; `null` is what cannot be said. */
export interface FunnelEvaluation {
  /** Count of a stage over the nearest earlier one that has data. Above 1 when a funnel grows. */
  readonly stepRates: readonly (number | null)[];
  /** How many were lost on the way to the stage; negative when it grew. */
  readonly lost: readonly (number | null)[];
  /** Share of the reference stage; `null` for the stages before it. */
  readonly shareOfReference: readonly (number | null)[];
  /** All spend over the count. */
  readonly costPerStage: readonly (number | null)[];
  /** Id of the stage on the way to which most are lost. Steps up to the reference do not compete. */
  readonly largestLossByCount: string | null;
  /** Id of the stage with the lowest step rate. */
  readonly largestLossByRate: string | null;
  /** Id of the step that would bring most at the end if it reached its target. */
  readonly bestLever: string | null;
  /** What that would bring at the last stage. */
  readonly bestGain: number | null;
  readonly flags: readonly (readonly [id: string, flag: FunnelFlag])[];
}

/** What each step would bring. */
export interface Opportunity {
  /** Extra customers if the step reached its target; 0 at or above it, `null` where it cannot be said. */
  readonly gain: readonly (number | null)[];
  readonly bestLever: string | null;
}

export interface FunnelInput {
  readonly stages: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly stepTarget?: number | null;
  }[];
  readonly spend?: number | null;
  readonly reference?: string | null;
}

/** Counts the steps of a funnel, in the given order. `reference` is a stage id: default `visits`, else the first stage. */
export function evaluateFunnel(given: FunnelInput): FunnelEvaluation {
  const { stages, reference = null } = given;
  const figures = funnelFigures(given);
  const at = referenceIndex(stages, reference);
  const flags: [string, FunnelFlag][] = [];
  let largestLossByRate: string | null = null;
  let [least, before]: [number, number | null] = [1, null];
  stages.forEach(({ id, value }, i) => {
    const rate = figures.stepRates[i]!;
    if (value === null) return flags.push([id, 'no-data']);
    if (before !== null && stages[i - 1]?.value === null) flags.push([id, 'bridged']);
    if (before !== null && value > before) flags.push([id, 'exceeds-previous-stage']);
    if (i > at && rate !== null && rate < least) [largestLossByRate, least] = [id, rate];
    before = value;
  });
  return { ...figures, largestLossByRate, flags };
}

/** What the elements show of it. */
export function funnelFigures(given: FunnelInput): Omit<FunnelEvaluation, 'largestLossByRate' | 'flags'> {
  const { stages, spend = null, reference = null } = given;
  const at = referenceIndex(stages, reference);
  const whole = stages[at]?.value ?? null;
  const stepRates: (number | null)[] = [];
  const lost: (number | null)[] = [];
  let before: number | null = null;
  let largest = { id: null as string | null, loss: 0 };
  stages.forEach(({ id, value }, i) => {
    const loss = derived((from, to) => from - to, before, value);
    stepRates.push(ratio(value, before));
    lost.push(loss);
    if (i > at && loss !== null && loss > largest.loss) largest = { id, loss };
    before = value ?? before;
  });

  const steps = stages.map(({ id, stepTarget = null }, i) => ({
    ...{ id, rate: stepRates[i]! },
    // The target of a step is of the stage before it, and so no target of a rate that is bridged.
    target: stages[i - 1]?.value === null ? null : stepTarget,
  }));
  const { gain, bestLever } = stepOpportunity({ customers: stages.at(-1)?.value ?? null, steps });
  return {
    stepRates,
    lost,
    shareOfReference: stages.map(({ value }, i) => (i < at ? null : ratio(value, whole))),
    costPerStage: stages.map(({ value }) => ratio(spend, value)),
    largestLossByCount: largest.id,
    bestLever,
    bestGain: bestLever === null ? null : gain[steps.findIndex(({ id }) => id === bestLever)]!,
  };
}

/** What each step would bring if it alone reached its target: customers × (target / rate − 1). Ties go to the earlier step. */
export function stepOpportunity(given: {
  customers: number | null;
  steps: readonly { readonly id: string; readonly rate: number | null; readonly target?: number | null }[];
}): Opportunity {
  const { customers, steps } = given;
  const gain = steps.map(({ rate, target = null }) => {
    return derived((factor, all) => Math.max(0, all * (factor - 1)), ratio(target, rate), customers);
  });
  let best = -1;
  gain.forEach((more, i) => {
    if (more !== null && more > (gain[best] ?? 0)) best = i;
  });
  return { gain, bestLever: steps[best]?.id ?? null };
}

/** Rates of the parts, and of all together: sum over sum, never the mean of the rates (which is given to show the error). */
export function poolSegments(
  parts: readonly { readonly numerator: number | null; readonly denominator: number | null }[],
): {
  rates: (number | null)[];
  pooled: number | null;
  meanOfRates: number | null;
} {
  let [above, below] = [0, 0];
  let complete = parts.length > 0;
  const rates = parts.map(({ numerator, denominator }) => {
    if (numerator === null || denominator === null) {
      complete = false;
      return null;
    }
    above += numerator;
    below += denominator;
    return ratio(numerator, denominator);
  });
  const known = rates.filter((rate) => rate !== null);
  const mean =
    known.length === rates.length && complete
      ? finite(known.reduce((sum, rate) => sum + rate, 0) / known.length)
      : null;
  return { rates, pooled: complete ? ratio(above, below) : null, meanOfRates: mean };
}

/** Cost per stage: of all spend up to it (`cumulative`), and of what was spent on reaching it (`incremental`). */
export function stageCosts(given: {
  counts: Readonly<Record<string, number | null>>;
  stageSpend: Readonly<Record<string, number | null>>;
}): { cumulative: Record<string, number | null>; incremental: Record<string, number | null> } {
  const cumulative: [string, number | null][] = [];
  const incremental: [string, number | null][] = [];
  let spent: number | null = 0;
  for (const [id, count] of Object.entries(given.counts)) {
    const own = given.stageSpend[id] ?? null;
    spent = spent === null || own === null ? null : spent + own;
    cumulative.push([id, ratio(spent, count)]);
    incremental.push([id, ratio(own, count)]);
  }
  return { cumulative: Object.fromEntries(cumulative), incremental: Object.fromEntries(incremental) };
}

/** Where the stage is that shares are taken of: the one asked for, else `visits`, else the first. */
export function referenceIndex(stages: readonly { readonly id: string }[], reference: string | null): number {
  const asked = stages.findIndex(({ id }) => id === reference);
  const visits = asked >= 0 ? asked : stages.findIndex(({ id }) => id === 'visits');
  return Math.max(0, visits);
}
