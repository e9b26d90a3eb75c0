import type { Hint } from '../format/expert.js';
import { attempt } from '../model/attempt.js';
import type { Metric } from '../model/metric.js';
import { shelf } from '../model/shelf.js';
import type { HintFact } from './fact.js';
import { type Known, only, type Scope, scopes } from './known.js';
import { areNumbers, type HintParameters } from './parameters.js';
import { partLists } from './parts.js';
import type { MetricLookup } from './read-fact.js';
import type { GoalMetric, HintRule } from './rule.js';
import { hintRules } from './rules.js';
import { type HintThresholds, hintThresholds } from './thresholds.js';

export interface HintOptions {
  /** Those that differ from the defaults. */
  readonly thresholds?: Partial<HintThresholds>;
  /** What is known of a metric, by its id. By default the definitions of the catalogue, where it is loaded. */
  readonly metric?: MetricLookup;
  /** Rules in place of those of the library. */
  readonly rules?: readonly HintRule[];
}

/** A hint, and the facts that it rests on; the first is the one to show it with. */
export interface FoundHint extends Hint {
  readonly parameters: HintParameters;
  readonly of: readonly HintFact[];
}

/**
 * What there is to do about some results, the gravest first. The order of the results makes no difference, a KPI that has nothing to do
 * with a hint neither. Never throws; what is not known gives no hint.
 */
export function hints(results: readonly HintFact[], options: HintOptions = {}): readonly Hint[] {
  return foundHints(results, options).map(({ of: _of, ...hint }) => hint);
}

/** The same with the facts that each hint rests on. */
export function foundHints(results: readonly HintFact[], options: HintOptions = {}): readonly FoundHint[] {
  const { rules = hintRules, metric = (id) => shelf<Metric>('metrics').get(id) } = options;
  const thresholds = { ...hintThresholds, ...options.thresholds };
  const all = scopes(results, metric);
  const found = new Map<string, FoundHint>();
  for (const rule of rules) {
    for (const { parameters, about } of findings(rule, all, metric, thresholds)) {
      const { id, severity, textKey } = rule;
      const of = [...new Set(about.flatMap((known) => known.of))];
      const named = [...new Set(about.map(({ fact }) => fact.metric))].filter(Boolean);
      const hint = { id, severity, kpis: named.length ? named : rule.kpis, textKey, parameters };
      const key = JSON.stringify(hint);
      found.set(key, { ...hint, of: [...new Set([...(found.get(key)?.of ?? []), ...of])] });
    }
  }
  const order = ([a, one]: [string, FoundHint], [b, other]: [string, FoundHint]): number =>
    one.severity - other.severity || (a < b ? -1 : 1);
  return [...found].sort(order).map(([, hint]) => hint);
}

interface Finding {
  readonly parameters: HintParameters;
  readonly about: readonly Known[];
}

/** Where a rule holds. A rule of a page's own that throws holds nowhere. */
function findings(rule: HintRule, all: readonly Scope[], metric: MetricLookup, thresholds: HintThresholds): Finding[] {
  const found = (about: readonly Known[], when: () => HintParameters | null): Finding[] => {
    const parameters = attempt(when);
    return parameters && areNumbers(parameters) ? [{ parameters, about }] : [];
  };
  const facts = all.flatMap((scope) => [...scope.values()].flat());
  switch (rule.of) {
    case undefined:
      return all.flatMap((scope) =>
        together(scope, rule.kpis).flatMap((known) => {
          const about = known.filter((one) => one !== undefined);
          const these = known.map((one) => one?.fact);
          return found(about, () => rule.when(these, thresholds));
        }),
      );
    case 'funnel':
      return facts
        .filter(({ fact }) => fact.stages.length > 1)
        .flatMap((known) => found([known], () => rule.when(known.fact, thresholds)));
    case 'parts':
      return partLists(all).flatMap((parts) =>
        parts.flatMap((part) => found(part.of, () => rule.when(part, parts, thresholds))),
      );
    case 'goal': {
      const shown = new Set(facts.map(({ fact }) => fact.metric));
      return goals(facts).flatMap((goal) => {
        const metrics = goal.map(({ fact }): GoalMetric => {
          const { vanity, counterMetrics: counters = [] } = metric(fact.metric) ?? {};
          return { id: fact.metric, counters: vanity === false ? [] : counters };
        });
        return found(goal, () => rule.when(metrics, shown));
      });
    }
  }
}

/** The facts of several metrics of the same part and days: each of one metric alone, else those that clearly belong together. */
function together(scope: Scope, kpis: readonly string[]): readonly (readonly (Known | undefined)[])[] {
  const [first, ...others] = kpis;
  const leading = scope.get(first!) ?? [];
  if (others.length === 0) return leading.map((known) => [known]);
  return leading.length === 1 ? [[leading[0], ...others.map((id) => only(scope, id))]] : [];
}

/** The KPIs of each goal: what has a target. One metric counts once. */
function goals(facts: readonly Known[]): readonly (readonly Known[])[] {
  const byGoal = new Map<string | null, Map<string, Known>>();
  const sorted = [...facts].sort((a, b) => (a.fact.metric < b.fact.metric ? -1 : 1));
  for (const known of sorted) {
    const { goal, metric, target } = known.fact;
    if (target === null && goal === null) continue;
    const members = byGoal.get(goal) ?? new Map<string, Known>();
    byGoal.set(goal, members.has(metric) ? members : members.set(metric, known));
  }
  return [...byGoal.values()].map((members) => [...members.values()]);
}
