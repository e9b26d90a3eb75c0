import type { Achievability } from './achievability.js';
import type { Cadence } from './cadence.js';
import type { ChangeEffect } from './change-effect.js';
import type { GoalType } from './goal-types.js';
import type { Lever } from './levers.js';
import type { QualityTrait } from './quality-traits.js';
import type { SmartCheck, SmartMessage } from './smart.js';

/** Names of what a goal may lack. */
export type GoalField =
  'title' | 'outcome' | 'parent' | 'why' | 'cost' | 'durationDays' | 'expectedReturn' | 'quarters' | 'months';

/** Messages that speak of a figure or a name; all others are a text. */
type Speaking =
  | 'slow-source'
  | 'unrealistic'
  | 'no-words'
  | 'no-purpose'
  | 'no-expectations'
  | 'other-kpi'
  | 'no-parts'
  | 'outside-parent'
  | 'short-capacity'
  | 'short-budget';

/** Every word about goals. Figures, dates and names come ready-made. */
export interface GoalWords {
  /** Between the items of an enumeration, and between sentences that are listed. */
  readonly comma: string;
  readonly semicolon: string;
  readonly draft: (reasons: string) => string;
  readonly letters: Readonly<Record<SmartCheck['letter'], string>>;
  readonly smart: Readonly<Record<Exclude<SmartMessage, Speaking>, string>> &
    Readonly<Record<Exclude<Speaking, 'unrealistic' | 'short-budget'>, (names: string) => string>> & {
      /** Baseline, best and trend, on which that rests. */
      readonly unrealistic: (baseline: string, best: string, trend: string) => string;
      readonly 'short-budget': (needed: string, budget: string) => string;
    };
  readonly fields: Readonly<Record<GoalField, string>>;
  readonly traits: Readonly<Record<QualityTrait, string>>;
  /** Traits that do not hold. */
  readonly reconsider: (traits: string) => string;
  readonly count: { readonly 'too-few': (least: string) => string; readonly 'too-many': (most: string) => string };
  readonly reach: Readonly<Record<Achievability['class'], string>>;
  readonly noReach: Readonly<Record<NonNullable<Achievability['reason']>, string>>;
  readonly types: Readonly<Record<GoalType, string>>;
  readonly cadences: Readonly<Record<Cadence, string>>;
  readonly levers: Readonly<Record<Lever, string>>;
  readonly review: {
    readonly next: (date: string) => string;
    readonly today: string;
    readonly due: (date: string) => string;
    readonly overdue: (date: string) => string;
  };
  /** The goal has changed since its KPIs were chosen. */
  readonly rechoose: string;
  readonly nextGoal: (target: string, period: string) => string;
  readonly alert: AlertWords;
  readonly change: ChangeMarkWords;
}

/** What has happened when a rule fires, and when it holds again. */
export interface AlertWords {
  /** Good news: above a target where higher is better, below it where lower is. */
  readonly exceeded: (value: string, target: string) => string;
  readonly undercut: (value: string, target: string) => string;
  readonly aboveTarget: (value: string, target: string) => string;
  readonly belowTarget: (value: string, target: string) => string;
  /** A limit that is not the target. */
  readonly above: (value: string, limit: string) => string;
  readonly below: (value: string, limit: string) => string;
  readonly outside: (value: string, range: string) => string;
  readonly offPace: (share: string) => string;
  readonly aheadOfPace: (share: string) => string;
  readonly misses: (projection: string, target: string) => string;
  readonly reaches: (projection: string, target: string) => string;
  readonly worse: (status: string) => string;
  readonly better: (status: string) => string;
  readonly stale: (days: string) => string;
  /** A value is back within its limit. */
  readonly back: (value: string) => string;
  readonly paceAgain: (share: string) => string;
  readonly projectionAgain: (projection: string, target: string) => string;
  readonly statusAgain: (status: string) => string;
  readonly fresh: string;
}

/** What is said of a change that somebody made. */
export interface ChangeMarkWords {
  readonly tooEarly: (change: string, date: string, due: string) => string;
  readonly judged: (change: string, date: string, after: string, before: string, effect: string) => string;
  readonly more: (amount: string) => string;
  readonly less: (amount: string) => string;
  readonly same: string;
  /** A figure with its verdict. */
  readonly improved: (effect: string) => string;
  readonly notImproved: (effect: string) => string;
  readonly notComparable: (change: string, date: string, why: string) => string;
  readonly why: Readonly<
    Record<
      Exclude<ChangeEffect['reason'], null | 'no-direction' | 'no-date'> | 'rate' | 'no-kind' | 'not-daily',
      string
    >
  >;
  /** A change without a name. */
  readonly unnamed: string;
}

export const goalsEn: GoalWords = {
  comma: ', ',
  semicolon: '; ',
  draft: (reasons) => `Draft, not judged: ${reasons}`,
  letters: { S: 'Specific', M: 'Measurable', A: 'Achievable', R: 'Relevant', T: 'Time-bound' },
  smart: {
    'no-metric': 'no known KPI, and no complete definition (formula, unit, direction)',
    'no-segment': 'it is not said which part of the business it is about',
    'no-words': (names) => `not filled in: ${names}`,
    'no-number': 'the target is not a possible number',
    'no-source': 'no data source is named, or it is not known how progress is recognised',
    'no-baseline': 'no baseline with its period',
    'slow-source': (cadence) => `the source delivers less often than the reviews come (${cadence})`,
    'no-stretch': 'the target is no better than the baseline',
    unrealistic: (baseline, best, trend) =>
      `expectation and reality are far apart: baseline ${baseline}, best so far ${best}, trend ${trend}`,
    'no-expectations': (names) => `not estimated: ${names}`,
    'short-capacity': (stages) => `more volume is needed than these stages can take: ${stages}`,
    'short-budget': (needed, budget) => `the volumes need ${needed}, the budget is ${budget}`,
    'no-purpose': (names) => `no purpose is given: ${names}`,
    'other-kpi': (suggested) =>
      `a KPI that this type of goal does not suggest, without a reason; suggested: ${suggested}`,
    'no-action': 'no action or lever is listed',
    'no-period': 'no start and end',
    'no-parts': (parts) => `no targets for the parts: ${parts}`,
    'no-review': 'no review before the end',
    'outside-parent': (goals) => `outside the period of the long-term goal: ${goals}`,
    'parts-differ': 'the short-term targets do not lead to the long-term one',
  },
  fields: {
    title: 'title',
    outcome: 'wanted result',
    parent: 'higher goal',
    why: 'why it matters',
    cost: 'cost',
    durationDays: 'duration',
    expectedReturn: 'return',
    quarters: 'quarters',
    months: 'months',
  },
  traits: {
    clear: 'Well defined and easy to understand',
    measurable: 'Data are easy to get, progress can be measured',
    timely: 'Feedback is accurate and in time',
    fitting: 'Fits into the work, collected automatically',
    actionable: 'Can be influenced by action',
  },
  reconsider: (traits) => `Reconsider this KPI: ${traits}`,
  count: {
    'too-few': (least) => `Too few KPIs: at least ${least}`,
    'too-many': (most) => `Too many KPIs: at most ${most}`,
  },
  reach: {
    'no-stretch': 'No stretch',
    realistic: 'Realistic',
    stretch: 'Stretch',
    unrealistic: 'Unrealistic',
    unproven: 'Unproven',
    unknown: 'Not known',
  },
  noReach: {
    'too-little-history': 'fewer than three earlier periods',
    'no-target': 'no target',
    'no-direction': 'neither direction is better',
  },
  types: {
    engagement: 'Engagement',
    'lead-generation': 'Lead generation',
    'sales-effectiveness': 'Sales effectiveness',
    'customer-success': 'Customer success',
    'brand-awareness': 'Brand awareness',
    'marketing-effectiveness': 'Marketing effectiveness',
    seo: 'Search engine optimisation',
    email: 'Email marketing',
    traffic: 'Website traffic',
    'acquisition-economics': 'Cost and return of new customers',
    custom: 'Other goal',
  },
  cadences: {
    daily: 'daily',
    weekly: 'weekly',
    monthly: 'monthly',
    quarterly: 'quarterly',
    seasonal: 'every season',
    annual: 'annually',
  },
  levers: {
    page: 'Landing page',
    form: 'Form',
    ad: 'Advert',
    email: 'Email',
    offer: 'Offer',
    'channel-budget': 'Budget by channel',
    'lead-rule': 'Rule for qualified leads',
    support: 'Customer support',
  },
  review: {
    next: (date) => `next review ${date}`,
    today: 'review due today',
    due: (date) => `review due since ${date}`,
    overdue: (date) => `review overdue since ${date}`,
  },
  rechoose: 'goal changed: choose its KPIs anew',
  nextGoal: (target, period) => `goal reached: next ${target} in ${period}`,
  alert: {
    exceeded: (value, target) => `target exceeded: ${value} above ${target}`,
    undercut: (value, target) => `better than target: ${value} below ${target}`,
    aboveTarget: (value, target) => `above target: ${value}, target ${target}`,
    belowTarget: (value, target) => `below target: ${value}, target ${target}`,
    above: (value, limit) => `above the limit: ${value}, limit ${limit}`,
    below: (value, limit) => `below the limit: ${value}, limit ${limit}`,
    outside: (value, range) => `outside ${range}: ${value}`,
    offPace: (share) => `off pace: ${share} of what is expected by now`,
    aheadOfPace: (share) => `ahead of pace: ${share} of what is expected by now`,
    misses: (projection, target) => `projection misses the target: ${projection}, target ${target}`,
    reaches: (projection, target) => `projection beats the target: ${projection}, target ${target}`,
    worse: (status) => `status became worse: ${status}`,
    better: (status) => `status became better: ${status}`,
    stale: (days) => `no new figure for ${days}`,
    back: (value) => `back within the limit: ${value}`,
    paceAgain: (share) => `back on pace: ${share} of what is expected by now`,
    projectionAgain: (projection, target) => `projection back at the target: ${projection}, target ${target}`,
    statusAgain: (status) => `status is back: ${status}`,
    fresh: 'new figures have come',
  },
  change: {
    tooEarly: (change, date, due) => `${change}, ${date}: judge after ${due}`,
    judged: (change, date, after, before, effect) =>
      `${change}, ${date}: ${after} after against ${before} before: ${effect}`,
    more: (amount) => `${amount} more`,
    less: (amount) => `${amount} less`,
    same: 'no change',
    improved: (effect) => `${effect} – improved`,
    notImproved: (effect) => `${effect} – not improved, look deeper`,
    notComparable: (change, date, why) => `${change}, ${date}: cannot be compared, ${why}`,
    why: {
      incomplete: 'days are missing before or after it',
      'non-additive': 'people of several days cannot be added up',
      rate: 'rates of several days cannot be averaged without their counts',
      'no-kind': 'it is not known whether the figure is a total, a rate or a level',
      'not-daily': 'it needs figures by the day',
    },
    unnamed: 'Change',
  },
};
