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

/** The same for figures alone. */
type Figures = Omit<TrendStyle, 'kpi'> & { readonly kpi: Pick<Kpi, 'unit' | 'currency'> };

/** A figure on the scale of the series: what was worked out is told no finer than what was counted. */
export function trendFigure(value: Target, { kpi, trend, language }: Figures, compact?: boolean): string {
  const size = Math.abs(typeof value === 'number' ? value : value.max);
  const coarse = kpi.unit !== 'percent' && (trend.whole || size > 99);
  return formatTarget(value, kpi, language, { compact, digits: coarse ? Number(size < 10) : undefined });
}

/** Figures in the drawing, without a word after them: short where one of them is long, unless that makes two of them the same. */
export function drawnFigures(values: readonly Target[], style: TrendStyle): readonly string[] {
  const { kpi } = style;
  const bare = /^(percent|currency|seconds)$/.test(kpi.unit) ? kpi : { unit: 'number', currency: null };
  const [full, short] = [false, true].map((compact) =>
    values.map((value) => trendFigure(value, { ...style, kpi: bare }, compact)),
  ) as [string[], string[]];
  return full.some((text) => text.length > 7) && new Set(short).size === new Set(full).size ? short : full;
}

/** The bucket that begins at a time. */
export function trendTime(t: number, { kpi, trend, language }: TrendStyle): string {
  return formatTime(t, trend.unit, trend.timeZone, language, kpi.period?.end.slice(0, 4));
}
