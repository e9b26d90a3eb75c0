import type { GoalPlan, PlanTarget } from './plan.js';
import type { MetricLookup } from './plan-goal.js';

/** One of the seventeen checks: S specific, M measurable, A achievable, R relevant, T time-bound. */
export interface SmartCheck {
  /** `SM01` to `SM17`. */
  readonly id: string;
  readonly letter: 'S' | 'M' | 'A' | 'R' | 'T';
  readonly result: 'pass' | 'warn' | 'fail';
  /** Id of the message to show; `null` when it passes. */
  readonly message: SmartMessage | null;
  /** Places of the targets that it is about; empty when it is about the goal. */
  readonly targets: readonly number[];
  /** The figures and names that the message speaks of. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a check may have to say. */
export type SmartMessage =
  | 'no-metric'
  | 'no-segment'
  | 'no-words'
  | 'no-number'
  | 'no-source'
  | 'no-baseline'
  | 'slow-source'
  | 'no-stretch'
  | 'unrealistic'
  | 'no-expectations'
  | 'short-capacity'
  | 'short-budget'
  | 'no-purpose'
  | 'other-kpi'
  | 'no-action'
  | 'no-period'
  | 'no-parts'
  | 'no-review'
  | 'outside-parent'
  | 'parts-differ';

/** What the checks are told besides the goal: the metrics, and the other goals of the team. */
export interface SmartContext {
  readonly metric: MetricLookup;
  readonly goals?: readonly GoalPlan[];
}

/** What a check has found wrong. */
export interface SmartFinding {
  readonly message: SmartMessage;
  readonly targets?: readonly number[];
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A check as a rule: what it comes to when it finds something. */
export interface SmartRule {
  readonly id: string;
  readonly letter: SmartCheck['letter'];
  readonly otherwise: 'warn' | 'fail';
  readonly find: (plan: GoalPlan, context: SmartContext) => SmartFinding | null;
}

/** A finding about the targets that are not as they should be; a goal without any target is not either. */
export function unless(
  plan: GoalPlan,
  message: SmartMessage,
  ok: (target: PlanTarget) => boolean,
  data: SmartFinding['data'] = {},
): SmartFinding | null {
  const targets = plan.targets.flatMap((target, i) => (ok(target) ? [] : [i]));
  return targets.length > 0 || plan.targets.length === 0 ? { message, targets, data } : null;
}

/** Whether there is something to read. */
export function said(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '';
}
