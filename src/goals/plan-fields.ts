import type { Inquiry, Knowledge, Question } from '../format/expert.js';
import { isEmpty } from '../model/fields.js';
import type { KpiPoint, KpiResult, Period, Problem, Target } from '../model/kpi.js';
import { granularityOf } from '../model/buckets.js';
import { lineOf } from '../model/line.js';
import { seriesField } from '../model/points.js';
import { readKpi } from '../model/read-kpi.js';
import { periodTarget } from './period-target.js';
import type { PlanTarget } from './plan.js';
import { planWeights, realPeriod } from './plan-goal.js';
import { type PlanOf, planOf } from './plan-of.js';
import { planParts } from './plan-parts.js';
import { shared } from './plan-stretch.js';
import { smallestUnit } from './smallest-unit.js';

/**
 * What a plan knows of a KPI for the period that is shown: target, stretch, baseline, weights and rules of judgement. A goal that
 * fails a check is a draft: what it wants is shown, and not judged.
 */
export function planFields(question: Inquiry): Knowledge | undefined {
  const { found, problems } = planOf(question);
  if (!found) return problems.length > 0 ? { problems } : undefined;
  const { plan, target, index, check, facts, given } = found;
  const whole = realPeriod(plan.period);
  // A period that is given, and is none, has its problem already.
  const isOpen = isEmpty(question.take('period'));
  const shown = isOpen ? whole : given.period;
  const { rateMode, minSample, warmup, thresholds } = target;
  const custom = typeof target.kpi === 'string' ? {} : target.kpi;
  const { kind, better } = { ...custom, ...target };
  const rules: Partial<KpiResult> = {
    ...{ kind, rateMode, minSample, warmup, thresholds },
    better: check.draft ? 'neither' : better,
    ...(isOpen && whole && { period: whole }),
  };
  const under: Partial<KpiResult> = { unit: custom.unit, monotone: custom.monotone ?? undefined };
  const told = (more: Partial<KpiResult>, ...found: readonly Problem[]): Knowledge => ({
    over: defined({ ...rules, ...more }),
    under: defined(under),
    problems: [...problems, ...weightProblems(target, index, whole), ...found],
  });

  // Somebody else has said which way is good: without a target nothing is judged.
  const wanted = (value: Target | null): Partial<KpiResult> =>
    check.draft && !isEmpty(question.take('better')) ? {} : { target: value ?? undefined };

  if (!whole || !shown) return told(whole ? {} : wanted(target.target));
  const unit = smallestUnit({ ...given, unit: facts.unit ?? given.unit });
  const known = facts.kind ?? null;
  if (known === null) {
    if (shown.start === whole.start && shown.end === whole.end) return told(wanted(target.target));
    return told({}, problem('kind', '', 'total, rate, level or unique, to tell what of the plan falls into a period'));
  }
  const part = periodTarget(whole, target, shown, { kind: known, unit });
  if (!part) {
    const { start, end } = shown;
    return told({}, problem('period', `${start}/${end}`, `a part of that of the plan, ${whole.start}/${whole.end}`));
  }
  return told({
    ...wanted(part.target),
    stretch: part.stretch ?? undefined,
    baseline: part.baseline ?? undefined,
    weights: part.weights ?? undefined,
    // Who wrote a target wants that one, and no steps of another.
    targetSeries: isEmpty(question.written('target')) ? bucketTargets(question, found, whole, shown) : undefined,
  });
}

/** The target of each month or quarter of a trend, where its points are such, and the plan has such parts. */
function bucketTargets(
  { take, now }: Question,
  { target, facts, given }: PlanOf,
  whole: Period,
  shown: Period,
): readonly KpiPoint[] | undefined {
  const { kind } = facts;
  const hasOwn = [target.parts?.months, target.parts?.quarters].some((list) => list?.length);
  if (!kind || (kind !== 'total' && !hasOwn) || isEmpty(take('series')) || typeof target.target === 'object')
    return undefined;
  const { kpi } = readKpi(undefined, take, now, seriesField);
  const size = isEmpty(take('granularity')) ? granularityOf(lineOf(kpi, 'series').t) : take('granularity');
  const name = size === 'month' ? 'months' : size === 'quarter' ? 'quarters' : null;
  if (!name) return undefined;
  const unit = smallestUnit({ ...given, unit: facts.unit ?? given.unit });
  const points = planParts(whole, target, { kind, unit })[name].flatMap(({ period, target: value }): KpiPoint[] =>
    shared(period, shown) && typeof value === 'number' ? [[period.start, value]] : [],
  );
  return points.length > 0 ? points : undefined;
}

function weightProblems({ weights }: PlanTarget, index: number, whole: Period | null): readonly Problem[] {
  if (!whole || !weights || weights === 'linear' || planWeights(weights, whole)) return [];
  const expected = 'seven weekdays, or parts of the period that do not overlap';
  return [problem(`plan.targets[${index}].weights`, JSON.stringify(weights).slice(0, 60), expected)];
}

function problem(field: string, value: string, expected: string): Problem {
  return { field, value, expected, kept: true };
}

function defined(fields: Partial<KpiResult>): Partial<KpiResult> {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
}
