import type { Shown } from '../format/expert.js';
import { decimal } from '../model/decimal.js';
import { fromText, list, object, own, text, date, readFields } from '../model/fields.js';
import { monthsLater } from '../model/months-later.js';
import { pooledStages } from '../model/pooled-stages.js';
import type { HintChange, HintFact } from './fact.js';
import { aroundChange, weeksOf } from './series-facts.js';

const quiet = (): null => null;
const schema = { changes: list(object({ date, evaluateAfter: date, label: text }), 1000) };

/** What an element shows, as a fact. */
export function shownFact({ kpi, status, take }: Shown): HintFact {
  const { metric, value, target, better, unit, currency, sample, period, stages, segments } = kpi;
  const asOf = kpi.asOf ?? (period && kpi.elapsed === kpi.days ? period.end : null);
  const plan = fromText(take('plan'));
  const isPlanned = planned(plan).some(({ metric: id }) => id === metric);
  const countOf = (stages: HintFact['stages'], id: string): number | null =>
    stages?.find((stage) => stage.id === id)?.value ?? null;
  return {
    ...{ metric: metric ?? '', label: kpi.label, value, target, better, unit, currency, status, sample, period, asOf },
    previous: kpi.compare === 'none' ? null : kpi.previous,
    previousSample: decimal(take('previousSample')),
    inputs: numbers(take('inputs')),
    segment: texts(take('segment')),
    goal: isPlanned ? (planId(plan) ?? '') : null,
    weeks: weeksOf(kpi),
    stages: stages.length ? stages : pooledStages(segments),
    parts: segments.map(({ label, spend, stages }) => ({
      ...{ label, spend, leads: countOf(stages, 'leads'), mqls: countOf(stages, 'mql') },
    })),
    change: lastChange(take, asOf, kpi),
  };
}

/** The KPIs of the plans that elements were given, where no element shows them. */
export function plannedFacts(shown: readonly Shown[]): HintFact[] {
  const known = new Set(shown.map(({ kpi }) => kpi.metric));
  const given = [...new Set(shown.map(({ take }) => take('plan')))];
  const plans = new Map(given.map(fromText).map((plan) => [planId(plan), plan]));
  return [...plans].flatMap(([id, plan]) =>
    planned(plan)
      .filter(({ metric }) => !known.has(metric))
      .map(({ metric }) => ({ metric, goal: id ?? '' })),
  );
}

/** Metrics of a plan; an empty id for a definition of one's own. */
function planned(plan: unknown): { metric: string }[] {
  const targets = own(plan, 'targets');
  if (!Array.isArray(targets)) return [];
  return targets.map((target: unknown) => {
    const kpi = own(target, 'kpi');
    return { metric: typeof kpi === 'string' ? kpi : '' };
  });
}

function planId(plan: unknown): string | null {
  return text(own(plan, 'id') ?? '', quiet, 0);
}

/** The last thing that was done up to the last day with figures. */
function lastChange(take: Shown['take'], asOf: string | null, kpi: Shown['kpi']): HintChange | null {
  const { changes } = readFields(schema, take, quiet);
  let last: HintChange | null = null;
  for (const { date, evaluateAfter, label } of changes ?? []) {
    if (!date || (asOf !== null && date > asOf) || (last && last.date > date)) continue;
    const due = evaluateAfter ?? monthsLater(date, 1);
    last = { date, label, evaluateAfter: due, ...aroundChange(kpi, { date, evaluateAfter: due }) };
  }
  return last;
}

function numbers(raw: unknown): Record<string, number | null> {
  const given = fromText(raw);
  return Object.fromEntries(keysOf(given).map((name) => [name, decimal(own(given, name))]));
}

function texts(raw: unknown): Record<string, string> {
  const given = fromText(raw);
  return Object.fromEntries(keysOf(given).map((name) => [name, text(own(given, name), quiet, 0) ?? '']));
}

function keysOf(given: unknown): readonly string[] {
  return given && typeof given === 'object' && !Array.isArray(given) ? Object.keys(given).slice(0, 100) : [];
}
