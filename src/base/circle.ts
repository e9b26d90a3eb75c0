import { type Context, createContext } from '@lit/context';
import type { Advice, Shown } from '../format/expert.js';
import type { Status } from '../model/kpi.js';

/** Who stands around elements: sums up what they show, has a goal for all of them, and knows what they mean together. */
export interface Circle {
  /** The goal of all that is inside, and what experts keep of it for whoever has that goal. */
  goal(): { readonly plan: unknown; readonly memory: Map<string, unknown> } | undefined;
  /** Hears what an element shows, and `null` when it is gone. */
  report(element: Element, shown: Shown | null): void;
  /** The gravest that there is to do about what an element shows. */
  hintFor(element: Element): Advice | undefined;
}

/** Whoever stands around an element. */
export const kpiCircle: Context<string, Circle | undefined> = createContext('kpi-circle');

/** How many elements have each status. */
export type KpiSummary = Readonly<Record<Status, number>>;

/** Counts statuses; each has its number, 0 too. What has none is not counted. */
export function summaryOf(shown: Iterable<Pick<Shown, 'status'>>): KpiSummary {
  const counts = { 'on-track': 0, 'at-risk': 0, 'off-track': 0, achieved: 0, missed: 0, pending: 0 };
  for (const { status } of shown) if (status) counts[status]++;
  return counts;
}
