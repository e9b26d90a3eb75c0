import type { FunnelMessages } from './funnel-messages.js';
import type { FunnelWords } from './funnel-story.js';
import type { Language } from './messages.js';
import { plain } from './phrase.js';
import { DASH } from './value.js';
import { type FigureWords, funnelMessages, type StageWords } from './stage-words.js';

/** The figures of a funnel as a table: a head, and a row for every stage. Columns that nothing is in are left out. */
export interface FunnelTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Cell = (stage: StageWords) => string | null | undefined;

const goal = (figure: FigureWords | null): string | undefined =>
  figure?.target ? [figure.target.target, figure.target.word].filter(Boolean).join(', ') : undefined;

const columns: readonly (readonly [keyof FunnelMessages, Cell])[] = [
  ['count', ({ count }) => count.text],
  ['target', ({ count }) => goal(count)],
  ['before', ({ before }) => before],
  ['change', ({ count }) => count.change?.spoken],
  ['share', ({ share }) => share],
  ['step', ({ step }) => step?.text],
  ['target', ({ step }) => goal(step)],
  ['change', ({ step }) => step?.change?.spoken],
  ['loss', ({ lost }) => lost],
  ['cost', ({ cost }) => cost],
];

/** The table that says what the picture shows. */
export function funnelTable({ parts }: FunnelWords, language: Language): FunnelTable {
  const says = funnelMessages(language);
  const all = parts.flatMap(({ name, stages }) =>
    stages.map((stage) => ({ stage, label: name ? `${name}: ${stage.label}` : stage.label })),
  );
  const filled = columns.filter(([, cell]) => all.some(({ stage }) => cell(stage)));
  return {
    title: says.table,
    head: [says.stage, ...filled.map(([name]) => says[name] as string)],
    rows: all.map(({ stage, label }) => [label, ...filled.map(([, cell]) => plain(cell(stage) ?? DASH))]),
  };
}
