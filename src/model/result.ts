import * as is from './fields.js';
import type { Segment, Stage } from './kpi.js';
import { type Reading, readKpi, type ReadOptions } from './read.js';

/** An object with a name: by its place in the list where it has none. */
function named<S extends is.Schema>(schema: S): is.Reader<is.Fields<S> & { id: string; label: string }> {
  const reader = is.object({ id: is.text, label: is.text, ...schema });
  return (raw, note, index) => {
    const fields = reader(raw, note, index)!;
    const id = (fields.id as string | null) ?? String(index + 1);
    return { ...(fields as is.Fields<S>), id, label: (fields.label as string | null) ?? id };
  };
}

const stages: is.Reader<Stage[]> = is.list(
  named({ value: is.count, previous: is.count, target: is.count, stepTarget: is.count }),
  50,
);

const segmentList = is.list(named({ stages, spend: is.count }), 4);

/** The fields that a card or a gauge does not draw. */
const more = {
  stages,
  segments: segmentList,
  spend: is.count,
  reference: is.text,
  updatedAt: is.instant,
  truncated: is.flag,
};

/**
 * Any input to a KPI with all that a result can hold: together with `readKpi`, which elements call for just what they
 * draw, the one place where input is checked. Never throws; a bad field is `null` and has its problem.
 */
export function read(input: unknown, options: ReadOptions = {}): Reading {
  const { kpi, problems } = readKpi(input, options, more);
  const parts = (kpi.segments as readonly Segment[] | null) ?? [];
  const truncated = kpi.truncated || problems.some(({ expected }) => expected === is.SHORTER);
  const segments = parts.map((part) => ({ ...part, stages: part.stages ?? [] }));
  return { kpi: { ...kpi, stages: kpi.stages ?? [], segments, truncated }, problems };
}
