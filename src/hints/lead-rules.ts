/** Leads: whether they come, whether they are any good, and what sales makes of them. */

import { chiSquareTail } from '../compare/chi-square.js';
import type { Target } from '../model/kpi.js';
import { count, type HintFigure, type HintParameters, share } from './parameters.js';
import type { HintRule } from './rule.js';
import type { HintThresholds } from './thresholds.js';
import type { Fact } from './read-fact.js';
import { above, differs, hasBoth, isHigh, isLow, isMet, type With } from './verdicts.js';

/** The rate of leads that became customers, if it differs significantly from before. */
function closing(fact: Fact | undefined, thresholds: HintThresholds): HintParameters | null {
  if (!hasBoth(fact) || !differs(fact, thresholds)) return null;
  return { value: share(fact.value), previous: share(fact.previous) };
}

/** It fell by more than chance where the cases are known, else by more than what is stable. */
function falls(fact: Fact | undefined, thresholds: HintThresholds): fact is With<'value' | 'previous'> {
  if (!hasBoth(fact) || !above(fact.previous, fact.value)) return false;
  return differs(fact, thresholds) ?? above(fact.previous * (1 - thresholds.steady), fact.value);
}

const fell = (fact: Fact | undefined): boolean => hasBoth(fact) && fact.value < fact.previous;
const score = (value: Target): HintFigure => ({ value, unit: 'score', currency: null });
const closed = ['lead-to-customer-rate', 'lead-quality', 'mql-to-sql-rate'] as const;

/** A rate and its target. */
function aimed({ value, target }: With<'value' | 'target'>) {
  return { value: share(value), target: share(target) };
}

export const leadRules: readonly HintRule[] = [
  {
    ...{ id: 'H02', severity: 2, kpis: closed, textKey: 'poorerLeads' },
    when: ([rate, quality], thresholds) => {
      const found = fell(rate) ? closing(rate, thresholds) : null;
      return found && falls(quality, thresholds)
        ? { ...found, quality: score(quality.value), before: score(quality.previous) }
        : null;
    },
  },
  {
    ...{ id: 'H02', severity: 2, kpis: closed, textKey: 'fewerAccepted' },
    when: ([rate, quality, accepted], thresholds) => {
      const found = fell(rate) && !falls(quality, thresholds) ? closing(rate, thresholds) : null;
      return found && falls(accepted, thresholds)
        ? { ...found, accepted: share(accepted.value), before: share(accepted.previous) }
        : null;
    },
  },
  {
    ...{ id: 'H02', severity: 2, kpis: closed, textKey: 'salesFollowUp' },
    when: ([rate, ...leads], thresholds) =>
      fell(rate) && leads.some(hasBoth) && !leads.some((fact) => falls(fact, thresholds))
        ? closing(rate, thresholds)
        : null,
  },
  {
    ...{ id: 'H02', severity: 7, kpis: closed, textKey: 'salesGain' },
    when: ([rate, ...leads], thresholds) =>
      hasBoth(rate) && !fell(rate) && leads.some(hasBoth) && !leads.some((fact) => falls(fact, thresholds))
        ? closing(rate, thresholds)
        : null,
  },
  {
    ...{ id: 'H03', severity: 3, kpis: ['visitor-to-lead-rate', 'bounce-rate'], textKey: 'wrongAudience' },
    when: ([rate, bounce]) =>
      isLow(rate) && isHigh(bounce)
        ? { ...aimed(rate), bounce: aimed(bounce).value, bounceTarget: aimed(bounce).target }
        : null,
  },
  {
    ...{ id: 'H03', severity: 3, textKey: 'weakForm' },
    kpis: ['visitor-to-lead-rate', 'form-conversion-rate'],
    when: ([rate, form]) =>
      isLow(rate) && isLow(form) ? { ...aimed(rate), form: aimed(form).value, formTarget: aimed(form).target } : null,
  },
  {
    ...{ id: 'H08', severity: 3, kpis: ['leads', 'lead-quality'], textKey: 'poorLeads' },
    when: ([leads, quality]) =>
      isMet(leads) && isLow(quality)
        ? { leads: count(leads.value), quality: score(quality.value), target: score(quality.target) }
        : null,
  },
  {
    ...{ id: 'H15', severity: 3, textKey: 'notReady' },
    kpis: ['marketing-qualified-leads', 'sales-qualified-leads'],
    when: ([mqls, sqls]) =>
      isMet(mqls) && isLow(sqls) && sqls.status !== 'at-risk'
        ? { mqls: count(mqls.value), sqls: count(sqls.value), target: count(sqls.target) }
        : null,
  },
  {
    ...{ id: 'H22', severity: 5, kpis: ['sales-qualified-leads'], textKey: 'unsteady' },
    when: ([sqls], { unevenness, fewestWeeks, alpha }) => {
      const weeks = sqls?.weeks.filter((week) => week !== null) ?? [];
      const mean = weeks.reduce((sum, week) => sum + week, 0) / weeks.length;
      const variance = weeks.reduce((sum, week) => sum + (week - mean) ** 2, 0) / weeks.length;
      if (weeks.length < fewestWeeks || !(mean > 0) || !above(Math.sqrt(variance) / mean, unevenness)) return null;
      // A few a week vary so much by chance alone (index of dispersion).
      return chiSquareTail((weeks.length * variance) / mean, weeks.length - 1) < alpha
        ? { least: count(Math.min(...weeks)), most: count(Math.max(...weeks)) }
        : null;
    },
  },
];
