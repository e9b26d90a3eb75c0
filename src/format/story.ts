import type { Kpi, Reason, Status } from '../model/kpi.js';
import type { Language } from './messages.js';
import { formatDate, formatPeriod } from './period.js';

/** What every element says first. */
export interface HeadWords {
  readonly label: string;
  readonly period: string;
  readonly status: string | null;
  readonly reason: string | null;
  readonly asOf: string | null;
}

/** What an element tells of its KPI, before it is drawn. */
export interface Story {
  readonly status: Status | null;
  /** Why the status is `pending`. */
  readonly reason: Reason | null;
  readonly words: HeadWords;
  /** Stands for the picture. */
  readonly sentence: string;
  /** There is no figure to show. */
  readonly empty: boolean;
}

/** The words of the first line, and as-of. */
export function headWords(
  kpi: Kpi,
  { status, reason }: { readonly status: Status | null; readonly reason: Reason | null },
  language: Language,
): HeadWords {
  const { messages } = language;
  const { label, metric, period, periodLabel, asOf } = kpi;
  return {
    // An id is better than no name.
    label: label ?? metric ?? '',
    period: periodLabel ?? (period ? formatPeriod(period, language) : ''),
    status: status && messages.status[status],
    reason: reason && messages.reason[reason],
    asOf: asOf && messages.asOf(formatDate(asOf, language, period?.end.slice(0, 4))),
  };
}

/** All that is said of one KPI, as one sentence. */
export function sentenceOf({ label, period }: HeadWords, clauses: readonly unknown[], { messages }: Language): string {
  return messages.sentence(
    [label, period].filter(Boolean).join(messages.comma),
    clauses.filter(Boolean).join(messages.pause),
  );
}
