/** What the numbers mean: the data contract and its arithmetic. No DOM, no clock, no locale; runs anywhere. */

export type * from './kpi.js';
export { type Assessment, assessment } from './assessment.js';
export { type Change, type ChangeOutcome, compareValues } from './change.js';
export {
  evaluateFunnel,
  type FunnelEvaluation,
  type FunnelFlag,
  type Opportunity,
  poolSegments,
  stageCosts,
  stepOpportunity,
} from './funnel.js';
export {
  compareToTarget,
  defaultThresholds,
  defaultWarmup,
  evaluateGoal,
  type Evaluation,
  goalOf,
  type Variance,
} from './goal.js';
export {
  type CalendarUnit,
  calendarUnit,
  comparisonPeriod,
  dayNumber,
  daysIn,
  elapsedDays,
  firstDays,
  isoDate,
  isoWeek,
  likeForLike,
  parsePeriod,
  periodBefore,
  periodLastYear,
} from './period.js';
export type { Reading } from './read-kpi.js';
export { read, type ReadOptions } from './read.js';
export { bucketTarget, type Column, movingAverage, orderedPoints, pixelColumns, trendLine } from './series.js';
export { civilDay, civilTime, instantAt, isTimeZone, startOfDay } from './zone.js';
