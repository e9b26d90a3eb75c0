import type { Change } from '../model/change.js';
import type { Kpi, Target } from '../model/kpi.js';
import { numberFormat } from './intl.js';
import type { Language, Phrase } from './messages.js';

/** What is printed for "not known". */
export const DASH = '–';

/** How a figure is written. */
export type Style = Pick<Kpi, 'unit' | 'currency'>;

interface Options {
  /** Short form: 1.2M. */
  readonly compact?: boolean;
  /** Most fraction digits; by default what suits the unit and the size. */
  readonly digits?: number;
}

/** A figure in words: `€47.20`, `1.8%`, `3 min 5 sec`. `null` is a dash, never a zero. Accepts a decimal text to keep every digit. */
export function formatValue(value: number | string | null, style: Style, language: Language, options?: Options): string {
  return valueParts(value, style, language, options)
    .map(({ text }) => text)
    .join('');
}

/** The same in parts: what is not `strong` is the unit, which may be drawn smaller. */
export function valueParts(value: number | string | null, style: Style, language: Language, options: Options = {}): Phrase {
  if (value === null) return [{ text: DASH, strong: true }];
  const { unit } = style;
  const { locale, messages } = language;
  const size = Math.abs(Number(value));
  if (unit === 'percent') return percentParts(Number(value), locale, options.digits ?? percentDigits(size));
  if (unit === 'seconds' && size >= 60) return [{ text: duration(Number(value), locale), strong: true }];

  const { digits, compact } = options;
  const format = numberFormat(locale, {
    ...(unit === 'currency' && style.currency
      ? { style: 'currency', currency: style.currency, trailingZeroDisplay: 'stripIfInteger' }
      : unit === 'seconds'
        ? { style: 'unit', unit: 'second', unitDisplay: 'short', maximumFractionDigits: digits ?? 1 }
        : { maximumFractionDigits: digits ?? 2 }),
    ...(compact ? { notation: 'compact', maximumSignificantDigits: 3 } : {}),
  } as Intl.NumberFormatOptions);
  const text = plainZero(format, value);
  if (unit === 'days') return [{ text: messages.days(text, size) }];
  const word = ['number', 'currency', 'seconds', 'score'].includes(unit) ? '' : `\u00A0${unit}`;
  return word ? [{ text, strong: true }, { text: word }] : [{ text, strong: true }];
}

/** The short form where it is shorter; `null` where the figure is short enough as it is. */
export function compactValue(kpi: Kpi, language: Language): string | null {
  const { value, unit } = kpi;
  if (value === null || Math.abs(value) < 10_000 || ['percent', 'seconds', 'days'].includes(unit)) return null;
  const [full, short] = [formatValue(value, kpi, language), formatValue(value, kpi, language, { compact: true })];
  return short.length < full.length ? short : null;
}

/** A target: a figure, or a range from low to high. */
export function formatTarget(target: Target, style: Style, language: Language, options?: Options): string {
  if (typeof target === 'number') return formatValue(target, style, language, options);
  return language.messages.range(
    formatValue(target.min, style, language, options),
    formatValue(target.max, style, language, options),
  );
}

/** A share of a whole. What is short of it never prints as 100 %, however little is missing. */
export function formatShare(share: number, { locale }: Language): string {
  const nearly = share < 1 && share >= 0.995;
  return numberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: nearly ? 1 : 0,
    ...(nearly ? { roundingMode: 'trunc' } : {}),
  } as Intl.NumberFormatOptions).format(share + 0);
}

/** The distance between two figures: percentage points for percentages. Without a sign, as a word goes with it. */
export function formatGap(gap: number, style: Style, language: Language): string {
  const size = Math.abs(gap);
  if (style.unit !== 'percent') return formatValue(size, style, language);
  const digits = percentDigits(size);
  return language.messages.points(numberFormat(language.locale, { maximumFractionDigits: digits }).format(size * 100));
}

/** How much changed, without a sign, since an arrow or a word goes with it: `8.4%`, `0.4 pp`, `€50`. */
export function formatChange(change: Change, kpi: Kpi, language: Language): string {
  const size = Math.abs(change.shown ?? 0);
  const digits = changeDigits(kpi);
  const { locale, messages } = language;
  if (change.points !== null) {
    return messages.points(
      numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(size),
    );
  }
  if (change.ratio !== null) {
    return numberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(size);
  }
  return formatValue(size, kpi, language);
}

/** Fraction digits of a change, as the model must know them to tell a change from none. */
export function changeDigits({ unit, value, previous }: Kpi): number {
  if (unit === 'percent') return percentDigits(Math.max(Math.abs(value ?? 0), Math.abs(previous ?? 0)));
  const noRatio = previous === 0 || (value ?? 0) * (previous ?? 0) < 0;
  return noRatio ? 2 : 1;
}

/** Digits of a figure that was worked out: whole where the KPI itself counts whole things. */
export function derivedDigits({ unit, value, target }: Kpi): number | undefined {
  const ends = target === null ? [] : typeof target === 'number' ? [target] : [target.min, target.max];
  return unit !== 'percent' && unit !== 'currency' && [value ?? 0, ...ends].every(Number.isInteger) ? 0 : undefined;
}

/** One fraction digit, and more for the small shares at which a tenth of a per cent is all there is. */
function percentDigits(size: number): number {
  return size >= 0.01 || size === 0 ? 1 : size >= 0.0001 ? 2 : 3;
}

function percentParts(value: number, locale: string, digits: number): Phrase {
  const format = numberFormat(locale, { style: 'percent', maximumFractionDigits: digits });
  const smallest = 10 ** -(digits + 2);
  const vanishes = value !== 0 && Math.abs(value) < smallest / 2;
  const parts = format.formatToParts(vanishes ? smallest : value + 0).map(({ type, value: text }) => ({
    text,
    strong: type !== 'percentSign' && type !== 'literal',
  }));
  return vanishes ? [{ text: value < 0 ? '>\u2212' : '<', strong: true }, ...parts] : parts;
}

/** A figure that rounds to nothing has no minus. */
function plainZero(format: Intl.NumberFormat, value: number | string): string {
  const text = format.format(value as number);
  return /[1-9]/.test(text) || Number(value) >= 0 ? text : format.format(0);
}

/** The two largest units of a duration in seconds: `2 hr 5 min`. */
function duration(seconds: number, locale: string): string {
  const whole = Math.round(Math.abs(seconds));
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const;
  const first = units.findIndex(([, length]) => whole >= length);
  const shown = units.slice(first, first + 2).map(([unit, length], i) => {
    const above = units[first + i - 1]?.[1];
    const count = Math.floor((i === 0 || above === undefined ? whole : whole % above) / length);
    return count === 0 && i > 0 ? '' : numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
  });
  return (seconds < 0 ? '\u2212' : '') + shown.filter(Boolean).join(' ');
}
