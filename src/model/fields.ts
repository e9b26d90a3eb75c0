import { attempt } from './attempt.js';
import { decimal } from './decimal.js';
import type { Problem, Target } from './kpi.js';
import { dayNumber } from './period.js';
import { timeOf } from './time.js';

/** Notes a problem of a field and answers `null`; `kept` when the figure is shown all the same. */
export type Note = (field: string, value: unknown, expected: string, kept?: boolean) => null;

/** Reads one untrusted value: what it is, or `null` and a problem, noted under the name `''`. Never throws. */
export type Reader<T> = (raw: unknown, note: Note, index: number) => T | null;

/** Readers by field name. */
export type Schema = Readonly<Record<string, Reader<unknown>>>;

/** What a schema reads: every field is there, and `null` when it is not known. */
export type Fields<S extends Schema> = { -readonly [K in keyof S]: S[K] extends Reader<infer T> ? T | null : never };

/**
 * Reads every field of a schema; `take` gives the raw one. An empty text is not given. `shape` has all names, so that nothing is
 * added to an object bit by bit; what the schema does not have stays as it is there.
 */
export function readFields<S extends Schema, T extends Readonly<Record<string, unknown>> = S>(
  schema: S,
  take: (name: string) => unknown,
  note: Note,
  shape: T | S = schema,
): Fields<S> & Omit<T, keyof S> {
  const fields: Record<string, unknown> = { ...shape };
  for (const name of Object.keys(schema)) {
    const raw = take(name);
    const read = isEmpty(raw)
      ? null
      : attempt(() => schema[name]!(raw, (field, ...rest) => note(name + field, ...rest), 0));
    fields[name] = read === undefined ? note(name, raw, 'plain data') : read;
  }
  return fields as Fields<S> & T;
}

/** Anything, as it is. */
const anything: Reader<unknown> = (raw) => raw;

/** A reader whose answer must pass a test. */
export function where<T>(reader: Reader<T>, test: (value: T) => unknown, expected: string, kept?: boolean): Reader<T> {
  return (raw, note, index) => {
    const value = reader(raw, note, index);
    return value === null || test(value) ? value : note('', raw, expected, kept);
  };
}

/** A number, or a percentage as text. */
export const number: Reader<number> = (raw, note) =>
  decimal(raw) ?? note('', raw, 'a number such as 1234.5 or 12.5%', raw !== raw || raw === 'NaN');

/** A number of zero or more. */
export const count: Reader<number> = where(number, (value) => value >= 0, 'a number of 0 or more');

/** A number, or a range as `0.4/0.6` or `{min, max}`. */
export const goal: Reader<Target> = (raw, note) => {
  const ends =
    typeof raw === 'object' ? [own(raw, 'min'), own(raw, 'max')] : typeof raw === 'string' ? raw.split('/') : [raw];
  const [min = null, max = null] = ends.map(decimal);
  if (min !== null && !(1 in ends)) return min;
  return min !== null && max !== null && min < max && !(2 in ends)
    ? { min, max }
    : note('', raw, 'a number, or a range such as 0.4/0.6');
};

/** Text for a person: cut, without control characters, halves of characters, and what would turn the text around it. */
export function textUpTo(longest: number): Reader<string> {
  return (raw, note) =>
    typeof raw === 'string' || typeof raw === 'number'
      ? String(raw)
          .slice(0, longest)
          .replace(/[\p{Cc}\p{Cs}\p{Bidi_C}]/gu, ' ')
          .trim() || null
      : note('', raw, 'a text');
}

/** A name, or a phrase. */
export const text: Reader<string> = textUpTo(200);

/** One of a few words. */
export function oneOf<T extends string>(...words: readonly T[]): Reader<T> {
  return where(anything as Reader<T>, (word) => words.includes(word), `one of ${words.join(', ')}`);
}

/** A boolean; as text anything but "false" is true, because frameworks write `monotone="false"`. */
export const flag: Reader<boolean> = (raw, note) =>
  typeof raw === 'string' ? raw !== 'false' : typeof raw === 'boolean' ? raw : note('', raw, 'true or false');

export const date: Reader<string> = where(
  anything as Reader<string>,
  (raw) => dayNumber(raw) !== null, // nor is anything but a text
  'a date such as 2026-11-15',
);

/** An instant in milliseconds; only a date-time that names its offset is one. */
export const instant: Reader<number> = (raw, note) =>
  (/T.*(Z|[+-]\d\d:\d\d)$/.test(shown(raw).slice(1, -1)) ? timeOf(raw, 'UTC') : null) ??
  note('', raw, 'an instant such as 2026-11-15T06:00:00Z', true);

/** An object with fields, as such or as JSON text. */
export function object<S extends Schema>(schema: S): Reader<Fields<S>> {
  return (raw, note) => {
    const given = fromText(raw);
    if (!given || typeof given !== 'object') note('', raw, 'an object');
    return readFields(
      schema,
      (name) => own(given, name),
      (field, ...rest) => note(`.${field}`, ...rest),
    );
  };
}

/** What is expected of a list that is cut. */
export const SHORTER = 'a shorter list';

/** A list, as such or as JSON text, cut to `longest`. */
export function list<T>(reader: Reader<T>, longest: number): Reader<T[]> {
  return (raw, note) => {
    const given = fromText(raw);
    if (!Array.isArray(given)) return note('', raw, 'a list in JSON');
    const read = (item: unknown, i: number): T | null =>
      reader(item, (field, ...rest) => note(`[${i}]${field}`, ...rest), i);
    if (given.length > longest) note('', `${given.length} entries`, SHORTER);
    return given
      .slice(0, longest)
      .map(read)
      .filter((item) => item !== null);
  };
}

/** JSON text as a value; anything else as it is. */
export function fromText(raw: unknown): unknown {
  return jsonValue(raw) ?? raw;
}

/** A JSON text as a value; `undefined` for anything else. A byte-order mark is not part of the text. */
export function jsonValue(json: unknown): unknown {
  if (typeof json !== 'string') return undefined;
  return attempt(() => JSON.parse(json.replace(/^\uFEFF/, '')) as unknown);
}

/** An own field; hostile getters and proxies answer `undefined`. */
export function own(input: unknown, name: string): unknown {
  if (!input) return undefined;
  return attempt(() => (Object.hasOwn(input, name) ? (input as Record<string, unknown>)[name] : undefined));
}

export function isEmpty(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}

/** A value as a person may read it in a message. */
export function shown(value: unknown): string {
  const said =
    attempt<string | undefined>(() =>
      typeof value === 'object' || typeof value === 'string' ? JSON.stringify(value) : (value as number).toString(),
    ) ?? typeof value; // of a cycle, or with a hostile toJSON
  return said.length > 60 ? `${said.slice(0, 59)}…` : said;
}

/** What is wrong with something that does not fit; nothing where it does, and where nothing is given. */
export function misfit(
  field: string,
  value: unknown,
  fits: unknown,
  expected: string,
  kept: boolean = true,
): readonly Problem[] {
  return fits || isEmpty(value) ? [] : [{ field, value: shown(value), expected, kept }];
}
