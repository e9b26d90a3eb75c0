/** Goals of a team: whether they are sound, what each part of the year must bring, when to look and when to tell. No DOM, no clock, no locale. */

export type * from './plan.js';
export { type Language, languageOf } from '../format/messages.js';
export { type Achievability, achievability } from './achievability.js';
export {
  alertEvents,
  type AlertRule,
  type AlertState,
  alertStep,
  type AlertSubject,
  type AlertWish,
  armed,
} from './alert-events.js';
export { alertObservation, isGoodNews, missRule, staleRule } from './alert-observation.js';
export type { SplitProblem } from './apportion.js';
export { type Cadence, cadenceDays, defaultCadence } from './cadence.js';
export { type ChangeEffect, changeEffect, type DayFigure } from './change-effect.js';
export { type ChangeMark, type ChangeWindows, changeWindows } from './change-windows.js';
export { checkGoal, type GoalCheck } from './check-goal.js';
export { monthsLater, yearParts } from './civil-months.js';
export {
  customerState,
  type CustomerState,
  retentionInputs,
  type RetentionInputs,
  type RetentionRule,
} from './customer-state.js';
export { type GoalType, goalTypes, kpiCount, kpiCountFit, type KpiSet, kpiSet } from './goal-types.js';
export { goalWords } from './goal-words.js';
export { kpisToRechoose } from './kpis-to-rechoose.js';
export { leadQualityInputs, type LeadScore, leadScore, type ScoreModel, type ScoreRule } from './lead-score.js';
export { type Lever, leverMetrics, levers } from './levers.js';
export { type NextGoal, nextGoal, periodAfter } from './next-goal.js';
export { defaultSeasons, nextReview } from './next-review.js';
export { type MetricLookup, planGoal, planWeights, targetFacts } from './plan-goal.js';
export { type PlanPart, type PlanParts, planParts } from './plan-parts.js';
export { planPath } from './plan-path.js';
export { type PeriodTarget, periodTarget } from './period-target.js';
export { missingTraits, type QualityTrait, type QualityTraits, qualityTraits } from './quality-traits.js';
export { type PlanReading, readPlan } from './read-plan.js';
export { reconciles } from './reconcile.js';
export { replanMilestones } from './replan-milestones.js';
export { type Replan, replanTarget } from './replan-target.js';
export { type RequiredRate, requiredRate } from './required-rate.js';
export { type FunnelRates, type NeededBudget, neededBudget, reverseFunnel } from './reverse-funnel.js';
export { reviewGrace, type ReviewState, reviewState } from './review-state.js';
export type { SmartCheck, SmartContext, SmartMessage } from './smart.js';
export { smartText } from './smart-text.js';
export { type DueReview, dueReview } from './review-words.js';
export { type Split, splitTarget } from './split-target.js';
export { targetPath, type YearPath } from './target-path.js';
export { usualRule } from './usual-rule.js';
export { type GoalWords, goalsEn } from './words.js';
