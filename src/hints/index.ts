/** What there is to do about figures: rules over several KPIs, each with its words. No DOM, no clock, no locale. */

export type { Hint } from '../format/expert.js';
export { type Language, languageOf } from '../format/messages.js';
export type { HintChange, HintFact, HintPart, HintStage } from './fact.js';
export { hintText, type MetricNames } from './hint-text.js';
export { type FoundHint, foundHints, type HintOptions, hints } from './hints.js';
export type { HintFigure, HintParameter, HintParameters } from './parameters.js';
export type { Part } from './parts.js';
export type { Change, Fact, HintMetric, MetricLookup } from './read-fact.js';
export type { FunnelRule, GoalMetric, GoalRule, HintRule, KpiRule, PartRule } from './rule.js';
export { hintRules } from './rules.js';
export { type HintThresholds, hintThresholds } from './thresholds.js';
export { hintsEn, type HintWords } from './words.js';
