import * as is from './fields.js';
import type { Stage } from './kpi.js';
import type { More } from './points.js';

/** An object with a name: by its place in the list where it has none. */
function named<S extends is.Schema>(schema: S): is.Reader<is.Fields<S> & { id: string; label: string }> {
  const reader = is.object({ id: is.text, label: is.text, ...schema });
  return (raw, note, index) => {
    const fields = reader(raw, note, index)!;
    const id = (fields.id as string | null) ?? String(index + 1);
    return { ...(fields as is.Fields<S>), id, label: (fields.label as string | null) ?? id };
  };
}

const listed = is.list(named({ value: is.count, previous: is.count, target: is.count, stepTarget: is.count }), 50);

/** Stages, each with an id of its own. */
const stages: is.Reader<Stage[]> = (...raw) =>
  listed(...raw)?.map((stage, i, all) =>
    all.findIndex(({ id }) => id === stage.id) < i ? { ...stage, id: `${stage.id} ${i + 1}` } : stage,
  ) ?? null;

const schema = {
  stages,
  segments: is.list(named({ stages, spend: is.count }), 4),
  spend: is.count,
  reference: is.text,
};

/** What a funnel is made of. */
export const stageFields: More = {
  names: Object.keys(schema),
  read({ take, note }) {
    const { stages, segments, ...rest } = is.readFields(schema, take, note);
    return {
      ...rest,
      stages: stages ?? [],
      segments: (segments ?? []).map((segment) => ({ ...segment, stages: segment.stages ?? [] })),
    };
  },
};
