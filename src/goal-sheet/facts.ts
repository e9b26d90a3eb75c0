import { kpiStory, type KpiStory } from '../format/describe.js';
import { type Language, languageOf } from '../format/messages.js';
import { checkGoal, type GoalCheck } from '../goals/check-goal.js';
import { kpiCountFit } from '../goals/goal-types.js';
import { nextReview } from '../goals/next-review.js';
import type { GoalPlan, PlanTarget } from '../goals/plan.js';
import { planGoal, realPeriod, targetFacts } from '../goals/plan-goal.js';
import type { MetricLookup } from '../goals/plan-goal.js';
import type { Kpi, KpiResult, Period } from '../model/kpi.js';
import type { Metric } from '../model/metric.js';
import { dayNumber } from '../model/period.js';
import { read } from '../model/read.js';
import { shelf } from '../model/shelf.js';
import { DAY } from '../model/zone.js';
import { definitionText, metricTexts } from './metric-texts.js';
import { type SheetPart, sheetParts } from './parts.js';
import { type SheetWords, sheetWords } from './words.js';

/** What is known of the targets of a goal: by the id of the metric, or asked for each target and its place. */
export type SheetResults =
  Readonly<Record<string, KpiResult>> | ((target: PlanTarget, place: number) => KpiResult | null | undefined);

/** What a sheet is told besides the goal and its figures. */
export interface SheetOptions {
  /** Language of the sheet, a BCP 47 tag: `nb`, `zh-Hant`. Default `en`; other languages are imported. */
  readonly lang?: string;
  /** A civil date of the data's zone: tells which reviews come next, and that a period is over. Nothing is asked of a clock. */
  readonly today?: string;
  /** What a metric is, by its id; by default the metrics of the catalogue that were imported. */
  readonly metrics?: (id: string) => Metric | null | undefined;
  /** The other goals of the team, of which one may be the parent. */
  readonly goals?: readonly GoalPlan[];
  /** What to do about some of the KPIs, in the language of the sheet. */
  readonly hints?: readonly { readonly kpis: readonly string[]; readonly text: string }[];
  /** ISO 4217 code of amounts whose figures do not name one. */
  readonly currency?: string;
}

/** One KPI of a goal, with all that is on its sheet. */
export interface SheetKpi {
  readonly target: PlanTarget;
  readonly metric: Metric | null;
  readonly name: string;
  /** Which decision it informs. */
  readonly informs: string | null;
  /** Its formula, or what is counted where that is all of it. */
  readonly definition: string | null;
  readonly result: KpiResult | null;
  readonly kpi: Kpi;
  readonly story: KpiStory;
  /** The figure is one of the goal's period; another is shown, and judges nothing. */
  readonly judged: boolean;
  /** The period that the figure is of, where that is another than the goal's. */
  readonly other: Period | null;
  readonly parts: readonly SheetPart[];
}

/** All that stands on a sheet, in every form of it. */
export interface SheetFacts {
  readonly plan: GoalPlan;
  readonly language: Language;
  readonly words: SheetWords;
  readonly today: string | null;
  readonly period: Period | null;
  /** Title of the higher goal, or the aim in words. */
  readonly parent: string | null;
  readonly check: GoalCheck;
  readonly fit: ReturnType<typeof kpiCountFit>;
  readonly kpis: readonly SheetKpi[];
  /** Up to three dates. */
  readonly reviews: readonly string[];
  readonly hints: NonNullable<SheetOptions['hints']>;
}

/** Puts together what is known of a goal. */
export function sheetFacts(plan: GoalPlan, results: SheetResults, options: SheetOptions): SheetFacts {
  const { goals = [], hints = [] } = options;
  const today = dayNumber(options.today ?? '') === null ? null : options.today!;
  const language = languageOf(options.lang ?? 'en');
  const words = sheetWords(language.locale);
  const known = options.metrics ?? ((id: string) => shelf<Metric>('metrics').get(id));
  const facts: MetricLookup = (id) => limits(known(id));
  const check = checkGoal(plan, { metric: facts, goals });
  const period = realPeriod(plan.period);
  const kpis = plan.targets.map((target, place): SheetKpi => {
    const metric = (typeof target.kpi === 'string' && known(target.kpi)) || null;
    const texts = metric && metricTexts(metric, language.locale);
    const own = typeof target.kpi === 'string' ? { name: target.kpi, formula: null } : target.kpi;
    const name = texts?.name ?? own.name ?? words.unnamed(String(place + 1));
    const result = resultOf(plan, results, place);
    const from = result && read(result, { now: instant(today) }).kpi;
    const fits = !from?.period || !period || isOf(from, period, targetFacts(target, facts).kind);
    const kpi = kpiOf({ plan, target, facts, result, name, fits, today, currency: options.currency });
    return {
      ...{ target, metric, name, result, kpi, judged: fits && !check.draft, other: fits ? null : from!.period },
      ...{
        informs: texts?.action ?? null,
        definition: metric ? definitionText(metric, language.locale) : (own.formula ?? null),
      },
      story: kpiStory(kpi, language),
      parts: sheetParts(kpi, target.parts),
    };
  });
  return {
    ...{ plan, language, words, today, period, check, kpis, hints },
    parent: goals.find(({ id }) => id === plan.parent)?.title ?? plan.parent ?? null,
    fit: kpiCountFit(plan.targets.length, plan.type),
    reviews: nextReviews(plan, period, today),
  };
}

/** What is known of a target. Where two targets are of one metric, its id does not say which of them the figure is of. */
function resultOf({ targets }: GoalPlan, results: SheetResults, place: number): KpiResult | null {
  const target = targets[place]!;
  if (typeof results === 'function') return results(target, place) ?? null;
  const { kpi } = target;
  const isOnly = typeof kpi === 'string' && targets.filter((other) => other.kpi === kpi).length === 1;
  return isOnly && Object.hasOwn(results, kpi) ? (results[kpi] ?? null) : null;
}

/** The plan says what is wanted, the result what there is. */
function kpiOf(given: {
  plan: GoalPlan;
  target: PlanTarget;
  facts: MetricLookup;
  result: KpiResult | null;
  name: string;
  fits: boolean;
  today: string | null;
  currency: string | undefined;
}): Kpi {
  const { plan, target, facts, result, fits, today } = given;
  const { unit = result?.unit } = targetFacts(target, facts);
  const goal = planGoal(plan, target, { actual: null, metric: facts });
  const input = {
    ...{ ...goal, label: given.name, target: target.target, stretch: target.stretchTarget, unit },
    ...{ kind: goal.kind ?? result?.kind, period: realPeriod(plan.period), compare: 'none' },
    ...{ value: result?.value, sample: result?.sample, partial: fits ? result?.partial : undefined },
    currency: !unit || unit === 'currency' ? (result?.currency ?? given.currency) : undefined,
    asOf: result?.asOf ?? (fits && result ? lastDay(result, today) : undefined),
  };
  return read(input, { now: instant(today) }).kpi;
}

/** The end of the stretch that a figure is of, where it does not say as of when it is. */
function lastDay({ period }: KpiResult, today: string | null): string | undefined {
  const { kpi } = read({ period }, { now: instant(today) });
  return kpi.period && (today === null || kpi.period.end < today) ? kpi.period.end : undefined;
}

/** Whether a figure is of the goal's period, or of as much of it as has elapsed; a level is of its last day. */
function isOf({ period }: Kpi, { start, end }: Period, kind: unknown): boolean {
  return period!.end <= end && (kind === 'level' ? period!.end >= start : period!.start === start);
}

/** Three at most, the last of them the first that does not lie before the end. */
function nextReviews({ review }: GoalPlan, period: Period | null, today: string | null): string[] {
  if (!review || !period) return [];
  const dates: string[] = [];
  for (let after = today ?? period.start; dates.length < 3 && after <= period.end; after = dates.at(-1)!) {
    const next = nextReview({ anchor: period.start, ...review, after });
    if (next === null) break;
    dates.push(next);
  }
  return dates;
}

function limits(metric: Metric | null | undefined): ReturnType<MetricLookup> {
  if (!metric) return null;
  const { min = null, max = null } = metric.legalRange ?? {};
  return { ...metric, monotone: metric.monotone ?? undefined, legalRange: { min, max } };
}

function instant(today: string | null): number | undefined {
  return today === null ? undefined : dayNumber(today)! * DAY;
}
