import { attempt } from '../model/attempt.js';
import { finite } from '../model/finite.js';
import { evaluateGoal } from '../model/goal.js';
import type { Period, Status, Target } from '../model/kpi.js';
import type { Metric } from '../model/metric.js';
import { monthsLater } from '../model/months-later.js';
import { dayNumber } from '../model/period.js';
import type { HintChange, HintFact, HintPart, HintStage } from './fact.js';

/** A fact after it was read: every field is there, and numbers are finite. */
export type Fact = Required<Omit<HintFact, 'stages' | 'parts' | 'change'>> & {
  readonly stages: readonly Required<HintStage>[];
  readonly parts: readonly Required<HintPart>[];
  readonly change: Change | null;
};

/** A change with its day of judgement, the first after it that counts. */
export type Change = Required<HintChange> & { readonly evaluateAfter: string };

/** What hints need of the definition of a metric. */
export type HintMetric = Pick<Metric, 'better' | 'counterMetrics' | 'name' | 'vanity'>;

/** The definition of a metric, by its id. */
export type MetricLookup = (id: string) => HintMetric | undefined;

/** Reads a fact. `null` for what is none. */
export function readFact(given: HintFact, metric: MetricLookup): Fact | null {
  return attempt(() => fields(given, metric(given.metric))) ?? null;
}

function fields(given: HintFact, metric: HintMetric | undefined): Fact {
  const { label = null, currency = null, goal = null, asOf = null } = given;
  const better = given.better ?? metric?.better ?? null;
  const [value, sample, target] = [finite(given.value), finite(given.sample), settled(given.target)];
  const unit = given.unit ?? (currency ? 'currency' : null);
  const minSample = unit === 'percent' ? 100 : 30;
  const judge = (): Status | null =>
    better && evaluateGoal({ kind: 'rate', actual: value, target, better, sample, minSample }).status;
  const inputs = Object.entries(given.inputs ?? {}).map(([name, input]) => [name, finite(input)] as const);
  const segment = Object.entries(given.segment ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...{ metric: String(given.metric), label, value, target, better, unit, currency, sample, goal },
    previous: finite(given.previous),
    status: given.status === undefined ? judge() : given.status,
    previousSample: finite(given.previousSample),
    inputs: Object.fromEntries(inputs),
    segment: segment.length ? Object.fromEntries(segment) : null,
    period: days(given.period),
    asOf: asOf !== null && dayNumber(asOf) !== null ? asOf : null,
    weeks: (given.weeks ?? []).map(finite),
    stages: (given.stages ?? []).map(({ id, label, value, previous, stepTarget }) => ({
      ...{ id, label: label || id },
      ...{ value: counted(value), previous: counted(previous), stepTarget: finite(stepTarget) },
    })),
    parts: (given.parts ?? []).map(({ label, spend, leads, mqls, quality }) => ({
      ...{ label, spend: counted(spend), leads: counted(leads), mqls: counted(mqls), quality: counted(quality) },
    })),
    change: given.change ? change(given.change) : null,
  };
}

/** What cannot be below zero. */
export function counted(figure: unknown): number | null {
  const known = finite(figure);
  return known !== null && known >= 0 ? known : null;
}

function settled(target: Target | null | undefined): Target | null {
  if (typeof target !== 'object' || !target) return finite(target);
  const [min, max] = [finite(target.min), finite(target.max)];
  return min !== null && max !== null && min < max ? { min, max } : null;
}

function days(period: Period | null | undefined): Period | null {
  return period ? { start: period.start, end: period.end } : null;
}

function change({ date, evaluateAfter, label, before, after }: HintChange): Change | null {
  if (dayNumber(date) === null) return null;
  const due = evaluateAfter ?? monthsLater(date, 1);
  if (dayNumber(due) === null || due <= date) return null;
  return { date, evaluateAfter: due, label: label ?? null, before: finite(before), after: finite(after) };
}
