import { ratio } from '../model/finite.js';
import type { Fact } from './read-fact.js';

/** Rates of steps that have a metric of their own: of which stage, and of those of which other. */
const steps = [
  ['visitor-to-lead-rate', 'leads', 'visits'],
  ['lead-to-mql-rate', 'mql', 'leads'],
  ['mql-to-sql-rate', 'sql', 'mql'],
  ['sales-lead-conversion-rate', 'customers', 'sql'],
  ['lead-to-customer-rate', 'customers', 'leads'],
] as const;

/** What the stages of a funnel say of rates, with the counts that they rest on. No verdict, as none was given. */
export function funnelFacts(funnel: Fact): Fact[] {
  const { stages, period, segment, goal } = funnel;
  return steps.flatMap(([metric, to, from]) => {
    const [above, below] = [to, from].map((id) => stages.find((stage) => stage.id === id));
    if (!above || !below) return [];
    const value = ratio(above.value, below.value);
    return {
      ...{ metric, value, period, segment, goal, previous: ratio(above.previous, below.previous) },
      ...{ sample: below.value, previousSample: below.previous, unit: 'percent', better: 'higher' },
      ...{ label: null, target: null, currency: null, status: null, asOf: funnel.asOf, change: null },
      ...{ inputs: {}, weeks: [], stages: [], parts: [] },
    };
  });
}
