import type { Change } from '../model/change.js';
import type { Kpi, Target } from '../model/kpi.js';
import { bounds } from '../model/goal.js';
import { printNumber } from './intl.js';
import type { Language } from './messages.js';

/** What is printed for "not known". */
export const DASH = '–';

/** How a figure is written. */
export type Style = Pick<Kpi, 'unit' | 'currency'>;

/** The same without a word after the figure, for places where the unit is told already. */
export function withoutWord(style: Style): Style {
  return /^(percent|currency|seconds)$/.test(style.unit) ? style : { unit: 'number', currency: null };
}

interface Options {
  /** Short form: 1.2M. */
  readonly compact?: boolean;
  /** Most fraction digits; by default what suits the unit and the size. */
  readonly digits?: number;
  /** All fraction digits of a percentage, as a measured one has them: 4.0%. */
  readonly measured?: boolean;
}

/** A figure in words: `€47.20`, `1.8%`, `3:05`. `null` is a dash, never a zero. A decimal text keeps every digit. */
export function formatValue(
  figure: number | string | null,
  style: Style,
  language: Language,
  options: Options = {},
): string {
  if (figure === null) return DASH;
  const { unit, currency } = style;
  const { locale, messages } = language;
  const value = Number(figure);
  const size = Math.abs(value);
  if (unit === 'seconds' && size >= 60) return duration(value);

  const percent = unit === 'percent';
  const digits = options.digits ?? (percent ? percentDigits(size) : 2);
  const compact = options.compact && size >= 1;
  // What is there must not print as nothing.
  const tiny = !percent && size < 0.01 && value !== 0;
  const print = (number: number | string): string =>
    printNumber(number, locale, {
      style: percent ? 'percent' : currency ? 'currency' : unit === 'seconds' ? 'unit' : 'decimal',
      currency: currency ?? undefined,
      unit: 'second',
      // No minus before a figure that rounds to nothing.
      signDisplay: 'negative',
      minimumFractionDigits: percent && options.measured ? digits : currency ? undefined : 0,
      maximumFractionDigits: compact ? 0 : currency ? options.digits : digits,
      maximumSignificantDigits: compact ? 3 : tiny ? 2 : undefined,
      roundingPriority: compact ? 'morePrecision' : 'auto',
      notation: compact ? 'compact' : 'standard',
      trailingZeroDisplay: currency ? 'stripIfInteger' : 'auto',
    });
  const least = 10 ** -(digits + 2);
  if (percent && value !== 0 && size < least / 2) return `<${print(least)}`;
  const shown = print(figure);
  if (unit === 'days') return messages.days(shown, size);
  return /^(number|percent|currency|seconds|score)$/.test(unit) ? shown : messages.unit(shown, unit);
}

/** The short form of a value whose full form is longer than a card is sure to have room for, else `null`. */
export function compactValue(kpi: Kpi, full: string, language: Language): string | null {
  if (kpi.unit === 'seconds' || full.length < 11) return null;
  const short = formatValue(kpi.value, kpi, language, { compact: true });
  return short.length < full.length ? short : null;
}

/** A target: a figure, or a range from low to high. */
export function formatTarget(target: Target, style: Style, language: Language, options?: Options): string {
  const [min, max] = bounds(target).map((end) => formatValue(end, style, language, options)) as [string, string];
  return typeof target === 'number' ? min : language.messages.fromTo(min, max);
}

/** A share of a whole, never rounded up: what is short of it does not print as 100 %, however little is missing. */
export function formatShare(share: number, { locale }: Language): string {
  const options = {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'trunc',
    signDisplay: 'negative',
  } as Intl.NumberFormatOptions;
  return printNumber(Number(share.toPrecision(12)), locale, options); // 540 of 1,200 is 0.4499999999999999…
}

/** The distance between two figures: percentage points for percentages. Without a sign, as a word goes with it. */
export function formatGap(gap: number, style: Style, language: Language, digits: number): string {
  const size = Math.abs(gap);
  if (style.unit !== 'percent') return formatValue(size, style, language);
  // What is there must not print as nothing.
  const enough = size < 10 ** -(digits + 2) / 2 ? percentDigits(size) : digits;
  return language.messages.points(printNumber(size * 100, language.locale, { maximumFractionDigits: enough }));
}

/** A figure, and the one that it is compared with. */
type Pair = Pick<Kpi, 'unit' | 'currency' | 'value' | 'previous'>;

/** How much changed, without a sign, since an arrow or a word goes with it: `8.4%`, `0.4 pp`, `€50`. */
export function formatChange({ ratio, points, shown }: Change, kpi: Pair, language: Language): string {
  const size = Math.abs(shown ?? 0);
  const digits = changeDigits(kpi);
  if (ratio !== null) return formatValue(size, { unit: 'percent', currency: null }, language, { digits });
  return formatGap(points === null ? size : size / 100, kpi, language, digits);
}

/** Fraction digits of a change, as the model must know them to tell a change from none. */
export function changeDigits({ unit, value, previous }: Omit<Pair, 'currency'>): number {
  const [now, before] = [value ?? 0, previous ?? 0];
  if (unit === 'percent') return percentDigits(Math.max(Math.abs(now), Math.abs(before)));
  if (before === 0 || now * before < 0) return 2;
  return Math.abs(now - before) < Math.abs(before) ? 1 : 0;
}

/** Fraction digits of what was worked out from a value: they matter only beside small figures, where rounding could hide the verdict's reason. */
export function derivedDigits({ unit, value }: Kpi): number | undefined {
  return unit !== 'percent' && Math.abs(value!) > 99 ? 0 : undefined;
}

/** One fraction digit, and more for the small shares at which a tenth of a per cent is all there is. */
function percentDigits(size: number): number {
  return size >= 0.01 || size === 0 ? 1 : size >= 0.0005 ? 2 : 3;
}

/** A duration of a minute or more as hours, minutes and seconds: `3:05`, `2:05:00`. */
function duration(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const hours = Math.floor(whole / 3600);
  const rest = new Date((whole % 3600) * 1000).toISOString().slice(14, 19);
  return (seconds < 0 ? '\u2212' : '') + (hours ? `${hours}:${rest}` : rest.replace(/^0/, ''));
}
