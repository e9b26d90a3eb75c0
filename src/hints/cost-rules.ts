/** Money and parts of the business: what costs much and brings little, and what deserves more. */

import { sampleRatio } from '../compare/sample-ratio.js';
import { ratio } from '../model/finite.js';
import { bounds } from '../model/goal.js';
import { amount, type HintParameters, share } from './parameters.js';
import type { Part } from './parts.js';
import type { Fact } from './read-fact.js';
import type { HintRule } from './rule.js';
import type { HintThresholds } from './thresholds.js';
import { above, hasValue } from './verdicts.js';
import { leadCost, mqlCost, wholeOf } from './whole.js';

/** A part gets more, or less, of what all bring than chance would give to its money. */
function isClear(part: Part, all: readonly Part[], name: 'leads' | 'mqls', { alpha }: HintThresholds): boolean {
  const whole = wholeOf(all);
  const [brought, spent] = [Math.round(part[name]!), part.spend!];
  const observed = [brought, Math.round(whole[name]!) - brought];
  return sampleRatio({ observed, planned: [spent, whole.spend! - spent], alpha }).mismatch !== false;
}

/** What a dear part takes and brings, and the parts whose leads are cheaper; `null` for one that is not dear. */
function dear(part: Part, all: readonly Part[], thresholds: HintThresholds) {
  const whole = wholeOf(all);
  const [spend, leads] = [ratio(part.spend, whole.spend), ratio(part.leads, whole.leads)];
  if (spend === null || leads === null || !above(spend, thresholds.costFactor * leads) || !above(spend, leads))
    return null;
  if (!isClear(part, all, 'leads', thresholds)) return null;
  const cost = leadCost(part);
  const cheaper = whole.byLeadCost.slice(
    0,
    whole.leadCosts.findIndex((other) => other >= cost),
  );
  return { said: { part: part.label, leads: share(leads), spend: share(spend) }, cheaper };
}

function moved(said: HintParameters, best: Part | undefined): HintParameters | null {
  return best ? { ...said, best: best.label, cost: amount(leadCost(best), best.currency) } : null;
}

/** Its leads have lower scores, or fewer of them qualify, so that its MQLs are dearer. */
function isPoorer(part: Part, than: Part): boolean {
  if (part.mqls !== null && than.mqls !== null && above(mqlCost(part), mqlCost(than))) return true;
  return part.quality !== null && than.quality !== null && above(than.quality, part.quality);
}

const isProven = (part: Part, than: Part): boolean =>
  part.quality !== null && than.quality !== null && !isPoorer(part, than);

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
      const cost = ratio(part.spend, part.leads);
      const { spend, leads } = wholeOf(all);
      return cost === null
        ? null
        : { ...found.said, cost: amount(cost, part.currency), pooled: amount(spend! / leads!, part.currency) };
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
    when: (part, all, thresholds) => {
      const { mqlFactor, fewestMqls, costFactor } = thresholds;
      const { mqls, spend } = wholeOf(all);
      if (mqls === null || mqls < fewestMqls || spend === null) return null;
      // Another is as good unless this one is far ahead of it, in number and in cost.
      const isRival = (other: Part): boolean =>
        above(mqlFactor * other.mqls!, part.mqls!) || above(costFactor * mqlCost(part), mqlCost(other));
      if (all.some((other) => other !== part && isRival(other)) || !isClear(part, all, 'mqls', thresholds)) return null;
      const [weak] = all
        .filter((other) => other !== part)
        .sort((a, b) => mqlCost(b) - mqlCost(a) || b.spend! - a.spend! || (a.label < b.label ? -1 : 1));
      const cost = amount(mqlCost(part), part.currency);
      return { part: part.label, mqls: share(part.mqls! / mqls), cost, weak: weak!.label };
    },
  },
];
