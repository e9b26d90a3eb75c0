import { bounds } from '../model/goal.js';
import type { Kpi, Target } from '../model/kpi.js';
import type { TrendEvaluation } from '../model/trend.js';
import type { Language } from './messages.js';
import { formatTime } from './time.js';
import { formatTarget, withoutWord } from './value.js';

/** What the figures of one trend are written with. */
export interface TrendStyle {
  readonly kpi: Kpi;
  readonly trend: TrendEvaluation;
  readonly language: Language;
}

/** The same for figures alone. */
type Figures = Omit<TrendStyle, 'kpi'> & { readonly kpi: Pick<Kpi, 'unit' | 'currency'> };

/** How large a figure is, or the larger end of a range. */
export const sizeOf = (value: Target): number => Math.abs(bounds(value)[1]);

interface Options {
  readonly compact?: boolean;
  /** The size of a figure that it is read with, so that both are written alike, and add up. */
  readonly beside?: number;
  /** Most fraction digits, where they have to be that many. */
  readonly digits?: number;
}

/** A figure on the scale of the series: what was worked out is told no finer than what was counted. */
export function trendFigure(value: Target, { kpi, trend, language }: Figures, options: Options = {}): string {
  const size = sizeOf(value);
  const { compact, beside = size, digits } = options;
  const coarse = kpi.unit !== 'percent' && (trend.whole || Math.max(size, beside) > 99);
  const enough = coarse ? Number(Math.min(size, beside) < 10) : undefined;
  return formatTarget(value, kpi, language, { compact, digits: digits ?? enough });
}

/**
 * Figures in the drawing, without a word after them: short where one of them is long, unless that makes two of them the same; finer
 * where two of them would be the same otherwise.
 */
export function drawnFigures(values: readonly Target[], style: TrendStyle): readonly string[] {
  const { kpi } = style;
  const bare = withoutWord(kpi);
  const write = (options?: Options): string[] =>
    values.map((value) => trendFigure(value, { ...style, kpi: bare }, options));
  const differ = (texts: readonly string[]): boolean => new Set(texts).size === values.length;
  let full = write();
  for (let digits = bare.currency ? 2 : 1; digits < 5 && !differ(full); digits++) full = write({ digits });
  const short = write({ compact: true });
  return full.some((text) => text.length > 7) && differ(short) ? short : full;
}

/** The bucket that begins at a time. */
export function trendTime(t: number, { kpi, trend, language }: TrendStyle): string {
  return formatTime(t, trend.unit, trend.timeZone, language, kpi.period?.end.slice(0, 4));
}
