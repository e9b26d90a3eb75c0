import { formatPeriod } from '../format/period.js';
import { formatShare, formatTarget, formatValue } from '../format/value.js';
import { realPeriod } from '../goals/plan-goal.js';
import type { Target } from '../model/kpi.js';
import type { SheetFacts, SheetKpi } from './facts.js';
import { segmentText } from './segment-text.js';

/** What there is to say of a KPI besides its figure, each with its name, in the language of the sheet. Not known is a dash. */
export function factRows(one: SheetKpi, { language, words }: SheetFacts): readonly (readonly [string, string])[] {
  const { target, kpi, evaluation } = one;
  const { baseline, source = {} } = target;
  // Fractions of what was worked out matter only beside small figures.
  const digits = kpi.unit !== 'percent' && Math.abs(kpi.value ?? 0) > 99 ? 0 : undefined;
  const figure = (value: Target | null, options?: { digits: number | undefined }): string =>
    value === null ? formatValue(null, kpi, language) : formatTarget(value, kpi, language, options);
  const share = (value: number | null): string => (value === null ? figure(null) : formatShare(value, language));
  const period = realPeriod(baseline?.period);
  const start = figure(kpi.baseline);
  const rows: [string, string | null | undefined][] = [
    [words.target, figure(kpi.target)],
    [words.stretch, kpi.stretch === null ? null : figure(kpi.stretch)],
    [words.baseline, period ? words.aside(start, formatPeriod(period, language)) : start],
    [words.expected, evaluation && figure(evaluation.expected, { digits })],
    evaluation && evaluation.consumed !== null
      ? [words.consumed, share(evaluation.consumed)]
      : [words.attainment, evaluation && share(evaluation.attainment)],
    [words.segment, segmentText(target, words)],
    [words.source, source.system && source.field ? words.aside(source.system, source.field) : source.system],
  ];
  return rows.flatMap(([name, said]) => (said ? [[name, said] as const] : []));
}
