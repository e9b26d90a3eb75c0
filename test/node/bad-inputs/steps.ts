import type { KpiElement } from '../../../src/index.js';
import type { Answer, World } from './row.js';

// How the rows are short whose elements live through something.

/** What becomes of an element in the end: it has the figure, or none. */
export const shown = { phase: 'ready', value: '355' } as const;
export const failed = { phase: 'error', value: '–', sees: 'Could not be loaded' } as const;

const body = (value: unknown): Answer => ({ body: JSON.stringify(value) });

/** What the file of a provider says, and what one says that is asked. */
export const file = (value: number): Answer => body({ leads: { label: 'Leads', value } });
export const result = (value: number): Answer => body({ label: 'Leads', value });

/** How many requests were made, and how each has ended. */
export const count = async ({ heard }: World): Promise<number> => (await heard()).length;
export const ends = async ({ heard }: World): Promise<string[]> => (await heard()).map(({ end }) => end);

export const is = (element: KpiElement, phase: string) => (): boolean => element.phase === phase;
export const around = (element: Element): HTMLElementTagNameMap['kpi-provider'] => element.closest('kpi-provider')!;
