/** Sales, customers and what comes back of the money. */

import { atLeast, derived } from '../model/finite.js';
import { bounds } from '../model/goal.js';
import { amount, count, type HintParameters, measured, share } from './parameters.js';
import type { Fact } from './read-fact.js';
import type { HintRule } from './rule.js';
import { tooEarly } from './too-early.js';
import { above, hasValue, isEarly, isHigh, isLow, isMet, type With } from './verdicts.js';

const sales = ['sales-volume', 'campaign-revenue', 'total-revenue', 'new-customers', 'conversions'];

/** The return of a campaign whose time is over, or that has no such time. */
function judged(fact: Fact | undefined): fact is With<'value'> {
  return hasValue(fact) && isEarly(fact) === false;
}

function returned({ value, segment }: With<'value'>) {
  return { campaign: segment?.campaign ?? '', value: share(value) };
}

/** What the first order loses, and how many make up for it. */
function firstOrder(order: Fact | undefined, breakEven: Fact | undefined) {
  if (!hasValue(order) || !above(0, order.value)) return null;
  const { acquisitionCost = null, profitPerTransaction: profit = null } = { ...breakEven?.inputs, ...order.inputs };
  const counted = derived((cost, each) => Math.ceil((cost / each) * (1 - 1e-9)), acquisitionCost, profit);
  const purchases = hasValue(breakEven) ? breakEven.value : profit !== null && profit > 0 ? counted : null;
  return {
    loss: amount(-order.value, order.currency),
    purchases,
    never: purchases === null && profit !== null && profit <= 0,
  };
}

export const revenueRules: readonly HintRule[] = [
  {
    ...{ id: 'H04', severity: 4, kpis: ['customer-lifetime-value'], textKey: 'lowLifetimeValue' },
    when: ([worth]) =>
      isLow(worth)
        ? { value: amount(worth.value, worth.currency), target: amount(worth.target, worth.currency) }
        : null,
  },
  ...sales.flatMap((metric): HintRule[] => [
    {
      ...{ id: 'H05', severity: 2, kpis: [metric], textKey: 'noResult' },
      when: ([fact], { salesUplift }) => {
        const { before = null, after = null, label } = fact?.change ?? {};
        if (!fact || isEarly(fact) !== false || before === null || after === null) return null;
        if (above(after, before * (1 + salesUplift))) return null;
        const figure = (value: number) => (fact.currency ? amount(value, fact.currency) : count(value));
        return { sales: { all: [metric] }, change: label ?? '', after: figure(after), before: figure(before) };
      },
    },
    {
      ...{ id: 'H05', severity: 8, kpis: [metric], textKey: 'tooEarly' },
      when: ([fact]) => tooEarly(fact),
    },
  ]),
  {
    ...{ id: 'H09', severity: 4, kpis: ['average-sales-cycle'], textKey: 'longCycle' },
    when: ([cycle]) =>
      isHigh(cycle)
        ? { value: measured(cycle.value, cycle, 'days'), target: measured(cycle.target, cycle, 'days') }
        : null,
  },
  {
    ...{ id: 'H13', severity: 1, kpis: ['marketing-roi'], textKey: 'losing' },
    when: ([roi]) => (judged(roi) && above(0, roi.value) ? returned(roi) : null),
  },
  {
    ...{ id: 'H13', severity: 7, kpis: ['marketing-roi'], textKey: 'winning' },
    when: ([roi]) => {
      if (!judged(roi) || roi.target === null) return null;
      const [, most] = bounds(roi.target);
      return above(roi.value, Math.max(0, most)) ? { ...returned(roi), target: share(roi.target) } : null;
    },
  },
  {
    ...{ id: 'H16', severity: 3, kpis: ['customer-retention-rate', 'new-customers'], textKey: 'noGrowth' },
    when: ([kept, come], { highRetention, fewNew }): HintParameters | null => {
      if (!hasValue(kept) || !hasValue(come)) return null;
      if (!isMet(kept) && !atLeast(kept.value, highRetention)) return null;
      const there = kept.sample ?? kept.inputs.customersStart ?? 0;
      return atLeast(there * fewNew, come.value)
        ? { retention: share(kept.value), customers: count(come.value) }
        : null;
    },
  },
  {
    ...{ id: 'H17', severity: 2, textKey: 'firstOrderLoss' },
    kpis: ['net-return-per-transaction', 'break-even-purchases'],
    when: ([order, breakEven]) => {
      const found = firstOrder(order, breakEven);
      return found && found.purchases !== null ? { loss: found.loss, purchases: count(found.purchases) } : null;
    },
  },
  {
    ...{ id: 'H17', severity: 2, textKey: 'firstOrderLossOpen' },
    kpis: ['net-return-per-transaction', 'break-even-purchases'],
    when: ([order, breakEven]) => {
      const found = firstOrder(order, breakEven);
      return found && found.purchases === null && !found.never ? { loss: found.loss } : null;
    },
  },
  {
    ...{ id: 'H17', severity: 1, textKey: 'neverPays' },
    kpis: ['net-return-per-transaction', 'break-even-purchases'],
    when: ([order, breakEven]) => {
      const found = firstOrder(order, breakEven);
      return found?.never ? { loss: found.loss } : null;
    },
  },
];
