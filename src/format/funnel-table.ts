import type { FunnelStory } from './funnel-story.js';
import type { Language } from './messages.js';
import { funnelMessages } from './stage-words.js';
import { DASH } from './value.js';

/** A table: its name, its head, and a row for every stage. */
export type FunnelTable = [title: string, head: readonly string[], rows: readonly (readonly string[])[]];

/** The table that says what the picture shows. Columns that nothing is in are left out. */
export function funnelTable({ words: { parts } }: FunnelStory, language: Language): FunnelTable {
  const { table, named, stage, count, target, change, before, share, step, loss, cost } = funnelMessages(language);
  const rows = parts.flatMap(({ name, stages }) =>
    stages.map(({ stage: { label }, texts }) => [name ? named(name, label) : label, ...texts]),
  );
  const heads = [stage, count, target, change, before, share, step, target, change, loss, cost];
  const isFilled = (_: unknown, column: number): boolean => rows.some((row) => row[column]);
  return [table, heads.filter(isFilled), rows.map((row) => row.filter(isFilled).map((text) => text ?? DASH))];
}
