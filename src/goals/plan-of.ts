import type { Question } from '../format/expert.js';
import { fromText, isEmpty } from '../model/fields.js';
import type { Kpi, Problem } from '../model/kpi.js';
import { readKpi } from '../model/read-kpi.js';
import { shelf } from '../model/shelf.js';
import { checkGoal, type GoalCheck } from './check-goal.js';
import { pageMetric } from './page-metric.js';
import type { GoalPlan, MetricFacts, PlanTarget } from './plan.js';
import { type MetricLookup, targetFacts } from './plan-goal.js';
import { readPlan } from './read-plan.js';

/** The target of a plan that an element is about, with all that is known before its figures are read. */
export interface PlanOf {
  readonly plan: GoalPlan;
  readonly target: PlanTarget;
  /** Its place among the targets. */
  readonly index: number;
  /** What the plan, the page and the figures know of its metric. */
  readonly facts: Partial<MetricFacts>;
  readonly metric: MetricLookup;
  readonly check: GoalCheck;
  /** The KPI as far as it was given, for its period, as-of, zone and currency. */
  readonly given: Kpi;
}

/** What was found of a plan, and what is wrong with it. */
interface Finding {
  readonly found: PlanOf | null;
  readonly problems: readonly Problem[];
}

const findings = new WeakMap<Question['take'], Finding>();

/**
 * What is asked of the plan around an element: `null` where it has none, or none for this metric and segment. Looked up once for each
 * reading, so that what is said of it is said of the very period that was read.
 */
export function planOf(question: Question): Finding {
  const known = findings.get(question.take) ?? findPlan(question);
  findings.set(question.take, known);
  return known;
}

function findPlan(question: Question): Finding {
  const { take } = question;
  if (isEmpty(take('plan'))) return { found: null, problems: [] };
  const { plan, problems } = readPlan(take('plan'));
  const id = take('metric');
  const index =
    plan && typeof id === 'string' ? plan.targets.findIndex((each) => isAbout(each, id, take('segment'))) : -1;
  if (!plan || index < 0) return { found: null, problems };
  const target = plan.targets[index]!;
  const own: Readonly<Record<string, unknown>> = { ...(typeof target.kpi === 'string' ? {} : target.kpi), ...target };
  const facts = (name: string): unknown => (/^(kind|better|unit)$/.test(name) ? own[name] : undefined) ?? take(name);
  const known = pageMetric(String(id));
  const { kpi: given } = readKpi(undefined, (name) => facts(name) ?? known?.[name as 'kind'], question.now);
  const metric = lookup(String(id), given);
  return {
    problems,
    found: {
      ...{ plan, target, index, given, metric },
      facts: targetFacts({ ...target, kind: given.kind ?? undefined, better: given.better }, metric),
      check: checkGoal(plan, { metric }),
    },
  };
}

/** Whether a target is about a metric, of this part of the business. */
function isAbout({ kpi, segment = 'all' }: PlanTarget, id: string, asked: unknown): boolean {
  return (typeof kpi === 'string' ? kpi : kpi.id) === id && segmentKey(segment) === segmentKey(fromText(asked));
}

/** The same text for the same segment, in whatever order its dimensions are, and whether a value stands alone or in a list. */
export function segmentKey(segment: unknown): string {
  if (typeof segment !== 'object' || segment === null) return typeof segment === 'string' && segment ? segment : 'all';
  const pairs = Object.keys(segment)
    .sort()
    .map((name) => [name, [(segment as Record<string, unknown>)[name]].flat().map(String).sort()]);
  return pairs.length > 0 ? JSON.stringify(pairs) : 'all';
}

/** Where no catalogue was loaded nobody can say that a metric does not exist; that of the element is as its figures say. */
function lookup(shown: string, { kind, better, unit }: Kpi): MetricLookup {
  const own: MetricFacts | null = kind && { kind, better, unit };
  const isOpen = shelf('metrics').size === 0;
  return (id) =>
    pageMetric(id) ?? (id === shown ? own : isOpen ? { kind: 'rate', better: 'higher', unit: 'number' } : null);
}
