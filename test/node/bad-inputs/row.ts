import type { KpiElement } from '../../../src/index.js';
import type { TestClock } from '../data/clock.js';

export type Tag = 'kpi-card' | 'goal-gauge' | 'kpi-trend' | 'kpi-funnel';

/** What an element is given, by one of the ways that there are. */
export interface Input {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** The `data` property. */
  readonly data?: unknown;
  /** The text of a JSON child. */
  readonly json?: string;
  /** Where the provider around it asks. */
  readonly src?: string;
  /** What else that provider is told. */
  readonly around?: Readonly<Record<string, string>>;
}

/** What the server says when it is asked for `/answers/{number of the row}`, or for that and `.json`. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** So many blanks follow. */
  readonly megabytes?: number;
  /** What is held back until the row releases it. */
  readonly held?: 'all' | 'end';
}

/** What the server was asked. */
export interface Heard {
  readonly host: string;
  readonly url: string;
  readonly cookie: string;
  readonly referer: string;
  /** How many of the blanks it has sent. */
  megabytes: number;
  /** Whether it has said all, or who asked has left before; empty while neither. */
  end: '' | 'answered' | 'left';
}

/** What a row can do in the page, besides giving inputs. */
export interface World {
  /** Where the answers of the row are. */
  readonly src: string;
  /** The time of the page. It stands still until it is passed, which waits for all that the page asks meanwhile. */
  readonly clock: TestClock;
  /** The requests of the page for the row, in their order. */
  readonly heard: () => Promise<readonly Heard[]>;
  /** Sends the ends that are held back. */
  readonly release: () => Promise<void>;
  /** How many requests have been on their way at once, at most. */
  readonly most: number;
  readonly until: (condition: () => unknown) => Promise<void>;
  readonly frame: () => Promise<void>;
  readonly online: (is: boolean) => Promise<void>;
  readonly seen: (is: boolean) => Promise<void>;
  /** Goes to another page, and back by the history. */
  readonly awayAndBack: () => Promise<void>;
}

type Found = string | RegExp | readonly (string | RegExp)[];

/**
 * One bad input, or several of a kind, and what a person must get. All that is not said is not looked at, except the
 * console: it must be silent.
 */
export interface Row {
  /** The number of its entry, and a letter where an entry has several rows. */
  readonly n: string;
  /** What must happen. */
  readonly title: string;
  /** Why it does not yet. */
  readonly todo?: string;
  /** `bad-inputs` unless it is said. */
  readonly page?: 'two-copies';
  /** `kpi-card` unless it is said. */
  readonly tag?: Tag;
  /** Each is given to an element of its own, and then a good one to the same element. */
  readonly bad?: Input | readonly Input[];
  /** By default the input is to ask for it. Of several, each answers one request, and the last all that follow. */
  readonly answer?: Answer | readonly Answer[];
  /** What happens then, before anybody looks; what it answers is looked at. */
  readonly steps?: (element: KpiElement, world: World) => unknown;

  readonly phase?: KpiElement['phase'];
  /** All of the number, or of the numbers. */
  readonly value?: string;
  /** Parts of the text that is seen. */
  readonly sees?: Found;
  /** Parts of the sentence that stands for the picture. */
  readonly hears?: Found;
  /** What is neither seen nor heard, nor anywhere else in the element. */
  readonly never?: RegExp;
  /** Parts of the one warning on the console; where there are steps, each is one of a warning of its own. */
  readonly warns?: Found;
  /** Anything else that is to be looked at, in the page. */
  readonly look?: (element: KpiElement, world: World) => unknown;
  /** What that, or what the steps answer, must be. */
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
