import 'kpi-elements/goals/elements';
import type { GoalPlan, PlanTarget } from 'kpi-elements/goals';
import { type Evaluation, evaluateGoal, goalOf, type Kpi, type Problem } from 'kpi-elements/model';
import { kpiStory } from '../../../src/format/describe.js';
import { ask, consulted, type Occasion, type Question, type Remarks } from '../../../src/format/expert.js';
import { languageOf } from '../../../src/format/messages.js';
import { trendFields } from '../../../src/model/read-trend.js';
import { readKpi } from '../../../src/model/read-kpi.js';

/** Midday of a civil date in UTC. */
export const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);

const source = { system: 'crm', field: 'n', automatic: true };

/** A target that lets no check fail. */
export function aim(target: Partial<PlanTarget>): PlanTarget {
  return { kpi: 'leads', kind: 'total', better: 'higher', target: 1200, source, actions: ['Write'], ...target };
}

/** A plan of a year with one such target. */
export function year(target: Partial<PlanTarget> = {}, plan: Partial<GoalPlan> = {}): GoalPlan {
  const period = { start: '2026-01-01', end: '2026-12-31' };
  return { id: 'more-leads', period, targets: [aim(target)], ...plan };
}

type Fields = Readonly<Record<string, unknown>>;

/** What an element that was written so reads when its source answers so. */
export interface Shown {
  readonly kpi: Kpi;
  readonly goal: Evaluation;
  readonly problems: readonly Problem[];
  readonly question: Question;
}

/** Asks the experts as an element does, reads, and judges. */
export function shown(written: Fields, answer: Fields = {}, now = '2026-11-16', tag = 'en'): Shown {
  const context = { language: languageOf(tag), now: noon(now) };
  const all: Fields = { metric: 'leads', ...written };
  const own = (from: Fields, name: string): unknown => from[name];
  const asked = consulted(
    (name) => own(all, name),
    (name) => own(answer, name),
    context,
  );
  const { kpi, problems } = readKpi(undefined, asked.field, context.now, trendFields);
  return {
    ...{ kpi, problems: [...problems, ...asked.problems], goal: evaluateGoal(goalOf(kpi)) },
    question: { ...context, take: asked.take },
  };
}

/** What is said of it. `since` is when the answer came, `memory` that of the element, `shared` that of the provider around it. */
export function said(
  { kpi, goal, question }: Shown,
  { memory = new Map(), shared = memory, since = null }: Partial<Pick<Occasion, 'memory' | 'shared' | 'since'>> = {},
): Required<Pick<Remarks, 'asides' | 'lines' | 'marks' | 'alerts'>> {
  const story = kpiStory(kpi, question.language);
  const remarks = ask((expert) =>
    expert.says?.({ ...question, kpi, status: goal.status, story, since, memory, shared }),
  );
  return {
    asides: remarks.flatMap(({ asides = [] }) => asides),
    lines: remarks.flatMap(({ lines = [] }) => lines),
    marks: remarks.flatMap(({ marks = [] }) => marks),
    alerts: remarks.flatMap(({ alerts = [] }) => alerts),
  };
}
