import { finite } from '../model/finite.js';
import { bounds } from '../model/goal.js';
import type { Kind, Period, Target } from '../model/kpi.js';
import { inUnits, wholeUnits } from './apportion.js';
import type { PlanTarget } from './plan.js';
import { partsByHand, planCalendar } from './plan-calendar.js';
import { planWeights } from './plan-goal.js';
import { planPath } from './plan-path.js';
import { placeIn, stretchWeight } from './plan-stretch.js';
import { splitUnits } from './split-target.js';

/** A quarter or a month of a plan, and what it is to bring. */
export interface PlanPart {
  readonly period: Period;
  /** `null` where it has none of its own, and none follows from the whole. */
  readonly target: Target | null;
}

/** Quarters and months as a plan's own period has them: those of any fiscal year, of a half-year, of one quarter. */
export interface PlanParts {
  readonly quarters: readonly PlanPart[];
  readonly months: readonly PlanPart[];
}

/**
 * What each quarter and month of a plan is to bring. A target that was set by hand stands. Else a total is divided by the
 * plan's weights (months count the same without any) in whole units, or exactly where it is no whole number of them; a rate
 * holds in every part, or is at the end of each on its way, as a level is; a count of people does not follow from that of the
 * whole. A period that is not one of whole months has no parts.
 */
export function planParts(
  period: Period,
  target: PlanTarget,
  { kind, unit = null }: { kind: Kind; unit?: number | null },
): PlanParts {
  const calendar = planCalendar(period);
  const own = partsByHand(target, calendar);
  const derived = kind === 'total' ? totals(period, target, unit) : null;
  const path = kind === 'unique' ? () => null : planPath(period, target, kind);
  const end = (part: Period): number => {
    const { from, days } = placeIn(period, part)!;
    return from + days;
  };
  const holds = kind === 'rate' && target.rateMode !== 'glide';
  // What holds in a quarter holds in its months.
  const around = (name: 'quarters' | 'months', i: number): Target | null =>
    holds && name === 'months' ? (own.quarters[Math.floor(i / 3)] ?? null) : null;
  const all = (name: 'quarters' | 'months'): PlanPart[] =>
    calendar[name].map((part, i) => ({
      period: part,
      target: own[name][i] ?? around(name, i) ?? (derived ? (derived[name][i] ?? null) : path(end(part))),
    }));
  return { quarters: all('quarters'), months: all('months') };
}

/** The sum of parts that are all known; in whole units, where there is a unit. */
export function together(parts: readonly (Target | null | undefined)[], unit: number | null): Target | null {
  const sum = (end: 0 | 1): number | null => {
    const all = finite(parts.reduce<number>((total, part) => total + (bounds(part ?? null)[end] ?? NaN), 0));
    const units = all === null || unit === null ? null : Math.round(all / unit);
    // What is no whole number of units stays what it is.
    return units !== null && Math.abs(all! / unit! - units) < 1e-6 ? inUnits(units, unit!) : all;
  };
  const [min, max] = [sum(0), sum(1)];
  if (parts.length === 0 || min === null || max === null) return null;
  return parts.every((part) => typeof part === 'number') ? min : { min, max };
}

type Amounts = Readonly<Record<'quarters' | 'months', readonly (Target | null)[]>>;

/** A total: into quarters, and each of them, divided or set by hand, into its months. */
function totals(period: Period, target: PlanTarget, unit: number | null): Amounts {
  const calendar = planCalendar(period);
  const own = partsByHand(target, calendar);
  const weights = planWeights(target.weights, period);
  const weigh = calendar.months.map((month) => (weights ? stretchWeight(weights, placeIn(period, month)!) : 1));
  const derived = split(target.target, weigh, unit);
  const threeOf = <T>(list: readonly T[], i: number): readonly T[] => list.slice(i * 3, i * 3 + 3);
  return {
    quarters: derived.quarters.map((part, i) => together(threeOf(own.months, i), unit) ?? part),
    months: own.quarters.some((part) => part !== null)
      ? own.quarters.flatMap((part, i) =>
          part === null ? threeOf(derived.months, i) : split(part, threeOf(weigh, i), unit).months,
        )
      : derived.months,
  };
}

/** Of a range the lower end and the width are divided, so that no part has its ends crossed. */
function split(target: Target | null, weights: readonly number[], unit: number | null): Amounts {
  const [min, max] = bounds(target).map(finite) as [number | null, number | null];
  if (min === null || max === null || weights.length === 0) return { quarters: [], months: [] };
  const low = amounts(min, weights, unit);
  if (typeof target === 'number') return low;
  const width = amounts(max - min, weights, unit);
  const joined = (name: keyof Amounts): Target[] =>
    low[name].map((part, i) => ({ min: part, max: together([part, width[name][i]], unit) as number }));
  return { quarters: joined('quarters'), months: joined('months') };
}

function amounts(
  amount: number,
  weights: readonly number[],
  unit: number | null,
): Readonly<Record<keyof Amounts, readonly number[]>> {
  const units = unit === null ? null : wholeUnits(amount, unit, weights);
  if (typeof units === 'number') {
    const { quarters, months } = splitUnits(units, weights);
    const sized = (parts: readonly number[]): number[] => parts.map((part) => inUnits(part, unit!));
    return { quarters: sized(quarters), months: sized(months) };
  }
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const months = weights.map((weight) => (sum > 0 ? (amount * weight) / sum : amount / weights.length));
  const first = months.length % 3 ? [] : months.filter((_, i) => i % 3 === 0);
  return { months, quarters: first.map((_, i) => together(months.slice(i * 3, i * 3 + 3), null) as number) };
}
