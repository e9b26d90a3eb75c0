import type { Reason, Status } from '../model/kpi.js';
import type { CardMessages } from './card-messages.js';
import type { ChangeMessages } from './change-messages.js';
import type { FunnelMessages } from './funnel-messages.js';
import { put, shelf } from '../model/shelf.js';
import { canonicalLocale } from './intl.js';
import type { TrendMessages } from './trend-messages.js';

/**
 * Every word that an element says, except numbers and dates, which come in ready-made. Another language fills the same
 * type; a message with a figure in it is a function, so that each language can put it where it belongs.
 */
export interface Messages {
  readonly status: Readonly<Record<Status, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly lower: string;
  readonly up: (amount: string) => string;
  readonly down: (amount: string) => string;
  readonly unchanged: string;
  readonly before: string;
  readonly points: (figure: string) => string;
  readonly days: (figure: string, count: number) => string;
  /** A figure, and the word after it that the author has given. */
  readonly unit: (figure: string, unit: string) => string;
  readonly quarter: (quarter: number, year: string) => string;
  readonly week: (week: number, year: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  /** From one day to another, where the language has a better way than that of its formatter. */
  readonly dates?: (first: string, last: string) => string;
  readonly target: (target: string) => string;
  readonly met: (target: string) => string;
  readonly above: (gap: string, target: string) => string;
  readonly below: (gap: string, target: string) => string;
  readonly asOf: (date: string) => string;
  readonly loading: (label: string) => string;
  readonly empty: string;
  readonly stale: (instant: string) => string;
  readonly failed: string;
  readonly invalid: (field: string, expected: string) => string;
  /** All that is said of one subject, as one sentence. */
  readonly sentence: (subject: string, clauses: string) => string;
  /** What stands between the clauses of a sentence. */
  readonly pause: string;
  /** What stands between the parts of a clause. */
  readonly comma: string;
  /** What only some elements say; English where a language has none. */
  readonly card?: CardMessages;
  readonly change?: ChangeMessages;
  readonly trend?: TrendMessages;
  readonly funnel?: FunnelMessages;
}

/** A language: its locale for numbers and dates, and its words. */
export interface Language {
  readonly locale: string;
  readonly messages: Messages;
}

export const en: Messages = {
  status: {
    'on-track': 'On track',
    'at-risk': 'At risk',
    'off-track': 'Off track',
    achieved: 'Achieved',
    missed: 'Missed',
    pending: 'Pending',
  },
  reason: {
    missing: 'no figure yet',
    'not-started': 'the period has not begun',
    'too-early': 'too early to judge',
    'insufficient-sample': 'too few cases to judge',
    'no-pace': 'no pace to judge by',
  },
  lower: 'lower is better',
  up: (amount) => `up ${amount}`,
  down: (amount) => `down ${amount}`,
  unchanged: 'no change',
  before: 'the period before',
  points: (figure) => `${figure} pp`,
  days: (figure, count) => `${figure} ${count === 1 ? 'day' : 'days'}`,
  unit: (figure, unit) => `${figure}\u00A0${unit}`,
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  week: (week, year) => `Week ${week}, ${year}`,
  fromTo: (from, to) => `${from} – ${to}`,
  target: (target) => `target ${target}`,
  met: (target) => `on target: ${target}`,
  above: (gap, target) => `${gap} above ${target}`,
  below: (gap, target) => `${gap} below ${target}`,
  asOf: (date) => `as of ${date}`,
  loading: (label) => `${label} Loading`,
  empty: 'No data',
  stale: (instant) => `Not up to date: figures of ${instant}`,
  failed: 'Could not be loaded',
  invalid: (field, expected) => `${field}: expected ${expected}`,
  sentence: (subject, clauses) => `${subject && `${subject}: `}${clauses}.`,
  pause: '; ',
  comma: ', ',
};

/** Adds a language for all elements; `tag` is a BCP 47 language such as `nb` or `zh-Hant`. */
export function registerMessages(tag: string, messages: Messages): void {
  registerWords('elements', tag, messages);
}

/** Adds words in a language; each part of the library has its own, as nobody loads what he does not show. */
export function registerWords(part: string, tag: string, words: unknown): void {
  put(`words of ${part}`, canonicalLocale(tag), words);
}

/** The words of a part of the library in the nearest registered language, else those that are given. */
export function wordsOf<T>(part: string, locale: string, english: T): T {
  const words = shelf<T>(`words of ${part}`);
  while (locale && !words.has(locale)) locale = locale.replace(/-?[^-]*$/, '');
  return words.get(locale) ?? english;
}

/** The words of a part of the library in all registered languages. */
export function allWords<T>(part: string): readonly T[] {
  return [...shelf<T>(`words of ${part}`).values()];
}

/** The language for a tag: numbers and dates by the tag itself, words by the nearest registered language, else English. */
export function languageOf(tag: string): Language {
  const locale = canonicalLocale(tag);
  return { locale, messages: wordsOf('elements', locale, en) };
}
