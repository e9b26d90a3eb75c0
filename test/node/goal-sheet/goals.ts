/** A goal with everything in it, in the words of a team that speaks a language. */

import type { GoalPlan } from '../../../src/goals/index.js';
import type { SheetOptions } from '../../../src/goal-sheet/index.js';
import type { KpiResult } from '../../../src/model/kpi.js';
import type { Metric } from '../../../src/model/metric.js';
import '../../../src/locales/nb.js';
import '../../../src/locales/nb-goals.js';
import '../../../src/locales/zh-Hans.js';
import '../../../src/locales/zh-Hans-goals.js';
import '../../../src/locales/zh-Hant.js';
import '../../../src/locales/zh-Hant-goals.js';

const ratio = { expression: 'a / b', inputs: [{ name: 'a' }, { name: 'b' }] };
const count = { expression: 'n', inputs: [{ name: 'n' }] };

/** Definitions whose every text is the given one, as those of a site in its own language. */
export function metrics(text: string): NonNullable<SheetOptions['metrics']> {
  const own: Record<string, Omit<Metric, 'id' | 'name'>> = {
    leads: { kind: 'total', unit: 'number', better: 'higher', formula: count },
    'cost-per-lead': { kind: 'rate', unit: 'currency', better: 'lower', formula: ratio, legalRange: { min: 0 } },
    'lead-quality': { kind: 'rate', unit: 'score', better: 'higher', formula: ratio },
    'visitor-to-lead-rate': { kind: 'rate', unit: 'percent', better: 'higher', formula: ratio },
  };
  return (id) => (Object.hasOwn(own, id) ? { ...own[id]!, id, name: text, action: text } : null);
}

/** A goal that holds all checks; every text in it is the given one. */
export function plan(text = 'Text'): GoalPlan {
  const source = { system: text, field: text, automatic: true };
  const common = { cadence: 'daily', source, actions: [text], segment: 'all' } as const;
  const before = { start: '2026-07-01', end: '2026-09-30' };
  return {
    ...{ id: 'q4', title: text, type: 'lead-generation', why: text, outcome: text, parent: text, owner: text },
    ...{ team: [text, text], period: { start: '2026-10-01', end: '2026-12-31' }, notes: [text] },
    expectations: { cost: 1, durationDays: 92, expectedReturn: 2 },
    review: { cadence: 'monthly', anchor: '2026-10-01' },
    targets: [
      {
        ...{ ...common, kpi: 'leads', target: 1200, stretchTarget: 1350, reason: text },
        baseline: { value: 1060, period: before },
        parts: { months: [380, 440, 380] },
      },
      {
        ...{ ...common, kpi: 'cost-per-lead', target: 50, segment: { [text]: text } },
        baseline: { value: 54.8, period: before },
        parts: { months: [50, 50, 50] },
      },
      {
        ...{ ...common, kpi: 'lead-quality', target: { min: 55, max: 65 } },
        baseline: { value: 52, period: before },
        parts: { months: [60, 60, 60] },
      },
      {
        ...{ ...common, kpi: 'visitor-to-lead-rate', target: 0.025 },
        baseline: { value: 0.021, period: before },
        parts: { months: [0.025, 0.025, 0.025] },
      },
    ],
  };
}

export const results: Record<string, KpiResult> = {
  leads: { value: 540, asOf: '2026-11-15' },
  'cost-per-lead': { value: 47.2, currency: 'EUR', asOf: '2026-11-15' },
  'lead-quality': { value: 53, sample: 540, asOf: '2026-11-15' },
  'visitor-to-lead-rate': { value: 0.018, sample: 29_900, asOf: '2026-11-15' },
};

const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** Escaped text as a browser reads it. */
export function unescaped(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (sign) => signs[sign]!);
}

/** The texts of a page in their order, one a line; no-break spaces are spaces. */
export function readable(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return unescaped(body.replace(/<[^>]*>/g, '\n'))
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/\s*\n\s*/g, '\n');
}
