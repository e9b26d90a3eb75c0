import { funnelFacts } from './funnel-facts.js';
import type { HintFact } from './fact.js';
import { type Fact, type MetricLookup, readFact } from './read-fact.js';

/** A fact, and all that were given of which it is made. */
export interface Known {
  readonly fact: Fact;
  readonly of: readonly HintFact[];
}

/** Facts by metric. */
export type Scope = ReadonlyMap<string, readonly Known[]>;

/** Where two facts differ in one of these, they are of different figures. */
const telling = ['value', 'previous', 'target', 'status', 'sample', 'stages', 'parts', 'weeks', 'change'] as const;

/**
 * Facts of the same part and the same days, in an order that does not depend on that in which they came. One KPI that is shown twice is
 * one fact; what a funnel says of a rate stands back behind a figure of the rate itself.
 */
export function scopes(given: readonly HintFact[], metric: MetricLookup): readonly Scope[] {
  const own: Known[] = [];
  for (const one of given) {
    const fact = readFact(one, metric);
    if (fact) own.push({ fact: wholeOf(fact), of: [one] });
  }
  const derived = own.flatMap(({ fact, of }) => funnelFacts(fact).map((rate) => ({ fact: rate, of })));
  const all = new Map<string, Map<string, Known[]>>();
  const add = (known: Known, isDerived: boolean): void => {
    const { segment, period, metric } = known.fact;
    const key = JSON.stringify([segment, period]);
    const scope = all.get(key) ?? new Map<string, Known[]>();
    all.set(key, scope.set(metric, added(scope.get(metric) ?? [], known, isDerived)));
  };
  for (const known of sorted(own)) add(known, false);
  for (const known of sorted(derived)) add(known, true);
  return [...all.values()];
}

/** A fact of a metric where there is one, and only one: nobody knows which of several belongs to another KPI. */
export function only(scope: Scope, metric: string): Known | undefined {
  const [known, other] = scope.get(metric) ?? [];
  return other ? undefined : known;
}

/** Conversion of organic visits is a metric of its own, by whichever name it comes. */
function wholeOf(fact: Fact): Fact {
  const { trafficType, ...rest } = fact.segment ?? {};
  const named = fact.metric === 'conversion-rate' && (trafficType === 'organic' || trafficType === 'paid');
  if (!named) return fact;
  return { ...fact, metric: `${trafficType}-conversion-rate`, segment: Object.keys(rest).length ? rest : null };
}

function added(facts: readonly Known[], one: Known, isDerived: boolean): Known[] {
  const at = facts.findIndex(({ fact }) => fact.metric && telling.every((name) => agree(fact[name], one.fact[name])));
  if (at < 0) return isDerived && facts.length ? [...facts] : [...facts, one];
  return facts.map((known, i) => (i === at ? merged(known, one) : known));
}

function isKnown(value: unknown): boolean {
  return value !== null && (!Array.isArray(value) || value.length > 0);
}

function agree(a: unknown, b: unknown): boolean {
  if (a === b || !isKnown(a) || !isKnown(b)) return true;
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

/** What the first does not know the second may. */
function merged(first: Known, second: Known): Known {
  const names = (Object.keys(first.fact) as (keyof Fact)[]).filter((name) => !isKnown(first.fact[name]));
  return {
    fact: {
      ...first.fact,
      ...Object.fromEntries(names.map((name) => [name, second.fact[name]])),
      inputs: { ...second.fact.inputs, ...first.fact.inputs },
    },
    of: [...new Set([...first.of, ...second.of])],
  };
}

function sorted(facts: readonly Known[]): Known[] {
  return facts
    .map((known) => [JSON.stringify(known.fact), known] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, known]) => known);
}
