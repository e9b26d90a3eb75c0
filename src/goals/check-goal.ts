import type { GoalPlan } from './plan.js';
import { achievable } from './smart-achievable.js';
import { measurable } from './smart-measurable.js';
import { relevant } from './smart-relevant.js';
import { specific } from './smart-specific.js';
import { timeBound } from './smart-time.js';
import type { SmartCheck, SmartContext } from './smart.js';

/** A goal, checked. */
export interface GoalCheck {
  /** All seventeen, in their order. */
  readonly checks: readonly SmartCheck[];
  /** Some check failed: the goal is a draft, and gets no status. */
  readonly draft: boolean;
}

const rules = [...specific, ...measurable, ...achievable, ...relevant, ...timeBound];

/**
 * Checks whether a goal is SMART (G. T. Doran, There's a S.M.A.R.T. way to write management's goals and objectives, Management
 * Review 70, 1981, p. 35; here specific, measurable, achievable, relevant, time-bound). Message ids and what they speak of, no
 * prose. A bare value with a target is no such goal, and needs none of this.
 */
export function checkGoal(plan: GoalPlan, context: SmartContext): GoalCheck {
  const checks = rules.map(({ id, letter, otherwise, find }): SmartCheck => {
    const found = find(plan, context);
    const { message = null, targets = [], data = {} } = found ?? {};
    return { id, letter, result: found ? otherwise : 'pass', message, targets, data };
  });
  return { checks, draft: checks.some(({ result }) => result === 'fail') };
}
