import type { KpiProviderLike, KpiResult } from '../src/index.js';

/** Points for the days from 1 November on. */
export function series(...values: (number | null)[]): string {
  return JSON.stringify(values.map((value, i) => [`2026-11-${String(i + 1).padStart(2, '0')}`, value]));
}

/** A provider that always answers the same. */
export const answering =
  (result: KpiResult): KpiProviderLike =>
  () =>
    result;

/** A provider that has not answered yet. */
export const never: KpiProviderLike = () => new Promise(() => {});

/** A provider that answers with an HTTP status only. */
export const refusing =
  (status: number): KpiProviderLike =>
  () =>
    Promise.reject(Object.assign(new Error('refused'), { status }));
