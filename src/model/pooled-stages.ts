import { derived } from './finite.js';
import type { Segment, Stage } from './kpi.js';

/**
 * The stages of all segments together, by their ids, in the order that the segments have them: sums of counts, `null`
 * where one segment has none. A rate to reach belongs to its segment alone.
 */
export function pooledStages(segments: readonly Pick<Segment, 'stages'>[]): readonly Stage[] {
  const pooled: string[] = [];
  for (const { stages } of segments) {
    let next = 0;
    for (const { id } of stages) {
      const at = pooled.indexOf(id);
      if (at < 0) pooled.splice(next++, 0, id);
      else next = at + 1;
    }
  }
  return pooled.map((id) => {
    const parts = segments.map(({ stages }) => stages.find((stage) => stage.id === id));
    const sum = (name: 'value' | 'previous' | 'target'): number | null =>
      total(parts.map((stage) => stage?.[name] ?? null));
    const { label } = parts.find(Boolean)!;
    return { id, label, value: sum('value'), previous: sum('previous'), target: sum('target'), stepTarget: null };
  });
}

/** The sum, `null` when a part of it is not known. */
export function total(parts: readonly (number | null)[]): number | null {
  return derived((...known) => known.reduce((sum, part) => sum + part, 0), ...parts);
}
