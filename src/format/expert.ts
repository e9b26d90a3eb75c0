/**
 * Who knows more of a KPI than its figures say: the catalogue, a team's plan, a comparison of segments. An expert is imported
 * by whoever wants it, put on the shelf `experts`, and asked by every element of the page.
 */

import { attempt } from '../model/attempt.js';
import { isEmpty } from '../model/fields.js';
import type { Kpi, KpiResult, Problem, Status } from '../model/kpi.js';
import { put, shelf } from '../model/shelf.js';
import type { Language } from './messages.js';
import type { Story } from './story.js';

/** What is asked before a KPI is read. */
export interface Question {
  /** A field as it was given, by an attribute, or else by the source of the figures; unread. */
  readonly take: (name: string) => unknown;
  readonly language: Language;
  /** The reader's clock in milliseconds. */
  readonly now: number;
}

/** The same, with what the author himself wrote: nobody knows better than that. */
export interface Inquiry extends Question {
  readonly written: (name: string) => unknown;
}

/** What an expert knows of a KPI that is to be read, as fields of a result. */
export interface Knowledge {
  /** These win over those of the source; what the author has written in an attribute wins over them. */
  readonly over?: Partial<KpiResult>;
  /** These stand in for what nobody has given. */
  readonly under?: Partial<KpiResult>;
  /** What is wrong with what was given. A field that is not `kept` counts as not known. */
  readonly problems?: readonly Problem[];
}

/** A KPI that was read and judged. */
export interface Shown extends Question {
  readonly kpi: Kpi;
  readonly status: Status | null;
  readonly story: Story;
}

/** What an element asks of an expert when it knows what it shows. */
export interface Occasion extends Shown {
  /** When the figures came, in milliseconds; another time is another answer. `null` for those that were given. */
  readonly since: number | null;
  /** Kept for as long as the element; an expert may keep there what it knows. */
  readonly memory: Map<string, unknown>;
  /** The same, or that of the provider around it that has the plan, for all that follow it. */
  readonly shared: Map<string, unknown>;
}

/** What an expert has to say of a KPI. All of it is text in the element's language; phrases and sentences may have marked pieces. */
export interface Remarks {
  /** Short phrases under the figure, each of which wraps as a whole: `next review 1 Dec`. */
  readonly asides?: readonly string[];
  /** Sentences under the figure. */
  readonly lines?: readonly string[];
  /** Marks on the line of a trend. `t` is in milliseconds, as that of a point. */
  readonly marks?: readonly { readonly t: number; readonly label: string }[];
  /** What the KPI is, behind a summary. */
  readonly about?: About;
  /** What has just happened; each is sent once, as `kpi-alert`. */
  readonly alerts?: readonly Alert[];
}

/** A definition: its title, and what there is to say, each with its name. */
export interface About {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, ...texts: string[]])[];
}

/** A rule was broken, or holds again. */
export interface Alert {
  /** Of the rule. */
  readonly id: string;
  readonly event: 'fired' | 'cleared';
  /** Whether it is good news; `null` where no way is good. */
  readonly favourable: boolean | null;
  readonly severity: string | null;
  readonly metric: string | null;
  /** What the rule watches, and what it saw. */
  readonly on: string;
  readonly observed: number | null;
  /** What happened, for a person. */
  readonly text: string;
}

/** Something to do about some figures. */
export interface Hint {
  /** `H01` to `H22` for those of the library. */
  readonly id: string;
  /** 1 is the gravest. */
  readonly severity: number;
  /** Ids of the metrics that it is about; the first is the one to show it with. */
  readonly kpis: readonly string[];
  readonly textKey: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A hint that can be told, and the elements that it is about: their places among those that were looked at. */
export interface Advice extends Hint {
  readonly about: readonly number[];
  /** One sentence. Is called while elements are drawn, and must not throw. */
  readonly tell: (language: Language) => string;
}

/** Who knows more. None of these throws; what throws all the same is not heard. */
export interface Expert {
  readonly knows?: (inquiry: Inquiry) => Knowledge | undefined;
  readonly says?: (occasion: Occasion) => Remarks | undefined;
  /** Of all that stands together, the gravest first. */
  readonly advises?: (shown: readonly Shown[]) => readonly Advice[];
}

/** Makes an expert known to all elements of the page, under a name; a later one of that name takes its place. */
export function registerExpert(name: string, expert: Expert): void {
  put('experts', name, expert);
}

/** What all experts answer to something. */
export function ask<T>(question: (expert: Expert) => T | undefined): T[] {
  return [...shelf<Expert>('experts').values()].flatMap((expert) => attempt(() => question(expert)) ?? []);
}

/** What all experts have to say of a KPI. */
export function remarks(
  occasion: Occasion,
): Required<Omit<Remarks, 'about'>> & { readonly about: readonly About[]; readonly alerts: Alert[] } {
  const said = ask((expert) => expert.says?.(occasion));
  const all = <T>(part: keyof Remarks): T[] => said.flatMap((each) => (each[part] as T | undefined) ?? []);
  return {
    asides: all('asides'),
    lines: all('lines'),
    marks: all('marks'),
    about: all('about'),
    alerts: all('alerts'),
  };
}

/** What was given, and each field as it is to be read. */
export interface Consultation {
  readonly take: Question['take'];
  /** What the author wrote, what experts know better, what the source says, what experts know at all. */
  readonly field: (name: string) => unknown;
  readonly problems: readonly Problem[];
}

/** Asks the experts before a KPI is read: `written` is what the author wrote, `source` what the source of the figures says. */
export function consulted(
  written: (name: string) => unknown,
  source: (name: string) => unknown,
  context: Omit<Question, 'take'>,
): Consultation {
  const take = first(written, source);
  const known = ask((expert) => expert.knows?.({ ...context, take, written }));
  const problems = known.flatMap((each) => each.problems ?? []);
  const from = (side: 'over' | 'under'): Take[] => known.map((each) => (name) => each[side]?.[name as keyof KpiResult]);
  const best = first(written, ...from('over'), source, ...from('under'));
  const isRefused = (name: string): boolean => problems.some(({ field, kept }) => field === name && !kept);
  return {
    take,
    problems,
    field: problems.length > 0 ? (name) => (isRefused(name) ? undefined : best(name)) : best,
  };
}

type Take = Question['take'];

/** What the first of some has to say of a field. */
function first(...takes: readonly Take[]): Take {
  return (name) => {
    for (const take of takes) {
      const value = take(name);
      if (!isEmpty(value)) return value;
    }
  };
}
