import type { GoalPlan } from './plan.js';

/**
 * When a goal changes what it is after, the KPIs that it keeps were chosen for something else: their places among the targets
 * of the goal as it is now. None as long as type, wanted result, reason and higher goal stay as they were; other figures or another
 * period are the same goal.
 */
export function kpisToRechoose(before: GoalPlan, after: GoalPlan): readonly number[] {
  if (aimOf(before) === aimOf(after)) return [];
  const former = before.targets.map(({ kpi }) => JSON.stringify(kpi));
  return after.targets.flatMap(({ kpi }, i) => (former.includes(JSON.stringify(kpi)) ? [i] : []));
}

/** What a goal is after, as a text to compare. */
export function aimOf({ type, outcome, why, parent }: GoalPlan): string {
  return JSON.stringify([type, outcome, why, parent].map((part) => part ?? null));
}
