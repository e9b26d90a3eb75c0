import type { SmartCheck } from '../goals/smart.js';
import type { kpiCountFit } from '../goals/goal-types.js';
import { wordsOf } from '../format/messages.js';

/** The ids of the seventeen checks. */
export type CheckId = `SM0${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | `SM1${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`;

/** Every word of a goal sheet but those that elements say too. */
export interface SheetWords {
  readonly sheet: string;
  readonly draft: string;
  /** What being a draft means. */
  readonly unjudged: string;
  readonly why: string;
  readonly outcome: string;
  readonly owner: string;
  readonly team: string;
  readonly period: string;
  readonly parent: string;
  readonly kpis: string;
  /** A KPI that has no name. */
  readonly unnamed: (place: string) => string;
  readonly fit: Readonly<Record<ReturnType<typeof kpiCountFit>, (count: string) => string>>;
  readonly informs: string;
  readonly definition: string;
  readonly baseline: string;
  readonly target: string;
  readonly stretch: string;
  readonly expected: string;
  readonly attainment: string;
  readonly consumed: string;
  readonly segment: string;
  readonly all: string;
  readonly source: string;
  readonly reason: string;
  readonly actions: string;
  /** A figure of another period than the goal's. */
  readonly other: (period: string) => string;
  readonly plan: string;
  readonly reviews: string;
  readonly hints: string;
  readonly smart: string;
  readonly check: string;
  readonly result: string;
  readonly results: Readonly<Record<SmartCheck['result'], string>>;
  /** What each check asks for. */
  readonly checks: Readonly<Record<CheckId, string>>;
  readonly notes: string;
  /** Something, and what belongs to it: `1,060 (Q3 2026)`. */
  readonly aside: (text: string, aside: string) => string;
  /** A dimension and its value: `channel: paid`. */
  readonly pair: (name: string, value: string) => string;
  /** What stands between the members of a list. */
  readonly comma: string;
}

const en: SheetWords = {
  sheet: 'Goal sheet',
  draft: 'Draft',
  unjudged: 'Some checks fail, so nothing is judged yet.',
  why: 'Why',
  outcome: 'Outcome',
  owner: 'Owner',
  team: 'Team',
  period: 'Period',
  parent: 'Part of',
  kpis: 'KPIs',
  unnamed: (place) => `KPI ${place}`,
  fit: {
    fits: (count) => `${count} KPIs: enough to see it, few enough to steer by.`,
    'too-few': (count) => `Only ${count}: fewer KPIs than a goal of this type needs.`,
    'too-many': (count) => `${count} KPIs: more than one goal can be steered by.`,
  },
  informs: 'Informs',
  definition: 'Definition',
  baseline: 'Baseline',
  target: 'Target',
  stretch: 'Stretch',
  expected: 'Expected to date',
  attainment: 'Attainment',
  consumed: 'Used',
  segment: 'Segment',
  all: 'all',
  source: 'Source',
  reason: 'Why this KPI',
  actions: 'What we do',
  other: (period) => `the figure of ${period}: not judged`,
  plan: 'Targets by period',
  reviews: 'Next reviews',
  hints: 'Hints',
  smart: 'SMART checks',
  check: 'Check',
  result: 'Result',
  results: { pass: 'Holds', warn: 'Look again', fail: 'Fails' },
  checks: {
    SM01: 'Every target names a KPI with a definition',
    SM02: 'It is clear which segment is meant',
    SM03: 'Title and outcome are written down',
    SM04: 'Every target is a figure that can be reached at all',
    SM05: 'The source of every figure is named',
    SM06: 'Every baseline is known, with its period',
    SM07: 'Figures come at least as often as reviews',
    SM08: 'Every target is better than its baseline',
    SM09: 'The past makes every target credible',
    SM10: 'Cost, time, return and capacity are thought through',
    SM11: 'The purpose and the higher aim are named',
    SM12: 'The KPIs suit this type of goal',
    SM13: 'There is something to do for every KPI',
    SM14: 'It has a beginning and an end',
    SM15: 'Every quarter and month has its target',
    SM16: 'Reviews fall within the period',
    SM17: 'The parts lead to the whole',
  },
  notes: 'Notes',
  aside: (text, aside) => `${text} (${aside})`,
  pair: (name, value) => `${name}: ${value}`,
  comma: ', ',
};

/** The words of a goal sheet in the nearest registered language, else in English. */
export function sheetWords(locale: string): SheetWords {
  return wordsOf('sheet', locale, en);
}
