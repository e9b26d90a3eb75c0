import type { Better, Reason, Status } from '../model/kpi.js';
import { canonicalLocale, pluralRules } from './intl.js';

/** A piece of a phrase; `strong` is the figure that the phrase is about. */
export interface Piece {
  readonly text: string;
  readonly strong?: boolean;
}

/** Words in their order, which differs by language. */
export type Phrase = readonly Piece[];

/**
 * Every word that an element says, except numbers and dates, which come in ready-made. Another language fills the same
 * type; a message with a figure in it is a function, so that each language can put it where it belongs.
 */
export interface Messages {
  readonly status: Readonly<Record<Status, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly better: Readonly<Record<Better, string>>;
  /** A movement in words: "up 8.4%". */
  readonly moved: Readonly<Record<'up' | 'down', (amount: string) => string>>;
  readonly favourable: string;
  readonly unfavourable: string;
  readonly unchanged: string;
  /** After a figure that was zero before. */
  readonly fromZero: string;
  readonly against: (range: string) => string;
  readonly againstPart: (range: string) => string;
  readonly againstUnnamed: string;
  /** The former figure of a range that is no fair comparison. */
  readonly notComparable: (value: string, range: string) => string;
  readonly points: (figure: string) => string;
  readonly days: (figure: string, count: number) => string;
  readonly quarter: (quarter: number, year: string) => string;
  readonly week: (week: number, year: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly target: (target: string) => string;
  readonly stretch: (target: string) => string;
  readonly baseline: (value: string) => string;
  readonly attained: (share: string, target: string) => Phrase;
  readonly onTheWay: (share: string, baseline: string, target: string) => Phrase;
  readonly consumed: (share: string, limit: string) => Phrase;
  readonly shortOf: (gap: string, target: string) => Phrase;
  readonly above: (gap: string, target: string) => Phrase;
  readonly exactly: (target: string) => Phrase;
  readonly underLimit: (gap: string, limit: string) => Phrase;
  readonly overLimit: (gap: string, limit: string) => Phrase;
  readonly within: (range: string) => Phrase;
  readonly below: (gap: string, range: string) => Phrase;
  readonly beyond: (gap: string, range: string) => Phrase;
  readonly expected: (value: string) => Phrase;
  readonly projection: (value: string) => Phrase;
  readonly requiredPerDay: (value: string) => string;
  readonly leftPerDay: (value: string) => string;
  readonly sample: (count: string) => string;
  readonly asOf: (date: string) => string;
  readonly dayOf: (day: string, days: string) => string;
  readonly approximate: string;
  readonly truncated: string;
  readonly overshoot: string;
  readonly loading: string;
  readonly empty: string;
  readonly stale: string;
  readonly failed: string;
  readonly invalid: (field: string, expected: string) => string;
  /** A list of clauses as one sentence for a screen reader. */
  readonly sentence: (subject: string, clauses: readonly string[]) => string;
}

/** A language: its locale for numbers and dates, and its words. */
export interface Language {
  readonly locale: string;
  readonly messages: Messages;
}

const strong = (text: string): Piece => ({ text, strong: true });
const plain = (text: string): Piece => ({ text });

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
    'too-early': 'too early for a verdict',
    'insufficient-sample': 'too few cases for a verdict',
    'no-pace': 'no pace can be told: judged when the period is over',
  },
  better: {
    higher: 'higher is better',
    lower: 'lower is better',
    range: 'a range is best',
    neither: '',
  },
  moved: { up: (amount) => `up ${amount}`, down: (amount) => `down ${amount}` },
  favourable: 'better',
  unfavourable: 'worse',
  unchanged: 'no change',
  fromZero: 'new',
  against: (range) => `vs ${range}`,
  againstPart: (range) => `vs the same part of ${range}`,
  againstUnnamed: 'vs the period before',
  notComparable: (value, range) => `${value} in ${range}, not of the same length`,
  points: (figure) => `${figure} pp`,
  days: (figure, count) => `${figure} ${pluralRules('en').select(count) === 'one' ? 'day' : 'days'}`,
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  week: (week, year) => `Week ${week}, ${year}`,
  range: (from, to) => `${from} – ${to}`,
  target: (target) => `target ${target}`,
  stretch: (target) => `stretch ${target}`,
  baseline: (value) => `from ${value}`,
  attained: (share, target) => [strong(share), plain(` of ${target}`)],
  onTheWay: (share, baseline, target) => [strong(share), plain(` of the way from ${baseline} to ${target}`)],
  consumed: (share, limit) => [strong(share), plain(` of ${limit} used`)],
  shortOf: (gap, target) => [strong(gap), plain(` short of ${target}`)],
  above: (gap, target) => [strong(gap), plain(` above ${target}`)],
  exactly: (target) => [plain(`exactly ${target}, the target`)],
  underLimit: (gap, limit) => [strong(gap), plain(` under the limit of ${limit}`)],
  overLimit: (gap, limit) => [strong(gap), plain(` over the limit of ${limit}`)],
  within: (range) => [plain(`within ${range}`)],
  below: (gap, range) => [strong(gap), plain(` below ${range}`)],
  beyond: (gap, range) => [strong(gap), plain(` above ${range}`)],
  expected: (value) => [plain('expected '), strong(value)],
  projection: (value) => [plain('projection '), strong(value)],
  requiredPerDay: (value) => `${value} a day from now on`,
  leftPerDay: (value) => `${value} a day left`,
  sample: (count) => `sample ${count}`,
  asOf: (date) => `as of ${date}`,
  dayOf: (day, days) => `day ${day} of ${days}`,
  approximate: 'estimate',
  truncated: 'incomplete',
  overshoot: 'beyond the scale',
  loading: 'Loading',
  empty: 'No data',
  stale: 'not up to date',
  failed: 'The figures could not be loaded',
  invalid: (field, expected) => `${field}: expected ${expected}`,
  sentence: (subject, clauses) => [subject, clauses.join('; ')].filter(Boolean).join(': ') + '.',
};

const languages = new Map<string, Messages>([['en', en]]);

/** Adds a language for all elements; `tag` is a BCP 47 language such as `nb` or `zh-Hant`. */
export function registerMessages(tag: string, messages: Messages): void {
  languages.set(tag.toLowerCase(), messages);
}

/**
 * The language for a tag: numbers and dates by the tag itself, words by the nearest registered language. Where there
 * are no words for it both are English, so that one sentence never speaks two languages.
 */
export function languageOf(tag: string): Language {
  const locale = canonicalLocale(tag);
  for (let part = locale.toLowerCase(); part; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const messages = languages.get(part);
    if (messages) return { locale, messages };
  }
  return { locale, messages: en };
}

/** A phrase as plain text. */
export function phraseText(phrase: Phrase): string {
  return phrase.map(({ text }) => text).join('');
}
