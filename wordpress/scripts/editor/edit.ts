/** A block in the editor: the element as visitors will see it, and beside it what there is to say about it. */

import { isBlank, tidy, typed } from './attributes.js';
import { SavedKpiControl } from './controls/source.js';
import { Preview } from './element.js';
import { Inspector } from './inspector.js';
import { useKept } from './kept.js';
import { Empty } from './placeholder.js';
import { figuresPath, useAsked } from './saved-kpis.js';
import { site } from './site.js';
import {
  __,
  type Attributes,
  type Change,
  type Child,
  components,
  type EditProps,
  Fragment,
  h,
  sprintf,
  useBlockProps,
} from './wp.js';

/** `edit` of the block of a tag. */
export function editOf(tag: string, title: string, names: readonly string[]): (props: EditProps) => Child {
  return function Edit({ attributes: stored, setAttributes, context }: EditProps): Child {
    const attributes = typed(stored);
    const isInside = Boolean(context['kpi-elements/provider']);
    // A provider that asks somebody else knows nothing of saved KPIs.
    const isProvided = isInside && !context['kpi-elements/src'];
    const change = useKept(names, attributes, tidy(names, setAttributes));
    const given = { tag, attributes, change };
    // What a provider of this site is asked for by its metric is a saved KPI too.
    const kpi = attributes.kpi || (isProvided && isBlank(attributes) ? attributes.metric : undefined);
    return h(
      Fragment,
      null,
      h(Inspector, { ...given, names, isProvided }),
      h(
        'div',
        { ...useBlockProps(), lang: site.lang },
        isBlank(attributes) && !(isInside && attributes.metric)
          ? h(Empty, { ...given, title })
          : kpi
            ? h(Saved, { ...given, attributes: { ...attributes, kpi }, isProvided })
            : h(Preview, given),
      ),
    );
  };
}

interface SavedProps {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly change: Change;
  readonly isProvided: boolean;
}

/** A saved KPI with its figures of now; within a provider it asks that one, as on the page. */
function Saved({ tag, attributes, change, isProvided }: SavedProps): Child {
  const { kpi = '', period, compare, granularity } = attributes;
  const { answer, error } = useAsked(figuresPath(kpi, { period, compare, granularity }));
  if (error !== undefined) return h(Missing, { kpi, error, change });
  if (isProvided) return h(Preview, { tag, attributes: { ...attributes, metric: kpi } });
  return answer ? h(Preview, { tag, attributes, data: answer }) : h(components.Spinner);
}

/** A KPI that is no more, or that somebody may not see: which, why, and the choice of another. */
function Missing({
  kpi,
  error,
  change,
}: {
  readonly kpi: string;
  readonly error: string;
  readonly change: Change;
}): Child {
  return h(
    'div',
    { className: 'kpi-elements-empty' },
    h(
      components.Notice,
      { status: 'warning', isDismissible: false },
      // translators: 1: id of a saved KPI, 2: why it is not there.
      h('p', null, sprintf(__('Saved KPI “%1$s”: %2$s', 'kpi-elements'), kpi, error)),
    ),
    h(SavedKpiControl, { attributes: {}, change }),
  );
}
