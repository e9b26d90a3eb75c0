import type { KpiElement } from '../../../src/index.js';

export type Tag = 'kpi-card' | 'goal-gauge' | 'kpi-trend' | 'kpi-funnel';

/** What an element is given, by one of the ways that there are. */
export interface Input {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** The `data` property. */
  readonly data?: unknown;
  /** The text of a JSON child. */
  readonly json?: string;
  /** The file of a provider around it. */
  readonly src?: string;
}

/** What the server says when it is asked for `/answers/{number of the row}.json`. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly location?: string;
  readonly body?: string;
  /** So many blanks follow. */
  readonly megabytes?: number;
}

type Found = string | RegExp | readonly (string | RegExp)[];

/** One bad input, or several of a kind, and what a person must get. All that is not said is not looked at, except the console: it must be silent. */
export interface Row {
  /** The number of its entry, and a letter where an entry has several rows. */
  readonly n: string;
  /** What must happen. */
  readonly title: string;
  /** Why it does not yet. */
  readonly todo?: string;
  /** `kpi-card` unless it is said. */
  readonly tag?: Tag;
  /** Each is given to an element of its own, and then a good one to the same element. */
  readonly bad?: Input | readonly Input[];
  readonly answer?: Answer;

  readonly phase?: KpiElement['phase'];
  /** All of the number, or of the numbers. */
  readonly value?: string;
  /** Parts of the text that is seen. */
  readonly sees?: Found;
  /** Parts of the sentence that stands for the picture. */
  readonly hears?: Found;
  /** What is neither seen nor heard, nor anywhere else in the element. */
  readonly never?: RegExp;
  /** Parts of the one warning on the console. */
  readonly warns?: Found;
  /** Anything else that is to be looked at, in the page. */
  readonly look?: (element: KpiElement) => unknown;
  /** What it must be. */
  readonly is?: unknown;
}

/** What a person gets of a bad input. */
export interface Got {
  readonly phase: string;
  readonly value: string;
  readonly text: string;
  readonly sentence: string;
  /** All that is in the element, and in its events, whether it is seen or not. */
  readonly all: string;
  /** The path data of its drawings. */
  readonly paths: readonly string[];
  readonly warnings: readonly string[];
  readonly looked: unknown;
  /** What it shows of a good input after that. */
  readonly healed: { readonly phase: string; readonly text: string; readonly warnings: readonly string[] };
}

/** What the page has seen of a row: one thing got of each bad input, and all that went wrong on the way. */
export interface Seen {
  readonly got: readonly Got[];
  readonly looked: unknown;
  readonly trouble: readonly string[];
}

// How tables are short.

/** Results with this value, by the `data` property. */
export const value = (raw: unknown): Input => ({ data: { label: 'Leads', value: raw } });

/** The same, as the text of a JSON child. */
export const json = (text: string): Input => ({ json: text });

/** Attributes. */
export const html = (attributes: Readonly<Record<string, string>>): Input => ({ attributes });

/** What becomes of a value that is none. */
export const refused = { phase: 'invalid', value: '–', sees: 'expected a number' } as const;
