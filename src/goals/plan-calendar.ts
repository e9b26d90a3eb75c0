import type { Period, Target } from '../model/kpi.js';
import { monthParts, wholeMonths } from './civil-months.js';
import type { PlanTarget } from './plan.js';

/** The quarters and months of a plan's own period, whenever its year begins; none where it is not one of whole months. */
export function planCalendar(period: Period): { quarters: readonly Period[]; months: readonly Period[] } {
  const months = wholeMonths(period) ?? 0;
  return {
    quarters: monthParts(period.start, months % 3 ? 0 : months / 3, 3),
    months: monthParts(period.start, months, 1),
  };
}

/** What was set by hand for the parts of a plan. A list of another length is not about them. */
export function partsByHand(
  { parts = {} }: PlanTarget,
  calendar: ReturnType<typeof planCalendar>,
): { quarters: readonly (Target | null)[]; months: readonly (Target | null)[] } {
  const fitting = (name: 'quarters' | 'months'): readonly (Target | null)[] =>
    parts[name]?.length === calendar[name].length ? parts[name] : [];
  return { quarters: fitting('quarters'), months: fitting('months') };
}
