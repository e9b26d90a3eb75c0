import type { Point, Problem, Target } from './kpi.js';
import { dayNumber } from './period.js';
import { DAY, instantAt } from './zone.js';

/** A number that was read: its value, all its digits where a double lost some, and whether it was written with "%". */
export interface ReadNumber {
  readonly value: number;
  readonly exact: string | null;
  readonly percent: boolean;
}

const number = 'a plain decimal number such as 1234.5, or a percentage such as 12.5%';
const date = 'a date such as 2026-11-15';

/**
 * The fields of one piece of untrusted input, read once each. Only own fields count, nothing throws, and whatever is
 * not as it should be is `null` and remembered in `problems`.
 *
 * A field that `over` has wins over the same field of `input`, even when it is wrong: an author's typing error must
 * not be hidden by a figure that happens to be there.
 */
export class Fields {
  constructor(
    private readonly input: unknown,
    readonly problems: Problem[],
    private readonly path = '',
    private readonly over: unknown = null,
  ) {}

  /** The raw field; `undefined` when it is not given, which an empty text is not either. */
  raw(name: string): unknown {
    const value = own(this.over, name) ?? own(this.input, name);
    return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
  }

  /** Notes a problem and answers `null`. */
  wrong(name: string, value: unknown, expected: string, kept?: boolean): null {
    this.problems.push({ field: this.path + name, value: shown(value), expected, kept: kept === true });
    return null;
  }

  number(name: string): ReadNumber | null {
    const raw = this.raw(name);
    if (raw === undefined) return null;
    if (typeof raw === 'number' && Number.isNaN(raw)) return this.wrong(name, raw, number, true);
    return decimal(raw) ?? this.wrong(name, raw, number);
  }

  /** A number within bounds. */
  bounded(name: string, min: number, max = Infinity): number | null {
    const read = this.number(name);
    if (read === null || (read.value >= min && read.value <= max)) return read?.value ?? null;
    return this.wrong(name, this.raw(name), max === Infinity ? `a number of at least ${min}` : `a number from ${min} to ${max}`);
  }

  /** A number, or a range as `0.4/0.6` or `{min, max}`. */
  target(name: string): { target: Target; percent: boolean } | null {
    const raw = this.raw(name);
    if (raw === undefined) return null;
    const ends = typeof raw === 'string' && raw.includes('/') ? raw.split('/') : typeof raw === 'object' ? [own(raw, 'min'), own(raw, 'max')] : null;
    if (!ends) {
      const read = this.number(name);
      return read && { target: read.value, percent: read.percent };
    }
    const [min, max, more] = ends.map(decimal);
    if (!min || !max || more !== undefined || min.value >= max.value) {
      return this.wrong(name, raw, 'a number, or a range from low to high such as 0.4/0.6');
    }
    return { target: { min: min.value, max: max.value }, percent: min.percent || max.percent };
  }

  /** Text for a person: cut to 200 characters, without control characters and halves of characters. */
  text(name: string, longest = 200): string | null {
    const raw = this.raw(name);
    if (raw === undefined) return null;
    if (typeof raw !== 'string' && typeof raw !== 'number') return this.wrong(name, raw, 'a text');
    return clean(String(raw), longest);
  }

  /** One word of a list. */
  choice<T extends string>(name: string, words: readonly T[]): T | null {
    const raw = this.raw(name);
    if (raw === undefined) return null;
    return words.find((word) => word === raw) ?? this.wrong(name, raw, `one of ${words.join(', ')}`);
  }

  /** A boolean; as text, anything but "false" is true, because frameworks write `compact="false"`. */
  flag(name: string): boolean | null {
    const value = own(this.over, name) ?? own(this.input, name);
    if (value === undefined || value === null) return null;
    if (typeof value === 'boolean') return value;
    return typeof value === 'string' ? value !== 'false' : this.wrong(name, value, 'true or false');
  }

  date(name: string): string | null {
    const raw = this.raw(name);
    if (raw === undefined) return null;
    return typeof raw === 'string' && dayNumber(raw) !== null ? raw : this.wrong(name, raw, date);
  }

  /** A list, as such or as JSON text; a longer one is cut. */
  list(name: string, longest: number): { items: readonly unknown[]; cut: boolean } {
    let raw = this.raw(name);
    if (raw === undefined) return { items: [], cut: false };
    if (typeof raw === 'string') raw = jsonValue(raw) ?? raw;
    if (!Array.isArray(raw)) {
      this.wrong(name, raw, 'a list in JSON');
      return { items: [], cut: false };
    }
    return { items: raw.slice(0, longest), cut: raw.length > longest };
  }

  /** The fields of one entry of a list, or of an object field given as such or as JSON text. */
  inside(name: string, input: unknown): Fields {
    return new Fields(input, this.problems, `${this.path}${name}.`);
  }

  /** Points of a series, in the order given: pairs, objects, or columns `{t, value}`. */
  points(name: string, timeZone: string, partialFrom: number): Point[] {
    let raw = this.raw(name);
    if (raw === undefined) return [];
    if (typeof raw === 'string') raw = jsonValue(raw) ?? raw;
    const [times, values] = [own(raw, 't'), own(raw, 'value')];
    const columns = isColumn(times) && isColumn(values);
    if (!columns && !Array.isArray(raw)) {
      this.wrong(name, raw, 'a list of points such as [["2026-11-01", 12]], or columns {t, value}');
      return [];
    }
    const given = columns ? null : (raw as unknown[]);
    const length = Math.min(1_000_000, columns ? Math.min(times.length, values.length) : given!.length);
    const points: Point[] = [];
    let first: string | null = null;
    for (let i = 0; i < length; i++) {
      const item = given?.[i];
      const pair = Array.isArray(item);
      const time: unknown = columns ? times[i] : pair ? item[0] : own(item, 't');
      const figure: unknown = columns ? values[i] : pair ? item[1] : own(item, 'value');
      const t = timeOf(time, timeZone);
      const value = isGap(figure) ? null : (decimal(figure)?.value ?? undefined);
      if (t === null || value === undefined) first ??= `${i}: ${shown(t === null ? time : figure)}`;
      if (t === null) continue;
      points.push({ t, value: value ?? null, partial: (!pair && own(item, 'partial') === true) || t >= partialFrom });
    }
    if (first !== null) this.wrong(name, first, 'points with a date such as 2026-11-01 and a number or null', true);
    return points;
  }
}

/** A JSON text as a value; `undefined` when it is not JSON. A byte-order mark is not part of the text. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** An own field; hostile getters and proxies answer `undefined`. */
export function own(input: unknown, name: string): unknown {
  try {
    return typeof input === 'object' && input !== null && Object.prototype.hasOwnProperty.call(input, name)
      ? (input as Record<string, unknown>)[name]
      : undefined;
  } catch {
    return undefined;
  }
}

/** A number, a big integer, or a plain decimal text of at most 64 characters; `null` for anything else. */
function decimal(raw: unknown): ReadNumber | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? { value: raw + 0, exact: null, percent: false } : null;
  const text = typeof raw === 'bigint' ? String(raw) : typeof raw === 'string' && raw.length <= 64 ? raw.trim() : '';
  const match = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(\s?%)?$/.exec(text);
  if (!match) return null;
  const percent = match[2] !== undefined;
  const value = Number(percent ? `${match[1]}e-2` : match[1]) + 0;
  if (!Number.isFinite(value)) return null;
  const digits = match[1]!.replace(/[^\d]/g, '').replace(/^0+/, '').length;
  return { value, exact: digits > 15 && !percent ? match[1]!.replace('+', '') : null, percent };
}

/**
 * Midnight UTC of a civil date (`2026-11-01`, `2026-11`); of a date-time the instant, read in the data's zone when it
 * names none. Numbers are milliseconds. `null` for everything else: dates are never guessed.
 */
function timeOf(raw: unknown, timeZone: string): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) && Math.abs(raw) < 8.64e15 ? raw : null;
  if (typeof raw !== 'string') return null;
  const day = dayNumber(raw.length === 7 ? `${raw}-01` : raw.slice(0, 10));
  if (day === null) return null;
  if (raw.length <= 10) return day * DAY;
  const time = /^[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?)(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/.exec(raw.slice(10));
  if (!time) return null;
  const [hours, minutes, seconds = 0] = time[1]!.split(':').map(Number) as [number, number, number?];
  const civil = day * DAY + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const zone = time[2];
  if (!zone) return instantAt(civil, timeZone);
  if (zone === 'Z') return civil;
  const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return civil - (zone.startsWith('-') ? -offset : offset) * 60_000;
}

/** ISO instant to milliseconds; only one that names its offset is an instant. */
export function instantOf(raw: string): number | null {
  return /(Z|[+-]\d\d:?\d\d)$/.test(raw) && raw.length > 10 ? timeOf(raw, 'UTC') : null;
}

function isGap(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '') || (typeof raw === 'number' && Number.isNaN(raw));
}

function isColumn(raw: unknown): raw is ArrayLike<unknown> {
  return Array.isArray(raw) || ArrayBuffer.isView(raw);
}

/** Control characters out, cut, and no half of a surrogate pair at the cut. */
function clean(text: string, longest: number): string {
  // eslint-disable-next-line no-control-regex -- they are what is to be removed
  const cut = text.slice(0, longest * 2).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').slice(0, longest);
  return cut.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '').trim();
}

/** A value as a person may read it in a message. */
function shown(value: unknown): string {
  let text: string;
  try {
    text = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : typeof value === 'object' ? JSON.stringify(value) : String(value);
  } catch {
    text = typeof value;
  }
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
