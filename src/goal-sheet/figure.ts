import type { GoalPlan, PlanTarget } from '../goals/plan.js';
import { type MetricLookup, planGoal, realPeriod, targetFacts } from '../goals/plan-goal.js';
import { own } from '../model/fields.js';
import type { Kpi, KpiResult, Period } from '../model/kpi.js';
import { dayNumber } from '../model/period.js';
import { readKpi } from '../model/read-kpi.js';
import { DAY } from '../model/zone.js';

/** What is known of the targets of a goal: by the id of the metric, or asked for each target and its place. */
export type SheetResults =
  Readonly<Record<string, KpiResult>> | ((target: PlanTarget, place: number) => KpiResult | null | undefined);

/** A target of a goal, and what is known of it. */
export interface SheetFigure {
  readonly result: KpiResult | null;
  readonly kpi: Kpi;
  /** The period that the figure is of, where that is another than the goal's. */
  readonly other: Period | null;
}

/** Puts a target and its figure together: the plan says what is wanted, the result what there is. */
export function sheetFigure(given: {
  plan: GoalPlan;
  place: number;
  results: SheetResults;
  name: string;
  today: string | null;
  metric: MetricLookup;
  currency: string | undefined;
}): SheetFigure {
  const { plan, place, metric, today } = given;
  const target = plan.targets[place]!;
  const now = today === null ? undefined : dayNumber(today)! * DAY;
  const period = realPeriod(plan.period);
  const result = resultOf(plan, given.results, place);
  const { unit = result?.unit } = targetFacts(target, metric);
  const { kind, ...goal } = planGoal(plan, target, { actual: null, metric });
  const read = (input: unknown): Kpi => readKpi(input, (name) => own(input, name), now).kpi;
  const from = result && read(result).period;
  const other = from && period && !isOf(from, period, kind) ? from : null;
  const last = from && !other && (today === null || from.end < today) ? from.end : undefined;
  const input = {
    ...{ ...goal, label: given.name, target: target.target, stretch: target.stretchTarget, unit },
    ...{ kind: kind ?? result?.kind, period, compare: 'none', value: result?.value, sample: result?.sample },
    partial: other ? undefined : result?.partial,
    currency: !unit || unit === 'currency' ? (result?.currency ?? given.currency) : undefined,
    asOf: result?.asOf ?? last,
  };
  return { result, kpi: read(input), other };
}

/** What is known of a target. Where two targets are of one metric, its id does not say which of them the figure is of. */
function resultOf({ targets }: GoalPlan, results: SheetResults, place: number): KpiResult | null {
  const target = targets[place]!;
  if (typeof results === 'function') return results(target, place) ?? null;
  const id = metricId(target);
  const isOnly = targets.filter((other) => metricId(other) === id).length === 1;
  return id !== null && isOnly && Object.hasOwn(results, id) ? (results[id] ?? null) : null;
}

/** The id of the metric of a target; `null` for a definition of one's own that has none. */
export function metricId({ kpi }: PlanTarget): string | null {
  return (typeof kpi === 'string' ? kpi : kpi.id) ?? null;
}

/** Whether a figure is of the goal's period, or of as much of it as has elapsed; a level is of its last day. */
function isOf(figure: Period, { start, end }: Period, kind: unknown): boolean {
  return figure.end <= end && (kind === 'level' ? figure.end >= start : figure.start === start);
}
