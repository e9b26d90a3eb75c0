import { derived } from '../model/finite.js';
import type { HintPart } from './fact.js';
import { type Known, only, type Scope } from './known.js';
import { counted } from './read-fact.js';

/** A part of the business, and the facts that tell of it. Costs are in one currency. */
export type Part = Required<HintPart> & { readonly of: readonly Known[]; readonly currency: string | null };

const told = ['cost-per-lead', 'marketing-qualified-leads', 'leads', 'lead-quality', 'marketing-spend'] as const;

/** Parts side by side: those of one fact, and facts that differ in one dimension only. Each list has at least two. */
export function partLists(all: readonly Scope[]): readonly (readonly Part[])[] {
  const lists: Part[][] = [];
  const byDimension = new Map<string, Part[]>();
  for (const scope of all) {
    for (const known of [...scope.values()].flat()) {
      const { parts, currency } = known.fact;
      lists.push(parts.map((part) => rated({ ...part, currency, of: [known] })));
    }
    const part = partOf(scope);
    if (!part) continue;
    const { segment, period } = part.of[0]!.fact;
    const key = JSON.stringify([Object.keys(segment!), period]);
    const parts = byDimension.get(key) ?? [];
    parts.push(rated(part));
    byDimension.set(key, parts);
  }
  return [...lists, ...byDimension.values()].filter(
    (list) => list.length > 1 && list.every(({ currency }) => currency === list[0]!.currency),
  );
}

/** Where there are no leads, they have no quality. */
function rated(part: Part): Part {
  return part.leads === 0 ? { ...part, quality: null } : part;
}

/** What the facts of one value of one dimension say of it. */
function partOf(scope: Scope): Part | null {
  const known = told.map((metric) => only(scope, metric));
  const of = known.filter((one) => one !== undefined);
  const values = Object.values(of[0]?.fact.segment ?? {});
  if (values.length !== 1) return null;
  const [cost, mqls, leads, quality, spent] = known.map((one) => one?.fact ?? null);
  const brought = counted(leads?.value ?? cost?.inputs.leads);
  return {
    ...{ label: values[0]!, of, leads: brought, mqls: counted(mqls?.value), quality: counted(quality?.value) },
    spend: counted(spent?.value ?? cost?.inputs.leadSpend ?? derived((a, b) => a * b, cost?.value ?? null, brought)),
    currency: cost?.currency ?? spent?.currency ?? null,
  };
}
