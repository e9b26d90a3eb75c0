/** Money and parts of the business: what costs much and brings little, and what deserves more. */

import { ratio } from '../model/finite.js';
import { bounds } from '../model/goal.js';
import { total } from '../model/pooled-stages.js';
import { amount, type HintParameters, share } from './parameters.js';
import type { Part } from './parts.js';
import type { Fact } from './read-fact.js';
import type { HintRule } from './rule.js';
import type { HintThresholds } from './thresholds.js';
import { above, hasValue } from './verdicts.js';

const leadCost = ({ spend, leads }: Part): number => ratio(spend, leads) ?? Infinity;

/** What a dear part takes and brings, and the parts whose leads are cheaper; `null` for one that is not dear. */
function dear(part: Part, all: readonly Part[], { costFactor }: HintThresholds) {
  const spend = ratio(part.spend, total(all.map(({ spend }) => spend)));
  const leads = ratio(part.leads, total(all.map(({ leads }) => leads)));
  if (spend === null || leads === null || !above(spend, costFactor * leads) || !above(spend, leads)) return null;
  const cheaper = all.filter((other) => leadCost(other) < leadCost(part));
  cheaper.sort((a, b) => leadCost(a) - leadCost(b) || (a.label < b.label ? -1 : 1));
  return { said: { part: part.label, leads: share(leads), spend: share(spend) }, cheaper };
}

function moved(said: HintParameters, best: Part | undefined): HintParameters | null {
  return best ? { ...said, best: best.label, cost: amount(leadCost(best), best.currency) } : null;
}

const isPoorer = (part: Part, than: Part): boolean =>
  part.quality !== null && than.quality !== null && above(than.quality, part.quality);
const isProven = (part: Part, than: Part): boolean =>
  part.quality !== null && than.quality !== null && !isPoorer(part, than);

const mqlCost = ({ spend, mqls }: Part): number => ratio(spend, mqls) ?? Infinity;

/** The value and the range that it is outside of. */
function outside(fact: Fact | undefined, side: 'above' | 'below'): HintParameters | null {
  if (!hasValue(fact) || typeof fact.target !== 'object' || !fact.target) return null;
  const { value, target, currency } = fact;
  const [min, max] = bounds(target);
  if (!(side === 'above' ? above(value, max) : above(min, value))) return null;
  return { value: amount(value, currency), target: amount(target, currency) };
}

export const costRules: readonly HintRule[] = [
  {
    ...{ id: 'H01', severity: 2, kpis: ['cost-per-lead'], textKey: 'dearPart' },
    of: 'parts',
    when: (part, all, thresholds) => {
      const found = dear(part, all, thresholds);
      return (
        found &&
        moved(
          found.said,
          found.cheaper.find((other) => isProven(other, part)),
        )
      );
    },
  },
  {
    ...{ id: 'H01', severity: 2, kpis: ['cost-per-lead'], textKey: 'dearPartUnrated' },
    of: 'parts',
    when: (part, all, thresholds) => {
      const found = dear(part, all, thresholds);
      if (!found || found.cheaper.some((other) => isProven(other, part))) return null;
      return moved(
        found.said,
        found.cheaper.find((other) => !isPoorer(other, part)),
      );
    },
  },
  {
    ...{ id: 'H01', severity: 2, kpis: ['cost-per-lead'], textKey: 'dearPartAlone' },
    of: 'parts',
    when: (part, all, thresholds) => {
      const found = dear(part, all, thresholds);
      if (!found || !found.cheaper.every((other) => isPoorer(other, part))) return null;
      const pooled = total(all.map(({ spend }) => spend))! / total(all.map(({ leads }) => leads))!;
      return { ...found.said, cost: amount(leadCost(part), part.currency), pooled: amount(pooled, part.currency) };
    },
  },
  {
    ...{ id: 'H14', severity: 4, kpis: ['cost-effectiveness'], textKey: 'dearMqls' },
    when: ([cost]) => outside(cost, 'above'),
  },
  {
    ...{ id: 'H14', severity: 4, kpis: ['cost-effectiveness'], textKey: 'cheapMqls' },
    when: ([cost]) => outside(cost, 'below'),
  },
  {
    ...{ id: 'H21', severity: 5, kpis: ['marketing-qualified-leads'], textKey: 'bestPart' },
    of: 'parts',
    when: (part, all, { mqlFactor, fewestMqls }) => {
      const mqls = total(all.map(({ mqls }) => mqls));
      const others = all.filter((other) => other !== part);
      if (mqls === null || mqls < fewestMqls || total(all.map(({ spend }) => spend)) === null) return null;
      if (others.some((other) => above(mqlFactor * other.mqls!, part.mqls!) || mqlCost(other) <= mqlCost(part)))
        return null;
      const [weak] = others.sort(
        (a, b) => mqlCost(b) - mqlCost(a) || b.spend! - a.spend! || (a.label < b.label ? -1 : 1),
      );
      const cost = amount(mqlCost(part), part.currency);
      return { part: part.label, mqls: share(part.mqls! / mqls), cost, weak: weak!.label };
    },
  },
];
