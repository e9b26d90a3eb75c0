import { bounds } from '../model/goal.js';
import type { Target } from '../model/kpi.js';
import { csvCell } from './escape.js';
import type { SheetFacts, SheetKpi } from './facts.js';
import { metricId } from './figure.js';
import { segmentText } from './segment-text.js';

const names = [
  ...['goal', 'title', 'owner', 'kpi', 'name', 'segment', 'unit', 'currency', 'part', 'start', 'end'],
  ...['target', 'targetMin', 'targetMax', 'baseline', 'stretch', 'value', 'asOf', 'expected', 'attainment'],
  ...['status', 'reason'],
] as const;

type Row = Readonly<Partial<Record<(typeof names)[number], string | number | null>>>;

/**
 * A goal as CSV (RFC 4180): a line with names, then a row for each KPI and the whole period (`part` is `goal`), its quarters and its
 * months. For machines and spreadsheets alike, so the names are English fields, numbers have a decimal point, percentages are fractions,
 * dates are ISO dates, and only names are in the language of the sheet. Begins with a byte-order mark, without which Excel reads
 * Chinese and Norwegian letters as something else.
 */
export function sheetCsv(facts: SheetFacts): string {
  const rows = facts.kpis.flatMap((kpi) => kpiRows(kpi, facts));
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? null))];
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

function kpiRows(one: SheetKpi, { plan, period, words }: SheetFacts): Row[] {
  const { target, kpi, parts, evaluation: goal, name } = one;
  const common: Row = {
    ...{ goal: plan.id, title: plan.title, owner: plan.owner, name, unit: kpi.unit, currency: kpi.currency },
    kpi: metricId(target),
    segment: segmentText(target, words),
  };
  const whole: Row = {
    ...{ ...common, part: 'goal', ...period, ...amounts(kpi.target), baseline: kpi.baseline, stretch: kpi.stretch },
    ...{ value: kpi.value, asOf: kpi.asOf },
    ...(goal && {
      expected: typeof goal.expected === 'number' ? goal.expected : null,
      ...{ attainment: goal.attainment, status: goal.status, reason: goal.reason },
    }),
  };
  return [whole, ...parts.map((part) => ({ ...common, part: part.unit, ...part.period, ...amounts(part.target) }))];
}

function amounts(target: Target | null): Row {
  if (typeof target !== 'object' || !target) return { target };
  const [targetMin, targetMax] = bounds(target);
  return { targetMin, targetMax };
}
