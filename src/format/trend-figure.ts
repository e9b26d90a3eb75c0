import type { Kpi, Target } from '../model/kpi.js';
import type { TrendEvaluation } from '../model/trend.js';
import type { Language } from './messages.js';
import { formatTime } from './time.js';
import { formatTarget } from './value.js';

/** What the figures of one trend are written with. */
export interface TrendStyle {
  readonly kpi: Kpi;
  readonly trend: TrendEvaluation;
  readonly language: Language;
}

/** A figure on the scale of the series: what was worked out is told no finer than what was counted. */
export function trendFigure(value: Target, { kpi, trend, language }: TrendStyle): string {
  const size = Math.abs(typeof value === 'number' ? value : value.max);
  const coarse = kpi.unit !== 'percent' && (trend.whole || size > 99);
  return formatTarget(value, kpi, language, { digits: coarse ? Number(size < 10) : undefined });
}

/** A figure in the drawing: short, and without a word after it. */
export function drawnFigure(value: Target, style: TrendStyle): string {
  const { kpi, language } = style;
  const bare = /^(percent|currency|seconds)$/.test(kpi.unit) ? kpi : { ...kpi, unit: 'number' };
  const full = trendFigure(value, { ...style, kpi: bare });
  return full.length > 7 ? formatTarget(value, bare, language, { compact: true }) : full;
}

/** The bucket that begins at a time. */
export function trendTime(t: number, { kpi, trend, language }: TrendStyle): string {
  return formatTime(t, trend.unit, trend.timeZone, language, kpi.period?.end.slice(0, 4));
}
