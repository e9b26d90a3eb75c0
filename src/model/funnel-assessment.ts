import { type Assessment, assessment } from './assessment.js';
import { derived, ratio } from './finite.js';
import { funnelFigures, referenceIndex } from './funnel.js';
import type { Evaluation } from './goal.js';
import type { Kpi, Segment, Stage } from './kpi.js';
import { pooledStages, total } from './pooled-stages.js';

/** A figure of a funnel, judged as a KPI of its own: it has a target and a past like any other. */
export interface Judged {
  readonly kpi: Kpi;
  readonly found: Assessment;
}

/** A stage, and the step to it. Rates and shares are fractions; `null` is what cannot be said. */
export interface FunnelStage {
  readonly stage: Stage;
  /** The nearest earlier stage that has data: what the rate is taken of. */
  readonly from: Stage | null;
  /** There are stages without data between. */
  readonly bridged: boolean;
  /** How many were lost on the way; negative when the stage is larger than the one before. */
  readonly lost: number | null;
  readonly share: number | null;
  readonly cost: number | null;
  /** The count that the target asks for: its own, or what the target of the step makes of the stage before. */
  readonly aim: number | null;
  readonly count: Judged;
  /** The rate of the step. */
  readonly step: Judged;
}

/** One funnel of those that stand side by side. */
export interface Funnel {
  /** `null` for the whole. */
  readonly segment: Segment | null;
  readonly stages: readonly FunnelStage[];
  /** What the shares are of. */
  readonly reference: Stage | null;
  readonly spend: number | null;
  readonly largestLoss: FunnelStage | null;
  readonly bestLever: FunnelStage | null;
  /** What the best lever would add to the last stage. */
  readonly bestGain: number | null;
}

/**
 * The funnels of a KPI: one of each segment, and that of all together last, pooled unless it is given. `digits` are the
 * fraction digits that a change will be printed with; the format layer knows them.
 */
export function funnelsOf(kpi: Kpi, digits: (kpi: Kpi) => number): readonly Funnel[] {
  const { segments } = kpi;
  const whole = {
    segment: null,
    stages: kpi.stages.length > 0 ? kpi.stages : pooledStages(segments),
    spend: kpi.spend ?? (segments.length > 0 ? total(segments.map(({ spend }) => spend)) : null),
  };
  const parts = [...segments.map((segment) => ({ ...segment, segment })), whole];
  // Where money was spent it is what the currency belongs to, and stages are counts.
  const style = parts.some(({ spend }) => spend !== null) ? { ...kpi, unit: 'number', currency: null } : kpi;
  return parts.map((part) => assessFunnel(part, style, digits));
}

/** The verdict on funnels: on the last stage of the whole, its count first, else the step to it. */
export function funnelGoal(funnels: readonly Funnel[]): Evaluation | null {
  const last = funnels.at(-1)?.stages.at(-1);
  return last ? (last.stage.target === null ? last.step : last.count).found.goal : null;
}

function assessFunnel(
  { segment, stages, spend }: Pick<Funnel, 'segment' | 'spend'> & { readonly stages: readonly Stage[] },
  kpi: Kpi,
  digits: (kpi: Kpi) => number,
): Funnel {
  const { stepRates, lost, shareOfReference, costPerStage, ...found } = funnelFigures({ ...kpi, stages, spend });
  const better = kpi.better === 'neither' ? kpi.better : 'higher';
  const kind = kpi.kind === 'unique' ? kpi.kind : 'total';
  const count: Kpi = { ...kpi, kind, better, baseline: null, sample: null };
  const rate: Kpi = { ...count, kind: 'rate', unit: 'percent', currency: null };
  const judged = (kpi: Kpi): Judged => ({ kpi, found: assessment(kpi, digits(kpi)) });
  const assessed = stages.map((stage, i): FunnelStage => {
    const from = stages.slice(0, i).findLast(({ value }) => value !== null) ?? null;
    const bridged = from !== null && from !== stages[i - 1];
    const { value, previous, target } = stage;
    // It is of the stage before, and so no target of a rate that is bridged.
    const stepTarget = bridged ? null : stage.stepTarget;
    return {
      stage,
      from,
      bridged,
      lost: lost[i]!,
      share: shareOfReference[i]!,
      cost: costPerStage[i]!,
      aim: target ?? derived((rate, before) => rate * before, stepTarget, from && from.value, stepRates[i]!),
      count: judged({ ...count, value, previous, target }),
      step: judged({
        ...rate,
        value: stepRates[i]!,
        previous: ratio(previous, from && from.previous),
        target: stepTarget,
        sample: from && from.value,
      }),
    };
  });
  const stageOf = (id: string | null): FunnelStage | null => assessed.find(({ stage }) => stage.id === id) ?? null;
  return {
    ...{ segment, spend, stages: assessed, bestGain: found.bestGain },
    reference: stages[referenceIndex(stages, kpi.reference)] ?? null,
    largestLoss: stageOf(found.largestLossByCount),
    bestLever: stageOf(found.bestLever),
  };
}
