import * as is from './fields.js';
import type { Stage } from './kpi.js';
import type { More } from './points.js';

interface Named {
  id: string;
  label: string;
}

/** An object with a name and an id: each stands for the other, and its place in the list for both. */
function named<S extends is.Schema>(schema: S): is.Reader<is.Fields<S> & Named> {
  const reader = is.object({ id: is.text, label: is.text, ...schema });
  return (raw, note, index) => {
    const fields = reader(raw, note, index)!;
    const { id, label } = fields as { id: string | null; label: string | null };
    const name = id ?? label ?? String(index + 1);
    return { ...(fields as is.Fields<S>), id: name, label: label ?? name };
  };
}

/** A list of such, each with an id of its own; a name that is taken is told with its place too. */
function listed<S extends is.Schema>(schema: S, longest: number): is.Reader<(is.Fields<S> & Named)[]> {
  const list = is.list(named(schema), longest);
  return (...raw) =>
    list(...raw)?.map((one, i, all) => {
      const id = all.findIndex(({ id }) => id === one.id) < i ? `${one.id} ${i + 1}` : one.id;
      return { ...one, id, label: one.label === one.id ? id : one.label };
    }) ?? null;
}

const stages: is.Reader<Stage[]> = listed(
  { value: is.count, previous: is.count, target: is.count, stepTarget: is.count },
  50,
);

const schema = {
  stages,
  // None rather than four of five, which would add up to a wrong total.
  segments: is.where(listed({ stages, spend: is.count }, 50), ({ length }) => length < 5, 'at most 4'),
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
