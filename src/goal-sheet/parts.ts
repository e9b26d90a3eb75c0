import { numberFormat } from '../format/intl.js';
import { apportion, inUnits, wholeUnits } from '../goals/apportion.js';
import { monthParts } from '../goals/civil-months.js';
import type { PlanTarget } from '../goals/plan.js';
import { bounds, eachBound, glide, planShare } from '../model/goal.js';
import type { Kpi, Period, Target } from '../model/kpi.js';
import { daysIn } from '../model/period.js';

/** A quarter or a month of a goal, and its target; `null` is not known. */
export interface SheetPart {
  readonly unit: 'quarter' | 'month';
  readonly period: Period;
  readonly target: Target | null;
}

/** Three years; a longer goal has no monthly plan that fits on a sheet. */
const LONGEST = 1100;

/**
 * The targets of the quarters and months of a goal, each quarter followed by its months: those that the plan has written, else by
 * the kind of number. A total is divided, first into quarters and then each into its months, in whole units that add up; a rate
 * holds or glides; a level has milestones on the way from its baseline; a deduplicated count has none. A goal of up to a month
 * has no parts, one of up to a quarter has months only, one of more than three years has none either; quarters are counted from the first day of the goal.
 */
export function sheetParts(kpi: Kpi, written: PlanTarget['parts'] = {}): readonly SheetPart[] {
  const { period } = kpi;
  if (!period || daysIn(period) > LONGEST) return [];
  const months = stretches(period, 1);
  if (months.length < 2) return [];
  const quarters = months.length > 3 ? stretches(period, 3) : [];
  const fits = (list: readonly (Target | null)[] | undefined, count: number): list is readonly (Target | null)[] =>
    list?.length === count && count > 0;
  const isWritten = fits(written.months, months.length) || fits(written.quarters, quarters.length);
  const made = isWritten ? null : derived(kpi, months, quarters.length);
  const part = (unit: SheetPart['unit'], periods: readonly Period[], place: number): SheetPart => {
    const list = unit === 'month' ? written.months : written.quarters;
    const own = fits(list, periods.length) ? list : made?.[unit];
    return { unit, period: periods[place]!, target: own?.[place] ?? null };
  };
  return months.flatMap((_, i) => [
    ...(i % 3 === 0 && quarters.length > 0 ? [part('quarter', quarters, i / 3)] : []),
    part('month', months, i),
  ]);
}

type Made = Readonly<Record<SheetPart['unit'], readonly (Target | null)[]>>;

function derived(kpi: Kpi, months: readonly Period[], quarters: number): Made | null {
  const { kind, target, baseline, better } = kpi;
  if (target === null || kind === null || kind === 'unique') return null;
  const weights = monthWeights(kpi, months);
  if (kind === 'total') return divided(kpi, target, weights);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const way = typeof target === 'number' && baseline !== null ? target - baseline : 0;
  // A target that lies behind its baseline is judged by itself, and so are its parts.
  const ahead = better === 'lower' ? way <= 0 : way >= 0;
  const glides = baseline !== null && ahead && (kind === 'level' || kpi.rateMode === 'glide');
  let done = 0;
  const month = weights.map((weight, i) => {
    done += weight;
    // The last is all there is, whatever rounding has made of the sum.
    const share = i === weights.length - 1 ? 1 : done / all;
    return glides ? eachBound(target, (bound) => glide(baseline, bound, share)) : target;
  });
  const quarter = Array<null>(quarters)
    .fill(null)
    .map((_, i) => month[Math.min(i * 3 + 2, month.length - 1)]!);
  return { month, quarter };
}

/** Both ends of a range in whole units: the width is divided for itself, so that no part has its ends crossed. */
function divided(kpi: Kpi, target: Target, weights: readonly number[]): Made | null {
  const unit = smallestUnit(kpi);
  const [min, max] = bounds(target);
  const [low, width] = [split(min, weights, unit), split(max - min, weights, unit)];
  if (!low || !width) return null;
  const joined = (name: SheetPart['unit']): Target[] =>
    low[name].map((part, i) =>
      typeof target === 'number'
        ? inUnits(part, unit)
        : { min: inUnits(part, unit), max: inUnits(part + width[name][i]!, unit) },
    );
  return { month: joined('month'), quarter: joined('quarter') };
}

function split(amount: number, weights: readonly number[], unit: number): Record<SheetPart['unit'], number[]> | null {
  const units = wholeUnits(amount, unit, weights);
  if (typeof units !== 'number') return null;
  const groups = weights.flatMap((_, i) => (i % 3 === 0 ? [weights.slice(i, i + 3)] : []));
  const sums = groups.map((group) => group.reduce((sum, weight) => sum + weight, 0));
  const quarter = apportion(units, sums);
  return { quarter, month: quarter.flatMap((part, i) => apportion(part, groups[i]!)) };
}

/** One for counts, and for money what its currency has: a cent, or a yen. */
function smallestUnit({ currency, target }: Kpi): number {
  if (!currency) return bounds(target).every(Number.isInteger) ? 1 : 0.01;
  const { maximumFractionDigits: digits = 2 } = numberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return 10 ** -digits;
}

/** What each month carries of the plan: all months the same, where they are whole and nobody has said otherwise. */
function monthWeights({ weights, period }: Kpi, months: readonly Period[]): number[] {
  const days = daysIn(period!);
  const whole = months.at(-1)!.end === monthParts(months[0]!.start, months.length, 1).at(-1)!.end;
  let [elapsed, done] = [0, 0];
  return months.map((month) => {
    elapsed += daysIn(month);
    const before = done;
    done = planShare(days, elapsed, weights ?? []);
    return whole && !weights ? 1 : Math.max(0, done - before);
  });
}

/** The stretches of so many months that a period is made of, from its first day on; the last may be shorter. */
function stretches({ start, end }: Period, months: number): readonly Period[] {
  const parts: Period[] = [];
  for (let count = 1; (parts.at(-1)?.end ?? '') < end; count++) parts.push(monthParts(start, count, months).at(-1)!);
  return [...parts.slice(0, -1), { start: parts.at(-1)!.start, end }];
}
