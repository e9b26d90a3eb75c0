import { type Context, createContext } from '@lit/context';
import type { Status } from '../model/kpi.js';

/** Tells the status of an element, and `null` when it has none or is gone. */
export type Report = (element: Element, status: Status | null) => void;

/** Who sums up the statuses of the elements inside it. */
export const kpiSummary: Context<string, Report | undefined> = createContext('kpi-summary');

/** How many elements have each status. */
export type KpiSummary = Readonly<Record<Status, number>>;

/** Counts statuses; each has its number, 0 too. */
export function summaryOf(statuses: Iterable<Status>): KpiSummary {
  const counts = { 'on-track': 0, 'at-risk': 0, 'off-track': 0, achieved: 0, missed: 0, pending: 0 };
  for (const status of statuses) counts[status]++;
  return counts;
}
