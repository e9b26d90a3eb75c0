import type { Period } from '../model/kpi.js';
import { dayNumber } from '../model/period.js';

/**
 * What became of a customer in a period. `new`: their first time. `retained`: there before it and at its end, and never lost in
 * between. `reactivated`: back in it after they had been lost, so neither new nor retained. `lost`: there before it, and not at its end.
 */
export type CustomerState = 'new' | 'retained' | 'reactivated' | 'lost';

/** The rule for who is lost, which is written down once and holds for all: last seen more than so many days ago. */
export interface RetentionRule {
  readonly period: Period;
  /** 30 unless given. */
  readonly inactivityDays?: number;
}

/**
 * What became of a customer who was active on some days (civil dates, in any order). What comes after the period counts for nothing.
 * `null` for one who was there neither before the period nor at its end.
 */
export function customerState(
  activity: readonly string[],
  { period, inactivityDays = 30 }: RetentionRule,
): CustomerState | null {
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  if (start === null || end === null || end < start) return null;
  const days = activity
    .map(dayNumber)
    .filter((day) => day !== null && day <= end)
    .sort((a, b) => a! - b!) as number[];
  const isThere = (day: number): boolean => {
    const last = days.findLast((active) => active <= day);
    return last !== undefined && day - last <= inactivityDays;
  };
  if (!isThere(end)) return isThere(start - 1) ? 'lost' : null;
  if (days[0]! >= start) return 'new';
  const isBack = days.some((day, i) => i > 0 && day >= start && day - days[i - 1]! > inactivityDays);
  return isBack ? 'reactivated' : 'retained';
}

/** What the retention of a period is computed from, and how many came back besides. */
export interface RetentionInputs {
  readonly customersStart: number;
  readonly customersNew: number;
  /** Without those who came back, so that `customersEnd - customersNew` are those who were kept. */
  readonly customersEnd: number;
  readonly reactivated: number;
}

/** Counts customers, each given by the days on which they were active: the inputs of the metric `customer-retention-rate`. */
export function retentionInputs(customers: readonly (readonly string[])[], rule: RetentionRule): RetentionInputs {
  const states = customers.map((activity) => customerState(activity, rule));
  const count = (state: CustomerState): number => states.filter((one) => one === state).length;
  const [customersNew, retained, reactivated] = [count('new'), count('retained'), count('reactivated')];
  return {
    ...{ customersStart: retained + count('lost'), customersNew, customersEnd: customersNew + retained, reactivated },
  };
}
