import type { Stage } from '../model/kpi.js';
import { type Counts, countsProblem } from './counts.js';

/** A funnel that is compared with others: a segment, or the whole of a period. */
export interface FunnelArm {
  readonly label: string;
  readonly stages: readonly Stage[];
}

/** From one stage to the next one. */
export type Step = readonly [from: Stage, to: Stage];

/**
 * Why a step of a funnel is not compared: a stage has no figure (`missing`), more arrive than set out (`grown`), the figures are no
 * whole numbers (`broken`), or there are fewer than the least sample (`few`).
 */
export type Hindrance = 'missing' | 'grown' | 'broken' | 'few';

/** How many of how many take a step in a funnel, by the ids of its stages. */
export function stepCounts({ stages }: Pick<FunnelArm, 'stages'>, [from, to]: Step): Counts {
  const valueOf = (id: string): number | null => stages.find((stage) => stage.id === id)?.value ?? null;
  return { successes: valueOf(to.id), trials: valueOf(from.id) };
}

/** What hinders a comparison of these counts; `null` when nothing does. */
export function hindrance(counts: Counts, minSample: number): Hindrance | null {
  const problem = countsProblem(counts);
  if (problem === 'no-data') return 'missing';
  if (counts.successes! > counts.trials!) return 'grown';
  if (problem === 'invalid-counts') return 'broken';
  return problem || counts.trials! < minSample ? 'few' : null;
}

/** Steps of stages that follow one another. */
export function stepsOf(stages: readonly Stage[]): readonly Step[] {
  return stages.slice(1).map((to, i) => [stages[i]!, to]);
}
