import { legalValue } from '../model/evaluate-metric.js';
import type { Metric } from '../model/metric.js';

/**
 * What a value should have been, for whoever wrote it: `a fraction from 0 to 1: 2.5% is 0.025`; empty when it is legal, or when
 * it is not known. Without a value, what is legal at all. Who wrote a per cent sign knows what a fraction is.
 */
export function legalWords(
  { unit, legalRange }: Pick<Metric, 'unit' | 'legalRange'>,
  value?: number,
  written?: unknown,
): string {
  const { min = null, max = null } = legalRange ?? {};
  const isLegal = (at: number): boolean => legalValue({ legalRange }, at).outcome === 'ok';
  if (value === undefined ? min === null && max === null : isLegal(value)) return '';
  const range = min === null ? `of at most ${max}` : max === null ? `of ${min} or more` : `from ${min} to ${max}`;
  if (unit !== 'percent') return `a number ${range}`;
  const isPercent = typeof written === 'string' && written.includes('%');
  const share = value === undefined || isPercent ? NaN : Number((value / 100).toPrecision(15));
  return `a fraction ${range}${isLegal(share) ? `: ${value}% is ${share}` : ''}`;
}
