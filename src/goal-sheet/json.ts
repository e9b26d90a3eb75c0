import type { SheetFacts, SheetKpi } from './facts.js';
import { metricId } from './figure.js';

/**
 * A goal as JSON: the plan and the results as they were given, and what was found. Every key is always there, in the same order;
 * what is not known is `null`, percentages are fractions, dates are civil dates.
 */
export function sheetJson(facts: SheetFacts): string {
  const { plan, language, today, check, fit, kpis, reviews, hints } = facts;
  const sheet = {
    ...{ lang: language.locale, today, goal: plan, draft: check.draft, checks: check.checks, kpiCount: fit },
    ...{ kpis: kpis.map(kpiJson), reviews, hints },
  };
  return `${JSON.stringify(sheet, null, 2)}\n`;
}

function kpiJson({ target, name, definition, informs, result, kpi, other, evaluation, parts }: SheetKpi): unknown {
  return {
    kpi: metricId(target),
    ...{ name, definition, informs, kind: kpi.kind, better: kpi.better, unit: kpi.unit, currency: kpi.currency },
    ...{ baseline: kpi.baseline, target: kpi.target, stretch: kpi.stretch, result, value: kpi.value, asOf: kpi.asOf },
    // Of a draft, and of a figure of another period, nothing is said.
    ...{ otherPeriod: other, evaluation },
    parts: parts.map(({ unit, period, target }) => ({ part: unit, ...period, target })),
  };
}
