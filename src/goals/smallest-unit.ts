import { numberFormat } from '../format/intl.js';
import type { Kpi } from '../model/kpi.js';

/** The smallest part into which a figure is divided: a cent, or as much of another money as it has; 1 of counts; none of percentages. */
export function smallestUnit({ unit, currency }: Pick<Kpi, 'unit' | 'currency'>): number | null {
  if (unit === 'percent') return null;
  if (!currency) return 1;
  const { maximumFractionDigits = 2 } = numberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return 10 ** -maximumFractionDigits;
}
