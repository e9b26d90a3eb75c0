import { kpiStory, type KpiStory } from '../format/describe.js';
import { metricTexts } from '../catalog/texts.js';
import { type Language, languageOf } from '../format/messages.js';
import { checkGoal, type GoalCheck } from '../goals/check-goal.js';
import { kpiCountFit } from '../goals/goal-types.js';
import type { GoalPlan, PlanTarget } from '../goals/plan.js';
import { type MetricLookup, realPeriod } from '../goals/plan-goal.js';
import type { Evaluation } from '../model/goal.js';
import type { Kpi, KpiResult, Period } from '../model/kpi.js';
import type { Metric } from '../model/metric.js';
import { dayNumber } from '../model/period.js';
import { shelf } from '../model/shelf.js';
import { definitionText } from './definition-text.js';
import { type SheetPart, sheetParts } from './parts.js';
import { metricId, sheetFigure, type SheetResults } from './figure.js';
import { nextReviews } from './next-reviews.js';
import { type SheetWords, sheetWords } from './words.js';

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
  /**
   * Where `kpi-elements/goal-sheet.css` is served, for a page that may have no style inside, as a frame under a strict
   * Content-Security-Policy. Without it the page needs nothing but itself.
   */
  readonly stylesheet?: string;
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
  /** `null` for a draft, and for a figure of another period than the goal's, which is shown and judges nothing. */
  readonly evaluation: Evaluation | null;
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
  const { goals = [], hints = [], currency } = options;
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
    const name = texts?.name ?? own.name ?? metricId(target) ?? words.unnamed(String(place + 1));
    const { result, kpi, other } = sheetFigure({ plan, place, results, name, today, metric: facts, currency });
    const story = kpiStory(kpi, language);
    return {
      ...{ target, metric, name, result, kpi, other, story },
      evaluation: check.draft || other ? null : tidy(story.found.goal),
      informs: texts?.action ?? null,
      definition: metric ? definitionText(metric, language) : (own.formula ?? null),
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

function limits(metric: Metric | null | undefined): ReturnType<MetricLookup> {
  if (!metric) return null;
  const { min = null, max = null } = metric.legalRange ?? {};
  return { ...metric, monotone: metric.monotone ?? undefined, legalRange: { min, max } };
}

/** What was worked out, without the dust that binary fractions leave in the last digits. */
function tidy(evaluation: Evaluation): Evaluation {
  const fields = Object.entries(evaluation) as [string, unknown][];
  const clean = fields.map(([name, field]) => [
    name,
    typeof field === 'number' ? Number(field.toPrecision(12)) : field,
  ]);
  return Object.fromEntries(clean) as Evaluation;
}
