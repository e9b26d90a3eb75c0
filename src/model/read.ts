import * as is from './fields.js';
import type { Kpi, Stage } from './kpi.js';
import { type Border, readSeries } from './points.js';
import { type Reading, readKpi, type ReadOptions } from './read-kpi.js';

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

const schema = {
  stages,
  segments: is.list(named({ stages, spend: is.count }), 4),
  spend: is.count,
  reference: is.text,
  updatedAt: is.instant,
  approximate: is.flag,
  truncated: is.flag,
};

/** What a card or a gauge does not draw. */
function readMore(border: Border): Partial<Kpi> {
  const { stages, segments, approximate, truncated, ...rest } = is.readFields(schema, border.take, border.note);
  return {
    ...rest,
    stages: stages ?? [],
    segments: (segments ?? []).map((segment) => ({ ...segment, stages: segment.stages ?? [] })),
    approximate: approximate ?? false,
    truncated: truncated ?? false,
    previousSeries: readSeries('previousSeries', border),
    targetSeries: readSeries('targetSeries', border),
  };
}

/**
 * Any input to a KPI with all that a result can hold: together with `readKpi`, which elements call for just what they
 * draw, the one place where input is checked. Never throws; a bad field is `null` and has its problem.
 */
export function read(input: unknown, options: ReadOptions = {}): Reading {
  const { kpi, problems } = readKpi(input, options, readMore);
  const truncated = kpi.truncated || problems.some(({ expected }) => expected === is.SHORTER);
  return { kpi: { ...kpi, truncated }, problems };
}
